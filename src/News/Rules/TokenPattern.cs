using News.Text;

namespace News.Rules;

/// <summary>
/// A pattern over tokens, written as one reads it: <c>"(early|late)? Month Day ,? Year"</c>. A word in lower case, a number
/// or a mark stands for itself in any case; a word with a capital is a class that the room's vocabulary defines;
/// <c>name:Class</c> and <c>name:( … )</c> capture under a name of their own, a bare class under the class's;
/// <c>a|b</c> is either, <c>?</c> makes what precedes it optional, <c>+</c> and <c>*</c> repeat it up to
/// <see cref="MostRepeats"/> times, <c>~</c> before an element asks that it is glued to the token before it, and
/// <c>&lt;a</c> asks that <c>a</c> precedes and <c>&gt;a</c> that it follows without taking it, <c>&lt;!a</c> and <c>&gt;!a</c> that
/// it does not; <c>\</c> makes an ordinary mark of <c>( ) | ? + * ~ &lt; &gt;</c>.
/// Elements take as much as they can and give back when the rest fails; patterns are short, so the cost a token is bounded.
/// A match never leaves its paragraph. Trying allocates nothing; only a match does.
/// </summary>
sealed class TokenPattern
{
    public const int MostRepeats = 6;

    /// <summary>How many tokens before a place are looked at for what must, or must not, precede it.</summary>
    const int FurthestBefore = 3;

    readonly PatternNode root;
    readonly Step[] steps;
    readonly string[] captures;

    TokenPattern(PatternNode root)
    {
        var compiler = new PatternCompiler();
        compiler.Compile(root);
        (steps, captures) = compiler.Done();
        First = root.First;
        this.root = root;
    }

    /// <exception cref="FormatException">The pattern is not well formed, or names a class that the vocabulary lacks.</exception>
    public static TokenPattern Parse(string pattern, TokenClasses classes) => new(new PatternParser(pattern, classes).Parse());

    /// <summary>The tokens with which a match can begin.</summary>
    public FirstTokens First { get; }

    /// <summary>Whether exactly the tokens in <c>[first, end)</c>, which may be none, match.</summary>
    public bool Covers(Document document, int first, int end)
    {
        if (first == end)
            return root.IsOptional;
        Span<int> slots = stackalloc int[captures.Length * 2];
        slots.Fill(-1);
        return Run(0, document, first, end, slots) == end;
    }

    /// <summary>The tokens that can be second in a match that begins with the word.</summary>
    public FirstTokens SecondAfter(string first) => root.SecondAfter(first, FirstTokens.Any) ?? FirstTokens.Any;

    /// <summary>The match that begins at <paramref name="first"/>, or null.</summary>
    public TokenMatch? Match(Document document, int first)
    {
        Span<int> slots = stackalloc int[captures.Length * 2];
        slots.Fill(-1);
        var limit = document.ParagraphAt(first).End;
        var end = Run(0, document, first, limit, slots);
        return end > first ? new TokenMatch(document, first, end, captures, slots.ToArray()) : null;
    }

    /// <summary>The end of the match of the steps from <paramref name="at"/> on, or -1.</summary>
    int Run(int at, Document document, int position, int limit, Span<int> slots)
    {
        while (true)
        {
            ref readonly var step = ref steps[at++];
            switch (step.Kind)
            {
                case StepKind.Word:
                    if (position >= limit || document[position].Lower != step.Text)
                        return -1;
                    position++;
                    break;
                case StepKind.Class:
                    var length = position < limit ? step.Test!(document, position) : 0;
                    if (length == 0 || position + length > limit)
                        return -1;
                    position += length;
                    break;
                case StepKind.Glued:
                    if (position >= limit || document[position].SpaceBefore)
                        return -1;
                    break;
                case StepKind.Before:
                    if (Precedes(at, document, position, slots) == step.IsAbsent)
                        return -1;
                    at = step.To;
                    break;
                case StepKind.After:
                    if (Run(at, document, position, limit, slots) >= 0 == step.IsAbsent)
                        return -1;
                    at = step.To;
                    break;
                case StepKind.Mark:
                    var before = slots[step.To];
                    slots[step.To] = position;
                    var rest = Run(at, document, position, limit, slots);
                    if (rest < 0)
                        slots[step.To] = before;
                    return rest;
                case StepKind.Try:
                    var end = Run(at, document, position, limit, slots);
                    if (end >= 0)
                        return end;
                    at = step.To;
                    break;
                case StepKind.Jump:
                    at = step.To;
                    break;
                default:
                    return position;
            }
        }
    }

    /// <summary>Whether the steps match tokens that end just before the position.</summary>
    bool Precedes(int at, Document document, int position, Span<int> slots)
    {
        for (var first = position - 1; first >= Math.Max(0, position - FurthestBefore); first--)
            if (Run(at, document, first, position, slots) == position)
                return true;
        return false;
    }

    internal enum StepKind : byte
    {
        /// <summary>The token must be this word.</summary>
        Word,

        /// <summary>Tokens of a class must begin here.</summary>
        Class,

        /// <summary>The token must be glued to the one before it.</summary>
        Glued,

        /// <summary>The steps up to <see cref="Step.To"/> must match what precedes, or must not.</summary>
        Before,

        /// <summary>The steps up to <see cref="Step.To"/> must match what follows, or must not.</summary>
        After,

        /// <summary>Keep the position in a slot: a capture begins (even slots) or ends (odd ones).</summary>
        Mark,

        /// <summary>Go on here, and at <see cref="Step.To"/> if that fails.</summary>
        Try,

        /// <summary>Go on at <see cref="Step.To"/>.</summary>
        Jump,

        /// <summary>Matched.</summary>
        Done,
    }

    internal readonly record struct Step(StepKind Kind, int To = 0, string? Text = null, TokenClass? Test = null, bool IsAbsent = false);
}
