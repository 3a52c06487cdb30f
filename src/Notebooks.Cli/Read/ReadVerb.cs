using System.Buffers;
using System.Collections.Concurrent;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using News;
using News.Json;

namespace Notebooks.Cli;

/// <summary>
/// <c>notebooks read</c>: articles in, readings out, one JSON object per line on both sides, in the same order. It streams:
/// each line is written as soon as it and those before it are done.
/// </summary>
static class ReadVerb
{
    static readonly Argument<string[]> Files = new("FILES")
    {
        Description = "articles, files that hold several, or folders; without any, lines from standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    static readonly Option<string[]> Lexicons = new("--lexicons", "--lexicon")
    {
        Description =
            "lines of your own for the lexicons: a file named after one (titles.txt, event-verbs.txt …), or a folder of them; may be repeated, and the last wins",
        HelpName = "PATH",
    };

    static readonly Option<bool> WithText = new("--with-text") { Description = "write the article's text and the words of each quote too" };

    // The lines are the same and in the same order, so that nobody needs to ask for speed.
    static readonly JobsOption Jobs = new("articles are read");

    public static Command Create()
    {
        var command = new Command("read", "read articles: one JSON object per line on standard output") { Files, Lexicons, WithText, Jobs };
        command.SetAction(line => Run(line.GetValue(Files)!, Options(line.GetValue(Lexicons)!), line.GetValue(WithText), Jobs.Of(line)));
        return command;
    }

    static ReadOptions? Options(string[] lexicons)
    {
        try
        {
            return lexicons.Length == 0 ? null : new ReadOptions { Lexicons = UserLexicons.Load(lexicons) };
        }
        catch (FileNotFoundException error)
        {
            throw new UserError(ExitCode.NotFound, $"no such file or folder: '{error.FileName}'");
        }
        catch (LexiconFormatException error)
        {
            throw new UserError(ExitCode.BadLexicon, error.Message);
        }
    }

    static int Run(string[] paths, ReadOptions? options, bool withText, int jobs)
    {
        // Of a single thing that is not there, nothing can be read at all; among others it costs a line.
        if (paths is [var only])
        {
            if (!Directory.Exists(only))
                Inputs.Existing(only);
            else if (!Article.FilesIn(only).Any())
                throw new UserError(ExitCode.NotFound, $"no article in the folder '{only}'");
        }
        foreach (var path in paths)
            if (path.StartsWith("--", StringComparison.Ordinal))
                Inputs.Existing(path);
        using var interruption = new Interruption();
        using var output = StandardOutput.Open();
        var inputs = paths.Length > 0 ? ReadInputs.Of(paths) : StandardInputArticles.Of(Console.OpenStandardInput());
        try
        {
            return Write(SideBySide.InOrder(inputs, input => Read(input, options, withText), jobs, interruption.Token), output);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException error) when (StandardOutput.IsClosed(error))
        {
            return ExitCode.Ok; // who reads has enough
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.NotWritten, $"reading stopped: {error.Message}");
        }
    }

    /// <summary>More would hide an error.</summary>
    const int MostNotes = 5;

    /// <returns>0, or 1 where something could not be read, which a sentence also says.</returns>
    static int Write(IEnumerable<Line> lines, Stream output)
    {
        int all = 0,
            bad = 0,
            noted = 0;
        string? first = null;
        var inWorkflow = WorkflowCommands.AreRead;
        foreach (var line in lines)
        {
            all++;
            if (line.Note is not null && noted++ < MostNotes)
                Console.Error.WriteLine($"note: {line.Note}");
            if (line.Error is not null && bad++ == 0)
                first = line.Error;
            output.Write(
                inWorkflow
                    ? Encoding.UTF8.GetBytes(WorkflowCommands.Guarded(Encoding.UTF8.GetString(line.Json.WrittenSpan)))
                    : line.Json.WrittenSpan
            );
            Reuse(line.Json);
        }
        if (noted > MostNotes)
            Console.Error.WriteLine($"note: the same kind of note for {noted - MostNotes} more articles");
        return bad == 0
            ? ExitCode.Ok
            : UserError.Print(
                ExitCode.Failed,
                bad == 1 ? first! : $"{bad} of {all} articles could not be read, as their lines say; the first: {first}"
            );
    }

    /// <param name="Json">The line with its line feed.</param>
    /// <param name="Error">Why the article could not be read, or null.</param>
    /// <param name="Note">What is to be known about its reading, or null.</param>
    readonly record struct Line(ArrayBufferWriter<byte> Json, string? Error, string? Note);

    static Line Read(ReadInput input, ReadOptions? options, bool withText)
    {
        var json = Spare.TryTake(out var used) ? used : new ArrayBufferWriter<byte>(1 << 15);
        string? error = null,
            note = null;
        try
        {
            var opened = input.Open();
            var reading = opened.Article.Read(options);
            ReadingJson.Write(json, opened.Id, reading, withText);
            note = opened.Note ?? reading.Note;
        }
        catch (Exception e) when (ReadInputs.IsOfFile(e))
        {
            error = e.Message;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of ours costs one article, not the other ten thousand.
            error = $"The article could not be read, which is a fault of this program ({e.GetType().Name}: {e.Message}); please report it.";
        }
        if (error is not null)
            WriteError(json, input, error);
        json.Write("\n"u8);
        return new Line(json, Located(input, error), Located(input, note));
    }

    static string? Located(ReadInput input, string? message) =>
        message is not null && input.Line is { } number ? $"line {number}: {message}" : message;

    static void WriteError(ArrayBufferWriter<byte> line, ReadInput input, string error)
    {
        line.ResetWrittenCount();
        using var json = new Utf8JsonWriter(line, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("id", input.IdOfBad());
        if (input.Line is { } number)
            json.WriteNumber("line", number);
        else
            json.WriteNull("line");
        json.WriteString("error", error);
        json.WriteEndObject();
    }

    static readonly ConcurrentBag<ArrayBufferWriter<byte>> Spare = [];

    static void Reuse(ArrayBufferWriter<byte> line)
    {
        // One that grew for a single long article is not kept.
        if (line.Capacity > 1 << 20)
            return;
        line.ResetWrittenCount();
        Spare.Add(line);
    }
}
