using System.Text.Json.Nodes;

namespace Notebooks.Jupyter.Wire;

/// <summary>A message of Jupyter's protocol.</summary>
/// <param name="Identities">Who it comes from or goes to; of a broadcast, its topic.</param>
/// <param name="Parent">The header of the request that it belongs to; empty where there is none.</param>
sealed record JupyterMessage(
    IReadOnlyList<byte[]> Identities,
    JsonObject Header,
    JsonObject Parent,
    JsonObject Metadata,
    JsonObject Content
)
{
    /// <summary>What it is: <c>execute_request</c>, <c>status</c>, …</summary>
    public string Type => Header.Text("msg_type");
}
