using System.Text.Json.Nodes;
using Notebooks.Assistance;
using static Notebooks.Worker.MessageJson;

namespace Notebooks.Worker;

/// <summary>An editor's questions and their replies as JSON.</summary>
static class QuestionJson
{
    public static JsonObject Write(Message.Ask question)
    {
        var json = question switch
        {
            Message.Complete ask => Asked("complete", ask.Cell, ("position", ask.Position)),
            Message.Inspect ask => Asked("inspect", ask.Cell, ("position", ask.Position), ("detailed", ask.Detailed)),
            Message.Judge ask => Asked("judge", ask.Cell),
            Message.Call ask => Asked("call", ask.Cell, ("position", ask.Position)),
            Message.Diagnose ask => Asked("diagnose", ask.Cell),
            Message.Color ask => Asked("color", ask.Cell),
            Message.Format ask => Asked("format", ask.Cell),
            Message.Locate ask => Tagged("locate", ("cells", Write(ask.Cells)), ("cell", ask.Cell), ("position", ask.Position)),
            Message.ListVariables => Tagged("list"),
            Message.ShowValue ask => Tagged("showValue", ("language", ask.Language), ("name", ask.Name)),
            Message.OpenValue ask => Tagged("openValue", ("language", ask.Language), ("name", ask.Name), ("dark", ask.IsDark)),
            Message.Paint ask => Tagged("paint", ("data", MessageJson.Write(ask.Chart))),
            Message.ReadDib ask => Tagged("readDib", ("content", Convert.ToBase64String(ask.Content))),
            Message.WriteDib ask => Tagged(
                "writeDib",
                ("content", Convert.ToBase64String(ask.Content)),
                ("language", ask.Language),
                ("cells", AssistanceJson.Write(ask.Cells))
            ),
            _ => throw new ArgumentException($"no line for {question.GetType().Name}", nameof(question)),
        };
        json["question"] = question.Question;
        return json;
    }

    public static JsonObject Write(Message.Reply reply)
    {
        var json = reply switch
        {
            Message.Completed found => Tagged("completed", ("list", AssistanceJson.Write(found.List))),
            Message.Inspected found => Tagged("inspected", ("inspection", AssistanceJson.Write(found.Inspection))),
            Message.Judged found => Tagged("judged", ("completeness", AssistanceJson.Write(found.Completeness))),
            Message.Called found => Tagged("called", ("call", AssistanceJson.Write(found.Help))),
            Message.Diagnosed found => Tagged("diagnosed", ("errors", AssistanceJson.Write(found.Errors))),
            Message.Colored found => Tagged("colored", ("spans", AssistanceJson.Write(found.Spans))),
            Message.Formatted found => Tagged("formatted", ("code", found.Code)),
            Message.Located found => Tagged("located", ("places", AssistanceJson.Write(found.Places))),
            Message.Listed found => Tagged("listed", ("variables", AssistanceJson.Write(found.Variables))),
            Message.ValueShown shown => Tagged("valueShown", ("data", shown.Value is { } value ? MessageJson.Write(value) : null)),
            Message.ValueOpened opened => Tagged("valueOpened", ("page", opened.Page)),
            Message.Painted painted => Tagged("painted", ("data", MessageJson.Write(painted.Chart))),
            Message.DibRead read => Tagged("dibRead", ("language", read.Language), ("cells", AssistanceJson.Write(read.Cells))),
            Message.DibWritten written => Tagged("dibWritten", ("content", Convert.ToBase64String(written.Content))),
            Message.Unanswered none => Tagged("unanswered", ("reason", none.Reason)),
            _ => throw new ArgumentException($"no line for {reply.GetType().Name}", nameof(reply)),
        };
        json["question"] = reply.Question;
        return json;
    }

    /// <summary>Null: it is neither a question nor a reply.</summary>
    public static Message? Read(JsonObject json)
    {
        return (string?)json["is"] switch
        {
            "complete" => new Message.Complete(Question(), Written(json), Position()),
            "inspect" => new Message.Inspect(Question(), Written(json), Position(), (bool)json["detailed"]!),
            "judge" => new Message.Judge(Question(), Written(json)),
            "call" => new Message.Call(Question(), Written(json), Position()),
            "diagnose" => new Message.Diagnose(Question(), Written(json)),
            "color" => new Message.Color(Question(), Written(json)),
            "format" => new Message.Format(Question(), Written(json)),
            "locate" => new Message.Locate(Question(), Submissions(json["cells"]), Number(json, "cell"), Position()),
            "list" => new Message.ListVariables(Question()),
            "listed" => new Message.Listed(Question(), AssistanceJson.ReadVariables(json["variables"])),
            "showValue" => new Message.ShowValue(Question(), Text(json, "language"), Text(json, "name")),
            "openValue" => new Message.OpenValue(Question(), Text(json, "language"), Text(json, "name"), (bool)json["dark"]!),
            "valueShown" => new Message.ValueShown(Question(), json["data"] is null ? null : ReadBundle(json)),
            "valueOpened" => new Message.ValueOpened(Question(), (string?)json["page"]),
            "paint" => new Message.Paint(Question(), ReadBundle(json)),
            "painted" => new Message.Painted(Question(), ReadBundle(json)),
            "readDib" => new Message.ReadDib(Question(), Bytes()),
            "writeDib" => new Message.WriteDib(Question(), Bytes(), Text(json, "language"), AssistanceJson.ReadCells(json["cells"])),
            "dibRead" => new Message.DibRead(Question(), Text(json, "language"), AssistanceJson.ReadCells(json["cells"])),
            "dibWritten" => new Message.DibWritten(Question(), Bytes()),
            "completed" => new Message.Completed(Question(), AssistanceJson.ReadCompletions(json["list"])),
            "inspected" => new Message.Inspected(Question(), AssistanceJson.ReadInspection(json["inspection"])),
            "judged" => new Message.Judged(Question(), AssistanceJson.ReadCompleteness(json["completeness"])),
            "called" => new Message.Called(Question(), AssistanceJson.ReadCall(json["call"])),
            "diagnosed" => new Message.Diagnosed(Question(), AssistanceJson.ReadErrors(json["errors"])),
            "colored" => new Message.Colored(Question(), AssistanceJson.ReadSpans(json["spans"])),
            "formatted" => new Message.Formatted(Question(), (string?)json["code"]),
            "located" => new Message.Located(Question(), AssistanceJson.ReadPlaces(json["places"])),
            "unanswered" => new Message.Unanswered(Question(), Text(json, "reason")),
            _ => null,
        };

        int Question() => Number(json, "question");
        byte[] Bytes() => Convert.FromBase64String(Text(json, "content"));
        int Position() => Number(json, "position");
    }

    static JsonObject Asked(string tag, WrittenCell cell, params ReadOnlySpan<(string Key, JsonNode? Value)> rest)
    {
        var json = Tagged(tag, ("language", cell.Language), ("code", cell.Code));
        if (cell.Before.Count > 0)
            json["before"] = Write(cell.Before);
        foreach (var (key, value) in rest)
            json[key] = value;
        return json;
    }

    static WrittenCell Written(JsonObject json) => new(Text(json, "language"), Text(json, "code")) { Before = Submissions(json["before"]) };

    static JsonArray Write(IReadOnlyList<Submission> cells) => new([.. cells.Select(cell => new JsonArray(cell.Language, cell.Code))]);

    static IReadOnlyList<Submission> Submissions(JsonNode? cells) =>
        cells is null ? [] : [.. cells.AsArray().Select(cell => new Submission((string)cell![0]!, (string)cell[1]!))];
}
