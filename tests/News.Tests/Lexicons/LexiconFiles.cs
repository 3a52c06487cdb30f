namespace News.Tests.Lexicons;

/// <summary>Lexicons are for readers who do not write C#: each begins by saying what it contains.</summary>
public class LexiconFiles
{
    [Fact]
    public void Each_begins_with_a_line_that_says_what_it_holds()
    {
        var assembly = typeof(Article).Assembly;
        var silent = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("lexicons/"))
            .Where(name => !FirstLine(name).StartsWith("# ")).ToList();
        Assert.Empty(silent);

        string FirstLine(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadLine() ?? "";
        }
    }
}
