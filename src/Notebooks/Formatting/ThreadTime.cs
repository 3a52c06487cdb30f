using System.Diagnostics;

namespace Notebooks.Formatting;

/// <summary>
/// How long a thread has computed or waited. Time in which a busy machine computes for others does not count, so that what
/// is given up is the same on a slow machine and on a fast one.
/// </summary>
sealed class ThreadTime(Thread thread)
{
    readonly Stopwatch wall = Stopwatch.StartNew();
    TimeSpan lastWall,
        lastCpu = Environment.CpuUsage.TotalTime;

    public TimeSpan Elapsed { get; private set; }

    /// <summary>Adds the time since the step before, and returns the whole.</summary>
    public TimeSpan Step()
    {
        var (now, cpu) = (wall.Elapsed, Environment.CpuUsage.TotalTime);
        var (passed, computed) = (now - lastWall, cpu - lastCpu);
        (lastWall, lastCpu) = (now, cpu);
        return Elapsed += thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin) || passed < computed ? passed : computed;
    }

    /// <summary>Counts from now on.</summary>
    public void Restart()
    {
        Step();
        Elapsed = TimeSpan.Zero;
    }
}
