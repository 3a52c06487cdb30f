using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using News;
using News.Json;

namespace Notebooks.Cli;

/// <summary>Readings as lines: one JSON object per article on standard output, in the order of the articles. Each line is written as soon
/// as it and those before it are done.</summary>
static class ReadToLines
{
    public static int Run(IEnumerable<ReadInput> inputs, ReadOptions? options, bool withText, int jobs, CancellationToken cancellation)
    {
        using var output = StandardOutput.Open();
        try
        {
            return Write(SideBySide.InOrder(inputs, input => Read(input, options, withText), jobs, cancellation), output);
        }
        catch (IOException error) when (StandardOutput.IsClosed(error))
        {
            return ExitCode.Ok; // the program that reads the lines needs no more
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
            error = ReadInputs.Fault(e);
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
