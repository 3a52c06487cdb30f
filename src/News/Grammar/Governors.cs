using News.Lexicons;

namespace News.Grammar;

/// <summary>How a word that governs another verb leaves its act.</summary>
enum Effect
{
    Fact,
    Planned,
    Possible,

    /// <summary>What somebody can or has to do: possible, and of a friendly act not worth telling.</summary>
    Able,
    Denied,
}

/// <summary>The constructions in which a word governs another verb.</summary>
enum Frame
{
    /// <summary>'plans to go', 'is ready to go'</summary>
    To,

    /// <summary>'urges Peru to go'</summary>
    NpTo,

    /// <summary>'lets Peru go'</summary>
    NpBare,

    /// <summary>'stops going'</summary>
    Ing,

    /// <summary>'accuses Peru of going'</summary>
    NpIng,

    /// <summary>'says (that) Peru went'</summary>
    That,

    /// <summary>'tells Peru (that) Chile went'</summary>
    NpThat,

    /// <summary>'a plan to go'</summary>
    NounTo,

    /// <summary>'the fear that Peru went'</summary>
    NounThat,

    /// <summary>'denies an attack'</summary>
    Np,

    /// <summary>'offers Peru help'</summary>
    NpNp,

    /// <summary>'is accused of an attack'</summary>
    Of,

    /// <summary>'allegedly went'</summary>
    Adverb,
}

/// <summary>The words that govern a verb, with what they say of its act: read once from the lexicons, and asked by any
/// of their forms.</summary>
static class Governors
{
    /// <summary>For each form of a word its effect in each frame, null where it governs nothing in it.</summary>
    static readonly LexiconTable<Dictionary<string, Effect?[]>> Effects = new(Read);

    /// <summary>What the word says of the act it governs in the frame, or null where it governs none.</summary>
    public static Effect? Of(string form, Frame frame) => Effects.Value.TryGetValue(form, out var effects) ? effects[(int)frame] : null;

    /// <summary>The same of a verb with its particle: 'calls on', 'gears up'.</summary>
    public static Effect? Of(string form, string particle, Frame frame) =>
        Of(form, frame) ?? (particle.Length > 0 ? Of(form + " " + particle, frame) : null);

    static Dictionary<string, Effect?[]> Read(LexiconRows rows)
    {
        var effects = new Dictionary<string, Effect?[]>();
        void Add(string form, Frame frame, Effect effect)
        {
            if (!effects.TryGetValue(form, out var found))
                effects.Add(form, found = new Effect?[(int)Frame.Adverb + 1]);
            found[(int)frame] ??= effect;
        }

        foreach (var row in Lexicon.Rows("governors"))
        {
            var (lemma, frame, effect) = (row[0], FrameOf(row[1]), EffectOf(row[2]));
            if (frame is Frame.NounTo or Frame.NounThat or Frame.Adverb)
            {
                Add(lemma, frame, effect);
                if (frame is not Frame.Adverb)
                    Add(Inflection.WithS(lemma), frame, effect);
                continue;
            }
            var (verb, particle) = lemma.IndexOf(' ') is > 0 and var space ? (lemma[..space], lemma[space..]) : (lemma, "");
            foreach (var (form, _) in Inflection.Verb(verb))
                Add(form + particle, frame, effect);
        }
        foreach (var row in rows["reporting-verbs"])
        foreach (var name in row[2].Split(' '))
            if (Reported(name) is { } frame)
                foreach (var form in row[1].Split(' ').Prepend(row[0]))
                    Add(
                        form,
                        frame,
                        frame switch
                        {
                            Frame.To => Effect.Planned,
                            Frame.NpTo => Effect.Possible,
                            _ => Effect.Fact,
                        }
                    );
        return effects;
    }

    static Frame FrameOf(string name) =>
        name switch
        {
            "to" => Frame.To,
            "np-to" => Frame.NpTo,
            "np-bare" => Frame.NpBare,
            "ing" => Frame.Ing,
            "np-ing" => Frame.NpIng,
            "that" => Frame.That,
            "np-that" => Frame.NpThat,
            "noun-to" => Frame.NounTo,
            "noun-that" => Frame.NounThat,
            "np" => Frame.Np,
            "np-np" => Frame.NpNp,
            "of" => Frame.Of,
            "adverb" => Frame.Adverb,
            _ => throw new FormatException($"The lexicon 'governors' has a frame '{name}', which does not exist."),
        };

    static Effect EffectOf(string name) =>
        name switch
        {
            "fact" => Effect.Fact,
            "planned" => Effect.Planned,
            "possible" => Effect.Possible,
            "able" => Effect.Able,
            "denied" => Effect.Denied,
            _ => throw new FormatException($"The lexicon 'governors' has an effect '{name}', which does not exist."),
        };

    /// <summary>The frame of the verbs of reporting that is one here.</summary>
    static Frame? Reported(string frame) =>
        frame switch
        {
            "clause" or "bare" or "quote" => Frame.That,
            "person" => Frame.NpThat,
            "person-to" => Frame.NpTo,
            "to" => Frame.To,
            _ => null,
        };
}
