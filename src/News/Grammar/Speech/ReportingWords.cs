using System.Collections.Frozen;
using News.Lexicons;

namespace News.Grammar.Speech;

/// <summary>What a word can report, and which forms of the reporting verb it can be.</summary>
readonly record struct ReportingForms(ReportingWord? Verb, WordKinds Forms, ReportingWord? Noun, ReportingWord? Adjective);

/// <summary>The verbs, nouns and adjectives of saying, thinking and wanting, by each of their forms.</summary>
static class ReportingWords
{
    static readonly LexiconTable<FrozenDictionary<string, ReportingForms>> Words = new(Load);

    /// <summary>What the word can report; all null where it is in no lexicon.</summary>
    /// <param name="lower">The word in lower case.</param>
    public static ReportingForms Of(string lower) => Words.Value.GetValueOrDefault(lower);

    static FrozenDictionary<string, ReportingForms> Load(LexiconRows rows)
    {
        var words = new Dictionary<string, ReportingForms>();
        foreach (var row in rows["reporting-verbs"])
        {
            var verb = ReportingWord.Parse(row, row[2]);
            Add(verb.Lemma, WordKinds.Base, verb);
            var forms = row[1].Split(' ');
            for (var i = 0; i < forms.Length; i++)
                Add(
                    forms[i],
                    i == 0 ? WordKinds.Third
                        : i == forms.Length - 1 ? WordKinds.Ing
                        : forms.Length == 3 ? WordKinds.Past | WordKinds.Participle
                        : i == 1 ? WordKinds.Past
                        : WordKinds.Participle,
                    verb
                );
        }
        // Of a word that two rows have, the last counts.
        foreach (var row in rows["reporting-nouns"].Reverse())
        foreach (var form in row[1].Split(' ').Prepend(row[0]))
            words[form] = words.GetValueOrDefault(form) with { Noun = ReportingWord.Parse(row, row[2]) };
        foreach (var row in rows["reporting-adjectives"].Reverse())
            words[row[0]] = words.GetValueOrDefault(row[0]) with { Adjective = ReportingWord.Parse(row, row[1]) };
        return words.ToFrozenDictionary();

        // A form of two verbs ('found') belongs to the first of them.
        void Add(string text, WordKinds form, ReportingWord verb)
        {
            var old = words.GetValueOrDefault(text);
            if (old.Verb is not null && old.Verb != verb)
                return;
            words[text] = new ReportingForms(verb, old.Forms | form, null, null);
        }
    }
}
