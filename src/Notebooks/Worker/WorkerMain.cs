using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;

namespace Notebooks.Worker;

/// <summary>
/// The inside of a notebook's process: reads requests from one pipe, runs the cells, writes what they put out to the
/// other. Standard output and error stay the cells' own, so nothing that a cell or a native library prints can break
/// the talk; a mark printed there after each cell tells whoever reads them that the cell's part has ended.
/// </summary>
public static class WorkerMain
{
    /// <param name="args"><c>worker</c>, the handles of the two pipes (requests, events) and the mark.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        // Ctrl-C goes to every process of the terminal. The one that started us decides what it means.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        using var requests = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, args[1]));
        var sink = new PipeSink(new AnonymousPipeClientStream(PipeDirection.Out, args[2]));
        var mark = Encoding.UTF8.GetBytes(args[3]);

        await using var session = new Session(Environment.CurrentDirectory);
        sink.Send(new Message.Ready());
        var cell = Task.CompletedTask;
        var stop = new CancellationTokenSource();
        while (requests.ReadLine() is { } line)
        {
            switch (MessageJson.Read(line))
            {
                case Message.Run run:
                    stop = new CancellationTokenSource();
                    cell = Task.Run(() => RunCellAsync(session, run.Submission, sink, mark, stop.Token));
                    break;
                case Message.Interrupt:
                    _ = stop.CancelAsync(); // which returns only when the cell has ended
                    break;
            }
        }
        // Nobody is left who would read us. A cell that still runs cannot keep the process.
        if (!cell.IsCompleted) Process.GetCurrentProcess().Kill();
        return 0;
    }

    static async Task RunCellAsync(
        Session session, Submission submission, PipeSink sink, byte[] mark, CancellationToken stop)
    {
        var outcome = await session.RunAsync(submission, sink, stop);
        Print(Console.OpenStandardOutput(), mark);
        Print(Console.OpenStandardError(), mark);
        sink.Send(new Message.Done(outcome));
    }

    static void Print(Stream stream, byte[] mark)
    {
        try
        {
            stream.Write(mark);
            stream.Flush();
        }
        catch (IOException)
        {
            // The cell has closed it. The reader waits a moment for the mark and goes on.
        }
    }
}
