namespace News.Mentions.Finders;

/// <summary>'The Ada Lovelace Institute' names her too: a person's full name, told elsewhere in the text, with which a
/// body's name begins.</summary>
static class PersonsInNames
{
    const int LongestName = 4;

    public static void Find(Scan scan)
    {
        var persons = scan
            .Found.Where(name => name is { Form: MentionForm.Name, Kind: MentionKind.Person } && name.End - name.First > 1)
            .Select(name => name.Key)
            .ToHashSet();
        if (persons.Count == 0)
            return;
        var found = scan.Found.Count;
        for (var n = 0; n < found; n++)
        {
            var body = scan.Found[n];
            if (
                body
                    is not {
                        Form: MentionForm.Name,
                        Known: null,
                        Kind: MentionKind.Organisation or MentionKind.Initiative or MentionKind.Place
                    }
                || !scan.Is(body.First, WordClass.GivenName)
            )
                continue;
            for (var end = body.First + 2; end < body.End && end <= body.First + LongestName; end++)
                if (scan.Key(body.First, end) is var key && persons.Contains(key))
                {
                    scan.Add(
                        new Candidate(body.First, end, MentionKind.Person, MentionForm.Name, "person in the name of a body") { Key = key }
                    );
                    break;
                }
        }
    }
}
