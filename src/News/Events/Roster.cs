using System.Globalization;
using News.Actors;
using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>The mentions and actors of a reading, with those added that are only described as parties of an act.</summary>
sealed class Roster
{
    /// <summary>The most tokens of a description that become its name.</summary>
    const int Longest = 8;

    const string Rule = "described party";

    readonly Syntax syntax;
    readonly Document document;
    readonly List<Mention> mentions;
    readonly List<Actor> actors;
    readonly int[] mentionAt;
    readonly Dictionary<string, int> ids = [];
    readonly Dictionary<string, string> described = [];

    /// <summary>The number to try next for an id that is taken.</summary>
    readonly Dictionary<string, int> next = [];

    public Roster(Syntax syntax, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors)
    {
        (this.syntax, document, this.mentions, this.actors) = (syntax, syntax.Document, [.. mentions], [.. actors]);
        foreach (var (i, actor) in actors.Index())
            ids.Add(actor.Id, i);
        mentionAt = new int[document.Count];
        Array.Fill(mentionAt, -1);
        for (int m = 0, t = 0; m < mentions.Count; m++)
        {
            while (t < document.Count && document[t].End <= mentions[m].Span.Start)
                t++;
            for (var i = t; i < document.Count && document[i].Start < mentions[m].Span.End; i++)
                // 'my first official' in 'my first official trip': 'my' is an actor of its own.
                if (mentionAt[i] < 0 || this.mentions[mentionAt[i]].Actors.Count == 0 || mentions[m].Form is MentionForm.Pronoun)
                    mentionAt[i] = m;
        }
    }

    public IReadOnlyList<Mention> Mentions => mentions;

    public IReadOnlyList<Actor> Actors => actors;

    /// <summary>The outermost mention that covers the token and whose actor is known, or null.</summary>
    public Mention? At(int token) => mentionAt[token] is >= 0 and var m && mentions[m].Actors.Count > 0 ? mentions[m] : null;

    /// <summary>The outermost mention that covers the token, or null.</summary>
    public Mention? Covers(int token) => mentionAt[token] is >= 0 and var m ? mentions[m] : null;

    /// <summary>Whether the actor is a place other than a state.</summary>
    public bool IsPlace(string id) => ids.TryGetValue(id, out var index) && actors[index].Kind is MentionKind.Place;

    /// <summary>Whether the actor is a newspaper, a broadcaster or an agency.</summary>
    public bool IsMedia(string id) => ids.TryGetValue(id, out var index) && actors[index].Kind is MentionKind.Media;

    /// <summary>Whether the actor is a group of people.</summary>
    public bool IsGroup(string id) => actors.Find(actor => actor.Id == id)?.Kind is MentionKind.Group;

    /// <summary>The id of the actor that the phrase describes: one described before in the same words, or a new one.</summary>
    public string Describe(NounPhrase phrase, NounClass noun)
    {
        var first = phrase.First;
        while (first < phrase.Head && IsCount(first))
            first++;
        // 'up to 100 men'
        for (var i = first + 1; i < Math.Min(first + 3, phrase.Head); i++)
            if (syntax[i] is PartOfSpeech.Number)
                first = i + 1;
        if (first == phrase.First && phrase.First < phrase.Head && syntax[first] is PartOfSpeech.Determiner)
            first++;
        first = Math.Max(first, phrase.Head + 1 - Longest);
        var name = document.WrittenOf(document.Span(first, phrase.Head + 1));
        var plural = NounClasses.IsPlural(document.Lower(phrase.Head)) || syntax[phrase.Head] is PartOfSpeech.NounPlural;
        var kind =
            noun is NounClass.Organisation ? MentionKind.Organisation
            : plural ? MentionKind.Group
            : MentionKind.Person;
        // 'The nurses' are the nurses of before; of two 'men' nothing is known.
        var key = document.Lower(phrase.Head);
        var definite = phrase.IsDefinite;
        if (!(described.TryGetValue(name.ToLowerInvariant(), out var id) || definite && described.TryGetValue(key, out id)))
        {
            id = Unique(ResolvedActors.Slug(name));
            ids.Add(id, actors.Count);
            actors.Add(new Actor(id, name, kind, [], null, null, Country(phrase), 0));
        }
        described[name.ToLowerInvariant()] = described[key] = id;
        Mention(phrase, kind, id);
        return id;
    }

    /// <summary>'<b>the two</b> men'</summary>
    bool IsCount(int token) => syntax[token] is PartOfSpeech.Determiner or PartOfSpeech.Number or PartOfSpeech.Adverb;

    string Unique(string slug)
    {
        var id = slug;
        for (var n = next.GetValueOrDefault(slug, 2); ids.ContainsKey(id); next[slug] = ++n)
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return id;
    }

    string? Country(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (At(i) is { Kind: MentionKind.Country, Actors: [var nation] })
                return actors[ids[nation]].Country;
        return null;
    }

    /// <summary>Gives a pronoun that could not be resolved its actor. Returns whether there is such a pronoun.</summary>
    public bool Assign(int token, string id)
    {
        if (Covers(token) is not { Form: MentionForm.Pronoun, Actors: [] } pronoun)
            return false;
        mentions[mentionAt[token]] = pronoun with { Actors = [id], Kind = actors[ids[id]].Kind };
        Count(id, 1);
        return true;
    }

    /// <summary>Adds the mention, or gives one that nobody was known for its actor.</summary>
    void Mention(NounPhrase phrase, MentionKind kind, string id)
    {
        var span = document.Span(phrase.First, phrase.Head + 1);
        var form = kind is MentionKind.Group ? MentionForm.Group : MentionForm.Role;
        var at = mentionAt[phrase.Head];
        if (at >= 0 && (mentions[at].Actors.Count == 0 || mentions[at].Form is MentionForm.Group))
        {
            foreach (var other in mentions[at].Actors)
                Count(other, -1);
            mentions[at] = mentions[at] with { Actors = [id] };
        }
        else
        {
            mentions.Add(new Mention(span, document.TextOf(span), kind, form, [id], Rule));
            at = mentions.Count - 1;
        }
        for (var i = phrase.First; i <= phrase.Head; i++)
            if (mentionAt[i] < 0 || i == phrase.Head)
                mentionAt[i] = at;
        Count(id, 1);
    }

    void Count(string id, int more)
    {
        var actor = actors[ids[id]];
        actors[ids[id]] = actor with { Mentions = actor.Mentions + more };
    }
}
