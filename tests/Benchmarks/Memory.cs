using System.Diagnostics;
using System.Text;
using System.Text.Json;
using News;

namespace Benchmarks;

/// <summary>
/// <c>-- memory [FILES…]</c>: starts the program itself, gives it ten thousand articles (the texts again and again under new
/// ids), and tells by how much its memory grew since it had read the first.
/// </summary>
static class Memory
{
    const int Articles = 10_000;

    /// <summary>MiB.</summary>
    const double Most = 150;

    /// <returns>1 where it grew by more than <see cref="Most"/>.</returns>
    public static async Task<int> RunAsync(string[] files)
    {
        var texts = (files.Length > 0 ? files : Texts.OwnFiles)
            .SelectMany(file => Article.LoadAll(file))
            .Select(article => article.Text)
            .ToList();
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Notebooks.Cli/release/Notebooks.Cli.dll"));
        if (!File.Exists(program))
            throw new FileNotFoundException("Build src/Notebooks.Cli first.", program);
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "read"]) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
        var input = process.StandardInput.BaseStream;
        await input.WriteAsync(Line(0));
        await process.StandardOutput.ReadLineAsync();
        var start = MiB();
        var feeding = Task.Run(async () =>
        {
            for (var i = 1; i < Articles; i++)
                await input.WriteAsync(Line(i));
        });
        var most = start;
        Console.WriteLine(FormattableString.Invariant($"{"articles", 8} {"MiB above the start", 20}\n{1, 8} {0, 20:0}"));
        for (var read = 2; read <= Articles; read++)
        {
            if (await process.StandardOutput.ReadLineAsync() is null)
                break;
            if (read % 50 == 0)
                most = Math.Max(most, MiB());
            if (read % 1000 == 0)
                Console.WriteLine(FormattableString.Invariant($"{read, 8} {MiB() - start, 20:0}"));
        }
        await feeding;
        Console.WriteLine(
            FormattableString.Invariant($"\n{start:0} MiB at the start, at most {most - start:0} MiB above it (may be {Most:0})")
        );
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return most - start > Most ? 1 : 0;

        byte[] Line(int i) =>
            Encoding.UTF8.GetBytes(
                JsonSerializer.Serialize(
                    new
                    {
                        id = $"{i}",
                        text = texts[i % texts.Count],
                        published = "2020-11-30",
                    }
                ) + "\n"
            );

        double MiB()
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }
}
