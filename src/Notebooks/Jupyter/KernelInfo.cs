using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Jupyter;

/// <summary>What the kernel says of itself.</summary>
static class KernelInfo
{
    /// <summary>The version of Jupyter's protocol that is spoken here.</summary>
    public const string Protocol = "5.4";

    public static JsonObject Of(KernelLanguage language) => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Protocol,
        ["implementation"] = "notebooks",
        ["implementation_version"] = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3),
        ["language_info"] = language.Info,
        ["banner"] = $"Notebooks: {language.DisplayName} {language.Version} on .NET {Environment.Version.Major}; "
            + "#!lsmagic lists what a cell can ask for",
        ["help_links"] = new JsonArray(
            Link("C#", "https://learn.microsoft.com/dotnet/csharp/"), Link("F#", "https://learn.microsoft.com/dotnet/fsharp/")),
        ["debugger"] = false,
    };

    static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
