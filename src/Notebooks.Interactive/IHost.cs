using Microsoft.DotNet.Interactive;

namespace Notebooks.Interactive;

/// <summary>
/// The notebook that runs a cell, as the names that cells use reach it.
/// </summary>
/// <remarks>
/// Cells are compiled against this assembly and not against the engine's: the compiler binds an assembly anew when a
/// cell references a library that it refers to, and what a name meant before is then another type than what it means
/// after. The engine refers to dozens of libraries that cells reference too; this assembly to the framework and to
/// Formatting alone.
/// </remarks>
internal interface IHost
{
    /// <summary>The names of the languages that run.</summary>
    IEnumerable<string> Languages { get; }

    /// <summary>The language in which the running cell begins.</summary>
    /// <exception cref="InvalidOperationException">No cell runs.</exception>
    string Language { get; }

    /// <summary>Cancelled when the user interrupts the running cell.</summary>
    CancellationToken Cancelled { get; }

    /// <summary>A language's name as this notebook has it, of whatever other name people know it by.</summary>
    string NameOf(string language);

    /// <summary>The value of a language's variable; false where there is none of that name.</summary>
    bool TryGetValue(string language, string name, out object? value);

    /// <summary>Gives a language a variable.</summary>
    KernelCommandResult SetValue(string language, string name, Type type, object? value);

    /// <summary>Runs code in the middle of the running cell.</summary>
    /// <param name="language">Null: that of the cell.</param>
    KernelCommandResult Send(string? language, string code);

    DisplayedValue Display(object? value, string[] mimeTypes);

    DisplayedValue DisplayAs(string text, string mimeType);

    void Update(string displayId, object? value, string[] mimeTypes);

    /// <param name="stream"><c>stdout</c> or <c>stderr</c>.</param>
    void Print(string stream, string text);

    void Clear(bool wait);

    string Ask(string prompt, bool isPassword);
}
