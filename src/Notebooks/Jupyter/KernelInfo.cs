using System.Reflection;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Jupyter;

/// <summary>What the kernel says of itself.</summary>
static class KernelInfo
{
    /// <summary>The version of Jupyter's protocol that is spoken here.</summary>
    public const string Protocol = "5.4";

    public static JsonObject Of(LanguageInfo language) =>
        new()
        {
            ["status"] = "ok",
            ["protocol_version"] = Protocol,
            ["implementation"] = "notebooks",
            ["implementation_version"] = Version,
            ["language_info"] = NotebookKernel.InfoOf(language),
            ["banner"] =
                $"Notebooks: {language.DisplayName} {language.Kernel!.Version} on .NET {Environment.Version.Major}; "
                + "#!lsmagic lists what a cell can ask for",
            ["help_links"] = new JsonArray([.. LanguageInfo.WithKernel.Select(Link)]),
            ["debugger"] = false,
        };

    /// <summary>As the tag says it, without the commit.</summary>
    static string Version =>
        typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    static JsonObject Link(LanguageInfo language) => new() { ["text"] = language.DisplayName, ["url"] = language.Kernel!.HelpPage };
}
