using Notebooks.Documents;

namespace Notebooks;

/// <summary>How a cell's run ended.</summary>
public enum CellOutcome
{
    Completed,

    /// <summary>It does not compile, or an exception left it.</summary>
    Failed,

    /// <summary>It took longer than the time allowed.</summary>
    TimedOut,

    /// <summary>It ended the notebook's process: a stack overflow, <c>Environment.Exit</c>, a crash.</summary>
    Died,

    /// <summary>The user stopped it.</summary>
    Interrupted,
}

/// <summary>The end of a cell.</summary>
/// <param name="Error">What to say in the cell where its process could not say it; null otherwise.</param>
readonly record struct CellEnd(CellOutcome Outcome, ErrorOutput? Error = null);
