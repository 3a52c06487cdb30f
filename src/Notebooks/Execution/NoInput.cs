namespace Notebooks.Execution;

/// <summary>The console's input in a run that nobody watches: asking is an error, since waiting would never end.</summary>
internal sealed class NoInput : TextReader
{
    public static InvalidOperationException Refusal => new("There is nobody to ask: this notebook runs without input.");

    public override int Peek() => throw Refusal;

    public override int Read() => throw Refusal;

    public override string ReadLine() => throw Refusal;

    public override string ReadToEnd() => throw Refusal;
}
