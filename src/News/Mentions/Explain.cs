using News.Lexicons;
using News.Mentions.Finders;
using News.Text;

namespace News.Mentions;

/// <summary>Why words stand for somebody: what each of them is in the lexicons, and what showed the kind.</summary>
static class MentionExplanation
{
    /// <param name="actor">How the actor of a mention was found, one sentence per fact; the room of actors answers.</param>
    public static IEnumerable<Told> Of(Account account, Func<Candidate, IEnumerable<string>> actor)
    {
        var scan = account.Kept<Scan>().First();
        foreach (var none in account.Kept<RejectedName>())
            Leave(account, scan, none);
        var candidates = scan.Found.ToLookup(candidate => account.Document.Span(candidate.First, candidate.End));
        var votes = account.Kept<(Candidate Name, Votes Votes)>().ToDictionary(kept => kept.Name, kept => kept.Votes);
        foreach (var row in account.Found.Mentions)
        {
            var candidate = candidates[row.Span].FirstOrDefault(candidate => candidate.Rule == row.Rule);
            var facts = candidate is null
                ? []
                : Facts(account, scan, row, candidate, votes.GetValueOrDefault(candidate)).Concat(actor(candidate));
            yield return new Told(Topic.Mention, [row.Span], Headline(account, row), facts.Concat(account.Notes(Topic.Mention, row.Span)));
        }
    }

    static string Headline(Account account, Mention row) =>
        $"mention '{row.Text}': {Wording.Lower(row.Kind)} by {Wording.Lower(row.Form)}, rule '{row.Rule}'; stands for {account.Names(row.Actors, "an unknown actor")}.";

    static string Title(Candidate candidate) =>
        candidate.Title is { } title
            ? $"a {(title.IsRank ? "rank" : "title")} of the lexicon ({title.InFull}){UserLine.By(title.Line)}"
            : "an office";

    static string OfCountry(KnownName known) =>
        known.Country is { } code && known.Kind != MentionKind.Country ? $" of {Gazetteer.CountryName(code)}" : "";

    static IEnumerable<string> Facts(Account account, Scan scan, Mention row, Candidate candidate, Votes? votes)
    {
        if (candidate.WithTitle < candidate.First)
            yield return $"'{account.Words(candidate.WithTitle, candidate.First)}' before it is {Title(candidate)}, so that a person follows.";
        if (candidate.Known is { } known)
            yield return $"the lexicons know it: {known.Name}, {Wording.A(known.Kind)}{OfCountry(known)}{UserLine.By(known.Line)}.";
        else if (candidate.IsName || candidate.Form == MentionForm.Role)
            for (var i = candidate.First; i < candidate.End; i++)
                if (account.Document[i].IsWord && !IsSmallWord(scan, i) && WordClassWords.InWords(scan.Class(i)) is { Length: > 0 } what)
                    yield return $"'{account.Document[i].Text}' is {what}{UserLine.By(scan.LineAt(i))}.";
        if (candidate.Noun?.Line is { } line)
            yield return $"'{account.Words(candidate.Core.First, candidate.End)}' is a noun for a person or a body{UserLine.By(line)}.";
        if (candidate.Shortens is { } full)
            yield return $"it shortens '{account.Words(full.First, full.End)}', beside which it is given in brackets.";
        if (candidate.Owner is { } owner)
            yield return $"it belongs to '{account.Words(owner.First, owner.End)}'.";
        if (votes is not null)
        {
            yield return "its own words leave its kind open; so every place where the text contains it was considered.";
            if (votes.Cues is { Count: > 0 } cues)
                yield return $"beside it, {Wording.List([.. cues])} show{(cues.Count == 1 ? "s" : "")} its kind.";
            yield return votes.Best is null
                ? $"nothing there speaks for any kind, so its shape decides: {Wording.A(row.Kind)}."
                : $"that makes {votes}: {Wording.A(row.Kind)}.";
        }
        if (candidate.Gender != Gender.Unknown)
            yield return $"it shows the gender: {Wording.Lower(candidate.Gender)}.";
    }

    /// <summary>'the', 'his': nobody needs to read that they do not begin a name.</summary>
    static bool IsSmallWord(Scan scan, int token) =>
        scan.Is(token, WordClass.Function) && !scan.Document[token].IsCapitalised || scan.Document.Is(token, FunctionWord.Article);

    static void Leave(Account account, Scan scan, RejectedName none)
    {
        // 'The' at the head of a sentence: nobody takes that for a name.
        if (none.What.HasFlag(WordClass.Function) && !none.What.HasFlag(WordClass.Breaks) && none.End == none.First + 1)
            return;
        var what = WordClassWords.InWords(none.What);
        account.Leave(
            Topic.Mention,
            none.First,
            none.End,
            $"by the rule '{none.Rule}'",
            none.InDoubt ? "nothing in the whole text speaks for its being a name"
                : what.Length > 0 ? $"'{account.Words(none.End - 1, none.End)}' is {what}{UserLine.By(scan.LineAt(none.End - 1))}"
                : "its capital shows nothing here"
        );
    }
}
