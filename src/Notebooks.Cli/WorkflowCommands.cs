using System.Text;

namespace Notebooks.Cli;

/// <summary>
/// The lines with which a program talks to the runner of GitHub Actions, such as <c>::error file=a.ipynb,line=3::message</c>. The
/// runner takes every line of the log for one that looks like it, so what an article or a notebook says must not.
/// </summary>
static class WorkflowCommands
{
    /// <summary>Whether the program runs in a workflow of GitHub Actions.</summary>
    public static bool AreRead => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>The log as the program found it, for commands; set by <see cref="Guard"/>.</summary>
    public static TextWriter Output { get; private set; } = Console.Error;

    /// <summary>Guards what goes to standard error from here on. Standard output often holds data that must stay as it is, and is guarded
    /// by the verbs that report there.</summary>
    public static void Guard()
    {
        Output = Console.Error;
        if (AreRead)
            Console.SetError(Guarded(Output));
    }

    /// <summary>Guards standard output, where a verb reports to people.</summary>
    public static void GuardOutput()
    {
        if (AreRead)
            Console.SetOut(Guarded(Console.Out));
    }

    /// <summary>The line that shows an error beside a file.</summary>
    /// <param name="line">Counted from 1, or null where the error is about the whole file.</param>
    public static string Error(string file, int? line, string title, string message) =>
        $"::error file={Property(InRepository(file))}{(line is { } number ? $",line={number}" : "")},title={Property(title)}::{Data(message)}";

    /// <summary>A writer from which no line starts a command.</summary>
    internal static TextWriter Guarded(TextWriter writer) => new GuardedWriter(writer);

    /// <summary>JSON that no command is in, which reads the same.</summary>
    public static string Guarded(string json) => json.Replace("#", "\\u0023");

    static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    /// <summary>The path from the repository's folder, which is how annotations name files.</summary>
    static string InRepository(string file)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is not { Length: > 0 } workspace)
            return file.Replace('\\', '/');
        var relative = Path.GetRelativePath(workspace, file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }

    /// <summary>
    /// Puts a bar before a line that begins with a colon, as <c>::command::</c> does, and a blank into <c>##[command]</c>, which counts
    /// anywhere in a line. The runner compares by the rules of a culture and so ignores many characters beyond ASCII. They are
    /// ignored here too: a bar too many does no harm.
    /// </summary>
    sealed class GuardedWriter(TextWriter writer) : TextWriter
    {
        readonly Lock gate = new();
        bool atStart = true;
        int hashes;

        public override Encoding Encoding => writer.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        // In one piece, so that no other line comes between.
        public override void WriteLine(string? value) => Write($"{value}{NewLine}".AsSpan());

        public override void Write(ReadOnlySpan<char> text)
        {
            lock (gate)
                writer.Write(Guarded(text));
        }

        public override void Flush() => writer.Flush();

        string Guarded(ReadOnlySpan<char> text)
        {
            var guarded = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (c is '\n' or '\r')
                    (atStart, hashes) = (true, 0);
                else if (c is > ' ' and <= '~')
                {
                    guarded.Append(
                        atStart && c == ':' ? "| "
                        : c == '[' && hashes >= 2 ? " "
                        : ""
                    );
                    (atStart, hashes) = (false, c == '#' ? hashes + 1 : 0);
                }
                guarded.Append(c);
            }
            return guarded.ToString();
        }
    }
}
