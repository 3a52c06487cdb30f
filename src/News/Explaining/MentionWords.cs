using News.Actors;
using News.Lexicons;
using News.Mentions;
using News.Mentions.Finders;
using News.Text;

namespace News.Explaining;

/// <summary>Why words stand for somebody: what each of them is in the lexicons, what told the kind, and how the actor was found.</summary>
internal static class MentionWords
{
    public static IEnumerable<Told> Of(Account account)
    {
        foreach (var none in account.Kept<NoName>()) Leave(account, none);
        var discourse = account.Kept<Discourse>().FirstOrDefault();
        var actors = discourse is null ? null : new ActorWords(account, discourse);
        var candidates = discourse?.Candidates.ToLookup(candidate => account.Document.Span(candidate.First, candidate.End));
        var votes = account.Kept<(Candidate Name, Votes Votes)>().ToDictionary(kept => kept.Name, kept => kept.Votes);
        foreach (var row in account.Found.Mentions)
        {
            var candidate = candidates?[row.Span].FirstOrDefault(candidate => candidate.Rule == row.Rule);
            yield return new Told(Topic.Mention, [row.Span], Headline(account, row), candidate is null ? []
                : Facts(account, row, candidate, votes.GetValueOrDefault(candidate)).Concat(actors!.Of(candidate)).Concat(account.Notes(Topic.Mention, row.Span)));
        }
    }

    static string Headline(Account account, Mention row) =>
        $"mention '{row.Text}': {Wording.Lower(row.Kind)} by {Wording.Lower(row.Form)}, rule '{row.Rule}'; stands for {account.Names(row.Actors, "nobody that could be told")}.";

    static IEnumerable<string> Facts(Account account, Mention row, Candidate candidate, Votes? votes)
    {
        if (candidate.WithTitle < candidate.First)
            yield return $"'{account.Words(candidate.WithTitle, candidate.First)}' before it is {(candidate.Title is { } title ? $"a {(title.IsRank ? "rank" : "title")} of the lexicon ({title.InFull}){UserLine.By(title.Line)}" : "an office")}, so that a person follows.";
        if (candidate.Known is { } known)
            yield return $"the lexicons know it: {known.Name}, {Wording.A(known.Kind)}{(known.Country is { } code && known.Kind != MentionKind.Country ? $" of {Gazetteer.CountryName(code)}" : "")}{UserLine.By(known.Line)}.";
        else if (candidate.IsName || candidate.Form == MentionForm.Role)
            for (var i = candidate.First; i < candidate.End; i++)
                if (account.Document[i].IsWord && !IsSmallWord(account.Document[i]) && WordClassWords.InWords(News.Mentions.Vocabulary.Of(account.Document[i].Lower)) is { Length: > 0 } what)
                    yield return $"'{account.Document[i].Text}' is {what}{account.ByLine(i, "given-names", "family-names", "roles", "titles", "heads", "discards")}.";
        if (candidate.Noun?.Line is { } line) yield return $"'{account.Words(candidate.Core.First, candidate.End)}' is a noun for a person or a body{UserLine.By(line)}.";
        if (candidate.Shortens is { } full) yield return $"it shortens '{account.Words(full.First, full.End)}', beside which it is given in brackets.";
        if (candidate.Owner is { } owner) yield return $"it belongs to '{account.Words(owner.First, owner.End)}'.";
        if (votes is not null)
        {
            yield return "its own words leave its kind open; so every place where the text contains it was considered.";
            if (votes.Cues is { Count: > 0 } cues) yield return $"beside it, {Wording.List([.. cues])} tell{(cues.Count == 1 ? "s" : "")} of its kind.";
            yield return votes.Best is null ? $"nothing there speaks for any kind, so its shape decides: {Wording.A(row.Kind)}." : $"that makes {votes}: {Wording.A(row.Kind)}.";
        }
        if (candidate.Gender != Gender.Unknown) yield return $"it shows the gender: {Wording.Lower(candidate.Gender)}.";
    }

    /// <summary>'the', 'his': nobody needs to read that they do not begin a name.</summary>
    static bool IsSmallWord(Token token) => News.Mentions.Vocabulary.Of(token.Lower).HasFlag(WordClass.Function) && !token.IsCapitalised || FunctionWords.Is(token.ClosedWord, FunctionWord.Article);

    static void Leave(Account account, NoName none)
    {
        // 'The' at the head of a sentence: nobody takes that for a name.
        if (none.What.HasFlag(WordClass.Function) && !none.What.HasFlag(WordClass.Breaks) && none.End == none.First + 1) return;
        var what = WordClassWords.InWords(none.What);
        account.Leave(Topic.Mention, none.First, none.End, $"by the rule '{none.Rule}'", none.InDoubt
            ? "nothing in the whole text speaks for its being a name"
            : what.Length > 0 ? $"'{account.Words(none.End - 1, none.End)}' is {what}{account.ByLine(none.End - 1, "discards", "heads", "titles", "roles")}" : "its capital shows nothing here");
    }
}
