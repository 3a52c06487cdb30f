using News.Text;

namespace News.Mentions.Finders;

/// <summary>What the words around a name say of its kind.</summary>
internal static class NameContext
{
    public static void Ask(Scan scan, Candidate name, Votes votes)
    {
        var document = scan.Document;
        Before(scan, name, votes, document.Lower(name.First - 1));
        After(scan, name, votes, document.Lower(name.End));
    }

    static void Before(Scan scan, Candidate name, Votes votes, string word)
    {
        switch (word)
        {
            case "in": votes.Add(MentionKind.Place, 3); break;
            case "at" or "near" or "outside" or "around" or "across" or "throughout" or "toward" or "towards": votes.Add(MentionKind.Place, 2); break;
            case "from" or "into" or "visited" or "visiting" or "visit" or "leave" or "left" or "reached" or "entered": votes.Add(MentionKind.Place, 1); break;
            case "to": votes.Add(MentionKind.Place, scan.Document.Lower(name.First - 2) is "visit" or "trip" or "travel" or "traveled" or "travelled" or "flew" or "went" or "returned" or "moved" or "back" or "journey" or "way" or "flight" ? 3 : 1); break;
            case "the": votes.Add(MentionKind.Organisation, 1); break;
            case "mr" or "mrs" or "ms": votes.Add(MentionKind.Person, 6); break;
            case "city" or "town" or "village" or "province" or "district" or "region" or "island": votes.Add(MentionKind.Place, 3); break;
            case "company" or "firm" or "giant" or "maker" or "retailer" or "airline" or "group" or "bank" or "club" or "subsidiary" or "carmaker" or "automaker" or "developer" or "startup": votes.Add(MentionKind.Organisation, 3); break;
            case "newspaper" or "daily" or "magazine" or "broadcaster" or "tabloid" or "weekly": votes.Add(MentionKind.Media, 3); break;
        }
        if (scan.Is(name.First - 1, WordClass.Role) && !scan.IsCapitalised(name.First - 1) && scan.Document[name.First].SpaceBefore) votes.Add(MentionKind.Person, 3);
        if (word == "of" && scan.Document.Lower(name.First - 2) is "city" or "town" or "village" or "province" or "district" or "region" or "island" or "outskirts" or "north" or "south" or "east" or "west" or "suburb") votes.Add(MentionKind.Place, 3);
    }

    static void After(Scan scan, Candidate name, Votes votes, string word)
    {
        var document = scan.Document;
        if (scan.Is(name.End, WordClass.Says)) votes.Add(MentionKind.Person, 2);
        switch (word)
        {
            case "who" or "himself" or "herself": votes.Add(MentionKind.Person, 3); break;
            case "city" or "province" or "district" or "region" or "village" or "river" or "airport" or "area" or "town" or "suburb" or "island" or "county": votes.Add(MentionKind.Place, 3); break;
            case "officials" or "executives" or "shares" or "employees" or "workers" or "customers" or "spokesman" or "spokeswoman" or "stock" or "ceo" or "coach" or "members" or "fans" or "users" or "website": votes.Add(MentionKind.Organisation, 2); break;
            case ",":
                if (document.Lower(name.End + 1) == "who") votes.Add(MentionKind.Person, 3);
                if (name.End + 2 < document.Count && document[name.End + 1] is { Kind: TokenKind.Number, Text.Length: 1 or 2 } && document[name.End + 2].Text is "," or ".") votes.Add(MentionKind.Person, 4);
                if (scan.Known(name.End + 1) is { Kind: MentionKind.Country or MentionKind.Place, Form: MentionForm.Name or MentionForm.Abbreviation }) votes.Add(MentionKind.Place, 2);
                break;
            case "(":
                if (name.End + 2 < document.Count && document[name.End + 1] is { Kind: TokenKind.Number, Text.Length: 1 or 2 } && document[name.End + 2].Text == ")") votes.Add(MentionKind.Person, 3);
                break;
        }
        if (scan.Is(name.End, WordClass.CompoundTail) && word == "-based") votes.Add(MentionKind.Place, 2);
        if (word == "-" && document.Lower(name.End + 1) == "based") votes.Add(MentionKind.Place, 3);
    }
}
