namespace News.Lexicons;

/// <summary>
/// A table made from lexicons. All readings share it, except those with a user's lines in one of its lexicons, which use
/// one that was made with these lines.
/// </summary>
sealed class LexiconTable<T>
    where T : class
{
    readonly Func<LexiconRows, T> make;
    readonly T builtIn;
    readonly IReadOnlyCollection<string> lexicons;

    public LexiconTable(Func<LexiconRows, T> make)
    {
        this.make = make;
        // The reading that is the first to need it may have lines of its own.
        using var _ = UserLexicons.Using(null);
        var rows = new LexiconRows(null);
        builtIn = make(rows);
        lexicons = rows.Asked;
    }

    /// <summary>The table of the reading on this thread.</summary>
    public T Value => UserLexicons.Current is { } user ? (T)user.Table(this, Make) : builtIn;

    object Make(UserLexicons user) => user.HasAny(lexicons) ? make(new LexiconRows(user)) : builtIn;
}

/// <summary>The rows from which a table is made: the built-in ones and, where there are, a user's.</summary>
sealed class LexiconRows(UserLexicons? user)
{
    readonly HashSet<string> asked = [];

    /// <summary>The lexicons of which rows were asked for.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>The rows of a lexicon, the user's first.</summary>
    public IEnumerable<LexiconRow> this[string lexicon] =>
        User(lexicon).Concat(Lexicon.Rows(lexicon).Select(columns => new LexiconRow(columns)));

    /// <summary>The user's rows alone.</summary>
    public IEnumerable<LexiconRow> User(string lexicon)
    {
        asked.Add(lexicon);
        return user?.Rows(lexicon) ?? [];
    }
}
