namespace Notebooks.Languages.Sql;

/// <summary>Makes the notebook's folder the one against which DuckDB takes relative paths, until it is disposed.</summary>
/// <remarks>The process belongs to one session, and usually is in that folder already.</remarks>
readonly struct WorkingFolder : IDisposable
{
    readonly string? before;

    public WorkingFolder(string directory)
    {
        var current = Environment.CurrentDirectory;
        if (current == directory)
            return;
        before = current;
        Environment.CurrentDirectory = directory;
    }

    public void Dispose()
    {
        if (before is not null)
            Environment.CurrentDirectory = before;
    }
}
