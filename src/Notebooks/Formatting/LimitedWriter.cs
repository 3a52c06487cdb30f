using System.Text;
using Notebooks.Cells;

namespace Notebooks.Formatting;

/// <summary>Collects text up to a length, and while there is stack left.</summary>
/// <param name="most">The most characters.</param>
sealed class LimitedWriter(int most) : TextWriter
{
    readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    /// <summary>How many characters there are.</summary>
    public long Written => text.Length;

    /// <exception cref="InvalidOperationException">The text has become too long.</exception>
    /// <exception cref="InsufficientExecutionStackException">What writes has called itself too often.</exception>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Checkpoint.Enter();
        if (text.Length + (long)buffer.Length > most)
            throw new InvalidOperationException($"the text is longer than {most} characters.");
        text.Append(buffer);
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override string ToString() => text.ToString();
}
