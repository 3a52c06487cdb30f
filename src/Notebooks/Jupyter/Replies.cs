using System.Text.Json.Nodes;
using Notebooks.Assistance;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Jupyter;

/// <summary>The contents of replies.</summary>
static class Replies
{
    public static JsonObject Ok => new() { ["status"] = "ok" };

    /// <param name="sentence">What is wrong, for the client's user.</param>
    public static JsonObject Error(string name, string sentence) =>
        new()
        {
            ["status"] = "error",
            ["ename"] = name,
            ["evalue"] = sentence,
            ["traceback"] = new JsonArray(sentence),
        };

    /// <summary>The reply to a request whose content is not what the protocol says.</summary>
    public static JsonObject Refusal(WireException wrong) => Error("BadRequest", $"The request cannot be followed: {wrong.Message}.");

    /// <summary>
    /// The reply to a request that something went wrong with which nobody thought of: its client must not wait, and the
    /// next request be answered.
    /// </summary>
    public static JsonObject Failure(Exception exception) =>
        Error(exception.GetType().FullName!, $"The kernel failed over this request: {exception.Message}");

    /// <summary>Debuggers speak another protocol inside of Jupyter's, which has its own way to refuse.</summary>
    public static JsonObject NoDebugger(JsonObject request)
    {
        var reply = Error("NotSupported", "This kernel has no debugger.");
        (reply["type"], reply["success"], reply["message"]) = ("response", false, "This kernel has no debugger.");
        (reply["command"], reply["request_seq"]) = (request["command"]?.DeepClone(), request["seq"]?.DeepClone());
        return reply;
    }

    public static JsonObject Completions(string code, CompletionList list)
    {
        var (start, end) = (CodePoints.FromUtf16(code, list.Start), CodePoints.FromUtf16(code, list.End));
        var types = list.Items.Select(item =>
        {
            var type = new JsonObject
            {
                ["start"] = start,
                ["end"] = end,
                ["text"] = item.Text,
                ["type"] = item.Kind,
            };
            if (item.Signature is { } signature)
                type["signature"] = signature;
            return type;
        });
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. types]) },
        };
    }

    /// <param name="fence">The language's name, by which a client colours the signatures.</param>
    public static JsonObject Inspection(Inspection? inspection, string fence)
    {
        var data = new JsonObject();
        if (inspection is not null)
        {
            var signatures = string.Join('\n', inspection.Signatures);
            data["text/plain"] = Join(signatures, inspection.Documentation);
            data["text/markdown"] = Join(signatures.Length > 0 ? $"```{fence}\n{signatures}\n```" : "", inspection.Documentation);
        }
        return new()
        {
            ["status"] = "ok",
            ["found"] = inspection is not null,
            ["data"] = data,
            ["metadata"] = new JsonObject(),
        };
    }

    public static JsonObject Completeness(Completeness completeness)
    {
        var reply = new JsonObject { ["status"] = completeness.Status.ToString().ToLowerInvariant() };
        if (completeness.Status == CodeStatus.Incomplete)
            reply["indent"] = completeness.Indent;
        return reply;
    }

    static string Join(params string[] parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));
}
