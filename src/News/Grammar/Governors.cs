using News.Lexicons;

namespace News.Grammar;

/// <summary>How a word that governs another verb leaves its act.</summary>
internal enum Effect
{
    Fact, Planned, Possible,
    /// <summary>What somebody can or has to do: possible, and of a friendly act not worth telling.</summary>
    Able,
    Denied,
}

/// <summary>The constructions in which a word governs another verb.</summary>
internal enum Frame
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
}

/// <summary>The words that govern a verb, with what they say of its act: read once from the lexicons, and asked by any of their forms.</summary>
internal static class Governors
{
    static readonly Dictionary<(string Form, Frame Frame), Effect> Effects = Read();

    /// <summary>What the word says of the act it governs in the frame, or null where it governs none.</summary>
    public static Effect? Of(string form, Frame frame) => Effects.TryGetValue((form, frame), out var effect) ? effect : null;

    /// <summary>The same of a verb with its particle: 'calls on', 'gears up'.</summary>
    public static Effect? Of(string form, string particle, Frame frame) =>
        Effects.TryGetValue((form, frame), out var effect) || particle.Length > 0 && Effects.TryGetValue((form + " " + particle, frame), out effect) ? effect : null;

    static Dictionary<(string, Frame), Effect> Read()
    {
        var effects = new Dictionary<(string, Frame), Effect>();
        foreach (var row in Lexicon.Rows("governors"))
        {
            var (lemma, frame, effect) = (row[0], Enum.Parse<Frame>(row[1].Replace("-", ""), ignoreCase: true), Enum.Parse<Effect>(row[2], ignoreCase: true));
            if (frame is Frame.NounTo or Frame.NounThat)
            {
                effects.TryAdd((lemma, frame), effect);
                effects.TryAdd((Inflection.WithS(lemma), frame), effect);
                continue;
            }
            var (verb, particle) = lemma.IndexOf(' ') is > 0 and var space ? (lemma[..space], lemma[space..]) : (lemma, "");
            foreach (var (form, _) in Inflection.Verb(verb)) effects.TryAdd((form + particle, frame), effect);
        }
        foreach (var row in Lexicon.Rows("reporting-verbs"))
            foreach (var frame in row[2].Split(' ').Select(Reported).OfType<Frame>())
                foreach (var form in row[1].Split(' ').Prepend(row[0])) effects.TryAdd((form, frame), frame switch { Frame.To => Effect.Planned, Frame.NpTo => Effect.Possible, _ => Effect.Fact });
        return effects;
    }

    /// <summary>The frame of the verbs of reporting that is one here.</summary>
    static Frame? Reported(string frame) => frame switch
    {
        "clause" or "bare" or "quote" => Frame.That,
        "person" => Frame.NpThat,
        "person-to" => Frame.NpTo,
        "to" => Frame.To,
        _ => null,
    };
}
