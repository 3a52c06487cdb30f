using System.CommandLine;
using System.Text;
using System.Text.Json;
using News.Json;

namespace Notebooks.Cli;

/// <summary><c>notebooks read</c>: articles in, readings out, one JSON object a line on both sides. It streams.</summary>
static class ReadVerb
{
    static readonly Argument<string[]> files = new("FILES")
    {
        Description = "articles, or .jsonl files with one a line; without any, lines from standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new Command("read", "read articles: one JSON object a line on standard output") { files };
        command.SetAction(line => Run(line.GetValue(files)!));
        return command;
    }

    static int Run(string[] paths)
    {
        foreach (var path in paths) Inputs.Existing(path);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        try
        {
            if (paths.Length > 0) return paths.Max(path => ReadFile(path, output));
            using var input = Lines(Console.OpenStandardInput());
            return Run(input, output);
        }
        catch (IOException e)
        {
            throw new UserError(ExitCode.NotWritten, $"standard output could not be written: {e.Message}");
        }
    }

    /// <returns>0, or 1 where a line could not be read.</returns>
    public static int Run(TextReader input, Stream output)
    {
        var exitCode = ExitCode.Ok;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var article = ArticleJson.Parse(line);
                ReadingJson.Write(output, article.Id, article.Article.Read());
            }
            catch (FormatException error)
            {
                WriteError(output, ArticleJson.IdOf(line), number, error.Message);
                exitCode = ExitCode.Failed;
            }
            output.WriteByte((byte)'\n');
        }
        output.Flush();
        return exitCode;
    }

    static int ReadFile(string path, Stream output)
    {
        using var input = Lines(File.OpenRead(path));
        return Run(input, output);
    }

    static StreamReader Lines(Stream stream) => new(stream, new UTF8Encoding(false), false, 1 << 16);

    static void WriteError(Stream output, string? id, int line, string message)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("line", line);
        json.WriteString("error", message);
        json.WriteEndObject();
    }
}
