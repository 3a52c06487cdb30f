using News.Lexicons;

namespace News.Events;

/// <summary>What one row of the verbs says.</summary>
/// <param name="Name">The row's phrase: 'call on ~to+'.</param>
/// <param name="Next">The words that must follow the verb at once.</param>
/// <param name="Later">What must also be in the clause.</param>
/// <param name="Code">The act, or null for a light verb.</param>
/// <param name="Light">The class of a light verb, or "".</param>
/// <param name="Preposition">The preposition of the target; "" where that is the object, "-" where there is none; of a
/// reversed row, the preposition of the source.</param>
/// <param name="IsReversed">Whether the subject is the target: 'is in jail', 'receives'.</param>
/// <param name="Traits">Who must be named, and how the act is read.</param>
/// <param name="Line">The user's line that it is, or null. It is tried before the built-in rows.</param>
sealed record VerbRule(
    string Name,
    string[] Next,
    RowTerm[] Later,
    EventType? Code,
    string Light,
    string Preposition,
    bool IsReversed,
    RowTraits Traits,
    UserLine? Line
)
{
    /// <summary>The phrase as it is shown, without the classes that it asks for: 'call on … to'.</summary>
    public string Shown { get; } =
        string.Join(' ', [Name.Split(' ')[0], .. Next, .. Later.Select(term => term.Shown).Where(shown => shown.Length > 0)]);

    /// <summary>Whether the verb acts on its object.</summary>
    public bool TakesObject => Preposition == "" && Next.Length == 0 && !IsReversed;

    /// <summary>Whether an infinitive follows its words: 'vow to'.</summary>
    public bool TakesInfinitive { get; } = Next.Length > 0 && FunctionWords.Is(Next[^1], FunctionWord.To);

    /// <summary>
    /// The more words a row asks for, the earlier it is tried, and those that follow at once count for more; of equal rows, a use
    /// that is not an event comes first. A light verb comes after the rows that name its noun.
    /// </summary>
    public int Weight
    {
        get
        {
            var isLight = Light is not ("" or EventLexicon.NoEvent);
            var words = Next.Length + Later.Sum(term => term.Length) + (isLight ? 1 : 0);
            return 8 * words + (Next.Length > 0 ? 4 : 0) + (Light is EventLexicon.NoEvent ? 2 : 0) - (isLight ? 1 : 0);
        }
    }

    public static VerbRule Read(LexiconRow row)
    {
        var words = row[0].Split(' ');
        var code = EventLexicon.Code(row[1]);
        var preposition = row.Length > 2 ? row[2] : "";
        return new VerbRule(
            row[0],
            [.. words.Skip(1).TakeWhile(word => !RowTerm.Begins(word))],
            [.. RowTerm.Read(words.Skip(1))],
            code,
            code is null ? row[1] : "",
            preposition.TrimStart('<'),
            preposition is ['<', ..],
            EventLexicon.Traits(row),
            row.Line
        );
    }
}
