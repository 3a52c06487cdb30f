using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Tests.Rendering;

public sealed class SignatureTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("trust-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Store => Path.Combine(folder, "trust");

    static MimeBundle Html(string html) => MimeBundle.Of("text/html", html);

    static MimeBundle Bundle(string json) => OutputJson.Bundle(JsonNode.Parse(json));

    [Fact]
    public void An_output_is_trusted_once_signed_and_only_as_it_was()
    {
        var signatures = new Signatures(Store);
        Assert.False(signatures.Has(Html("<p>a")));
        signatures.Add([Html("<p>a"), Html("<p>b")]);
        Assert.True(new Signatures(Store).Has(Html("<p>a")));
        Assert.True(signatures.Has(Html("<p>b")));
        Assert.False(signatures.Has(Html("<p>a ")));
        Assert.False(signatures.Has(MimeBundle.Of("application/javascript", "<p>a")));
    }

    [Theory]
    [InlineData("""{"text/html":"<p>\nü","text/plain":"p"}""", """{"text/plain":"another","text/html":["<p>\n","ü"],"image/png":"AAAA"}""")]
    [InlineData(
        """{"application/vnd.plotly.v1+json":{"data":[1.0,-0.0,1e-7,250000000000000000000000,"1.0",null],"layout":{}}}""",
        """{"application/vnd.plotly.v1+json":{"layout":{},"data":[1,0,1E-07,2.5e23,"1.0",null]}}"""
    )]
    public void What_clients_make_of_it_is_the_same_output(string made, string saved)
    {
        var signatures = new Signatures(Store);
        signatures.Add([Bundle(made)]);
        Assert.True(signatures.Has(Bundle(saved)));
    }

    [Theory]
    [InlineData("""{"text/html":"a","application/x+json":{}}""", """{"text/html":"a"}""")]
    [InlineData("""{"text/html":"a"}""", """{"text/html":"a","text/markdown":"b"}""")]
    [InlineData("""{"text/html":"a","image/svg+xml":"b"}""", """{"text/html":"b","image/svg+xml":"a"}""")]
    [InlineData("""{"text/html":"a\"\n\"image/svg+xml\":\"b"}""", """{"text/html":"a","image/svg+xml":"b"}""")]
    [InlineData("""{"application/x+json":[1,"2"]}""", """{"application/x+json":[1,2]}""")]
    [InlineData("""{"application/x+json":[[1],2]}""", """{"application/x+json":[[1,2]]}""")]
    [InlineData("""{"application/x+json":{"a":{"b":1}}}""", """{"application/x+json":{"a":{},"b":1}}""")]
    [InlineData("""{"application/x+json":"null"}""", """{"application/x+json":false}""")]
    public void What_could_act_in_another_way_is_another_output(string made, string other)
    {
        var signatures = new Signatures(Store);
        signatures.Add([Bundle(made)]);
        Assert.True(signatures.Has(Bundle(made)));
        Assert.False(signatures.Has(Bundle(other)));
    }

    [Fact]
    public void Of_what_cannot_act_there_is_nothing_to_sign()
    {
        var plain = Bundle("""{"text/plain":"1","image/png":"AAAA"}""");
        new Signatures(Store).Add([plain]);
        Assert.False(Directory.Exists(Store));
        Assert.True(new Signatures(Store).Has(plain));
    }

    [Fact]
    public void Another_key_trusts_nothing_of_this_one()
    {
        new Signatures(Store).Add([Html("<p>a")]);
        File.WriteAllBytes(Path.Combine(Store, "key"), new byte[32]);
        Assert.False(new Signatures(Store).Has(Html("<p>a")));
        File.WriteAllBytes(Path.Combine(Store, "key"), []);
        Assert.False(new Signatures(Store).Has(Html("<p>a")));
    }

    /// <summary>A full disk can leave a part of it, which would let anyone sign.</summary>
    [Fact]
    public void A_key_that_is_too_short_is_made_anew_and_reported()
    {
        Directory.CreateDirectory(Store);
        File.WriteAllBytes(Path.Combine(Store, "key"), new byte[5]);
        var signatures = new Signatures(Store);
        var output = MimeBundle.Of("text/html", "<script>1</script>");
        signatures.Add([output]);
        Assert.Contains("has 5 bytes instead of 32", signatures.Complaint);
        Assert.True(new Signatures(Store).Has(output));
        Assert.Equal(32, new FileInfo(Path.Combine(Store, "key")).Length);
    }

    [Fact]
    public void The_key_is_its_owner_s_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("files have no modes there");
            return;
        }
        new Signatures(Store).Add([Html("<p>a")]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Store, "key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Store));
    }

    [Fact]
    public void Runs_at_the_same_time_share_one_key()
    {
        Parallel.For(0, 16, i => new Signatures(Store).Add([Html("<p>same"), Html($"<p>{i}")]));
        Assert.All(Enumerable.Range(0, 16), i => Assert.True(new Signatures(Store).Has(Html($"<p>{i}"))));
    }

    [Fact]
    public void What_was_not_made_for_a_year_is_forgotten_once_a_day()
    {
        var signatures = new Signatures(Store);
        signatures.Add([Html("old"), Html("made again"), Html("young")]);
        var key = File.ReadAllBytes(Path.Combine(Store, "key"));
        foreach (var file in Directory.GetFiles(Store).Where(file => !file.EndsWith("swept")))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-400));
        signatures.Add([Html("made again"), Html("young")]);
        Assert.True(signatures.Has(Html("old")), "it was swept within the day");

        File.SetLastWriteTimeUtc(Path.Combine(Store, "swept"), DateTime.UtcNow.AddDays(-2));
        signatures.Add([Html("young")]);
        Assert.Equal((false, true, true), (signatures.Has(Html("old")), signatures.Has(Html("made again")), signatures.Has(Html("young"))));
        Assert.Equal(key, File.ReadAllBytes(Path.Combine(Store, "key")));
    }

    [Fact]
    public void Of_too_many_the_youngest_stay()
    {
        Directory.CreateDirectory(Store);
        foreach (var age in Enumerable.Range(0, 10))
        {
            File.WriteAllBytes(Path.Combine(Store, $"{age}"), []);
            File.SetLastWriteTimeUtc(Path.Combine(Store, $"{age}"), DateTime.UtcNow.AddDays(-age));
        }
        Sweep.Daily(Store, most: 3);
        Assert.Equal(["0", "1", "2", "swept"], Directory.GetFiles(Store).Select(Path.GetFileName).Order());
    }
}
