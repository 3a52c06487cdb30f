using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using Notebooks.Execution;

namespace Notebooks.Browser;

/// <summary>
/// A browser without windows, with a profile of its own that is deleted with it, and no way to any network. It is
/// talked to over pipes, since a port would let in everybody on the machine, and it ends when they are closed.
/// </summary>
sealed class BrowserProcess : IAsyncDisposable
{
    static readonly string[] Switches =
    [
        "--headless",
        "--disable-gpu",
        "--hide-scrollbars",
        "--mute-audio",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-extensions",
        "--disable-sync",
        "--disable-component-update",
        "--disable-background-networking",
        "--disable-dev-shm-usage", // which containers have little of
        "--no-proxy-server",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        // The same pixels whatever the screen is.
        "--force-device-scale-factor=1",
        "--force-color-profile=srgb",
        "--disable-lcd-text",
        "--font-render-hinting=none",
    ];

    readonly Process process;
    readonly string profile;
    string? lastWords;

    BrowserProcess(Process process, string profile, Stream requests, Stream replies)
    {
        (this.process, this.profile, Requests, Replies) = (process, profile, requests, replies);
        process.ErrorDataReceived += (_, line) => lastWords = string.IsNullOrWhiteSpace(line.Data) ? lastWords : line.Data.Trim();
        process.BeginErrorReadLine();
    }

    public Stream Requests { get; }

    public Stream Replies { get; }

    /// <summary>What the browser said last on its standard error.</summary>
    public string LastWords => lastWords ?? "it said nothing";

    /// <exception cref="BrowserException">The program cannot be started.</exception>
    public static BrowserProcess Start(string program)
    {
        var profile = Directory.CreateTempSubdirectory("notebooks-browser-").FullName;
        try
        {
            string[] arguments =
            [
                .. Switches,
                $"--user-data-dir={profile}",
                "--remote-debugging-pipe",
                // Chromium's sandbox is not for root, who is often the only user of a container.
                .. OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["--no-sandbox"],
            ];
            lock (ChildProcesses.Starting)
                return OperatingSystem.IsWindows() ? ByHandles(program, arguments, profile) : ByShell(program, arguments, profile);
        }
        catch (Win32Exception error)
        {
            Directory.Delete(profile, recursive: true);
            throw new BrowserException($"'{program}' cannot be started: {error.Message}");
        }
    }

    // Chromium reads from 3 and writes to 4; .NET can hand on only the first three, so a shell moves them.
    static BrowserProcess ByShell(string program, string[] arguments, string profile)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What it puts among the temporary files goes with the profile. Of a Mac these paths are too long for sockets.
        if (OperatingSystem.IsLinux())
            start.Environment["TMPDIR"] = profile;
        var process = Process.Start(start)!;
        return new(process, profile, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    static BrowserProcess ByHandles(string program, string[] arguments, string profile)
    {
        var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var replies = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        var handles = $"{requests.GetClientHandleAsString()},{replies.GetClientHandleAsString()}";
        var start = new ProcessStartInfo(program, [.. arguments, $"--remote-debugging-io-pipes={handles}"])
        {
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        requests.DisposeLocalCopyOfClientHandle();
        replies.DisposeLocalCopyOfClientHandle();
        return new(process, profile, requests, replies);
    }

    /// <summary>Ends the browser, which has nothing to lose, and deletes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await Requests.DisposeAsync();
        process.Dispose();
        await Replies.DisposeAsync();
        await DeleteProfileAsync();
    }

    // Its helpers may still write there while they end.
    async Task DeleteProfileAsync()
    {
        for (var tries = 0; tries < 20; tries++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(100);
            }
        }
    }
}
