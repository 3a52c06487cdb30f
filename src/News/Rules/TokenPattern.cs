using News.Text;

namespace News.Rules;

/// <summary>
/// A pattern over tokens, written as one reads it: <c>"(early|late)? MONTH DAY ,? YEAR"</c>. A word in lower case, a number
/// or a mark stands for itself in any case; a word in capitals is a class that the room's vocabulary defines;
/// <c>name:CLASS</c> and <c>name:( … )</c> capture under a name of their own, a bare class under the class's;
/// <c>a|b</c> is either, <c>?</c> makes what stands before it optional, <c>+</c> and <c>*</c> repeat it up to
/// <see cref="MostRepeats"/> times, <c>~</c> before an element asks that it is glued to the token before it.
/// Elements take as much as they can and give back when the rest fails; patterns are short, so the cost a token is bounded.
/// </summary>
internal sealed class TokenPattern
{
    public const int MostRepeats = 6;

    readonly Node root;

    TokenPattern(Node root) => this.root = root;

    /// <exception cref="FormatException">The pattern is not well formed, or names a class that the vocabulary lacks.</exception>
    public static TokenPattern Parse(string pattern, TokenClasses classes) =>
        new(new PatternParser(pattern, classes).Parse());

    /// <summary>The match that begins at <paramref name="first"/>, or null.</summary>
    public TokenMatch? Match(Document document, int first)
    {
        var captures = new Captures();
        var end = root.Match(document, first, captures, static (_, position) => position);
        return end > first ? new TokenMatch(document, first, end, captures.ToArray()) : null;
    }

    /// <summary>The words with which every match begins, or null where a class, an option or a glue makes it open.</summary>
    public IReadOnlySet<string>? FirstWords => root.FirstWords();

    /// <summary>What is tried after an element: the rest of the pattern. Gives the end of the match, or -1.</summary>
    internal delegate int Rest(Captures captures, int position);

    internal sealed class Captures
    {
        readonly List<(string Name, int First, int End)> found = [];
        public int Count => found.Count;
        public void Add(string name, int first, int end) => found.Add((name, first, end));
        public void Cut(int count) => found.RemoveRange(count, found.Count - count);
        public (string, int, int)[] ToArray() => [.. found];
    }

    internal abstract record Node
    {
        public abstract int Match(Document document, int position, Captures captures, Rest rest);
        public virtual IReadOnlySet<string>? FirstWords() => null;
    }

    internal sealed record Word(string Text) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest) =>
            document.Lower(position) == Text ? rest(captures, position + 1) : -1;

        public override IReadOnlySet<string> FirstWords() => new HashSet<string> { Text };
    }

    internal sealed record Class(TokenClass Test) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest)
        {
            if (position >= document.Count) return -1;
            var length = Test(document, position);
            return length > 0 ? rest(captures, position + length) : -1;
        }
    }

    internal sealed record Glued(Node Inner) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest) =>
            position < document.Count && !document[position].SpaceBefore
                ? Inner.Match(document, position, captures, rest) : -1;
    }

    internal sealed record Captured(string Name, Node Inner) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest)
        {
            var count = captures.Count;
            var end = Inner.Match(document, position, captures, (found, after) =>
            {
                var inner = found.Count;
                found.Add(Name, position, after);
                var result = rest(found, after);
                if (result < 0) found.Cut(inner);
                return result;
            });
            if (end < 0) captures.Cut(count);
            return end;
        }

        public override IReadOnlySet<string>? FirstWords() => Inner.FirstWords();
    }

    internal sealed record Sequence(IReadOnlyList<Node> Parts) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest) =>
            From(0, document, position, captures, rest);

        int From(int part, Document document, int position, Captures captures, Rest rest) =>
            part == Parts.Count
                ? rest(captures, position)
                : Parts[part].Match(document, position, captures, (found, after) => From(part + 1, document, after, found, rest));

        public override IReadOnlySet<string>? FirstWords() => Parts[0].FirstWords();
    }

    internal sealed record Either(IReadOnlyList<Node> Choices) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest)
        {
            foreach (var choice in Choices)
            {
                var end = choice.Match(document, position, captures, rest);
                if (end >= 0) return end;
            }
            return -1;
        }

        public override IReadOnlySet<string>? FirstWords()
        {
            var words = new HashSet<string>();
            foreach (var choice in Choices)
            {
                if (choice.FirstWords() is not { } first) return null;
                words.UnionWith(first);
            }
            return words;
        }
    }

    internal sealed record Repeated(Node Inner, int Least, int Most) : Node
    {
        public override int Match(Document document, int position, Captures captures, Rest rest) =>
            Again(0, document, position, captures, rest);

        int Again(int times, Document document, int position, Captures captures, Rest rest)
        {
            if (times < Most)
            {
                var end = Inner.Match(document, position, captures, (found, after) =>
                    after > position ? Again(times + 1, document, after, found, rest) : -1);
                if (end >= 0) return end;
            }
            return times >= Least ? rest(captures, position) : -1;
        }

        public override IReadOnlySet<string>? FirstWords() => Least > 0 ? Inner.FirstWords() : null;
    }
}
