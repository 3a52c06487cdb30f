using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>A member of a JSON object, and its place in the text: from its key on, and its value alone.</summary>
readonly record struct JsonMember(string Key, Range Whole, Range Value);

/// <summary>The members of the object at a place of a JSON text that is known to be well-formed.</summary>
static class JsonMembers
{
    /// <summary>In their order, with those that come twice; none where the value is not an object.</summary>
    public static IReadOnlyList<JsonMember> Of(ReadOnlySpan<byte> json, Range place)
    {
        var (members, offset) = (new List<JsonMember>(), place.Start.GetOffset(json.Length));
        var reader = new Utf8JsonReader(json[place], new JsonReaderOptions { MaxDepth = IpynbReader.MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return members;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (key, start) = (JsonStrings.Unescape(reader.ValueSpan), (int)reader.TokenStartIndex + offset);
            reader.Read();
            var value = IpynbReader.Shift(IpynbReader.Value(ref reader), offset);
            members.Add(new(key, start..value.End, value));
        }
        return members;
    }

    /// <summary>What takes members out of an object, with the comma of each; the others keep their bytes.</summary>
    public static IEnumerable<Edit> Without(IReadOnlyList<JsonMember> members, Range place, Func<JsonMember, bool> goes)
    {
        var first = members.Index().FirstOrDefault(member => !goes(member.Item), (-1, default)).Index;
        if (first < 0)
            return members.Count == 0 ? [] : [new(place, "{}")];
        var behind = Enumerable
            .Range(first + 1, members.Count - first - 1)
            .Where(index => goes(members[index]))
            .Select(index => new Edit(members[index - 1].Whole.End..members[index].Whole.End, ""));
        return first == 0 ? behind : behind.Prepend(new(members[0].Whole.Start..members[first].Whole.Start, ""));
    }

    /// <summary>What sets a member of an object that has members: its value, or a new member in the order of the keys. Nothing
    /// where the value is there already.</summary>
    /// <param name="depth">The depth of the object's members in the text.</param>
    public static IEnumerable<Edit> With(ReadOnlySpan<byte> json, Range place, string key, JsonNode value, JsonStyle style, int depth)
    {
        var members = Of(json, place);
        if (members.Any(member => member.Key == key))
        {
            var old = members.Last(member => member.Key == key).Value;
            return JsonTree.OneLine(JsonTree.Read(json[old])) == JsonTree.OneLine(value) ? [] : [new(old, style.Text(value, depth))];
        }
        var text = $"\"{key}\"{style.Colon}{style.Text(value, depth)}";
        var next = members.Index().FirstOrDefault(member => string.CompareOrdinal(member.Item.Key, key) > 0, (-1, default));
        return next.Index < 0
            ? [new(members[^1].Whole.End..members[^1].Whole.End, style.Comma + style.Line(depth) + text)]
            : [new(next.Item.Whole.Start..next.Item.Whole.Start, text + style.Comma + style.Line(depth))];
    }
}
