namespace Notebooks.Languages;

/// <summary>Names in code, whatever its language.</summary>
static class Identifiers
{
    /// <summary>Whether a variable can have the name in every language.</summary>
    public static bool Is(string text) => text.Length > 0 && !char.IsDigit(text[0]) && text.All(IsPart);

    /// <summary>Whether code has the name as a word. It may be one of a text or a comment.</summary>
    public static bool Contains(string code, string name)
    {
        for (var at = 0; (at = code.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(code[at - 1])) && (end == code.Length || !IsPart(code[end])))
                return true;
        }
        return false;
    }

    static bool IsPart(char one) => char.IsLetterOrDigit(one) || one == '_';
}
