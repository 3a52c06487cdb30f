using System.Reflection;
using PublicApiGenerator;

namespace House;

/// <summary>Everything that an assembly shows to its users, kept as text in <c>tests/PublicApi</c>: a change that somebody's code would
/// notice is seen in review.</summary>
static class PublicApi
{
    static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes =
        [
            "System.Runtime.CompilerServices.InternalsVisibleToAttribute",
            "System.Text.Json.Serialization.JsonConverterAttribute",
        ],
    };

    /// <summary>Compares the assembly with its file; says how to accept a change that is meant.</summary>
    /// <param name="tests">The project of the test that asks.</param>
    public static void Check(Assembly assembly, string tests)
    {
        var name = assembly.GetName().Name!;
        var path = Sources.PathOf($"tests/PublicApi/{name}.txt");
        var api = assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_API") == "1")
            File.WriteAllText(path, api);
        var kept = File.Exists(path) ? File.ReadAllText(path) : "";
        string[] changes =
        [
            .. kept.Split('\n').Except(api.Split('\n')).Select(line => $"- {line.Trim()}"),
            .. api.Split('\n').Except(kept.Split('\n')).Select(line => $"+ {line.Trim()}"),
        ];
        Assert.True(
            api == kept,
            $"The public API of {name} has changed; if that is meant, accept it with 'ACCEPT_API=1 dotnet test tests/{tests} -c Release "
                + $"--filter FullyQualifiedName~PublicApi' and add a line to .github/CHANGELOG.md.\n{string.Join('\n', changes)}"
        );
    }
}
