using System.Text.Json;
using News.Json;

namespace Notebooks.Cli;

/// <summary><c>notebooks read</c>: articles in, readings out, one JSON object a line on both sides. It streams.</summary>
internal static class ReadVerb
{
    /// <returns>0, or 1 where a line could not be read.</returns>
    public static int Run(TextReader input, Stream output)
    {
        var exitCode = 0;
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
                exitCode = 1;
            }
            output.WriteByte((byte)'\n');
        }
        output.Flush();
        return exitCode;
    }

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
