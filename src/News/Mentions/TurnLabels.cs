using News.Text;

namespace News.Mentions;

/// <summary>The labels of a transcript's turns in the case in which names are written: 'Margaret Holt, host:', and not 'MARGARET HOLT,
/// HOST:'.</summary>
static class TurnLabels
{
    public static string Recased(Document document)
    {
        var letters = document.Text.ToCharArray();
        var abbreviations = CapitalsElsewhere(document);
        foreach (var turn in document.Paragraphs)
            if (turn.Label > 0 && !Turns.IsLetter(document[turn.First]))
                for (var (i, isName) = (turn.First, true); i < turn.Label; i++)
                {
                    isName &= !document.Is(i, Mark.Comma | Mark.OpenBracket);
                    if (document[i] is { IsWord: true, HasPoint: false } word && !abbreviations.Contains(word.Lower))
                        Recasing.Write(letters, word, CaseOf(word, isName));
                }
        return new string(letters);
    }

    static Recasing.Written CaseOf(Token word, bool isName) =>
        word.IsPossessive
        || !isName && (Vocabulary.Of(word.Lower) & (WordClass.Common | WordClass.Role | WordClass.RoleModifier | WordClass.Function)) != 0
            ? Recasing.Written.Small
        : HasNoVowel(word.Lower) || !isName && word.Text.Length < 5 ? Recasing.Written.AsItIs
        : Recasing.Written.Capital;

    /// <summary>Words in capitals outside the labels of turns.</summary>
    static HashSet<string> CapitalsElsewhere(Document document)
    {
        var found = new HashSet<string>();
        foreach (var paragraph in document.Paragraphs)
            for (var i = Math.Max(paragraph.First, paragraph.Label); i < paragraph.End; i++)
                if (document[i].IsAllCapitals && !paragraph.IsHeading)
                    found.Add(document[i].Lower);
        return found;
    }

    static bool HasNoVowel(string lower) => lower.AsSpan().IndexOfAny("aeiouy") < 0 && lower.All(char.IsAscii);
}
