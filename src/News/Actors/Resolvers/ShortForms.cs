using News.Mentions;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>Abbreviations: given in brackets, or the initials of a longer name of the text.</summary>
static class ShortForms
{
    public static void Resolve(Discourse discourse)
    {
        var byLetters = new Dictionary<string, Referent>();
        foreach (var name in discourse.Candidates)
        {
            if (name.Shortens is { } full && full.Refers.Count > 0)
                byLetters.TryAdd(name.Key, full.Refers[0]);
            else if (IsInBrackets(discourse, name) && discourse.EndingAt(name.First - 1) is { } before && before.Refers.Count > 0)
                byLetters.TryAdd(name.Key, before.Refers[0]);
        }
        foreach (var name in discourse.Candidates)
            if (
                name.IsName
                && name.Known is null
                && name.Kind is MentionKind.Organisation or MentionKind.Media or MentionKind.Initiative
                && name.End - name.First > 1
                && name.Refers.Count > 0
            )
            {
                byLetters.TryAdd(Initials(name.Key, small: true), name.Refers[0]);
                byLetters.TryAdd(Initials(name.Key, small: false), name.Refers[0]);
            }
        foreach (var name in discourse.Candidates)
            if (
                name.IsName
                && name.End == name.First + 1
                && (name.Form == MentionForm.Abbreviation || name.Form == MentionForm.Name && IsMixed(discourse.Document[name.First].Text))
                && (name.Known is null || IsInBrackets(discourse, name))
                && byLetters.TryGetValue(name.Key.Replace(".", ""), out var referent)
            )
            {
                name.Refers = [referent];
                name.Kind = referent.Kind;
            }
        Inherit(discourse, byLetters);
    }

    /// <summary>'NGB Choir' belongs to the country of the NGB.</summary>
    static void Inherit(Discourse discourse, Dictionary<string, Referent> byLetters)
    {
        foreach (var name in discourse.Candidates)
            if (
                name.IsName
                && name.Referent is { Country: null } referent
                && name.End - name.First > 1
                && name.Key.IndexOf(' ') is var space and > 0
                && byLetters.TryGetValue(name.Key[..space], out var parent)
                && parent != referent
            )
                referent.Parent = parent;
    }

    /// <summary>'BoG', with small letters for the small words.</summary>
    static bool IsMixed(string word) => word.Length is > 2 and < 7 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);

    static bool IsInBrackets(Discourse discourse, Candidate name) =>
        name is { IsName: true, Form: MentionForm.Abbreviation } && discourse.Document.IsBracketed(name.First);

    /// <param name="small">Whether 'of', 'the' and their like count: 'BoT' and 'BT' are both Bank of Tolvar.</param>
    static string Initials(string key, bool small)
    {
        var letters = new System.Text.StringBuilder();
        foreach (var word in key.Split(' ', '-'))
            if (word.Length > 0 && char.IsLetter(word[0]) && (small || !Vocabulary.Of(word).HasFlag(WordClass.Function)))
                letters.Append(word[0]);
        return letters.ToString();
    }
}
