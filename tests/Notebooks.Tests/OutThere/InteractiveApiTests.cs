using Notebooks.Documents;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.OutThere;

/// <summary>What notebooks reach of .NET Interactive itself, and what they are told where it is not here.</summary>
[Collection(Sessions.Name)]
public sealed class InteractiveApiTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData(
        "csharp",
        "JsonConvert.SerializeObject(1)",
        "Newtonsoft.Json came with .NET Interactive and does not come with this engine"
    )]
    [InlineData("csharp", "using Newtonsoft.Json.Linq;", "Newtonsoft.Json came with")]
    [InlineData("csharp", "new HttpKernel(\"http\")", "HTTP cells do not run here")]
    [InlineData(
        "csharp",
        "await Kernel.Root.SendAsync(new RequestValue(\"x\"));",
        "Commands are in a namespace of their own: put using Microsoft.DotNet.Interactive.Commands;"
    )]
    [InlineData(
        "csharp",
        "Formatter<int>.Register((n, writer) => writer.Write(n), \"text/plain\");",
        "Formatters are registered with Formatter.Register<T>"
    )]
    [InlineData("fsharp", "open Newtonsoft.Json", "Newtonsoft.Json came with")]
    [InlineData("fsharp", "fsi.ShowDeclarationValues <- false", "fsi is the object of the F# console")]
    [InlineData("fsharp", "open Html", "The Html module of F# is not here")]
    [InlineData(
        "fsharp",
        "Formatter.SetPreferredMimeTypeFor(typeof<int>, \"text/plain\")",
        "It is called Formatter.SetPreferredMimeTypesFor now"
    )]
    public async Task An_error_about_what_is_missing_says_what_to_use(string language, string code, string hint)
    {
        var cell = await session.Run(language, code);
        Assert.Equal((Outcome.Failed, "CompileError"), (cell.Outcome, cell.Error!.Name));
        Assert.StartsWith(hint, cell.Error.Value.Split('\n')[^1]);
        Assert.StartsWith(hint, cell.Error.Traceback[^1]);
    }

    [Theory]
    [InlineData("var jsonConvert = nothing;")]
    [InlineData("int JsonConvert = \"\";")]
    public async Task Other_errors_have_no_hint(string code)
    {
        var cell = await session.Run("csharp", code);
        Assert.DoesNotContain('\n', cell.Error!.Value);
    }

    [Fact]
    public async Task Languages_give_and_take_values()
    {
        await session.Value(
            "csharp",
            "using Microsoft.DotNet.Interactive.CSharp;\nusing Microsoft.DotNet.Interactive.FSharp;\nvar crops = new[] { \"rye\" };"
        );
        Assert.Equal(
            "rye",
            await session.Value("csharp", "((CSharpKernel)Kernel.Current).TryGetValue(\"crops\", out string[] got);\ngot[0]")
        );
        Assert.Equal(
            "False",
            await session.Value("csharp", "Kernel.Root.FindKernelByName(\"fsharp\").TryGetValue(\"crops\", out string[] none)")
        );
        await session.Value(
            "csharp",
            "var target = Kernel.Root.FindKernelByName(\"fsharp\") as FSharpKernel;\nawait target.SetValueAsync(\"sacks\", 41, typeof(object));\nawait Kernel.Root.FindKernelByName(\"csharp\").SetValueAsync(\"own\", 7);"
        );
        Assert.Equal("42", await session.Value("fsharp", "unbox<int> sacks + 1"));
        Assert.Equal("8", await session.Value("csharp", "own + 1"));
    }

    [Fact]
    public async Task A_format_has_the_text_of_a_value_shared()
    {
        await session.Value("csharp", "var points = new[] { new { X = 1 } }; var word = \"<b>\";");
        Assert.Equal("[{\"X\":1}]", await session.Value("fsharp", "#!share --from csharp points --mime-type application/json\npoints"));
        Assert.Equal(
            "[{\"X\":1}]",
            await session.Value("csharp", "#!set --name text --value @csharp:points --mime-type application/json\ntext")
        );
        Assert.Equal("<b>", await session.Value("fsharp", "#!share --from csharp word --mime-type text/plain\nword"));
    }

    [Fact]
    public async Task The_old_name_for_one_preferred_format_works()
    {
        await session.Value("csharp", "record Mill(string Name);\nFormatter.SetPreferredMimeTypeFor(typeof(Mill), \"text/plain\");");
        var shown = (DisplayOutput)(await session.Run("csharp", "new Mill(\"Bramley\")")).Outputs[0];
        Assert.Equal(["text/plain"], shown.Data.Formats.Select(format => format.Key));
    }

    [Fact]
    public async Task A_script_loads_another_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var (name, code) in ((string, string)[])[("a.csx", "int Loaded() => 5;"), ("Part.fsx", "module Part\nlet sacks = 8")])
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), code, TestContext.Current.CancellationToken);
            Assert.Equal(
                "5",
                await session.Value(
                    "csharp",
                    $"#load \"{Path.GetRelativePath(AppContext.BaseDirectory, folder.FullName)}/a.csx\"\nLoaded()"
                )
            );
            Assert.Equal("8", await session.Value("fsharp", $"#load \"{folder.FullName}/Part.fsx\"\nPart.sacks"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
