namespace Notebooks.Execution;

/// <summary>The console's input: a line is asked for when there is nothing left of the one before.</summary>
/// <param name="ask">Gives a line without its end, or throws where nobody is there to ask.</param>
sealed class CellInput(Func<string> ask) : TextReader
{
    string line = "";
    int read;

    /// <summary>A notebook that runs by itself must not wait for an answer that never comes.</summary>
    public static InvalidOperationException Nobody => new("There is nobody to ask: this notebook runs without input.");

    public override int Peek()
    {
        Fill();
        return line[read];
    }

    public override int Read()
    {
        Fill();
        return line[read++];
    }

    public override string ReadLine()
    {
        Fill();
        var rest = line[read..^1];
        read = line.Length;
        return rest;
    }

    /// <summary>One line: people end an input by 'Enter', and there is no other end.</summary>
    public override string ReadToEnd() => ReadLine();

    void Fill()
    {
        if (read == line.Length)
            (line, read) = (ask() + "\n", 0);
    }
}
