using News.Lexicons;

namespace News.Tests.Lexicons;

/// <summary>Lexicons are for readers who do not write C#: each begins by saying what it contains.</summary>
public class LexiconFiles
{
    [Fact]
    public void Each_begins_with_a_line_that_says_what_it_holds()
    {
        var assembly = typeof(Article).Assembly;
        var silent = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith("lexicons/"))
            .Where(name => !FirstLine(name).StartsWith("# "))
            .ToList();
        Assert.Empty(silent);

        string FirstLine(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadLine() ?? "";
        }
    }

    [Fact]
    public void A_folder_is_one_lexicon_in_the_order_of_its_files()
    {
        var rows = Lexicon.Rows("event-verbs").Select(row => row[0]).ToList();
        string[] inOrder = ["agree to", "meet with", "arrest", "attack", "plead ~guilty", "be critical of"];
        Assert.Equal(inOrder, inOrder.OrderBy(rows.IndexOf));
        Assert.All(inOrder, row => Assert.Contains(row, rows));
    }

    /// <summary>Of two such rows, the first would hide the second. Only a light verb may take several classes of nouns.</summary>
    [Fact]
    public void No_two_rows_of_the_event_verbs_ask_for_the_same()
    {
        var twice = Lexicon
            .Rows("event-verbs")
            .GroupBy(row => (row[0], Light: row[1] != "none" && row[1].All(c => char.IsLower(c)) ? row[1] : ""))
            .Where(rows => rows.Count() > 1)
            .Select(rows => string.Join(" / ", rows.Select(row => string.Join(" ⇥ ", row))));
        Assert.Empty(twice);
    }

    [Fact]
    public void A_lexicon_that_is_not_there_is_named() =>
        Assert.Contains("'event-verb'", Assert.Throws<ArgumentException>(() => Lexicon.Rows("event-verb").ToList()).Message);
}
