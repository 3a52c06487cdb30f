using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Notebooks.Tests.Languages;

/// <summary>A server of Debian's package postgresql, with a database of its own in a temporary folder.</summary>
sealed class PostgresServer : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("postgres");
    readonly string programs;
    readonly int port;

    PostgresServer(string programs)
    {
        this.programs = programs;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }
        // The server refuses to run as root.
        if (Environment.UserName == "root")
            Run("chown", "postgres", folder.FullName);
        AsServer("initdb", "-D", Data, "-U", "me", "--auth=trust", "-N");
        AsServer(
            "pg_ctl",
            "-D",
            Data,
            "-w",
            "-l",
            Path.Combine(folder.FullName, "log"),
            "-o",
            $"-p {port} -h 127.0.0.1 -k {folder.FullName}",
            "start"
        );
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=me;Password=hunter2;Database=postgres";

    string Data => Path.Combine(folder.FullName, "data");

    /// <summary>Starts a server; the test is skipped where the package is not installed.</summary>
    public static PostgresServer Start()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var programs = versions
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
        Assert.SkipWhen(programs is null, "Debian's package postgresql is not installed.");
        return new(programs!);
    }

    void AsServer(string program, params string[] arguments)
    {
        program = Path.Combine(programs, program);
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(program, arguments);
    }

    static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        AsServer("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        folder.Delete(recursive: true);
    }
}
