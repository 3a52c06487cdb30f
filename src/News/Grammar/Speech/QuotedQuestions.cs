namespace News.Grammar.Speech;

/// <summary>Small questions about a word or mark that the rules of attribution ask.</summary>
static class QuotedQuestions
{
    public static bool IsComma(this QuotedSyntax syntax, int token) => syntax.Lower(token) == ",";

    public static bool IsColon(this QuotedSyntax syntax, int token) => syntax.Lower(token) == ":";

    public static bool IsCommaOrColon(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "," or ":";

    public static bool IsCommaOrDash(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "," or "—" or "–" or "--";

    public static bool IsDash(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "―" or "—" or "–" or "-" or "--";

    public static bool IsQuestionMark(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "?";

    /// <summary>A comma, colon, semicolon or dash: what may come after an attribution within a sentence.</summary>
    public static bool IsBreak(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "," or ":" or "—" or "–" or "--" or ";";

    /// <summary>A mark that ends an attribution.</summary>
    public static bool EndsAttribution(this QuotedSyntax syntax, int token) =>
        syntax.IsBreak(token) || syntax.Lower(token) is "." or "?" or "(";

    /// <summary>The last mark of a clause in quotation marks: '“It rains<b>,</b>” he said'.</summary>
    public static bool EndsSpeech(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "," or "!" or "?";

    /// <summary>A mark that may come before the one that closes what somebody says.</summary>
    public static bool MayEndSpeech(this QuotedSyntax syntax, int token) =>
        syntax.EndsSpeech(token) || syntax.Lower(token) is "." or "…" or "..." or "—" or "-" or "--" or "'" or "’";

    /// <summary>A mark within a name or a label: 'Ruiz (left)', 'Al-Amin'.</summary>
    public static bool IsWithinName(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "-" or "'" or "’" or "(" or ")";

    public static bool IsPossessive(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "'s";

    public static bool IsIndefiniteOrDefinite(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "the" or "a" or "an";

    public static bool IsThat(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "that";

    public static bool IsTo(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "to";

    public static bool IsBy(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "by";

    public static bool IsAs(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "as";

    public static bool IsIf(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "if";

    public static bool IsOn(this QuotedSyntax syntax, int token) => syntax.Lower(token) == "on";

    /// <summary>A noun that takes the verb of several: 'the media report', 'police say'.</summary>
    public static bool IsPlural(this QuotedSyntax syntax, int token) =>
        syntax.English[token].IsPlural() || syntax.Lower(token) is "media" or "police" or "both";

    /// <summary>'there could be a storm': a clause whose subject follows its verb.</summary>
    public static bool BeginsExistential(this QuotedSyntax syntax, int token) =>
        syntax.Lower(token) == "there" && syntax[token + 1].Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Verb);

    /// <summary>'and' or 'but'</summary>
    public static bool JoinsClauses(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "and" or "but";

    /// <summary>Who or which thing: a relative pronoun that is a subject or an object, not one of manner.</summary>
    public static bool IsWhoOrWhich(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "who" or "which";

    /// <summary>A pronoun that names no speaker: 'that means', 'you know'.</summary>
    public static bool IsGeneric(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "that" or "this" or "which" or "you";

    public static bool IsFirstPerson(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "we" or "i";

    /// <summary>The adverb of 'called out for', 'hit back at'.</summary>
    public static bool IsParticle(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "out" or "back" or "up";

    /// <summary>A participle that can begin a clause as its subject: 'having it first helps'.</summary>
    public static bool IsLightParticiple(this QuotedSyntax syntax, int token) => syntax.Lower(token) is "having" or "being" or "getting";

    /// <summary>A word that begins a new statement, reason or time after an attribution, rather than going on with the old one.</summary>
    public static bool BeginsAnother(this QuotedSyntax syntax, int token) =>
        syntax.Lower(token) is "according" or "adding" or "as" or "while" or "when" or "after" or "before";

    /// <summary>Whether a clause may begin at the mark or word.</summary>
    public static bool PartsClauses(this QuotedSyntax syntax, int token) =>
        syntax.Lower(token) is "," or ";" or ":" or "that" || syntax[token].Is(WordKinds.Subordinator | WordKinds.Coordinator);

    /// <summary>Whether the word is one of the prepositions that lead to what the reporting word says.</summary>
    public static bool LeadsToContent(this QuotedSyntax syntax, int token, ReportingWord word) =>
        word.Prepositions.AsSpan().Contains(syntax.Lower(token));
}
