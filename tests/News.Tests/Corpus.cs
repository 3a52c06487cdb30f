using System.Text;

namespace News.Tests;

/// <summary>
/// A page of <c>data/corpus</c>: prose, and lines <c>phrase → expected</c> that are tests and documentation at once.
/// Headings name sections; a line <c>key: value</c> in lower case (<c>published: 2020-11-30</c>) holds for the examples
/// below it, up to the next heading. What must be found may be marked in the phrase by square brackets, with the expected
/// values parted by <c>;</c>; where nothing must be found, <c>nothing</c> is expected.
/// </summary>
static class Corpus
{
    public static IEnumerable<CorpusExample> Read(string page)
    {
        var section = "";
        var context = new Dictionary<string, string>();
        var number = 0;
        foreach (var raw in File.ReadLines(Path.Combine(Root, "data", "corpus", page + ".md")))
        {
            number++;
            var line = raw.Trim();
            if (line.StartsWith('#'))
            {
                (section, context) = (line.TrimStart('#', ' '), []);
            }
            else if (line.Split(" → ") is [var phrase, var expected])
            {
                if (phrase.StartsWith("- ", StringComparison.Ordinal))
                    phrase = phrase[2..];
                yield return new CorpusExample(page, number, section, context, phrase.Trim(), expected.Trim());
            }
            else if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && line[..colon].All(char.IsAsciiLetterLower))
            {
                context = new(context) { [line[..colon]] = line[(colon + 2)..].Trim() };
            }
        }
    }

    /// <summary>The examples as rows for <c>[MemberData]</c>.</summary>
    public static TheoryData<CorpusExample> Rows(string page) => new(Read(page));

    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Notebooks.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root was not found above the tests.");
            return folder.FullName;
        }
    }
}

/// <param name="Context">What lines <c>key: value</c> above it say.</param>
public sealed record CorpusExample(
    string Page,
    int Line,
    string Section,
    IReadOnlyDictionary<string, string> Context,
    string Phrase,
    string Expected
)
{
    /// <summary>The day of publication that the context gives, or null.</summary>
    public DateOnly? Published => Context.TryGetValue("published", out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", null) : null;

    /// <summary>The phrase without its brackets.</summary>
    public string Text => Unmark().Text;

    /// <summary>What the brackets enclose; the whole phrase where it has none.</summary>
    public IReadOnlyList<TextSpan> Spans => Unmark().Spans;

    /// <summary>The expected values, none for <c>nothing</c>.</summary>
    public IReadOnlyList<string> Values => Expected == "nothing" ? [] : Expected.Split(';', StringSplitOptions.TrimEntries);

    public override string ToString() => $"{Page}.md:{Line} {Phrase} → {Expected}";

    (string Text, IReadOnlyList<TextSpan> Spans) Unmark()
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var starts = new Stack<int>();
        foreach (var c in Phrase)
        {
            if (c == '[')
                starts.Push(text.Length);
            else if (c == ']')
                spans.Add(new TextSpan(starts.Pop(), text.Length));
            else
                text.Append(c);
        }
        return (text.ToString(), spans is [] ? [new TextSpan(0, text.Length)] : [.. spans.OrderBy(span => span.Start)]);
    }
}
