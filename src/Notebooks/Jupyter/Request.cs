using System.Text.Json.Nodes;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Jupyter;

/// <summary>What a client wants, and the way back to it.</summary>
/// <param name="Number">Counts what came in; a greater one came later.</param>
sealed record Request(Channel Channel, JupyterMessage Message, long Number)
{
    public string Type => Message.Type;

    public JsonObject Content => Message.Content;

    /// <summary>Whether the client waits for a reply.</summary>
    public bool WantsReply => Type.EndsWith(RequestEnd, StringComparison.Ordinal);

    /// <summary>What the reply is called.</summary>
    public string ReplyType => Type[..^RequestEnd.Length] + "_reply";

    const string RequestEnd = "_request";
}
