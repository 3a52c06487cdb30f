using News.Mentions;

namespace News.Actors;

/// <summary>An actor while it is being built: what its mentions have said so far.</summary>
sealed class Referent(MentionKind kind)
{
    public MentionKind Kind { get; } = kind;
    public string? Rank { get; set; }

    /// <summary>The rank in lower case, abbreviations spelled out, so that 'Gen.' is 'General'.</summary>
    public string? RankInFull { get; set; }
    public string? Role { get; set; }

    /// <summary>Every office it was given, in bare words: "chief army staff".</summary>
    public HashSet<string> RoleKeys { get; } = [];
    public string? Country { get; set; }
    public Gender Gender { get; set; }

    /// <summary>The longest of its names, as lower-case words.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>Whether the text has called the person by the surname or the first name alone.</summary>
    public bool IsKnownByPart { get; set; }

    /// <summary>Whether the text calls the person by the first name alone.</summary>
    public bool IsCalledByFirstName { get; set; }

    /// <summary>Whether the text has called the person by the surname alone.</summary>
    public bool IsCalledBySurname { get; set; }

    /// <summary>The word its kind of body shares ('army'), or null.</summary>
    public string? Body { get; set; }

    /// <summary>The class of bodies it belongs to ('business'), from its names and descriptions; null if unknown.</summary>
    public string? Class { get; set; }

    /// <summary>Whether only a headline has named it so far: 'Man held', and later 'A man was held'.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>The body of which it is a part, or null; its country counts where this one has none.</summary>
    public Referent? Parent { get; set; }

    public string Id { get; set; } = "";
}
