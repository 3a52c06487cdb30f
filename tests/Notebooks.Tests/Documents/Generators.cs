using System.Text.Json.Nodes;
using CsCheck;
using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

/// <summary>Outputs as cells may leave them, with the characters that JSON, Python and XML find hard.</summary>
static class Generators
{
    static readonly Gen<string> Text = Gen.OneOf(
            Gen.Const("\n"),
            Gen.Const("\r\n"),
            Gen.Const("\r"),
            Gen.Const("\u2028"),
            Gen.Const("\x85"),
            Gen.Const("\v"),
            Gen.Const("\x1f"),
            Gen.Const("😀"),
            Gen.Const("é<b>&\"\\/"),
            Gen.Const("\x1b[31m"),
            Gen.Const("\x7f"),
            Gen.Const(""),
            Gen.Const("line\n"),
            Gen.Char[' ', '~'].Select(c => c.ToString())
        )
        .Array[0, 12]
        .Select(string.Concat);

    static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Text.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Double.Select(number => (JsonNode?)(double.IsFinite(number) && !DiffersInPython(number) ? JsonValue.Create(number) : null)),
        Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.OneOf("1.0", "1e5", "1E-10", "1.5e300", "0.00012", "-0.0", "-0", "1e16", "123456789012345678901234567890", "100.0")
            .Select(number => JsonNode.Parse(number)),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value))
    );

    /// <summary>Python begins with exponents at 1e-5 and gives them two digits, JavaScript at 1e-7 and gives them one.</summary>
    static bool DiffersInPython(double number) => Math.Abs(number) is >= 1e-10 and < 1e-4;

    static readonly Gen<JsonNode> Json = Gen.Recursive<JsonNode?>(
            (depth, json) =>
                depth > 3
                    ? Leaf
                    : Gen.OneOf(
                        Leaf,
                        json.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
                        Gen.Select(Text, json).Array[0, 3].Select(Object)
                    )
        )
        .Where(json => json is not null)
        .Select(json => json!);

    static JsonNode? Object((string Key, JsonNode? Value)[] members)
    {
        var json = new JsonObject();
        foreach (var (key, value) in members)
            json[key] = value?.DeepClone();
        return json;
    }

    static readonly Gen<KeyValuePair<string, JsonNode>> Format = Gen.OneOf(
        Gen.Select(Gen.OneOf("text/plain", "text/html", "image/svg+xml", "application/javascript", "image/png", "x/y"), Text)
            .Select((mime, text) => new KeyValuePair<string, JsonNode>(mime, JsonValue.Create(text))),
        Gen.Select(Gen.OneOf("application/json", "application/vnd.plotly.v1+json"), Json)
            .Select((mime, json) => new KeyValuePair<string, JsonNode>(mime, json))
    );

    static readonly Gen<MimeBundle> Bundle = Format
        .Array[0, 4]
        .Select(formats => new MimeBundle([
            .. formats
                .DistinctBy(format => format.Key)
                .Select(format => new KeyValuePair<string, JsonNode>(format.Key, format.Value.DeepClone())),
        ]));

    public static readonly Gen<Output> Output = Gen.OneOf(
        Gen.Select(Gen.OneOf("stdout", "stderr"), Text).Select((name, text) => (Output)new StreamOutput(name, text)),
        Bundle.Select(data => (Output)new DisplayOutput(data)),
        Bundle.Select(data => (Output)new ExecuteResult(data)),
        Gen.Select(Text, Text, Text.Array[0, 3]).Select((name, value, lines) => (Output)new ErrorOutput(name, value, lines))
    );

    public static readonly Gen<Output[]> Outputs = Output.Array[0, 4];
}
