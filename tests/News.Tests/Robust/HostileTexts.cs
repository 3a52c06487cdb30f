namespace News.Tests.Robust;

/// <summary>
/// Texts made to be slow to read: each one kind of thing over and over, the worst case of some rule. Whatever the kind, ten
/// times the text may cost about ten times as much.
/// </summary>
static class HostileTexts
{
    /// <summary>What is repeated; where the unit holds <c>#</c>, a word of letters stands there that is another each time.</summary>
    static readonly (string Kind, string Unit)[] Units =
    [
        // Text: tokens, sentences, paragraphs.
        ("one word", "a"),
        ("one capitalised word", "A"),
        ("one number", "1"),
        ("one mark", "."),
        ("hyphens", "a-"),
        ("apostrophes", "a’"),
        ("combining marks", "e\u0301"),
        ("spaces", " "),
        ("one-letter paragraphs", "a\n\n"),
        ("one-letter lines", "A\n"),
        ("line ends", "\n"),
        ("initials", "J. "),
        ("glued initials", "U."),
        ("abbreviations", "Gen. Mr. No. "),
        ("questions", "? "),
        ("exclamations and brackets", "! ( "),
        ("ellipses", "a ... "),
        ("one sentence", "the general said on Monday that the minister of it "),
        ("headings", "Talks In Chad Go On\n\n"),
        ("capital headings", "TALKS GO ON IN CHAD\n\n"),
        ("bullets", "• A\n"),
        ("addresses", "http://a "),
        ("one address", "www."),
        ("glued domains", "a.a"),
        ("mail", "a@"),
        ("tags of markup", "<a "),
        ("entities", "&a"),
        ("broken words", "ab-\nab"),
        ("datelines", "CHAD (AP) — A\n\n"),
        ("stars", "* A "),
        ("spaced ellipses", ". . . "),
        ("credits", "Image: A "),
        ("semicolons", "a; "),
        ("commas", "a, "),
        ("colons", "A: "),
        ("dashes", "a — "),
        // Mentions and actors.
        ("capitalised words", "Zorbal Quent "),
        ("one surname", "Ada Zorbal, Gen. Zorbal and Bob Zorbal met. "),
        ("one surname, other given names", "# Zorbal said. "),
        ("names all different", "Mr. # said. "),
        ("long names all different", "# # # # met # #. "),
        ("one name", "Zorbal, "),
        ("all capitals", "ZORBAL "),
        ("abbreviations all different", "# Board (#B) "),
        ("abbreviations in brackets", "Zorbal Quent Board (ZQB) "),
        ("short names in capitals", "ABC "),
        ("bracketed", "(ABC) "),
        ("of", "Minister of "),
        ("bank of", "Bank of "),
        ("and", "Ann and "),
        ("of and and", "Bank of Zorbal and Quent "),
        ("ranks", "Lt. Gen. "),
        ("roles", "deputy defence minister of the "),
        ("roles all different", "the # minister, Ada # of #, "),
        ("nested roles", "the spokesman for the adviser to the head of "),
        ("owners", "Chad’s Zorbal’s "),
        ("states in a row", "Chad Oman "),
        ("people behind words", "Nonpartisan Ada Zorbal "),
        ("lower plc", "Zorbal plc "),
        ("family", "his wife’s brother "),
        ("chained owners", "the firm’s boss’s wife’s "),
        ("people", "gunmen shot the gunmen, "),
        ("speakers", "“I am,” said Ada. "),
        ("countries", "Chad, "),
        ("demonyms", "Nepalese army "),
        ("pronouns", "he she their it who "),
        ("he", "he "),
        ("groups", "both sides and the two countries "),
        ("group words", "the two leaders "),
        ("between", "between Chad and Nepal and "),
        ("family names first", "Xi Jinping "),
        ("particles", "van der Zorbal "),
        ("particles alone", "van de la "),
        ("hyphenated names", "Zorbal-"),
        ("ages", "Zorbal, 57, "),
        ("appositions", "Zorbal, the minister, "),
        ("is", "Zorbal is the minister of Chad and "),
        ("companies", "the company, the firm, "),
        ("media", "the newspaper, the Daily Zorbal, "),
        ("ampersands", "Zorbal & "),
        ("lists of names", "Zorbal, Quent, Brendik and "),
        // Dates.
        ("months", "March "),
        ("weekdays", "Monday "),
        ("years", "1999 "),
        ("days and months", "1 March "),
        ("last", "the last "),
        ("ago", "three years ago "),
        ("numbers in words", "twenty one hundred and "),
        ("ordinals", "the first second third "),
        ("times of day", "5 p.m. 10:30 GMT "),
        ("units", "days of weeks of "),
        ("early", "early late mid "),
        ("every", "every two "),
        ("from to", "from Monday to "),
        ("slashes", "1/2/"),
        ("dotted numbers", "1.1."),
        ("seasons", "spring of "),
        ("decades", "the 1990s "),
        ("fiscal", "the fiscal third quarter of "),
        ("half", "half a half "),
        // Quotes.
        ("opening quotes", "“"),
        ("closing quotes", "” "),
        ("alternating quotes", "“a” "),
        ("straight quotes", "\" "),
        ("single quotes", "‘ "),
        ("apostrophes alone", "' "),
        ("plural owners", "sides’ talks "),
        ("nested quotes", "“ said ‘ he "),
        ("wire quotes", "`` a '' "),
        ("wire quotes open", "`` "),
        ("verbs of saying", "said told "),
        ("said that", "he said that "),
        ("according to", "according to "),
        ("quoted paragraphs", "“He said so.\n\n"),
        ("said, he said", "“a,” he said, "),
        ("saying", "saying "),
        ("that", "that "),
        ("nouns of saying", "the claim that "),
        ("was quoted", "was quoted as saying "),
        ("adverbs", "also repeatedly "),
        ("auxiliaries", "has been being "),
        ("to", "to say to "),
        ("who", "who said who "),
        ("sure that", "is sure that "),
        // Amounts.
        ("currency symbols", "$"),
        ("amounts", "$5 million ("),
        ("currency words", "million dollars "),
        ("digits", "12345 "),
        ("thousands", "1,"),
        ("codes", "USD 5 "),
        ("ranges", "$5-"),
        ("scales", "million "),
        ("restatements", "5 yuan ($1) "),
        // Events.
        ("event verbs", "signed visited "),
        ("plans", "will withdraw "),
        ("must", "must "),
        ("unless", "will not withdraw unless "),
        ("talks", "talks with "),
        ("visits", "Zorbal’s visit to "),
        ("agreed to", "agreed to "),
        ("light verbs", "held talks and "),
        ("by", "attacked by "),
        ("not", "not never "),
        ("subjects", "Zorbal and Quent and Chad attacked "),
        ("attacks", "Chad attacked Nepal, "),
        ("with gerunds", "with ships sending "),
        ("events and dates", "Chad attacked Nepal on Monday and "),
        // Everything at once, and what no keyboard writes.
        ("brackets", "( [ "),
        ("closing brackets", ") ] "),
        ("surrogates", "\ud800"),
        ("emoji", "😀 "),
        ("right to left", "\u202e\u200f a "),
        ("joiners", "a\u200d"),
        ("nulls", "\0"),
        ("controls", "\u0001a"),
        ("ideographs", "新華社"),
        (
            "ordinary sentences",
            "Gen. Ada # of Chad said on Monday that “the two sides” will sign a deal worth $5 million with Nepal’s Defence Minister Bob #. "
        ),
    ];

    public static IEnumerable<string> Kinds => Units.Select(unit => unit.Kind);

    /// <summary>A text of the kind, of about so many UTF-16 units.</summary>
    public static string Make(string kind, int length)
    {
        var unit = Units.First(unit => unit.Kind == kind).Unit;
        var text = new System.Text.StringBuilder(length + unit.Length + 16);
        for (var n = 0; text.Length < length; )
            foreach (var c in unit)
                if (c == '#')
                    text.Append(Word(n++));
                else
                    text.Append(c);
        return text.ToString();
    }

    /// <summary>'Qakel', 'Zibon' …: a word for each number, such as no lexicon holds.</summary>
    static string Word(int number)
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        var word = new System.Text.StringBuilder("Q");
        for (var rest = number + 70; rest > 0; rest /= 70)
            word.Append(vowels[rest % 5]).Append(consonants[rest / 5 % 14]);
        return word.ToString();
    }
}
