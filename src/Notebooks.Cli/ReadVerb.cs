using System.CommandLine;
using System.Text;
using System.Text.Json;
using News;
using News.Json;

namespace Notebooks.Cli;

/// <summary><c>notebooks read</c>: articles in, readings out, one JSON object a line on both sides. It streams.</summary>
static class ReadVerb
{
    static readonly Argument<string[]> files = new("FILES")
    {
        Description = "articles, files that hold several, or folders; without any, lines from standard input",
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
        paths = [.. paths.SelectMany(Expand)];
        try
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            if (paths.Length > 0) return paths.Select(path => ReadFile(path, output)).ToList().Max();
            using var input = Lines(Console.OpenStandardInput());
            return Run(input, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.NotWritten, $"reading stopped: {e.Message}");
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

    // What cannot be read gives a line in its place, and the others are read.
    static int ReadFile(string path, Stream output)
    {
        if (Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            using var input = Lines(File.OpenRead(path));
            return Run(input, output);
        }
        try
        {
            // The first of several keeps the path as its id only where it is the only one.
            Article? first = null;
            var number = 0;
            foreach (var article in Article.LoadAll(path))
            {
                if (number == 1) Write(output, $"{path}#1", first!);
                if (++number == 1) first = article;
                else Write(output, $"{path}#{number}", article);
            }
            if (number == 1) Write(output, path, first!);
            output.Flush();
            return ExitCode.Ok;
        }
        catch (FormatException error)
        {
            WriteError(output, path, null, error.Message);
            output.WriteByte((byte)'\n');
            return UserError.Print(ExitCode.NotReadable, error.Message);
        }
    }

    static void Write(Stream output, string id, Article article)
    {
        ReadingJson.Write(output, id, article.Read());
        output.WriteByte((byte)'\n');
    }

    static IEnumerable<string> Expand(string path) => !Directory.Exists(path) ? [Inputs.Existing(path)]
        : Article.FilesIn(path).ToList() is { Count: > 0 } files ? files
        : throw new UserError(ExitCode.NotFound, $"no article in the folder '{path}'");

    static StreamReader Lines(Stream stream) => new(stream, new UTF8Encoding(false), false, 1 << 16);

    static void WriteError(Stream output, string? id, int? line, string message)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("id", id);
        if (line is { } number) json.WriteNumber("line", number);
        else json.WriteNull("line");
        json.WriteString("error", message);
        json.WriteEndObject();
    }
}
