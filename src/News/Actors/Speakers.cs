using News.Grammar;
using News.Grammar.Speech;
using News.Mentions;

namespace News.Actors;

/// <summary>The speaker of a quotation, whom 'X said' or 'said X' beside it names.</summary>
static class Speakers
{
    /// <summary>The words that name the speaker of the quotation around the token, or null.</summary>
    public static Candidate? At(Discourse discourse, int token) =>
        discourse.Syntax.Quotations.At(token) is { } quotation
            ? After(discourse, quotation.End) ?? Before(discourse, quotation.Open - 1)
            : null;

    /// <summary>'… ,” Lovelace said', '… ,” said Ada Lovelace'.</summary>
    static Candidate? After(Discourse discourse, int at)
    {
        if (discourse.Syntax.IsComma(at))
            at++;
        if (discourse.Syntax.IsSaying(at))
            return Beginning(discourse, at + 1);
        return Beginning(discourse, at) is { } speaker && (discourse.Syntax.IsSaying(speaker.End) || IsSubjectOfSaying(discourse, speaker))
            ? speaker
            : null;
    }

    /// <summary>'Ada Lovelace, the mayor, said': the subject of a verb of saying that follows an insertion.</summary>
    static bool IsSubjectOfSaying(Discourse discourse, Candidate speaker) =>
        discourse.Syntax.PhraseAt(speaker.End - 1) is { Role: PhraseRole.Subject, Clause: { } clause }
        && discourse.Syntax.IsSaying(clause.Group.Verb)
        && clause.Group.Verb > speaker.End;

    /// <summary>'Lovelace said: “…', 'according to Lovelace, “…'.</summary>
    static Candidate? Before(Discourse discourse, int end)
    {
        if (discourse.Syntax.IsComma(end) || discourse.Syntax.IsColon(end))
            end--;
        if (discourse.Syntax.IsSaying(end))
            return discourse.EndingAt(end)
                ?? (discourse.Syntax.ClauseAt(end) is { Subject: [var subject] } ? discourse.EndingAt(subject.End) : null);
        return discourse.EndingAt(end + 1) is { IsName: true } name && discourse.Syntax.IsAccordingTo(name.WithTitle - 2) ? name : null;
    }

    /// <summary>The pronoun or the name that begins here, with or without its title.</summary>
    static Candidate? Beginning(Discourse discourse, int token)
    {
        const int longestTitle = 4;
        if (discourse.BeginningAt(token) is { Form: MentionForm.Pronoun } pronoun)
            return pronoun;
        for (var i = token; i < token + longestTitle; i++)
            if (discourse.BeginningAt(i) is { IsName: true } name)
                return name.WithTitle <= token ? name : null;
        return null;
    }
}
