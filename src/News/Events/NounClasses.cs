using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>What a noun stands for, where that decides who can act and on whom one can act.</summary>
internal enum NounClass { Other, Person, Organisation, Weapon, Hazard, Policy, Cyber, Animal, Vehicle, Document }

/// <summary>The classes of nouns, read once from the lexicons.</summary>
internal static class NounClasses
{
    /// <summary>The class of a noun, and whether the word is its plural.</summary>
    static readonly LexiconTable<Dictionary<string, (NounClass Class, bool Plural)>> Classes = new(Read);

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
            var compound = Of(document.Lower(glued ? phrase.Head - 2 : phrase.Head - 1) + "-" + word);
            if (compound != NounClass.Other) return compound;
        }
        return Of(word);
    }

    static Dictionary<string, (NounClass, bool)> Read(LexiconRows rows)
    {
        var classes = new Dictionary<string, (NounClass, bool)>();
        foreach (var row in rows["noun-classes"])
        {
            var kind = Enum.Parse<NounClass>(row[1], ignoreCase: true);
            classes.TryAdd(row[0], (kind, row is [_, _, var same] && same == row[0]));
            classes.TryAdd(row is [_, _, { Length: > 0 } plural] ? plural : Inflection.WithS(row[0]), (kind, true));
        }
        return classes;
    }
}
