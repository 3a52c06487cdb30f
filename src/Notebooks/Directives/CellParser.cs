using Notebooks.Documents;

namespace Notebooks.Directives;

/// <summary>Takes a cell apart at its selector lines, directives and references.</summary>
static class CellParser
{
    /// <summary>The directive that has the name of a language too.</summary>
    const string Value = "value";

    public static IReadOnlyList<CellStep> Parse(string code, string language, Func<string, bool> isLanguage)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var steps = new List<CellStep>();
        var own = new string?[lines.Length];
        string? selector = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (Reference(line, language, i + 1) is { } reference)
            {
                steps.Add(reference);
            }
            else if (line.StartsWith("#!", StringComparison.Ordinal) && Arguments(line[2..]) is [var name, .. var arguments])
            {
                CloseCode();
                var body = "";
                if (name == Value)
                {
                    var end = Array.FindIndex(lines, i + 1, below => below.StartsWith("#!", StringComparison.Ordinal));
                    if (end < 0)
                        end = lines.Length;
                    body = string.Join('\n', lines[(i + 1)..end]);
                    i = end - 1;
                }
                if (name != Value && isLanguage(KernelNames.Normalize(name)))
                    (language, selector) = (KernelNames.Normalize(name), line);
                else
                    steps.Add(new DirectiveStep(name, arguments, language, body, i + 1) { Text = line });
            }
            else
            {
                own[i] = line;
            }
        }
        CloseCode();
        return steps;

        void CloseCode()
        {
            var last = Array.FindLastIndex(own, line => !string.IsNullOrWhiteSpace(line));
            if (last >= 0)
            {
                var first = Array.FindIndex(own, line => line is not null);
                steps.Add(new CodeStep(language, string.Join('\n', own[..(last + 1)]), first + 1, selector));
            }
            Array.Clear(own);
        }
    }

    /// <summary>The rest of a cell where its next line selects a language that did not exist when the cell was parsed, since a
    /// line above has connected it; otherwise null.</summary>
    public static IReadOnlyList<CellStep>? Reread(string code, CellStep? next, Func<string, bool> isLanguage)
    {
        if (next is not DirectiveStep { Name: not Value } step || !isLanguage(KernelNames.Normalize(step.Name)))
            return null;
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        Array.Fill(lines, "", 0, step.Line - 1);
        return Parse(string.Join('\n', lines), step.Language, isLanguage);
    }

    /// <summary>Whether the line is a <c>#r "…"</c> or <c>#i "…"</c> of a language that has them, finished or not.</summary>
    public static bool IsReference(string line, string language) =>
        line is ['#', 'r' or 'i', ' ' or '"' or '@', ..] && TakesReferences(language);

    static bool TakesReferences(string language) => LanguageInfo.Find(language) is { TakesReferences: true };

    static ReferenceStep? Reference(string line, string language, int number)
    {
        var text = line.Trim();
        if (text.Length < 4 || text[0] != '#' || text[1] is not ('r' or 'i') || !line.StartsWith('#') || !TakesReferences(language))
            return null;
        var target = text[2..].TrimStart();
        var open =
            target.StartsWith("@\"", StringComparison.Ordinal) ? 2
            : target.StartsWith('"') ? 1
            : 0;
        // .NET Interactive took packages and their sources without quotation marks, too.
        if (open == 0)
            return target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) ? new(text[1], target, number) : null;
        var end = target.IndexOf('"', open);
        return end < 0 ? null : new(text[1], target[open..end], number);
    }

    /// <summary>
    /// Splits at blanks; what is in quotation marks stays together, also after a colon: <c>@input:"your name"</c>.
    /// </summary>
    public static string[] Arguments(string text)
    {
        var arguments = new List<string>();
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var argument = new System.Text.StringBuilder();
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                var begins = argument.Length == 0 || argument[^1] == ':';
                if (begins && (text[i] is '"' or '\'') && text.IndexOf(text[i], i + 1) is >= 0 and var close)
                {
                    argument.Append(text, i + 1, close - i - 1);
                    i = close + 1;
                }
                else
                {
                    argument.Append(text[i++]);
                }
            }
            arguments.Add(argument.ToString());
        }
        return [.. arguments];
    }
}
