using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>Words in and beside acts that show who takes part and whether they happened; which words a class has is
/// written in the lexicon of act cues, its verbs with all their forms.</summary>
[Flags]
enum ActCue : ulong
{
    None = 0,

    /// <summary>Says that the act of a noun is to come: 'the <b>upcoming</b> visit'.</summary>
    Planned = 1,

    /// <summary>Says that the act of a noun may be none: 'the <b>alleged</b> attack'.</summary>
    Possible = 1 << 1,

    /// <summary>Counts an act or names a part of it: 'a <b>wave</b> of attacks', 'the <b>end</b> of talks'.</summary>
    Phase = 1 << 2,

    /// <summary>Only counts: 'the <b>number</b> of arrests'.</summary>
    Rate = 1 << 3,

    /// <summary>Any violence: 'the <b>attack</b>' may be a stabbing or a bombing.</summary>
    Violence = 1 << 4,

    /// <summary>May be done with words: 'her <b>attack</b> on the plan'.</summary>
    InWords = 1 << 5,

    /// <summary>Done by somebody who goes somewhere: 'visit', 'tour'.</summary>
    Journey = 1 << 6,

    /// <summary>After 'in', says how the subject does something: 'in <b>partnership</b> with', 'in <b>protest</b>'.</summary>
    Manner = 1 << 7,

    /// <summary>What those claim who say that they did it: '<b>responsibility</b> for the attack'.</summary>
    Claimed = 1 << 8,

    /// <summary>Those who take part, without saying who they are: 'both <b>sides</b>'.</summary>
    Parties = 1 << 9,

    /// <summary>'others'</summary>
    Others = 1 << 10,

    /// <summary>Stands for nobody: 'none', 'nobody'.</summary>
    Nobody = 1 << 11,

    /// <summary>How many, where the text may not say who: '<b>all</b> leaders'.</summary>
    Counting = 1 << 12,

    /// <summary>Anybody of a kind: '<b>a</b> citizen can', '<b>anyone</b>'.</summary>
    Anybody = 1 << 13,

    /// <summary>Done by several together: 'a <b>joint</b> drill'.</summary>
    Joint = 1 << 14,

    /// <summary>Prepositions after which an act is only a topic: '<b>about</b> talks'.</summary>
    Topic = 1 << 15,

    /// <summary>Prepositions that place something in time by an act: '<b>after</b> the raid'.</summary>
    Time = 1 << 16,

    /// <summary>Prepositions of an act in which the subject takes part while it does something else: '<b>in</b> a
    /// meeting, he said'.</summary>
    During = 1 << 17,

    /// <summary>Prepositions of those who take part, after the verb of an act that is its subject: 'clashes erupted
    /// <b>between</b>'.</summary>
    Sides = 1 << 18,

    /// <summary>Prepositions between a form of 'be' and an act: 'is <b>in</b> talks', 'is <b>under</b> attack'.</summary>
    Holding = 1 << 19,

    /// <summary>Prepositions of what somebody is accused of: 'charged <b>with</b> the murder'.</summary>
    Charge = 1 << 20,

    /// <summary>Prepositions of a place, between the noun of an act and its parties: 'talks <b>in</b> Lima with'.</summary>
    At = 1 << 21,

    /// <summary>Prepositions of the place where a verb's act happened.</summary>
    Where = 1 << 22,

    /// <summary>Prepositions of what an attack hits: 'the bombing <b>of</b> a clinic that killed'.</summary>
    Hit = 1 << 23,

    /// <summary>Prepositions of those whom the noun of an act concerns: 'a ban <b>on</b> ships of Peru'.</summary>
    Toward = 1 << 24,

    /// <summary>Prepositions after which even somebody who is only described is the target: 'talks <b>with</b> two officials'.</summary>
    Close = 1 << 25,

    /// <summary>Prepositions of the target of what is imposed: 'the ban imposed <b>on</b> Peru'.</summary>
    Onto = 1 << 26,

    /// <summary>Prepositions of the parties of a meeting: 'with', 'between'.</summary>
    Meeting = 1 << 27,

    /// <summary>Prepositions of those who are against somebody, after the object of a verb: 'won a suit <b>against</b> Peru'.</summary>
    Opposed = 1 << 28,

    /// <summary>Prepositions that join an office to its body: 'the leader <b>of</b> the opposition <b>in</b> the senate'.</summary>
    Office = 1 << 29,

    /// <summary>Prepositions after a word for nobody: 'nobody <b>from</b> the ministry'.</summary>
    Body = 1 << 30,

    /// <summary>Introduces examples: 'many countries, <b>including</b> Peru'.</summary>
    Example = 1UL << 31,

    /// <summary>Begins 'along with', 'together with'.</summary>
    Along = 1UL << 32,

    /// <summary>'out', which begins 'out of'</summary>
    Out = 1UL << 33,

    /// <summary>What a row says of its target that 'out of' means too: 'of', 'from'.</summary>
    OutOf = 1UL << 34,

