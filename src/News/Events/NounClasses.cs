using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>What a noun stands for, where that decides who can act and on whom one can act.</summary>
enum NounClass
{
    Other,
    Person,
    Organisation,
    Weapon,
    Hazard,
    Policy,
    Cyber,
    Animal,
    Vehicle,
    Document,
}

/// <summary>A noun whose class a user's line gave; kept for Explain.</summary>
sealed record ClassedNoun(int Token, UserLine Line);

/// <summary>The classes of nouns, read once from the lexicons.</summary>
static class NounClasses
{
    static readonly LexiconTable<Dictionary<string, Entry>> Classes = new(Read);

    /// <param name="Plural">Whether the word is the plural of its noun.</param>
    /// <param name="Line">The user's line that lists it, or null.</param>
    readonly record struct Entry(NounClass Class, bool Plural, UserLine? Line);

    /// <summary>The class of a noun in singular or plural, in lower case.</summary>
    public static NounClass Of(string noun) => Classes.Value.TryGetValue(noun, out var found) ? found.Class : NounClass.Other;

    public static bool IsPlural(string noun) => Classes.Value.TryGetValue(noun, out var found) && found.Plural;

    /// <summary>The class of the phrase's head; of 'co-workers' and 'asylum seekers' too.</summary>
    public static NounClass Of(Syntax syntax, NounPhrase phrase)
    {
        var document = syntax.Document;
        var word = document.Lower(phrase.Head);
        if (phrase.Head > phrase.First)
        {
            var glued = !document[phrase.Head].SpaceBefore && document.Is(phrase.Head - 1, Mark.Hyphen) && phrase.Head - 2 >= phrase.First;
            var compound = At(document, phrase.Head, document.Lower(glued ? phrase.Head - 2 : phrase.Head - 1) + "-" + word);
            if (compound != NounClass.Other)
                return compound;
        }
        return At(document, phrase.Head, word);
    }

    static NounClass At(Document document, int token, string noun)
    {
        if (!Classes.Value.TryGetValue(noun, out var found))
            return NounClass.Other;
        if (found.Line is { } line)
            document.Trace?.Keep(new ClassedNoun(token, line));
        return found.Class;
    }

    static Dictionary<string, Entry> Read(LexiconRows rows)
    {
        var classes = new Dictionary<string, Entry>();
        foreach (var row in rows["noun-classes"])
        {
            var kind = Enum.Parse<NounClass>(row[1], ignoreCase: true);
            classes.TryAdd(row[0], new(kind, row is [_, _, var same] && same == row[0], row.Line));
            classes.TryAdd(row is [_, _, { Length: > 0 } plural] ? plural : Inflection.WithS(row[0]), new(kind, true, row.Line));
        }
        return classes;
    }
}
