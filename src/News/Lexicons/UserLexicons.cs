using System.Collections.Concurrent;
using System.Collections.Immutable;
using News.Lexicons;

namespace News;

/// <summary>
/// Lines of your own for the lexicons: names, titles, verbs. They are written as in the built-in files of
/// <c>data/lexicons</c>, columns separated by tabs, and win over them. It never changes and can be shared by readings at the same time.
/// </summary>
public sealed class UserLexicons
{
    /// <summary>What the reading on this thread uses besides the built-in lines, or null.</summary>
    [ThreadStatic]
    static UserLexicons? current;

    readonly ImmutableDictionary<string, ImmutableArray<LexiconRow>> rows;
    readonly ConcurrentDictionary<object, object> tables = new(ReferenceEqualityComparer.Instance);

    UserLexicons(ImmutableDictionary<string, ImmutableArray<LexiconRow>> rows) => this.rows = rows;

    internal static UserLexicons None { get; } = new(ImmutableDictionary<string, ImmutableArray<LexiconRow>>.Empty);

    /// <summary>The names of the lexicons that can have lines of your own: 'titles', 'event-verbs' …</summary>
    public static IReadOnlyList<string> Names => LexiconFormat.Names;

    /// <summary>Lines of one lexicon.</summary>
    /// <param name="lexicon">Its name: 'titles', 'event-verbs' …</param>
    /// <param name="lines">Lines as in the built-in file; empty lines and those that begin with <c>#</c> are skipped.</param>
    /// <exception cref="LexiconFormatException">There is no such lexicon, or it cannot have such a line.</exception>
    public static UserLexicons Of(string lexicon, string lines) => None.With(lexicon, lines);

    /// <summary>
    /// The lines of files that are named after the lexicons to which they add: <c>titles.txt</c>, <c>event-verbs.txt</c>.
    /// A path can also be a folder with such files.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    /// <exception cref="LexiconFormatException">A file or a line cannot be read; the message says which, why, and what to do.</exception>
    public static UserLexicons Load(params IEnumerable<string> paths) => UserLexiconFiles.Load(paths);

    /// <summary>These lines and those of one more lexicon, of which the later ones win.</summary>
    /// <param name="lexicon">Its name: 'titles', 'event-verbs' …</param>
    /// <param name="lines">Lines as in the built-in file; empty lines and those that begin with <c>#</c> are skipped.</param>
    /// <exception cref="LexiconFormatException">There is no such lexicon, or it cannot have such a line.</exception>
    public UserLexicons With(string lexicon, string lines) => With(lexicon, lines, lexicon);

    /// <param name="source">How messages name the place of the lines.</param>
    internal UserLexicons With(string lexicon, string lines, string source)
    {
        var added = LexiconFormat.Of(lexicon, source).Parse(lines, source);
        return new UserLexicons(rows.SetItem(lexicon, [.. added, .. Rows(lexicon)]));
    }

    /// <summary>The user's lines of the lexicon, those that win first.</summary>
    internal ImmutableArray<LexiconRow> Rows(string lexicon) => rows.GetValueOrDefault(lexicon, []);

    internal bool HasAny(IEnumerable<string> lexicons) => lexicons.Any(rows.ContainsKey);

    /// <summary>The line that begins with the word, in any case, or null.</summary>
    internal UserLine? LineOf(string lexicon, string word) =>
        Rows(lexicon).Where(row => row[0].Equals(word, StringComparison.OrdinalIgnoreCase)).Select(row => row.Line).FirstOrDefault();

    internal static UserLexicons? Current => current;

    /// <summary>Until the result is disposed of, tables asked on this thread contain the lines.</summary>
    internal static Use Using(UserLexicons? lexicons) => new(lexicons);

    /// <summary>The table of these lines, made once.</summary>
    internal object Table(object key, Func<UserLexicons, object> make) =>
        tables.GetOrAdd(key, static (_, given) => given.make(given.lexicons), (make, lexicons: this));

    internal readonly ref struct Use
    {
        readonly UserLexicons? before;

        public Use(UserLexicons? lexicons) => (before, current) = (current, lexicons);

        public void Dispose() => current = before;
    }
}
