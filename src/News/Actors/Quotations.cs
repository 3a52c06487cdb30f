using News.Mentions;

namespace News.Actors;

/// <summary>The text between quotation marks, and the speaker whom 'X said' or 'said X' beside it names.</summary>
internal sealed class Quotations
{
    readonly Discourse discourse;

    /// <summary>Of each token the index of its quotation, or -1.</summary>
    readonly int[] quotationOf;

    /// <summary>Each quotation's opening and closing mark; the closing one is the paragraph's end where nothing closes it.</summary>
    readonly List<(int Open, int Close)> quotations = [];

    public Quotations(Discourse discourse)
    {
        this.discourse = discourse;
        var document = discourse.Document;
        quotationOf = new int[document.Count];
        Array.Fill(quotationOf, -1);
        foreach (var paragraph in document.Paragraphs)
        {
            var lastSingle = paragraph.End - 1;
            while (lastSingle > paragraph.First && document.Lower(lastSingle) is not ("'" or "’")) lastSingle--;
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                // A single mark that nothing closes is an apostrophe.
                if (Closing(i) is not { } closing || document.Lower(i) == "‘" && lastSingle <= i) continue;
                var close = i + 1;
                while (close < paragraph.End && !closing.Contains(document.Lower(close))) close++;
                Array.Fill(quotationOf, quotations.Count, i, close - i);
                quotations.Add((i, close));
                i = close;
            }
        }
    }

    /// <summary>The marks that close the one at the token, or null where it opens nothing.</summary>
    string[]? Closing(int token) => discourse.Document.Lower(token) switch
    {
        "“" => ["”", "\""],
        "„" => ["“", "”"],
        "«" => ["»"],
        "``" => ["''", "\"", "”"],
        "\"" => ["\"", "”"],
        "‘" when discourse.Document[token].SpaceBefore && !discourse.Document[token + 1].SpaceBefore => ["'", "’"],
        _ => null,
    };

    public int QuotationAt(int token) => quotationOf[token];

    /// <summary>The words that name the speaker of the quotation around the token, or null.</summary>
    public Candidate? SpeakerAt(int token) =>
        QuotationAt(token) is >= 0 and var n ? After(quotations[n].Close + 1) ?? Before(quotations[n].Open - 1) : null;

    /// <summary>'… ,” Lovelace said', '… ,” said Ada Lovelace'.</summary>
    Candidate? After(int at)
    {
        if (discourse.Document.Lower(at) == ",") at++;
        if (IsSaying(at)) return Beginning(at + 1);
        return Beginning(at) is { } speaker && IsSaying(speaker.End) ? speaker : null;
    }

    /// <summary>'Lovelace said: “…', 'according to Lovelace, “…'.</summary>
    Candidate? Before(int end)
    {
        if (discourse.Document.Lower(end) is "," or ":") end--;
        if (IsSaying(end)) return discourse.EndingAt(end);
        return discourse.EndingAt(end + 1) is { IsName: true } name && discourse.Document.Lower(name.WithTitle - 1) == "to" && discourse.Document.Lower(name.WithTitle - 2) == "according" ? name : null;
    }

    /// <summary>The pronoun or the name that begins here, with or without its title.</summary>
    Candidate? Beginning(int token)
    {
        const int longestTitle = 4;
        if (discourse.BeginningAt(token) is { Form: MentionForm.Pronoun } pronoun) return pronoun;
        for (var i = token; i < token + longestTitle; i++)
            if (discourse.BeginningAt(i) is { IsName: true } name) return name.WithTitle <= token ? name : null;
        return null;
    }

    bool IsSaying(int token) => (Vocabulary.Of(discourse.Document.Lower(token)) & WordClass.Says) != 0;
}
