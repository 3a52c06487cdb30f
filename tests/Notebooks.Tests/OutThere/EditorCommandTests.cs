using Notebooks.Documents;
using Notebooks.Tests.Languages;
using Notebooks.Tests.Packages;

namespace Notebooks.Tests.OutThere;

/// <summary>The commands of .NET Interactive that editors and packages send beside code.</summary>
[Collection(Sessions.Name)]
public sealed class EditorCommandTests : IAsyncDisposable
{
    const string Start = """
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Directives;
        using Microsoft.DotNet.Interactive.Events;
        List<T> Heard<T>(KernelCommand command, Kernel kernel = null)
        {
            var heard = new List<T>();
            using (Kernel.Root.KernelEvents.Subscribe(e => { if (e is T one) heard.Add(one); })) (kernel ?? Kernel.Root).SendAsync(command).Wait();
            return heard;
        }
        string Help(string code, string kernel = "csharp")
        {
            if (Heard<SignatureHelpProduced>(new RequestSignatureHelp(code, new LinePosition(0, code.Length), kernel)).SingleOrDefault() is not { } help) return "nothing";
            var meant = help.Signatures[help.ActiveSignatureIndex];
            return $"{help.Signatures.Count}: {meant.Label} at {(meant.Parameters.Count == 0 ? "" : meant.Parameters[help.ActiveParameterIndex].Label)}";
        }
        string Hover(string code, int column, Kernel kernel = null) =>
            string.Join("|", Heard<HoverTextProduced>(new RequestHoverText(code, new LinePosition(0, column)), kernel).Select(e => e.Content.Last().Value.ReplaceLineEndings("\n")));
        """;

    readonly PackageShelf shelf = new();
    readonly Session session;

    public EditorCommandTests() => session = new(shelf.Directory);

    [Theory]
    [InlineData("\"\".Insert(1, ", "1: string string.Insert(int startIndex, string value) at value")]
    [InlineData("Math.Max(1, ", "13: byte Math.Max(byte val1, byte val2) at val2")]
    [InlineData("\"\".Substring(1", "2: string string.Substring(int startIndex) at startIndex")]
    [InlineData("\"\".Substring(1, ", "2: string string.Substring(int startIndex, int length) at length")]
    [InlineData("new Uri(", "7: Uri.Uri(string uriString) at uriString")]
    [InlineData("Console.Clear(", "1: void Console.Clear() at ")]
    [InlineData("string.Format(\"\", 1, 2, 3, 4, 5, ", "15: string string.Format(string format, params object?[] args) at args")]
    [InlineData("[Obsolete(\"a\", ", "3: ObsoleteAttribute.ObsoleteAttribute(string? message, bool error) at error")]
    [InlineData("new List<int>()[", "1: int List<int>.this[int index] at index")]
    [InlineData("int.Parse(\"1\")", "nothing")]
    [InlineData("1 + ", "nothing")]
    public async Task Signatures_are_those_of_the_call_that_is_written(string code, string help)
    {
        await Run(Start);
        Assert.Equal(help, await Value($"Help({Quoted(code)})"));
    }

    [Fact]
    public async Task Signatures_of_the_notebook_are_documented()
    {
        await Run(Start + "\n/// <summary>Fills sacks.</summary>\n/// <param name=\"sacks\">How many.</param>\nvoid Fill(int sacks) { }");
        Assert.Equal(
            "Fills sacks. How many.",
            await Value(
                """
                var help = Heard<SignatureHelpProduced>(new RequestSignatureHelp("Fill(", new LinePosition(0, 5))).Single().Signatures.Single();
                $"{help.Documentation.Value} {help.Parameters.Single().Documentation.Value}"
                """
            )
        );
        Assert.Equal("nothing", await Value("Help(\"#!share --from(\")"));
    }

    [Fact]
    public async Task Directives_are_explained_to_whoever_points_at_them()
    {
        await Run(Start);
        foreach (var kernel in (string[])["null", "Kernel.Current"])
        {
            Assert.Contains("takes a value from another language", await Value($"Hover(\"#!share --from fsharp x\", 4, {kernel})"));
            Assert.Contains("the language that has it", await Value($"Hover(\"#!share --from fsharp x\", 4, {kernel})"));
            Assert.DoesNotContain("its name here", await Value($"Hover(\"#!share --from fsharp x\", 10, {kernel})"));
            Assert.Contains("the language that has it", await Value($"Hover(\"#!share --from fsharp x\", 10, {kernel})"));
            Assert.Contains("F#", await Value($"Hover(\"#!fsharp\\n1\", 4, {kernel})"));
            Assert.Contains("Lets cells use a package", await Value($"Hover(\"#r \\\"nuget:Lamp\\\"\", 1, {kernel})"));
        }
    }

