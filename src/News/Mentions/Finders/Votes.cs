namespace News.Mentions.Finders;

/// <summary>The evidence for each kind of a name, gathered wherever the text contains it.</summary>
sealed class Votes
{
    readonly int[] weights = new int[Enum.GetValues<MentionKind>().Length];
    int nothing;

    /// <summary>Whether it is part of a list of three names or more.</summary>
    public bool IsListed { get; set; }

    /// <summary>The words beside it that speak for a kind, where somebody asks why; else null.</summary>
    public HashSet<string>? Cues { get; init; }

    /// <summary>How often the text contains it.</summary>
    public int Count { get; set; }

    /// <summary>How often it occurs where only names have capitals.</summary>
    public int Inside { get; set; }

    /// <summary>Whether a longer name of the text holds it, or a list beside names that are certain.</summary>
    public bool IsVouchedFor { get; set; }

    /// <summary>The text around it speaks for a kind.</summary>
    public void Add(MentionKind kind, int weight) => weights[(int)kind] += weight;

    /// <summary>Its own words speak for a kind.</summary>
    public void AddOwn(MentionKind kind, int weight)
    {
        Add(kind, weight);
        own += weight;
    }

    /// <summary>The text shows a thing that cannot act: 'the X festival'.</summary>
    public void AddNothing(int weight) => nothing += weight;

    public bool IsNothing => nothing > Weight;

    int own;

    public int this[MentionKind kind] => weights[(int)kind];

    /// <summary>'place 3, person 2', or that nothing speaks for any.</summary>
    public override string ToString() =>
        weights.Any(weight => weight > 0)
            ? string.Join(
                ", ",
                weights
                    .Select((weight, kind) => (weight, kind))
                    .Where(pair => pair.weight > 0)
                    .OrderByDescending(pair => pair.weight)
                    .Select(pair => $"{((MentionKind)pair.kind).ToString().ToLowerInvariant()} {pair.weight}")
            )
            : "nothing for any kind";

    /// <summary>The kind with the most weight, or null where nothing speaks for any.</summary>
    public MentionKind? Best
    {
        get
        {
            var best = 0;
            for (var i = 1; i < weights.Length; i++)
                if (weights[i] > weights[best])
                    best = i;
            return weights[best] > 0 ? (MentionKind)best : null;
        }
    }

    /// <summary>How much speaks for all kinds together.</summary>
    public int Sum => weights.Sum();

    /// <summary>How much the text around it speaks for any kind.</summary>
    public int Around => Sum - own;

    /// <summary>How much speaks for the best kind.</summary>
    public int Weight => Best is { } best ? weights[(int)best] : 0;
}
