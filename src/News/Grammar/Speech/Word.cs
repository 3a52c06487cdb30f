using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar.Speech;

/// <summary>What a word is in its sentence, and what it can report.</summary>
/// <param name="Verb">The reporting verb that it is a form of, or null.</param>
/// <param name="Noun">The reporting noun that it is, or null.</param>
/// <param name="Adjective">The reporting adjective that it is, or null.</param>
readonly record struct Word(WordKinds Kinds, ReportingWord? Verb, ReportingWord? Noun, ReportingWord? Adjective)
{
    const WordKinds Forms = WordKinds.Base | WordKinds.Third | WordKinds.Past | WordKinds.Participle | WordKinds.Ing;

    public bool Is(WordKinds kinds) => (Kinds & kinds) != 0;

    /// <summary>Whether it is a noun, an adjective, a participle or a reporting verb.</summary>
    public bool IsContent => (Kinds & ~Forms) == 0;

    /// <summary>The word at the token; the default for punctuation.</summary>
    public static Word At(Syntax syntax, int token)
    {
        if (syntax.Document[token].Kind == TokenKind.Punctuation)
            return default;
        var word = syntax.Document.Lower(token);
        var reporting = ReportingWords.Of(word);
        var kinds = KindOf(syntax, token, reporting.Verb) | (reporting.Verb is null ? FormOf(syntax[token]) : reporting.Forms);
        if (TimeNouns.IsWeekday(word))
            kinds |= WordKinds.Time;
        return new Word(kinds, reporting.Verb, reporting.Noun, reporting.Adjective);
    }

    static WordKinds KindOf(Syntax syntax, int token, ReportingWord? verb) =>
        syntax[token] switch
        {
            Determiner => WordKinds.Determiner,
            Number when syntax.Document[token].IsWord => WordKinds.Determiner,
            PronounOther => syntax.Document.Lower(token)
                is "this"
                    or "that"
                    or "these"
                    or "those"
                    or "all"
                    or "some"
                    or "many"
                    or "most"
                    or "both"
                ? WordKinds.Determiner
                : WordKinds.Determiner | WordKinds.Subject,
            PronounPossessive => WordKinds.Possessive,
            PronounSubject => WordKinds.Subject,
            PronounObject => WordKinds.ObjectPronoun,
            AuxModal => WordKinds.Modal,
            Preposition or Particle => WordKinds.Preposition,
            Subordinator when syntax.Document.Lower(token) is "that" => WordKinds.Relative | WordKinds.Determiner,
            Subordinator when syntax.Document.Lower(token) is "whether" => WordKinds.Relative,
            Subordinator => WordKinds.Subordinator,
            Coordinator => WordKinds.Coordinator,
            PronounRelative or PronounInterrogative or AdverbWh => WordKinds.Relative,
            Adverb or AdverbComparative or Not => WordKinds.Adverb,
            var tag when tag.IsAuxiliary() => WordKinds.Auxiliary,
            var tag when tag.IsFinite() && verb is null => WordKinds.Verb,
            _ => WordKinds.None,
        };

    static WordKinds FormOf(PartOfSpeech tag) =>
        tag switch
        {
            VerbPast => WordKinds.Past,
            VerbParticiple => WordKinds.Participle | WordKinds.Past,
            VerbPresent3 => WordKinds.Third,
            VerbPresent or VerbInfinitive => WordKinds.Base,
            VerbIng => WordKinds.Ing,
            _ => WordKinds.None,
        };
}

/// <summary>Sets of parts of speech, with the forms of verbs: what the reader of attributions asks of a word.</summary>
[Flags]
enum WordKinds
{
    None = 0,
    Determiner = 1,
    Possessive = 2,
    Subject = 4,
    ObjectPronoun = 8,
    Auxiliary = 16,
    Modal = 32,
    Preposition = 64,
    Subordinator = 128,
    Coordinator = 256,

    /// <summary>Begins a relative clause or an indirect question.</summary>
    Relative = 512,
    Adverb = 1024,

    /// <summary>A day: 'Monday', 'today'.</summary>
    Time = 2048,

    /// <summary>A finite main verb that does not report.</summary>
    Verb = 4096,
    Base = 8192,
    Third = 16384,
    Past = 32768,
    Participle = 65536,
    Ing = 131072,
}
