using News.Lexicons;
using News.Text;

namespace News.Mentions;

/// <summary>Words beside names and offices that mean something there; which words a class has is written in the lexicon
/// of name words.</summary>
[Flags]
enum NameWord : ulong
{
    None = 0,

    /// <summary>What only companies do or have: 'plc', 'shareholders'.</summary>
    OfCompany = 1,

    /// <summary>Says when an office is or was held: 'new', 'outgoing'.</summary>
    Tenure = 1 << 1,

    /// <summary>Says that an office is held no more: 'former'.</summary>
    Former = 1 << 2,

    /// <summary>'then'</summary>
    Then = 1 << 3,

    /// <summary>What armies are called: 'army', 'forces'.</summary>
    Army = 1 << 4,

    /// <summary>The title of a wife beside her husband's: 'Mr and <b>Mrs</b> Tolvar'.</summary>
    Wife = 1 << 5,

    /// <summary>'<b>Mr</b> and Mrs Tolvar'</summary>
    Husband = 1 << 6,

    /// <summary>Follows a 'both' that does not stand for two of whom the text has spoken: 'both <b>in</b> Peru and at home'.</summary>
    AfterBoth = 1 << 7,

    /// <summary>A verb whose subject is 'both', or what may be between: 'both <b>denied</b> it'.</summary>
    VerbAfterBoth = 1 << 8,

    /// <summary>A month that is a name of persons too: 'April'.</summary>
    Month = 1 << 9,

    /// <summary>'march', a month that is a verb too</summary>
    March = 1 << 10,

    /// <summary>Introduces a time, before which 'May' is a month: '<b>since</b> May'.</summary>
    BeforeTime = 1 << 11,

    /// <summary>A verb that helps another, or says what its subject is: 'May <b>would</b>'.</summary>
    Helping = 1 << 12,

    /// <summary>Follows a surname that is the subject: 'Brown <b>has</b>'.</summary>
    HasOrWas = 1 << 13,

    /// <summary>Between a name and what it is said to be: 'Zorbal <b>was</b> a bank'.</summary>
    BeforeDescription = 1 << 14,

    /// <summary>An office named by what it is for: '<b>minister</b> for Rents and Roads'.</summary>
    Portfolio = 1 << 15,

    /// <summary>Joins the noun before it to what it belongs to: 'the head <b>of</b> the bank'.</summary>
    Attaching = 1 << 16,

    /// <summary>After a hyphen shows that a place is before it: 'Tolvar-<b>based</b>'.</summary>
    OfPlace = 1 << 17,

    /// <summary>Begins a clause about a person: 'Ada Lovelace, <b>who</b> wrote'.</summary>
    Who = 1 << 18,

    /// <summary>'agreed' to a deal</summary>
    Agreed = 1 << 19,

    /// <summary>What companies agree to do: 'agreed to <b>buy</b>'.</summary>
    Deal = 1 << 20,

    /// <summary>Follows a company's name: 'Zorbal <b>shares</b>'.</summary>
    Business = 1 << 21,

    /// <summary>Begins names of places and papers: '<b>El</b> Tolvar'.</summary>
    SpanishArticle = 1 << 22,

    /// <summary>Joined to a name by a hyphen: '<b>al</b>-Tolvari'.</summary>
    ArabicArticle = 1 << 23,

    /// <summary>Begins an office after a dash: 'Zorbal-<b>chief</b>'.</summary>
    Chief = 1 << 24,

    /// <summary>'ex'</summary>
    Ex = 1 << 25,

    /// <summary>Joins an office to what it is held in: 'ambassador <b>to</b> Peru'.</summary>
    Complement = 1 << 26,

    /// <summary>'dollar', 'dollars'</summary>
    Dollar = 1 << 27,

    /// <summary>'state' between an office and its name: 'head of <b>state</b> Zorbal'.</summary>
    State = 1 << 28,

    /// <summary>So many are a group to whom later words refer: 'the <b>two</b> ministers'.</summary>
    Few = 1 << 29,

    /// <summary>With 'to' leads to a place: 'a <b>trip</b> to Tolvar'.</summary>
    Way = 1 << 30,

    /// <summary>Joins a person to his employer: 'an analyst <b>at</b> Zorbal'.</summary>
    Employed = 1UL << 31,

    /// <summary>In the middle of words joined by hyphens: 'hit-<b>and</b>-run'.</summary>
    Hyphened = 1UL << 32,

    /// <summary>Begins the name of a place after another's: '<b>New</b> Tolvar'.</summary>
    Older = 1UL << 33,

    /// <summary>Says which part of a place: '<b>Western</b> Tolvar'.</summary>
    Quarter = 1UL << 34,

    /// <summary>'plc'</summary>
    Plc = 1UL << 35,

    /// <summary>'party'</summary>
    Party = 1UL << 36,

    /// <summary>'Commission of Inquiry <b>into</b> Rents'</summary>
    Into = 1UL << 37,

    /// <summary>A part of a name or word that is written small in headlines whose other words have capitals: 'al', 'sub'.</summary>
    SmallPart = 1UL << 38,

    /// <summary>The first word of a saint's name: '<b>St.</b> Paul's College'.</summary>
    Saint = 1UL << 39,

    /// <summary>'Commission of <b>Inquiry</b> into Rents'</summary>
    Inquiry = 1UL << 40,

    /// <summary>Titles of those who go by their first names: 'King', 'Queen'.</summary>
    Royal = 1UL << 41,
}

static class NameWords
{
    static readonly WordClasses<NameWord> Classes = new("name-words");

    /// <summary>Whether the word, in lower case, is in any of the classes.</summary>
    public static bool Is(string lower, NameWord any) => Classes.Contains(lower, any);

    /// <summary>Whether the token is a word of any of the classes.</summary>
    public static bool Is(this Document document, int token, NameWord any) => Classes.Contains(document.ClosedWord(token), any);
}
