using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;

namespace Notebooks;

/// <summary>A variable's value with all its rows, for a reader who opens it by itself.</summary>
static class WholeValue
{
    /// <summary>More rows than this are not shown: a browser would not be ready with them in time.</summary>
    const int MostRows = 100_000;

    /// <summary>The value as a cell of its language would show it; null: there is no such variable.</summary>
    public static MimeBundle? Of(LanguageSet languages, string language, string name, CellRun cell)
    {
        if (!languages.Has(language) || languages.Find(language) is not IVariableLanguage { IsRemote: false } owner)
            return null;
        if (owner.Variables.LastOrDefault(variable => variable.Name == name) is not { } found)
            return null;
        // The formatters of packages know no other way to be told how many rows to show.
        var before = Formatter.ListExpansionLimit;
        Formatter.ListExpansionLimit = MostRows;
        try
        {
            return cell.Run(() => Task.FromResult(Bundles.Of(found.Value)));
        }
        finally
        {
            Formatter.ListExpansionLimit = before;
        }
    }
}
