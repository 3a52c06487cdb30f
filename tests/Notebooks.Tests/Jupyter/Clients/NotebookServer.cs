using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Notebooks.Tests.Jupyter.Clients;

/// <summary>Debian's classic Notebook, serving one folder to whoever asks on this machine.</summary>
sealed class NotebookServer(Process process, Uri address) : IAsyncDisposable
{
    public Uri Address => address;

    public static string[] Command(string folder, int port) =>
        [
            "/usr/bin/python3",
            "/usr/bin/jupyter-notebook",
            "--no-browser",
            "--allow-root",
            "--ip=127.0.0.1",
            $"--port={port}",
            "--NotebookApp.port_retries=0",
            "--NotebookApp.token=",
            "--NotebookApp.password=",
            $"--notebook-dir={folder}",
        ];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The server of a process, once it answers.</summary>
    public static async Task<NotebookServer> AnsweringAsync(Process process, int port)
    {
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new NotebookServer(process, new Uri($"http://127.0.0.1:{port}/"));
        using var client = new HttpClient();
        for (
            var since = Stopwatch.StartNew();
            since.Elapsed < TimeSpan.FromSeconds(60);
            await Task.Delay(100, TestContext.Current.CancellationToken)
        )
        {
            try
            {
                await client.GetStringAsync(new Uri(server.Address, "api"), TestContext.Current.CancellationToken);
                return server;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It still starts.
            }
        }
        await server.DisposeAsync();
        throw new TimeoutException("jupyter-notebook does not answer");
    }

    /// <summary>Ends it, and the kernels that it has started.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
