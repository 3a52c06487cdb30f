using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Comparing.Merging;

/// <summary>One JSON object of two that were changed apart from each other, member by member.</summary>
static class JsonMerge
{
    /// <param name="conflicts">Takes the names of what both changed, of which ours is kept.</param>
    public static JsonObject Of(JsonObject before, JsonObject ours, JsonObject theirs, ICollection<string> conflicts, string path = "")
    {
        var merged = new JsonObject();
        foreach (var key in ours.Concat(theirs).Select(member => member.Key).Distinct())
        {
            var (old, one, two) = (Text(before, key), Text(ours, key), Text(theirs, key));
            if (one == two || two == old)
                Keep(ours, key);
            else if (one == old)
                Keep(theirs, key);
            else if (ours[key] is JsonObject mine && theirs[key] is JsonObject yours)
                merged[key] = Of(before[key] as JsonObject ?? [], mine, yours, conflicts, $"{path}{key}.");
            else
            {
                conflicts.Add(path + key);
                Keep(ours, key);
            }
        }
        return merged;

        void Keep(JsonObject side, string key)
        {
            if (side.TryGetPropertyValue(key, out var value))
                merged[key] = value?.DeepClone();
        }
    }

    static string? Text(JsonObject json, string key) => json.TryGetPropertyValue(key, out var value) ? JsonTree.OneLine(value) : null;
}
