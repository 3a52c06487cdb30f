using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Cells;

/// <summary>
/// The notebook that runs a cell, as the names that cells use reach it.
/// </summary>
/// <remarks>
/// Cells are compiled against this assembly and not against the engine's: the compiler binds an assembly anew when a
/// cell references a library that it refers to, and what a name meant before is then another type than what it means
/// after. The engine refers to dozens of libraries that cells reference too.
/// </remarks>
interface IHost
{
    DisplayedValue Display(object? value, string[] mimeTypes);

    DisplayedValue DisplayAs(string text, string mimeType);

    void Clear(bool wait);

    string Ask(string prompt, bool isPassword);

    /// <summary>The value of a language's variable; false where there is none of that name.</summary>
    bool TryGetValue(string language, string name, out object? value);
}
