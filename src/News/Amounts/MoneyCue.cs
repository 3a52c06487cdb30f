using News.Lexicons;
using News.Text;

namespace News.Amounts;

/// <summary>Words in and beside sums that show what they are; which words a class has is written in the lexicon of money cues.</summary>
[Flags]
enum MoneyCue : ulong
{
    None = 0,

    /// <summary>May be between a sum and its restatement: '20 euros, or <b>about</b> $24'.</summary>
    Filler = 1,

    /// <summary>Says that the next sum restates the last: 'or', 'equivalent'.</summary>
    Restating = 1 << 1,

    /// <summary>May follow a restatement: '20 euros, or $24 <b>at</b> the time'.</summary>
    AfterRestatement = 1 << 2,

    /// <summary>'a' where it is the number one: '<b>a</b> million'.</summary>
    One = 1 << 3,

    /// <summary>A currency or its cents that may be written before the figure: 'rupees 500'.</summary>
    Leading = 1 << 4,

    /// <summary>'cent', 'cents'</summary>
    Cent = 1 << 5,

    /// <summary>Follows a figure that is not a sum: '$5 to 6 <b>percent</b>'.</summary>
    Measured = 1 << 6,

    /// <summary>Follows a sum that is complete: '5 euros 20 <b>more</b>'.</summary>
    AfterSum = 1 << 7,

    /// <summary>Follows the verb, not the currency: 'has won <b>by</b>'.</summary>
    AfterVictory = 1 << 8,

    /// <summary>Compares weights: '20 pounds <b>lighter</b>'.</summary>
    Weight = 1 << 9,

    /// <summary>'per'</summary>
    Per = 1 << 10,

    /// <summary>'square'</summary>
    Square = 1 << 11,

    /// <summary>Introduces what a rate is for: '5 crowns <b>a</b> day', '5 crowns <b>each</b>'.</summary>
    Rate = 1 << 12,

    /// <summary>Introduces what a rate is for, which must follow: '5 crowns <b>a</b> day'.</summary>
    RateOf = 1 << 13,

    /// <summary>What a rate is for: '5 crowns a <b>day</b>'.</summary>
    Rated = 1 << 14,

    /// <summary>As <see cref="Rated"/>, after a sum with an initial: 'K350 a <b>month</b>'.</summary>
    RatedInitial = 1 << 15,

    /// <summary>Introduces a year whose money is meant: '<b>in</b> 2010 dollars'.</summary>
    OfYear = 1 << 16,

    /// <summary>A currency in the singular, before which a year is not a sum: 'the 2010 <b>dollar</b>'.</summary>
    Singular = 1 << 17,

    /// <summary>Begins the object of a verb: '2022 marks <b>the</b> end'.</summary>
    Object = 1 << 18,

    /// <summary>The letters before '$' with which it is the symbol of a currency, in small letters too: 'hk $'.</summary>
    SmallSymbol = 1 << 19,

    /// <summary>The letter before '$' that is a symbol even with a space: 'c $'.</summary>
    SpacedSymbol = 1 << 20,

    /// <summary>A code that is written in small letters as well: 'usd'.</summary>
    SmallCode = 1 << 21,

    /// <summary>The 'p' of pence.</summary>
    Pence = 1 << 22,
}

static class MoneyCues
{
    static readonly WordClasses<MoneyCue> Classes = new("money-cues");

    /// <summary>Whether the token is a word of any of the classes.</summary>
    public static bool Is(this Document document, int token, MoneyCue any) => Classes.Contains(document.ClosedWord(token), any);

    /// <summary>Whether the token is a word of any of the classes.</summary>
    public static bool Is(Token token, MoneyCue any) => Classes.Contains(token.ClosedWord, any);
}
