using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks;

/// <summary>Whether a cell left the same outputs as before.</summary>
public static class OutputChange
{
    /// <summary>The first difference in a few words, or null where there is none.</summary>
    public static string? Between(IReadOnlyList<Output> before, IReadOnlyList<Output> after)
    {
        foreach (var (old, now) in before.Zip(after))
        {
            var (oldKind, nowKind) = (Kind(old), Kind(now));
            if (oldKind != nowKind)
                return $"{oldKind} became {nowKind}";
            if (old is DisplayOutput was && now is DisplayOutput @is)
            {
                if (Formats(was.Data, @is.Data) is { } format)
                    return $"{format} of {nowKind} differs";
            }
            else if (!Same(old, now))
                return $"{nowKind} differs";
        }
        return before.Count == after.Count ? null : $"{before.Count} outputs became {after.Count}";
    }

    static bool Same(Output before, Output after) =>
        (before, after) switch
        {
            (StreamOutput old, StreamOutput now) => old.Text == now.Text,
            (ErrorOutput old, ErrorOutput now) => old.Name == now.Name
                && old.Value == now.Value
                && old.Traceback.SequenceEqual(now.Traceback),
            _ => before == after,
        };

    static string? Formats(MimeBundle before, MimeBundle after) =>
        before
            .Formats.Concat(after.Formats)
            .Select(format => format.Key)
            .Distinct()
            .FirstOrDefault(type => !JsonNode.DeepEquals(before[type], after[type]));

    static string Kind(Output output) =>
        output switch
        {
            StreamOutput stream => stream.Name,
            ExecuteResult => "the result",
            DisplayOutput => "a display",
            _ => "the error",
        };
}
