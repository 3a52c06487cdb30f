using Microsoft.Win32.SafeHandles;

namespace Notebooks.Cli;

/// <summary>Standard output as bytes, such that a pipe that nobody reads any more is noticed.</summary>
static class StandardOutput
{
    public static Stream Open()
    {
        // The console's own stream swallows it; but a file's place, which others who write there share, only that one keeps.
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    /// <summary>Whether writing failed because the reader has gone, as <c>head</c> does once it has enough.</summary>
    public static bool IsClosed(IOException error)
    {
        const int brokenPipe = 32,
            noData = unchecked((int)0x800700E8),
            brokenPipeOfWindows = unchecked((int)0x8007006D);
        return error.HResult is brokenPipe or noData or brokenPipeOfWindows;
    }
}
