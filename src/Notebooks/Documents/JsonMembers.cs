using System.Text.Json;

namespace Notebooks.Documents;

/// <summary>A member of a JSON object, and where it stands in the text: from its key on, and its value alone.</summary>
readonly record struct JsonMember(string Key, Range Whole, Range Value);

/// <summary>The members of the object at a place of a JSON text that is known to be well-formed.</summary>
static class JsonMembers
{
    /// <summary>In their order, those that stand twice too; none where the value is no object.</summary>
    public static IReadOnlyList<JsonMember> Of(ReadOnlySpan<byte> json, Range place)
    {
        var (members, offset) = (new List<JsonMember>(), place.Start.GetOffset(json.Length));
        var reader = new Utf8JsonReader(json[place], new JsonReaderOptions { MaxDepth = IpynbReader.MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return members;
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
        if (first < 0) return members.Count == 0 ? [] : [new(place, "{}")];
        var behind = Enumerable.Range(first + 1, members.Count - first - 1).Where(index => goes(members[index]))
            .Select(index => new Edit(members[index - 1].Whole.End..members[index].Whole.End, ""));
        return first == 0 ? behind : behind.Prepend(new(members[0].Whole.Start..members[first].Whole.Start, ""));
    }
}
