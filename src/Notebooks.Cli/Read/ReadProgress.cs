using System.Diagnostics;
using System.Globalization;

namespace Notebooks.Cli;

/// <summary>How far the reading is, on standard error: a line that changes on a terminal, else a line now and then.</summary>
/// <param name="before">How many articles there were at the start.</param>
sealed class ReadProgress(int before)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 30 : 0.25);

    readonly Stopwatch time = Stopwatch.StartNew();
    TimeSpan shown;
    int read,
        unreadable;
    string? first;

    /// <summary>An article was read.</summary>
    public void Read()
    {
        read++;
        if (time.Elapsed - shown > Pause)
            Show();
    }

    /// <summary>An article could not be read.</summary>
    public void Unreadable(string error)
    {
        unreadable++;
        first ??= error;
    }

    public void Show()
    {
        shown = time.Elapsed;
        var line = $"{Count(read)} read, {read / Math.Max(0.001, shown.TotalSeconds):0} per second";
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(line);
        else
            Console.Error.Write($"\r{line}\u001b[K");
    }

    /// <summary>Prints what was done.</summary>
    /// <returns>The exit code.</returns>
    public int End(string folder)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r\u001b[K");
        var there = before == 0 ? "" : $", {Count(before)} were there";
        Console.Error.WriteLine($"{Count(read)} articles read{there} → {folder}");
        return unreadable == 0
            ? ExitCode.Ok
            : UserError.Print(
                ExitCode.Failed,
                unreadable == 1
                    ? first!
                    : $"{Count(unreadable)} articles could not be read, as the file unreadable-… in the folder lists; the first: {first}"
            );
    }

    static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
