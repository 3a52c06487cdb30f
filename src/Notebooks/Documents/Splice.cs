using System.Text;

namespace Notebooks.Documents;

/// <summary>A new text for a place in a file.</summary>
readonly record struct Edit(Range Place, string Text);

/// <summary>Puts edits into bytes.</summary>
static class Splice
{
    /// <summary>The bytes of a part of a file with the edits made, which lie in that part and do not overlap.</summary>
    public static byte[] Apply(byte[] bytes, Range part, IEnumerable<Edit> edits)
    {
        var result = new MemoryStream(part.End.Value - part.Start.Value);
        var at = part.Start.Value;
        foreach (var (place, text) in edits.OrderBy(edit => edit.Place.Start.Value))
        {
            result.Write(bytes, at, place.Start.Value - at);
            result.Write(Encoding.UTF8.GetBytes(text));
            at = place.End.Value;
        }
        result.Write(bytes, at, part.End.Value - at);
        return result.ToArray();
    }
}
