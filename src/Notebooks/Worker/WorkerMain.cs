using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;

namespace Notebooks.Worker;

/// <summary>
/// The inside of a notebook's process: reads requests from one pipe, runs the cells, writes what they put out to the
/// other. Standard output and error stay the cells' own, so nothing that a cell or a native library prints can break
/// the talk; a mark printed there after each cell shows its reader that the cell's part has ended.
/// </summary>
public static class WorkerMain
{
    /// <summary>The argument that lets cells in missing languages be skipped.</summary>
    internal const string AllowMissing = "--allow-missing";

    /// <param name="args"><c>worker</c>, the handles of the two pipes (requests, events), the mark, and
    /// <see cref="AllowMissing"/> or nothing.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        Cultures.Enable();
        // Ctrl-C goes to every process of the terminal. The one that started us decides what it means.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        using var requests = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, args[1]));
        var pipe = new MessagePipe(new AnonymousPipeClientStream(PipeDirection.Out, args[2]));
        // Handles of its own, taken before any cell runs: a cell may close descriptors 1 and 2, or put a file in their place.
        var prints = new Prints(Console.OpenStandardOutput(), Console.OpenStandardError(), Encoding.UTF8.GetBytes(args[3]));

        await using var session = new Session(Environment.CurrentDirectory, args.Contains(AllowMissing));
        var questions = new Questions(session.Assistant, pipe);
        pipe.Send(new Message.Ready());
        var cell = Task.CompletedTask;
        var stop = new CancellationTokenSource();
        using var idle = new IdleCollection();
        PipeInput? input = null;
        var cells = new WorkerThread("notebook runs");
        while (requests.ReadLine() is { } line)
        {
            switch (MessageJson.Read(line))
            {
                case Message.Run run:
                    stop = new CancellationTokenSource();
                    input = run.MayAsk ? new(pipe, run.Cell) : null;
                    var (answers, stopped) = (input, stop.Token);
                    idle.CellBegins();
                    cell = cells.Run(() => RunCellAsync(session, run, pipe, answers, prints, idle, stopped));
                    break;
                case Message.Interrupt:
                    var interrupted = stop;
                    // What the cell has registered runs too, and may take its time.
                    new Thread(() => Cancel(interrupted)) { IsBackground = true, Name = "notebook interrupt" }.Start();
                    break;
                case Message.Answer answer:
                    input?.Answer(answer.Text);
                    break;
                case Message.Prepare prepare:
                    session.Prepare(prepare.Language);
                    break;
                case Message.Ask question:
                    questions.Answer(question);
                    break;
            }
        }
        // Nobody is left who would read us. A cell that still runs cannot keep the process.
        if (!cell.IsCompleted)
            Process.GetCurrentProcess().Kill();
        return 0;
    }

    static void Cancel(CancellationTokenSource stop)
    {
        try
        {
            stop.Cancel();
        }
        catch (AggregateException)
        {
            // From what the cell has registered. The cell is interrupted all the same.
        }
    }

    static async Task RunCellAsync(
        Session session,
        Message.Run run,
        MessagePipe pipe,
        IInput? answers,
        Prints prints,
        IdleCollection idle,
        CancellationToken stop
    )
    {
        var outcome = await session.RunAsync(run.Submission, new PipeSink(pipe, run.Cell), stop, answers);
        prints.Mark();
        idle.CellEnded();
        pipe.Send(new Message.Done(run.Cell, outcome));
    }

    /// <summary>Where a cell's prints are cut, on both streams.</summary>
    sealed record Prints(Stream Output, Stream Error, byte[] End)
    {
        public void Mark()
        {
            foreach (var stream in new[] { Output, Error })
            {
                try
                {
                    stream.Write(End);
                    stream.Flush();
                }
                catch (IOException)
                {
                    // The cell has closed even these. The reader waits a moment for the mark and goes on.
                }
            }
        }
    }
}
