using System.Collections.Frozen;
using News.Grammar;
using News.Grammar.Speech;
using News.Lexicons;
using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>Where a capital or a seat of government stands for its state: 'Beijing said', 'the Kremlin rejected',
/// 'accused Tehran of', 'talks with Moscow'.</summary>
static class Seats
{
    static readonly FrozenSet<string> Relations = Context("relation"),
        Addressing = Context("address");

    static readonly LexiconTable<FrozenSet<string>> Verbs = new(rows =>
        rows["reporting-verbs"]
            .ExceptBy(Context("no act"), row => row[0])
            .SelectMany(row => row[1].Split(' ')[..^1].Append(row[0]))
            .Concat(rows["state-acts"].SelectMany(row => row[1].Split(' ').Append(row[0])))
            .ToFrozenSet()
    );

    static FrozenSet<string> Context(string kind) =>
        Lexicon.Rows("seat-contexts").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet();

    public static bool StandsForState(Discourse discourse, Candidate name)
    {
        var syntax = discourse.Syntax;
        var before = syntax.IsThe(name.First - 1) ? name.First - 2 : name.First - 1;
        if (before < syntax.Document.SentenceAt(name.First).First)
            return Acts(discourse, name);
        if (Addressing.Contains(syntax.Document.Lower(before)))
            return true;
        if (syntax.IsRelational(before))
            return Relations.Contains(syntax.Document.Lower(before - 1));
        if (syntax[before] is PartOfSpeech.Preposition or PartOfSpeech.ParticleTo or PartOfSpeech.Comma || syntax[before].IsMainVerb())
            return false;
        return syntax[before] is PartOfSpeech.Coordinator && discourse.EndingAt(before) is { StandsForState: true }
            || Acts(discourse, name);
    }

    /// <summary>Whether the name is the subject of a verb of saying or of what states do, alone or with a second seat:
    /// 'Beijing and Moscow said'.</summary>
    static bool Acts(Discourse discourse, Candidate name)
    {
        var syntax = discourse.Syntax;
        var at =
            syntax[name.End] is PartOfSpeech.Coordinator && discourse.BeginningAt(name.End + 1) is { Known.IsSeat: true } second
                ? second.End
                : name.End;
        at = syntax.AfterAdverbs(at);
        return Verbs.Value.Contains(syntax.Document.Lower(at))
            || syntax.ClauseAt(at) is { Group: { IsPassive: false, IsFinite: true } group }
                && Verbs.Value.Contains(syntax.Document.Lower(group.Verb));
    }
}
