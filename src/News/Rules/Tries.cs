using News.Text;

namespace News.Rules;

/// <summary>What the rules of a room tried while a document was read for Explain, and which of them were taken.</summary>
sealed class Tries<T>
    where T : class
{
    readonly Account account;
    readonly Topic topic;
    readonly string otherwise;
    readonly ILookup<int, Tried<T>> byFirst;
    readonly Tried<T>?[] takenAt;

    /// <param name="otherwise">Why a closer look said no that gave no reason, as the end of a sentence.</param>
    public Tries(Account account, Topic topic, string otherwise)
    {
        (this.account, this.topic, this.otherwise) = (account, topic, otherwise);
        byFirst = account.Kept<Tried<T>>().ToLookup(tried => tried.First);
        takenAt = new Tried<T>?[account.Document.Count];
        // The last one that made something had read more than those before it.
        foreach (var tried in account.Kept<Tried<T>>())
            if (tried.Value is not null)
                Array.Fill(takenAt, tried, tried.First, tried.End - tried.First);
    }

    /// <summary>The rule that was taken for the token, or null.</summary>
    public Tried<T>? At(int token) => takenAt[token];

    /// <summary>The rules that were taken for tokens of <c>[first, end)</c> and reach no further, in order.</summary>
    public IEnumerable<Tried<T>> Within(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (takenAt[i] is { } taken && taken.First == i && taken.End <= end)
                yield return taken;
    }

    /// <summary>Why the other rules that matched where the one begins were not taken, one sentence per rule.</summary>
    public IEnumerable<string> Against(Tried<T> taken)
    {
        foreach (var tried in byFirst[taken.First])
            if (tried != taken)
                yield return $"decided against '{tried.Rule}' for '{account.Words(tried.First, tried.End)}': "
                    + $"{(tried.IsRejected ? tried.Because ?? otherwise : tried.End < taken.End ? "it reads less of the words" : "it comes later in the order of the rules")}.";
    }

    /// <summary>Lists the matches outside the rows that a closer look rejected.</summary>
    public void Leave(IEnumerable<TextSpan> rows)
    {
        var covered = new bool[account.Document.Count];
        foreach (var row in rows)
            for (var i = account.Document.TokenAt(row.Start); i < covered.Length && account.Document[i].Start < row.End; i++)
                covered[i] = true;
        foreach (var tried in byFirst.SelectMany(tries => tries))
            if (tried.IsRejected && !covered[tried.First])
                account.Leave(topic, tried.First, tried.End, $"by the rule '{tried.Rule}'", tried.Because ?? otherwise);
    }
}
