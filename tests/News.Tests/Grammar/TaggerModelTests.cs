using System.IO.Compression;
using News.Grammar;

namespace News.Tests.Grammar;

/// <summary>A model that is damaged or of another version is refused in one sentence, and never read wrongly.</summary>
public class TaggerModelTests
{
    const int HeadLength = 12;

    static readonly byte[] Whole = Embedded();

    [Fact]
    public void The_embedded_model_is_of_this_version_and_small()
    {
        Assert.InRange(Whole.Length, 100_000, 1_200_000);
        TaggerModel.Read(new MemoryStream(Whole));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NewsTags")]
    [InlineData("NewsTagz\u0001\0\0\0 and more")]
    public void Another_file_is_not_a_model(string content) =>
        Assert.Contains("This is not a tagger model.", Failure(System.Text.Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Another_version_is_named()
    {
        byte[] other = [.. Whole];
        other[8] = 99;
        Assert.Contains($"version 99, but this program reads version {TaggerModel.Version}", Failure(other));
    }

    [Theory]
    [InlineData(HeadLength)]
    [InlineData(HeadLength + 10)]
    [InlineData(100_000)]
    public void A_file_that_was_cut_off_is_damaged(int length) => Assert.Contains("damaged", Failure(Whole[..length]));

    [Fact]
    public void A_packed_stream_that_was_changed_is_damaged()
    {
        byte[] other = [.. Whole];
        other.AsSpan(HeadLength, 200).Fill(0xff);
        Assert.Contains("damaged", Failure(other));
    }

    /// <summary>Tables of one row with the weights of two tags, and what may be wrong with them.</summary>
    [Theory]
    [InlineData("ends early", new byte[] { 1, 0, 0 })]
    [InlineData("impossible lengths", new byte[] { 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 9, 2, 1, 2, 5, 6 })]
    [InlineData("impossible lengths", new byte[] { 1, 0, 0, 0, 255, 255, 255, 255, 1, 0, 0, 0, 9, 2, 1, 2, 5, 6 })]
    [InlineData("impossible lengths", new byte[] { 255, 255, 255, 255, 2, 0, 0, 0, 1, 0, 0, 0, 9, 2, 1, 2, 5, 6 })]
    [InlineData("not that of its tables", new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 9, 2, 1, 2, 5, 6, 7 })]
    [InlineData("not that of its tables", new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 255, 255, 255, 127, 9, 2, 1, 2, 5, 6 })]
    [InlineData("keys end early", new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 200, 2, 1, 2, 5, 6 })]
    [InlineData("keys have another length", new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 9, 9, 2, 1, 2, 5, 6 })]
    [InlineData("keys do not ascend", new byte[] { 2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 9, 0, 1, 1, 1, 2, 5, 6 })]
    [InlineData("rows do not add up", new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 9, 1, 1, 2, 5, 6 })]
    [InlineData("tag that does not exist", new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 9, 2, 1, 77, 5, 6 })]
    public void Every_table_is_checked(string problem, byte[] tables) => Assert.Contains(problem, Failure(Packed(tables)));

    [Fact]
    public void Tables_that_agree_are_read() =>
        TaggerModel.Read(new MemoryStream(Packed([1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 9, 2, 1, 2, 5, 6])));

    static string Failure(byte[] file) => Assert.Throws<InvalidDataException>(() => TaggerModel.Read(new MemoryStream(file))).Message;

    static byte[] Packed(byte[] tables)
    {
        var file = new MemoryStream();
        file.Write(Whole.AsSpan(0, HeadLength));
        using (var packed = new BrotliStream(file, CompressionMode.Compress, leaveOpen: true))
            packed.Write(tables);
        return file.ToArray();
    }

    static byte[] Embedded()
    {
        using var stream = typeof(TaggerModel).Assembly.GetManifestResourceStream("grammar/tagger.bin")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
