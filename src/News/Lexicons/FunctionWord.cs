namespace News.Lexicons;

/// <summary>
/// The closed classes of English, by the words alone, whatever they are in their sentence; a word may be in several. Which words
/// a class has is written in the lexicon of function words.
/// </summary>
[Flags]
enum FunctionWord : ulong
{
    None = 0,
    Determiner = 1,

    /// <summary>'the'</summary>
    Definite = 1 << 1,

    /// <summary>'the', 'a', 'an'</summary>
    Article = 1 << 2,

    /// <summary>'a', 'an', 'another'</summary>
    Indefinite = 1 << 3,

    /// <summary>'this', 'those'</summary>
    Demonstrative = 1 << 4,

    /// <summary>'my', 'their', 'whose'</summary>
    Possessive = 1 << 5,

    /// <summary>The possessives of persons: 'my', 'their'.</summary>
    Owner = 1 << 6,

    /// <summary>'some', 'several', 'all', 'no'</summary>
    Quantifier = 1 << 7,

    /// <summary>'two', 'twelve'</summary>
    Cardinal = 1 << 8,

    /// <summary>Before a noun that stands for nobody in particular: 'each', 'no', 'any'.</summary>
    Nonspecific = 1 << 9,
    Both = 1 << 10,

    Subject = 1 << 11,
    ObjectPronoun = 1 << 12,
    Relative = 1 << 13,
    Auxiliary = 1 << 14,
    Modal = 1 << 15,

    /// <summary>The forms of 'be'.</summary>
    Be = 1 << 16,

    /// <summary>Says what its subject is: 'is', 'became', 'remains'.</summary>
    Copula = 1 << 17,

    /// <summary>The forms of 'have', with which a perfect is made.</summary>
    Have = 1 << 18,
    Verb = 1 << 19,
    Adverb = 1 << 20,

    Preposition = 1 << 21,

    /// <summary>'of'</summary>
    Of = 1 << 22,

    /// <summary>Joins the head of a name to the rest of it: 'Bank <b>of</b> Tolvar', 'Committee <b>on</b> Rents'.</summary>
    Naming = 1 << 23,

    /// <summary>Joins somebody to the body that he belongs to: 'the head <b>of</b>', 'an analyst <b>at</b>'.</summary>
    Affiliation = 1 << 24,

    /// <summary>Says where or to where: 'in', 'into', 'near'.</summary>
    Locative = 1 << 25,

    /// <summary>'to'</summary>
    To = 1 << 26,

    /// <summary>'from'</summary>
    From = 1 << 27,

    /// <summary>'by'</summary>
    By = 1 << 28,

    /// <summary>'between'</summary>
    Between = 1 << 29,

    /// <summary>'against'</summary>
    Against = 1 << 30,

    Subordinator = 1UL << 31,

    /// <summary>'that'</summary>
    That = 1UL << 32,
    Coordinator = 1UL << 33,

    /// <summary>'and'</summary>
    And = 1UL << 34,

    /// <summary>'or'</summary>
    Or = 1UL << 35,

    /// <summary>A day of the week.</summary>
    Time = 1UL << 36,

    /// <summary>Counts or gathers what follows it with 'of': 'dozens', 'members', 'most'.</summary>
    Measure = 1UL << 37,

    /// <summary>A group of whom one speaks by what they are: 'a <b>gang</b> of thieves'.</summary>
    Team = 1UL << 38,

    /// <summary>'this', 'that'</summary>
    ThisOrThat = 1UL << 39,

    /// <summary>'these', 'those'</summary>
    TheseOrThose = 1UL << 40,

    /// <summary>'for'</summary>
    For = 1UL << 41,

    /// <summary>'one'</summary>
    One = 1UL << 42,

    /// <summary>Stands for a thing, or for what was said: 'it', 'this', 'something'.</summary>
    Thing = 1UL << 43,

    /// <summary>'with'</summary>
    With = 1UL << 44,

    /// <summary>'on'</summary>
    On = 1UL << 45,

    /// <summary>'in'</summary>
    In = 1UL << 46,

    /// <summary>'without'</summary>
    Without = 1UL << 47,

    /// <summary>Introduces a noun that the reader is taken to know: 'the', 'that', 'their'.</summary>
    Known = Definite | Demonstrative | Owner,
}
