using Notebooks.Execution;
using Notebooks.Languages;

namespace Notebooks.Directives;

/// <summary>What a directive can ask of the session, beyond what a language can.</summary>
interface IDirectiveContext : ICellContext
{
    LanguageSet Languages { get; }

    /// <summary>The directives that the notebook has added, each with its description.</summary>
    IEnumerable<(string Name, string Description)> AddedDirectives { get; }

    /// <summary>Shows a value in its preferred formats.</summary>
    void Display(object value);

    /// <summary>Shows a text in a format.</summary>
    void DisplayAs(string text, string mimeType);

    /// <summary>Shows, when the cell has ended, how long it took from now on.</summary>
    void StartTimer();

    /// <summary>Runs the code that a file contains as if the cell contained it.</summary>
    /// <param name="path">The full path, against whose folder the code's own paths are taken.</param>
    /// <exception cref="DirectiveException">The file is being run already.</exception>
    void Import(string path, IEnumerable<Submission> parts);
}
