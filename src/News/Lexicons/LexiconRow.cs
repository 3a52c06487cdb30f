namespace News.Lexicons;

/// <summary>A line that a user added.</summary>
/// <param name="Text">As written.</param>
/// <param name="Place">Where it is: 'titles.txt, line 3'.</param>
sealed record UserLine(string Text, string Place)
{
    /// <summary>The end of a sentence that says something by the line: ', by your line …'; empty for null.</summary>
    public static string By(UserLine? line) => line is null ? "" : $", by {line}";

    public override string ToString() => $"your line '{Text.Replace("\t", " ⇥ ", StringComparison.Ordinal)}' ({Place})";
}

/// <summary>A row of a lexicon: its columns, trimmed, and the user's line that it is, or null for a built-in one.</summary>
readonly record struct LexiconRow(string[] Columns, UserLine? Line = null)
{
    /// <summary>What a column holds where there is nothing to say.</summary>
    public const string Nothing = "-";

    public string this[int column] => Columns[column];

    public int Length => Columns.Length;
}
