using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Tests.Rendering;

public sealed class SignatureTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("trust-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Store => Path.Combine(_folder, "trust");

    static Notebook With(string html) => new(NotebookFormat.Ipynb,
        [new("c", CellKind.Code, "csharp", "x") { Outputs = [new DisplayOutput(MimeBundle.Of("text/html", html))] }]);

    [Fact]
    public void Outputs_are_trusted_once_signed_and_only_as_they_were()
    {
        var signatures = new Signatures(Store);
        Assert.False(signatures.Has(With("<p>a")));
        signatures.Add(With("<p>a"));
        Assert.True(new Signatures(Store).Has(With("<p>a")));
        Assert.True(signatures.Has(Notebook.Parse(With("<p>a").ToBytes(), NotebookFormat.Ipynb)));
        Assert.False(signatures.Has(With("<p>a ")));
        Assert.True(signatures.Has(new(NotebookFormat.Ipynb, [new("c", CellKind.Code, "csharp", "x")])));
    }

    [Fact]
    public void A_chart_signed_by_its_run_is_trusted_when_its_file_is_read()
    {
        var figure = new JsonObject { ["layout"] = new JsonObject { ["width"] = 1e-7 }, ["data"] = new JsonArray(1.0, "ü") };
        var ran = new Notebook(NotebookFormat.Ipynb,
            [new("c", CellKind.Code, "csharp", "x") { Outputs = [new DisplayOutput(new([new("application/vnd.plotly.v1+json", figure)]))] }]);
        var signatures = new Signatures(Store);
        signatures.Add(ran);
        Assert.True(signatures.Has(Notebook.Parse(ran.ToBytes(), NotebookFormat.Ipynb)));
    }

    [Fact]
    public void Another_key_trusts_nothing_of_this_one()
    {
        new Signatures(Store).Add(With("<p>a"));
        File.WriteAllBytes(Path.Combine(Store, "key"), new byte[32]);
        Assert.False(new Signatures(Store).Has(With("<p>a")));
        File.WriteAllBytes(Path.Combine(Store, "key"), []);
        Assert.False(new Signatures(Store).Has(With("<p>a")));
    }

    [Fact]
    public void The_key_is_its_owner_s_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("files have no modes there");
            return;
        }
        new Signatures(Store).Add(With("<p>a"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Store, "key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Store));
    }

    [Fact]
    public void Runs_at_the_same_time_share_one_key()
    {
        Parallel.For(0, 16, i => new Signatures(Store).Add(With($"<p>{i}")));
        Assert.All(Enumerable.Range(0, 16), i => Assert.True(new Signatures(Store).Has(With($"<p>{i}"))));
    }
}
