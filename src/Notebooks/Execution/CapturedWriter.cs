using System.Text;

namespace Notebooks.Execution;

/// <summary>The console of a cell: what is written to it goes to the session's queue.</summary>
sealed class CapturedWriter(OutputQueue queue, string name) : TextWriter
{
    // The same on every system, so that an executed notebook is.
    static readonly char[] LineEnd = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    public override void Write(char value) => queue.Write(name, [value]);

    public override void Write(string? value) => queue.Write(name, value);

    public override void Write(char[] buffer, int index, int count) => queue.Write(name, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => queue.Write(name, buffer);

    public override void WriteLine() => queue.Write(name, LineEnd);

    public override void WriteLine(string? value) => queue.Write(name, value + "\n");
}
