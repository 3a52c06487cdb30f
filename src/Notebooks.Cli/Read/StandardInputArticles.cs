using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using News;

namespace Notebooks.Cli;

/// <summary>What comes on standard input: one JSON object per line, or the text of one article.</summary>
static class StandardInputArticles
{
    /// <summary>What has fewer is not an article.</summary>
    const int FewestWords = 5;

    public static IEnumerable<ReadInput> Of(Stream input)
    {
        var pipe = PipeReader.Create(input);
        // Lines are read as they come; only what does not begin with an object is waited for.
        return First(pipe) is null or '{' or '[' or '"' ? ReadInputs.Of(pipe.AsStream()) : OfWhole(pipe.AsStream());
    }

    static IEnumerable<ReadInput> OfWhole(Stream input)
    {
        var whole = new MemoryStream();
        input.CopyTo(whole);
        whole.Position = 0;
        return IsProse(Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length))
            ? [new ReadInput(null, null, () => new(null, Article.Load(whole, "standard input.txt")))]
            : ReadInputs.Of(whole);
    }

    static bool IsProse(string text) =>
        !text.Split('\n').Any(line => line.StartsWith('{'))
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    /// <summary>The first byte that is not blank or a byte order mark, which stays to be read; null where there is none.</summary>
    static char? First(PipeReader pipe)
    {
        while (true)
        {
            var read = pipe.ReadAsync().AsTask().GetAwaiter().GetResult();
            foreach (var segment in read.Buffer)
            foreach (var b in segment.Span)
                if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF))
                {
                    pipe.AdvanceTo(read.Buffer.Start);
                    return (char)b;
                }
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
                return null;
        }
    }
}
