using System.IO.Compression;
using Notebooks.Documents;
using Notebooks.Tests.Languages;
using Notebooks.Tests.Packages;

namespace Notebooks.Tests.OutThere;

/// <summary>Packages that were made to extend .NET Interactive.</summary>
[Collection(Sessions.Name)]
public sealed class ExtensionTests : IAsyncDisposable
{
    readonly PackageShelf shelf = new();
    readonly Session session;

    public ExtensionTests() => session = new(shelf.Directory);

    [Fact]
    public async Task A_notebook_in_a_package_runs_once()
    {
        shelf.Put("Lamp", "1.0.0", files: ["lib/netstandard2.0/_._", "interactive-extensions/dotnet/library.dll"]);
        Add("interactive-extensions/dotnet/extension.dib", "#!csharp\n\nConsole.Write(\"lit\");\n");
        Assert.Equal("lit", (await Run("#r \"nuget: Lamp, 1.0.0\"")).Text);
        Assert.Equal("", (await Run("#r \"nuget: Lamp, 1.0.0\"")).Text);
    }

    [Fact]
    public async Task A_library_in_a_package_is_loaded()
    {
        shelf.Put("Lamp", "1.0.0", files: "lib/netstandard2.0/_._");
        Add("interactive-extensions/dotnet/Lamp.dll", BuiltLibrary.Of("Lamp", Lamp));
        Assert.Equal(["Lamp is here: .NET", "5"], Plain(await Run("#r \"nuget: Lamp, 1.0.0\"\n5")));
        Assert.Equal(["on: 40"], Plain(await Run("#!lamp --watts 40")));
        Assert.Empty((await Run("#r \"nuget: Lamp, 1.0.0\"")).Outputs);
    }

    [Fact]
    public async Task A_library_is_loaded()
    {
        await File.WriteAllBytesAsync(
            Path.Combine(shelf.Directory, "Lamp.dll"),
            BuiltLibrary.Of("Lamp", Lamp),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["Lamp is here: .NET"], Plain(await Run("#r \"Lamp.dll\"")));
        Assert.Equal(["lit by 5"], Plain(await Run("#!set --name light --value 5\n#!fsharp\nBulb(5)")));
    }

    [Fact]
    public async Task A_library_that_is_imported_is_loaded()
    {
        await File.WriteAllBytesAsync(
            Path.Combine(shelf.Directory, "Lamp.dll"),
            BuiltLibrary.Of("Lamp", Lamp),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["Lamp is here: .NET"], Plain(await Run("#!import Lamp.dll")));
    }

    [Fact]
    public async Task A_library_that_uses_the_kernels_finds_them()
    {
        shelf.Put("Lamp", "1.0.0", files: "lib/netstandard2.0/_._");
        Add(
            "lib/net10.0/Lamp.dll",
            BuiltLibrary.Of(
                "Lamp",
                """
                public static class Lamp { public static string Where() => Microsoft.DotNet.Interactive.Kernel.Current.Name; }
                """
            )
        );
        Assert.Equal(["csharp"], Plain(await Run("#r \"nuget: Lamp, 1.0.0\"\nLamp.Where()")));
    }

    [Fact]
    public async Task A_library_for_an_older_version_is_answered()
    {
        var older = BuiltLibrary.Of(
            "Microsoft.DotNet.Interactive",
            """
            namespace Microsoft.DotNet.Interactive
            {
                public class Kernel { public void AddOldDirective(string name) { } }
                public interface IKernelExtension { System.Threading.Tasks.Task OnLoadAsync(Kernel kernel); }
            }
            """
        );
        shelf.Put("Lamp", "1.0.0", files: "lib/netstandard2.0/_._");
        Add(
            "interactive-extensions/dotnet/Lamp.dll",
            BuiltLibrary.Of(
                "Lamp",
                """
                using System.Threading.Tasks;
                using Microsoft.DotNet.Interactive;
                public class LampExtension : IKernelExtension { public Task OnLoadAsync(Kernel kernel) { kernel.AddOldDirective("#!lamp"); return Task.CompletedTask; } }
                """,
                older
            )
        );
        var cell = await Run("#r \"nuget: Lamp, 1.0.0\"\n5");
        Assert.Equal(
            "The extension in Lamp was built for an older version of .NET Interactive and does not run here, where the API is that of 1.0.0-beta.26120.1: ask for a newer version of it.\n",
            cell.Text
        );
        Assert.Single(cell.Outputs.OfType<ExecuteResult>());
    }

    /// <summary>An extension that says that it is here, adds a directive, and has a type of its own shown.</summary>
    const string Lamp = """
        using System.Threading.Tasks;
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Directives;
        using Microsoft.DotNet.Interactive.Formatting;
        public record Bulb(int Watts);
        public class Light : KernelDirectiveCommand { public int Watts { get; set; } }
        public class LampExtension : IKernelExtension
        {
            public Task OnLoadAsync(Kernel kernel)
            {
                Formatter.Register<Bulb>(bulb => $"lit by {bulb.Watts}", "text/plain");
                Formatter.SetPreferredMimeTypesFor(typeof(Bulb), "text/plain");
                var directive = new KernelActionDirective("#!lamp") { Parameters = { new KernelDirectiveParameter("--watts") } };
                kernel.AddDirective<Light>(directive, (command, context) => { context.Display($"on: {command.Watts}", "text/plain"); return Task.CompletedTask; });
                KernelInvocationContext.Current.Display($"Lamp is here: {kernel.Name}", "text/plain");
                return Task.CompletedTask;
            }
        }
        """;

    static IEnumerable<string> Plain(RecordingSink sink)
    {
        Assert.Empty(sink.Outputs.OfType<ErrorOutput>());
        Assert.Equal("", sink.Text);
        return sink.Outputs.OfType<DisplayOutput>().Select(output => output.Data["text/plain"]!.ToString());
    }

    [Fact]
    public async Task Packages_of_the_other_engine_are_not_loaded_beside_this_one()
    {
        shelf.Put("Lamp", "1.0.0", needs: ("Microsoft.DotNet.Interactive", "1.0.0"), files: "lib/netstandard2.0/_._");
        var cell = await Run(
            "#r \"nuget: Lamp, 1.0.0\"\n#r \"nuget: Microsoft.DotNet.Interactive, 1.0.0-beta.1\"\ndisplay(Kernel.Root.Name);"
        );
        Assert.Equal(".NET", ((DisplayOutput)Assert.Single(cell.Outputs)).Data["text/plain"]!.ToString());
        Assert.StartsWith(
            "Microsoft.DotNet.Interactive.SqlServer extends .NET Interactive and does nothing here",
            (await Run("#r \"nuget: Microsoft.DotNet.Interactive.SqlServer, *-*\"")).Text
        );
    }

    async Task<RecordingSink> Run(string code)
    {
        var sink = new RecordingSink();
        await session.RunAsync(new("csharp", code), sink, TestContext.Current.CancellationToken);
        return sink;
    }

    void Add(string path, string text) => Add(path, System.Text.Encoding.UTF8.GetBytes(text));

    void Add(string path, byte[] content) => Add(shelf, "Lamp.1.0.0", path, content);

    /// <summary>Adds a file to a package.</summary>
    internal static void Add(PackageShelf shelf, string package, string path, byte[] content)
    {
        using var file = ZipFile.Open(Path.Combine(shelf.Directory, "shelf", $"{package}.nupkg"), ZipArchiveMode.Update);
        using var entry = file.CreateEntry(path).Open();
        entry.Write(content);
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        shelf.Dispose();
    }
}