    /// <summary>Belongs to a verb, whose object follows: 'called <b>off</b> its offensive'.</summary>
    Particle = 1UL << 35,

    /// <summary>Prepositions of a gerund that says how or when: '<b>by</b> sending', '<b>after</b> meeting'.</summary>
    Adverbial = 1UL << 36,

    /// <summary>Introduces a condition: 'if', 'unless'.</summary>
    Condition = 1UL << 37,

    /// <summary>Modal verbs of what anybody can or must do: 'a citizen <b>may</b> appeal'.</summary>
    General = 1UL << 38,

    /// <summary>Modal verbs of what must be done: 'warned that Peru <b>must</b> leave'.</summary>
    Must = 1UL << 39,

    /// <summary>Verbs whose subject does what their object names: '<b>plans</b> a raid'.</summary>
    Planner = 1UL << 40,

    /// <summary>Verbs of a participle after the noun of an act whose agent does the act: 'a raid <b>led</b> by the
    /// army', not 'a raid sparked by threats'.</summary>
    Doing = 1UL << 41,

    /// <summary>Verbs that say of their subject that it happens: 'the talks <b>begin</b>'.</summary>
    Happening = 1UL << 42,

    /// <summary>Verbs of a participle whose agent owns the thing: 'ships <b>owned</b> by Peru'.</summary>
    Owning = 1UL << 43,

    /// <summary>Verbs of a participle that says on whom a measure is: 'the ban <b>imposed</b> on Peru'.</summary>
    Imposing = 1UL << 44,

    /// <summary>Say of a ship or vehicle that it does not belong to a state: 'a Peruvian <b>cruise</b> ship'.</summary>
    Civilian = 1UL << 45,

    /// <summary>Those whose attacks are made in words: 'attacks from <b>rivals</b>'.</summary>
    Debater = 1UL << 46,

    /// <summary>Before an act that did not take place: '<b>rather</b> than a clash'.</summary>
    Instead = 1UL << 47,

    /// <summary>Verbs whose subject speaks by the document that is their object: '<b>sent</b> a letter asking for help',
    /// not 'received'.</summary>
    Issuing = 1UL << 48,

    /// <summary>May be what its owner did or suffered: 'her <b>assault</b>'.</summary>
    Suffered = 1UL << 49,

    /// <summary>The last word of the names of bodies that are a place as well: 'Arica <b>University</b>'.</summary>
    Site = 1UL << 50,

    /// <summary>Says that the harm was not intended: 'in an <b>accident</b>', '<b>accidentally</b>'.</summary>
    Mishap = 1UL << 51,

    /// <summary>Those whose vehicles hit others: 'a <b>motorist</b>'.</summary>
    Driver = 1UL << 52,

    /// <summary>Verbs of what a vehicle does to people: '<b>struck</b> by a driver'.</summary>
    Colliding = 1UL << 53,

    /// <summary>Those who lead, or how somebody leads: 'praised her <b>leadership</b>'.</summary>
    Quality = 1UL << 54,

    /// <summary>What another gives to the doer of an act: 'tightened the blockade with Peru's <b>help</b>'.</summary>
    Help = 1UL << 55,

    /// <summary>What somebody holds, by a noun without an article: 'the removal of Lund from <b>office</b>'.</summary>
    Tenure = 1UL << 56,

    /// <summary>Says of people that a country is only where they or their families come from: '<b>ethnic</b> Albanians'.</summary>
    Origin = 1UL << 57,
}

static class ActCues
{
    static readonly WordClasses<ActCue> Words = new("act-cues");

    static readonly FrozenDictionary<string, ActCue> Verbs = Lexicon
        .Rows("act-cue-verbs")
        .SelectMany(row =>
            Inflection.Verb(row[0]).Select(verb => (verb.Form, Cues: Enum.Parse<ActCue>(row[1].Replace(' ', ','), ignoreCase: true)))
        )
        .GroupBy(verb => verb.Form, verb => verb.Cues)
        .ToFrozenDictionary(verb => verb.Key, verb => verb.Aggregate((a, b) => a | b));

    /// <summary>Whether the word, in lower case, is in any of the classes.</summary>
    public static bool Is(string lower, ActCue any) => Words.Contains(lower, any);

    /// <summary>Whether the token is a word of any of the classes; false outside the text.</summary>
    public static bool Is(this Document document, int token, ActCue any) => Words.Contains(document.ClosedWord(token), any);

    /// <summary>Whether the token is a form of a verb of any of the classes.</summary>
    public static bool IsVerb(this Document document, int token, ActCue any) => (Verbs.GetValueOrDefault(document.Lower(token)) & any) != 0;

    /// <summary>Whether the verb of the clause is one of any of the classes.</summary>
    public static bool IsVerb(this Syntax syntax, Clause clause, ActCue any) => (Verbs.GetValueOrDefault(syntax.VerbOf(clause)) & any) != 0;
}
