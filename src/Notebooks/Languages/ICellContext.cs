using Notebooks.Documents;

namespace Notebooks.Languages;

/// <summary>What a language or a directive can ask of the session while a cell runs.</summary>
interface ICellContext
{
    /// <summary>Counts the session's submissions, from 1.</summary>
    int Number { get; }

    /// <summary>Is cancelled when the cell is interrupted.</summary>
    CancellationToken Cancel { get; }

    /// <summary>Whether cells in a language that does not run here are skipped with a note instead of failing.</summary>
    bool AllowsMissing { get; }

    /// <summary>The values of all languages, by name.</summary>
    SharedValues Values { get; }

    /// <summary>Runs code that may never end, on the thread of the cell; cancelling the cell ends it.</summary>
    /// <exception cref="OperationCanceledException">The cell was cancelled.</exception>
    T Run<T>(Func<Task<T>> code);

    /// <summary>Adds an output to the cell.</summary>
    void Publish(Output output);

    /// <summary>Prints text to the cell's standard output.</summary>
    void Print(string text);

    /// <summary>Says, in one sentence, what a cell asked for that is not here. The cell goes on.</summary>
    void Answer(string sentence);

    /// <summary>Asks the cell's reader, and waits for the answer.</summary>
    /// <param name="isPassword">Whether the answer must not be seen while it is typed.</param>
    /// <exception cref="InvalidOperationException">Nobody answers.</exception>
    string Ask(string prompt, bool isPassword);

    /// <summary>Lets cells use a library.</summary>
    /// <param name="target">The full path of an assembly, or a package as in <c>nuget: Name, Version</c>.</param>
    void Reference(string target);

    /// <summary>The full form of a path that a cell contains, which is relative to the notebook's folder.</summary>
    string PathOf(string path);
}
