using System.Runtime.InteropServices;

namespace Notebooks.Execution;

/// <summary>Lets a thread run only when no other has anything to do. On Linux, .NET's priorities of threads have no effect.</summary>
static partial class ThreadPriorities
{
    const int OfThread = 0,
        Lowest = 19;

    /// <summary>The system's number of the calling thread; 0: it has none by which it can be found.</summary>
    public static int Current() => OperatingSystem.IsLinux() ? gettid() : 0;

    /// <summary>Lowers the priority of a thread for good: on Linux, only an administrator may raise it again.</summary>
    /// <param name="number">The system's number of the thread.</param>
    public static void Lower(Thread thread, int number)
    {
        if (number > 0)
            _ = setpriority(OfThread, number, Lowest);
        else
            thread.Priority = ThreadPriority.Lowest;
    }

    [LibraryImport("libc")]
    private static partial int gettid();

    [LibraryImport("libc")]
    private static partial int setpriority(int which, int who, int priority);
}
