namespace Notebooks.Execution;

/// <summary>The processes that this one starts.</summary>
static class ChildProcesses
{
    /// <summary>Held while one is started: two started at once would inherit each other's pipes and keep them open.</summary>
    public static readonly Lock Starting = new();
}
