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
    public async Task A_library_in_a_package_is_answered()
    {
        shelf.Put("Lamp", "1.0.0", files: ["lib/netstandard2.0/_._", "interactive-extensions/dotnet/Lamp.dll"]);
        var cell = await Run("#r \"nuget: Lamp, 1.0.0\"\n5");
        Assert.StartsWith("The extension for .NET Interactive in Lamp does not run here: ", cell.Text);
        Assert.Single(cell.Outputs.OfType<ExecuteResult>());
    }

    [Fact]
    public async Task Packages_of_the_other_engine_are_not_loaded_beside_this_one()
    {
        shelf.Put("Lamp", "1.0.0", needs: ("Microsoft.DotNet.Interactive", "1.0.0"), files: "lib/netstandard2.0/_._");
        var cell = await Run("#r \"nuget: Lamp, 1.0.0\"\n#r \"nuget: Microsoft.DotNet.Interactive, 1.0.0-beta.1\"\ndisplay(Kernel.Root.Name);");
        Assert.Equal(".NET", ((DisplayOutput)Assert.Single(cell.Outputs)).Data["text/plain"]!.ToString());
        Assert.StartsWith("Microsoft.DotNet.Interactive.SqlServer extends .NET Interactive and does nothing here",
            (await Run("#r \"nuget: Microsoft.DotNet.Interactive.SqlServer, *-*\"")).Text);
    }

    async Task<RecordingSink> Run(string code)
    {
        var sink = new RecordingSink();
        await session.RunAsync(new("csharp", code), sink, TestContext.Current.CancellationToken);
        return sink;
    }

    void Add(string path, string text)
    {
        using var package = ZipFile.Open(Path.Combine(shelf.Directory, "shelf", "Lamp.1.0.0.nupkg"), ZipArchiveMode.Update);
        using var writer = new StreamWriter(package.CreateEntry(path).Open());
        writer.Write(text);
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        shelf.Dispose();
    }
}
