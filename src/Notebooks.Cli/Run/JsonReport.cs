using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Cli;

/// <summary>One JSON object per line to standard output: for machines.</summary>
sealed class JsonReport : IRunReport
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Cell(NotebookRun run, CellReport cell, int? line)
    {
        if (cell.Outcome is not { } outcome)
            return;
        Print(
            run,
            new JsonObject
            {
                ["event"] = "cell",
                ["notebook"] = run.Path,
                ["cell"] = cell.Number,
                ["of"] = cell.Count,
                ["outcome"] = PlainReport.Word(outcome),
                ["seconds"] = Math.Round(cell.Duration.TotalSeconds, 3),
                ["error"] = cell.Error is null
                    ? null
                    : new JsonObject
                    {
                        ["name"] = cell.Error.Name,
                        ["value"] = cell.Error.Value,
                        ["traceback"] = Lines(cell.Error.Traceback),
                    },
            }
        );
    }

    public void End(NotebookRun run, NotebookEnd end) =>
        Print(
            run,
            new JsonObject
            {
                ["event"] = "notebook",
                ["notebook"] = run.Path,
                ["exitCode"] = end.ExitCode,
                ["message"] = end.Message,
                ["written"] = end.Written,
                ["changes"] = end.Changes is null ? null : Lines(end.Changes),
            }
        );

    static JsonArray Lines(IEnumerable<string> lines) => new([.. lines.Select(line => JsonValue.Create(line))]);

    static void Print(NotebookRun run, JsonObject json)
    {
        if (run.Values.Count > 0)
            json["parameters"] = new JsonObject(run.Values.Select(value => new KeyValuePair<string, JsonNode?>(value.Key, value.Value)));
        var text = json.ToJsonString(Readable);
        Console.Out.WriteLine(WorkflowCommands.AreRead ? WorkflowCommands.Guarded(text) : text);
    }
}
