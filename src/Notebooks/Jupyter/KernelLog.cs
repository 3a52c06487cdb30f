using System.Threading.Channels;

namespace Notebooks.Jupyter;

/// <summary>The kernel's own words, to its standard error: for people who look why something went wrong.</summary>
/// <remarks>
/// By a thread of its own, and never waiting for room: a client that does not read what its kernel says would otherwise
/// stop the kernel when the pipe is full.
/// </remarks>
sealed class KernelLog
{
    readonly Channel<string> lines = System.Threading.Channels.Channel.CreateBounded<string>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public KernelLog()
    {
        var thread = new Thread(Print) { IsBackground = true, Name = "kernel log" };
        thread.Start();
    }

    public void Write(string line) => lines.Writer.TryWrite(line.ReplaceLineEndings(" "));

    void Print()
    {
        while (lines.Reader.WaitToReadAsync().AsTask().Result)
        {
            while (lines.Reader.TryRead(out var line))
            {
                try
                {
                    Console.Error.WriteLine($"notebooks: {line}");
                }
                catch (IOException)
                {
                    return; // Nobody reads it any more.
                }
            }
        }
    }
}
