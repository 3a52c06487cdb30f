using System.Collections.Frozen;
using News.Lexicons;
using News.Text;

namespace News.Quotes.Grammar;

/// <summary>What is known of a word by itself.</summary>
internal readonly record struct Word(
    WordClass Class, VerbForm Form, ReportingWord? Verb, ReportingWord? Noun = null, ReportingWord? Adjective = null)
{
    public bool Is(WordClass classes) => (Class & classes) != 0;
    public bool Is(VerbForm forms) => (Form & forms) != 0;
}

/// <summary>The words of the lexicons, and a guess from its ending for any other.</summary>
internal static class Vocabulary
{
    static readonly FrozenDictionary<string, Word> Words = Load();

    public static Word Look(in Token token)
    {
        if (token.Kind == TokenKind.Punctuation) return default;
        if (Words.TryGetValue(token.Lower, out var word)) return word;
        if (!token.IsWord || token.IsCapitalised || token.Lower.Length < 5) return default;
        if (token.Lower.EndsWith("ly", StringComparison.Ordinal)) return new Word(WordClass.Adverb, VerbForm.None, null);
        if (token.Lower.EndsWith("ed", StringComparison.Ordinal)) return new Word(WordClass.None, VerbForm.Past | VerbForm.Participle, null);
        return token.Lower.EndsWith("ing", StringComparison.Ordinal) ? new Word(WordClass.None, VerbForm.Ing, null) : default;
    }

    static FrozenDictionary<string, Word> Load()
    {
        var words = new Dictionary<string, Word>();
        foreach (var row in Lexicon.Rows("function-words"))
        {
            var classes = row[1].Split(' ').Aggregate(WordClass.None,
                (all, name) => all | Enum.Parse<WordClass>(name.Replace("-", ""), ignoreCase: true));
            var form = (classes & WordClass.Verb) == 0 ? VerbForm.None
                : row[0].EndsWith('s') ? VerbForm.Third : VerbForm.Past | VerbForm.Participle | VerbForm.Base;
            words[row[0]] = new Word(classes, form, null);
        }
        foreach (var row in Lexicon.Rows("reporting-verbs"))
        {
            var verb = ReportingWord.Parse(row);
            Add(verb.Lemma, VerbForm.Base, verb);
            var forms = row[1].Split(' ');
            for (var i = 0; i < forms.Length; i++)
                Add(forms[i], i == 0 ? VerbForm.Third
                    : i == forms.Length - 1 ? VerbForm.Ing
                    : forms.Length == 3 ? VerbForm.Past | VerbForm.Participle
                    : i == 1 ? VerbForm.Past : VerbForm.Participle, verb);
        }
        foreach (var row in Lexicon.Rows("reporting-nouns"))
            foreach (var form in row[1].Split(' ').Prepend(row[0]))
                words[form] = words.GetValueOrDefault(form) with { Noun = ReportingWord.Parse(row) };
        foreach (var row in Lexicon.Rows("reporting-adjectives"))
            words[row[0]] = words.GetValueOrDefault(row[0]) with { Adjective = ReportingWord.Parse([row[0], "", row[1]]) };
        return words.ToFrozenDictionary();

        // A form shared by two verbs ('found') belongs to the one that stands first; a word that is also a function word keeps both.
        void Add(string text, VerbForm form, ReportingWord verb)
        {
            var old = words.GetValueOrDefault(text);
            if (old.Verb is { } other && other != verb) return;
            words[text] = new Word(old.Class & ~WordClass.Verb, (old.Verb is null ? VerbForm.None : old.Form) | form, verb);
        }
    }
}
