using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Languages;

namespace Notebooks;

/// <summary>A session as the code of its cells reaches it.</summary>
sealed class CellHost(Session session) : IHost
{
    public bool TryGetValue(string language, string name, out object? value)
    {
        var found = session.Languages.Find(language) is IVariableLanguage variables
            ? session.Languages.Values.SeenBy(variables).LastOrDefault(one => one.Name == name)
            : null;
        value = found?.Value;
        return found is not null;
    }

    public DisplayedValue Display(object? value, string[] mimeTypes) => session.Displays.Display(value, mimeTypes);

    public DisplayedValue DisplayAs(string text, string mimeType) => session.Displays.DisplayAs(text, mimeType);

    public void Clear(bool wait) => session.Clear(wait);

    public string Ask(string prompt, bool isPassword) => session.Ask(prompt, isPassword);
}
