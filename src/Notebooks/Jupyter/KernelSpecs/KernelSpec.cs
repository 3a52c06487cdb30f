using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>What a Jupyter client has to know of a kernel before it starts it.</summary>
/// <param name="Name">The folder's name, which notebooks carry as <c>kernelspec.name</c>.</param>
/// <param name="DisplayName">What people choose from. Clients take two specs of one display name for the same.</param>
/// <param name="Language">As <c>language_info.name</c> says it, since VS Code compares the two.</param>
sealed record KernelSpec(string Name, string DisplayName, string Language, KernelProgram Program)
{
    /// <summary>A member of <c>metadata</c>, which is its writer's own; by it we know our specs again.</summary>
    public const string Mark = "notebooks";

    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The kernels of a name: <c>.net</c> is <c>.net-csharp</c> and <c>.net-fsharp</c>.</summary>
    public static IReadOnlyList<KernelSpec> Of(string name, KernelProgram program) =>
        [.. NotebookKernel.Of(name).Select(kernel => new KernelSpec(kernel.Name, kernel.DisplayName, kernel.Language.Name, program))];

    /// <summary>The spec's folder, file by file.</summary>
    public IReadOnlyList<KernelFile> Files() =>
        [
            new("kernel.json", Encoding.UTF8.GetBytes(Json().ToJsonString(Readable) + "\n")),
            KernelFile.Icon(Language, "logo-32x32.png"),
            KernelFile.Icon(Language, "logo-64x64.png"),
            KernelFile.Icon(Language, "logo-svg.svg"),
        ];

    JsonObject Json()
    {
        var json = new JsonObject
        {
            ["argv"] = Strings([.. Program.Arguments, "kernel", "{connection_file}", "--language", Language]),
            ["display_name"] = DisplayName,
            ["language"] = Language,
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { [Mark] = true },
        };
        if (Program.RuntimeRoot is { } root)
            json["env"] = new JsonObject { ["DOTNET_ROOT"] = root };
        return json;
    }

    static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