    [Fact]
    public async Task Directives_that_were_added_are_explained()
    {
        await Run(
            Start
                + """

                foreach (var (kernel, name) in new[] { (Kernel.Root, "#!north"), (Kernel.Current, "#!south") })
                {
                    var lamp = new KernelActionDirective(name, "lights a lamp");
                    lamp.Parameters.Add(new KernelDirectiveParameter("--watts", "how bright it is"));
                    kernel.AddDirective(lamp, (command, context) => Task.CompletedTask);
                }
                """
        );
        foreach (var kernel in (string[])["null", "Kernel.Current"])
        {
            foreach (var name in (string[])["north", "south"])
            {
                Assert.Contains("lights a lamp", await Value($"Hover(\"#!{name} --watts 5\", 4, {kernel})"));
                Assert.Contains("how bright it is", await Value($"Hover(\"#!{name} --watts 5\", 4, {kernel})"));
                Assert.Contains("how bright it is", await Value($"Hover(\"#!{name} --watts 5\", 12, {kernel})"));
            }
        }
    }

    [Theory]
    [InlineData("csharp", "$\"{typeof(Lamp).Name}\"")]
    [InlineData("fsharp", "typeof<Lamp>.Name")]
    public async Task A_package_is_added(string language, string use)
    {
        shelf.Put("Lamp", "1.0.0", files: "lib/netstandard2.0/extra.txt");
        ExtensionTests.Add(shelf, "Lamp.1.0.0", "lib/netstandard2.0/Lamp.dll", BuiltLibrary.Of("Lamp", "public class Lamp { }"));
        Directory.CreateDirectory(Path.Combine(shelf.Directory, "others"));
        shelf.Put("Bulb", "2.1.0", needs: ("Lamp", "1.0.0"), folder: "others", files: "lib/netstandard2.0/_._");
        await Run(Start);
        await Run($"var missing = await Kernel.Root.SendAsync(new AddPackage(\"Bulb\", \"2.1.0\", \"{language}\"));", mayFail: true);
        Assert.Equal("True", await Value("missing.Events.Last() is CommandFailed"));
        await Run($"await Kernel.Root.SendAsync(new AddPackageSource(@\"{Path.Combine(shelf.Directory, "others")}\", \"{language}\"));");
        Assert.Equal(
            "Bulb,2.1.0; Lamp,1.0.0",
            await Value(
                $"string.Join(\"; \", Heard<PackageAdded>(new AddPackage(\"Bulb\", \"2.1.0\", \"{language}\")).Select(e => e.PackageReference.ToString()))"
            )
        );
        Assert.Equal("Lamp", await Value($"#!{language}\n{use}"));
        // Each package is announced once, also when a line of a cell brings it.
        Assert.Equal("0", await Value($"Heard<PackageAdded>(new SubmitCode(\"#r \\\"nuget:Lamp\\\"\", \"{language}\")).Count"));
    }

    [Fact]
    public async Task Cells_are_offered()
    {
        await Run(Start);
        var cell = await Run(
            "await Kernel.Root.SendAsync(new SendEditableCode(\"F#\", \"let x = 1\"));\nawait Kernel.Root.SendAsync(new SendEditableCode(\"csharp\", \"2\"));"
        );
        Assert.Equal([new("fsharp", "let x = 1"), new("csharp", "2")], cell.Offered);
        Assert.Empty(cell.Outputs);
    }

    static string Quoted(string code) =>
        System.Text.Json.JsonSerializer.Serialize(
            code,
            new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    async Task<string?> Value(string code) =>
        (await Run(code)).Outputs.OfType<ExecuteResult>().SingleOrDefault()?.Data["text/plain"]?.ToString();

    async Task<RecordingSink> Run(string code, bool mayFail = false)
    {
        var sink = new RecordingSink();
        var outcome = await session.RunAsync(new("csharp", code), sink, TestContext.Current.CancellationToken);
        Assert.True(mayFail || outcome == Outcome.Completed, sink.Outputs.OfType<ErrorOutput>().FirstOrDefault()?.Value);
        return sink;
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        shelf.Dispose();
    }
}
