using News.Actors;
using News.Mentions.Finders;

namespace News.Mentions;

/// <summary>Words that may stand for an actor, as the finders see them: a half-open range of tokens, and what their
/// neighbours show.</summary>
sealed class Candidate(int first, int end, MentionKind kind, MentionForm form, string rule)
{
    public int First { get; } = first;
    public int End { get; } = end;
    public MentionKind Kind { get; set; } = kind;
    public MentionForm Form { get; set; } = form;
    public string Rule { get; set; } = rule;

    /// <summary>Lower-case words of a name, one space between them: what names are compared by.</summary>
    public string Key { get; init; } = "";

    /// <summary>Where the kind was not seen here and has to be taken from the same name elsewhere.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The known name that it is, or null.</summary>
    public KnownName? Known { get; set; }

    /// <summary>Whether it is a seat of government that stands for its state here: 'Beijing said'.</summary>
    public bool StandsForState { get; set; }

    /// <summary>The title before a person's name, or null.</summary>
    public Title? Title { get; init; }

    /// <summary>First token of what belongs before the name: its title; else <see cref="First"/>.</summary>
    public int WithTitle { get; init; } = first;

    /// <summary>Of a role or a body of a state: the name it belongs to ('China' of 'China's Defence Minister'), or null.</summary>
    public Candidate? Owner { get; set; }

    /// <summary>First and end token of a role's words without article, country and complement.</summary>
    public (int First, int End) Core { get; init; } = (first, end);

    /// <summary>Of a role or description: how it is introduced.</summary>
    public Definiteness Definiteness { get; init; }

    /// <summary>Introduced by 'a' or a number, so that it is not anyone named before.</summary>
    public bool IsIndefinite => Definiteness == Definiteness.Indefinite;

    /// <summary>Of a role: its bare words, once they were asked for.</summary>
    public string? RoleKey { get; set; }

    /// <summary>Of a role: held no more.</summary>
    public bool IsFormer { get; init; }

    /// <summary>Of a description: its noun; else null.</summary>
    public CommonNoun? Noun { get; init; }

    public Gender Gender { get; set; }

    /// <summary>The long form that it shortens, or null.</summary>
    public Candidate? Shortens { get; set; }

    /// <summary>Of a role: the person's name beside which it stands, or null.</summary>
    public Candidate? Apposes { get; set; }

    /// <summary>Of a name: the role beside it, or null.</summary>
    public Candidate? Role { get; set; }

    /// <summary>Whom it stands for, once resolved: one, several for a group, none where it is not clear.</summary>
    public IReadOnlyList<Referent> Refers { get; set; } = [];

    /// <summary>The one it stands for, or null.</summary>
    public Referent? Referent => Refers.Count == 1 ? Refers[0] : null;

    public bool IsName => Form is MentionForm.Name or MentionForm.Abbreviation;
}
