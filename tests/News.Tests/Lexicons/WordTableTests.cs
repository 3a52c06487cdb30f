using News.Lexicons;

namespace News.Tests.Lexicons;

public class WordTableTests
{
    [Fact]
    public void Keeps_the_flags_of_each_word_while_it_grows()
    {
        var table = new WordTable(slotBits: 2);
        var words = Enumerable.Range(0, 5_000).Select(i => $"word{i}").ToList();
        for (var i = 0; i < words.Count; i++)
            table.Add(WordTable.Hash(words[i]), (uint)i % 7 + 1);
        Assert.All(Enumerable.Range(0, words.Count), i => Assert.Equal((uint)i % 7 + 1, table[WordTable.Hash(words[i])]));
        Assert.All(words, word => Assert.Equal(0u, table[WordTable.Hash(word + "s")]));
    }

    [Fact]
    public void Adds_flags_to_a_word_and_replaces_them()
    {
        var table = new WordTable(slotBits: 4);
        var hash = WordTable.HashLowered("Lima");
        Assert.Equal(WordTable.Hash("lima"), hash);
        table.Add(hash, 1);
        table.Add(hash, 4);
        Assert.Equal(5u, table[hash]);
        table.Set(hash, 2);
        Assert.Equal(2u, table[hash]);
    }

    [Fact]
    public void Reads_the_lines_of_a_lexicon_as_its_rows()
    {
        var rows = Lexicon.Rows("provinces").Select(row => (row[0], row[1])).ToList();
        var lines = new List<(string, string)>();
        foreach (var line in Lexicon.Lines("provinces"))
            lines.Add((line.First.ToString(), line.Second.ToString()));
        Assert.Equal(rows, lines);
    }
}
