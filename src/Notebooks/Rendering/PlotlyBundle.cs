using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

/// <summary>Takes plotly.js out of Plotly.NET's assembly and cuts it to size. Runs in the build, see <c>PlotlyScript.targets</c>.</summary>
public sealed class CutPlotly : Microsoft.Build.Utilities.Task
{
    const CompressionLevel SmallestSize = (CompressionLevel)3; // not in the reference assemblies that tasks are compiled with

    /// <summary>Plotly.NET's assembly.</summary>
    [Required]
    public string AssemblyPath { get; set; }

    /// <summary>The files to write: with <c>Traces</c> beside scatter, which is in all, or all but those <c>Without</c>.</summary>
    [Required]
    public ITaskItem[] Bundles { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var plotly = new PlotlyBundle(Script());
            foreach (var bundle in Bundles)
            {
                var script = plotly.Cut(Names(bundle, "Traces"), Names(bundle, "Without"));
                using (var file = File.Create(bundle.ItemSpec))
                using (var writer = new StreamWriter(new GZipStream(file, SmallestSize)))
                    writer.Write(script);
            }
            return true;
        }
        catch (InvalidDataException unexpected)
        {
            Log.LogError($"plotly.js in '{AssemblyPath}' is not as PlotlyBundle.cs expects it: {unexpected.Message}.");
            return false;
        }
    }

    static string[] Names(ITaskItem bundle, string key) => bundle.GetMetadata(key).Split([';'], StringSplitOptions.RemoveEmptyEntries);

    string Script()
    {
        var assembly = Assembly.Load(File.ReadAllBytes(AssemblyPath));
        var name =
            assembly.GetManifestResourceNames().FirstOrDefault(resource => resource.EndsWith(".min.js", StringComparison.Ordinal))
            ?? throw new InvalidDataException("no resource is called *.min.js");
        using (var reader = new StreamReader(assembly.GetManifestResourceStream(name)))
            return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}

/// <summary>
/// plotly.js as webpack bundles it: a map of modules, <c>{98847:function(t,e,r){…},…}</c>, that require each other by
/// <c>r(98847)</c>. The one that starts all others registers the traces; what no wanted one requires can be left out.
/// </summary>
sealed class PlotlyBundle
{
    const string Number = @"(\d[\de]*)"; // a minifier writes 34e3

    static readonly Regex Map = new(@"\bvar t=(\{)\d[\de]*:function\(");
    static readonly Regex Module = new($@"^{Number}:function\((t(,e(,r)?)?)?\)\{{");
    static readonly Regex Require = new($@"\br\({Number}\)");
    static readonly Regex Start = new($@"[,;]r\({Number}\)\}}\(\)\}}\)\);?\s*$");
    static readonly Regex Registration = new(@"\.register\(\[([^\[\]]*)\]\)");
    static readonly Regex Kind = new(@"\bmoduleType[:=]""(\w+)""(?:[,;](?:\w\.)?name[:=]""(\w+)"")?");

    // Braces count where they are code: not in a text, a comment, or a regular expression, which is where no value can end.
    static readonly Regex Token = new(
        @"
        ""(?:[^""\\]|\\.)*"" | '(?:[^'\\]|\\.)*' | `(?:[^`\\]|\\.)*` | /\*.*?\*/
        | (?<=[(,=:\[!&|?{};*%~^<>]|(?<!\+)\+|(?<!-)-|\b(?:return|typeof|case))/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+/
        | [{}]",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    );

    readonly string head,
        tail,
        entry;
    readonly List<string> order = [];
    readonly Dictionary<string, string> modules = [];

    public PlotlyBundle(string script)
    {
        var opening = Find(Map, script, "it has no map of modules").Groups[1].Index;
        var (depth, begin, end) = (0, opening + 1, 0);
        for (var brace = Token.Match(script, opening); end == 0; brace = brace.NextMatch())
        {
            if (!brace.Success)
                throw new InvalidDataException("its map of modules does not end");
            if (brace.Value == "{")
                depth++;
            if (brace.Value != "}" || --depth > 1)
                continue;
            if (depth == 0)
                end = brace.Index;
            else
                (_, begin) = (Add(script.Substring(begin, brace.Index + 1 - begin)), brace.Index + 2); // past the comma
        }
        (head, tail) = (script.Substring(0, opening + 1), script.Substring(end));
        entry = Id(Find(Start, tail, "it does not end by starting a module"));
    }

    /// <summary>The bundle with some of the traces, or without some. What registers itself beside them, such as calendars, stays.</summary>
    public string Cut(string[] traces, string[] without)
    {
        var main = Text(entry);
        var list = Find(Registration, main, "the module it starts registers nothing").Groups[1];
        var registered = Require.Matches(list.Value).Cast<Match>().Select(Id).ToDictionary(id => id, Trace);
        if (traces.Concat(without).FirstOrDefault(name => !registered.ContainsValue(name)) is { } unknown)
            throw new InvalidDataException($"it registers no trace '{unknown}'");
        var kept = registered.Where(pair =>
            pair.Value == null || (traces.Length > 0 ? traces.Contains(pair.Value) : !without.Contains(pair.Value))
        );
        main =
            main.Substring(0, list.Index)
            + string.Join(",", kept.Select(pair => $"r({pair.Key})"))
            + main.Substring(list.Index + list.Length);
        var texts = new Dictionary<string, string>(modules) { [entry] = main };
        var reached = Reached(texts);
        return head + string.Join(",", order.Where(reached.Contains).Select(id => texts[id])) + tail;
    }

    HashSet<string> Reached(Dictionary<string, string> texts)
    {
        var reached = new HashSet<string> { entry };
        for (var left = new Stack<string>(reached); left.Count > 0; )
            foreach (Match match in Require.Matches(texts[left.Pop()]))
                if (texts.ContainsKey(Id(match)) && reached.Add(Id(match)))
                    left.Push(Id(match));
        return reached;
    }

    // The trace that a module registers, null where it is something else. One that wraps another requires that first.
    string Trace(string id)
    {
        for (var (seen, at) = (0, id); seen < 5; seen++)
        {
            if (Kind.Match(Text(at)) is { Success: true } said)
                return said.Groups[1].Value == "trace" ? said.Groups[2].Value : null;
            if (Require.Match(Text(at)) is not { Success: true } wrapped)
                break;
            at = Id(wrapped);
        }
        throw new InvalidDataException($"its module {id} does not say what it registers");
    }

    string Add(string text)
    {
        var id = Id(Find(Module, text, $"a module begins so: {text.Substring(0, Math.Min(40, text.Length))}"));
        order.Add(id);
        modules.Add(id, text);
        return id;
    }

    string Text(string id) => modules.TryGetValue(id, out var text) ? text : throw new InvalidDataException($"its module {id} is missing");

    static string Id(Match match) =>
        double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture);

    static Match Find(Regex regex, string text, string otherwise) =>
        regex.Match(text) is { Success: true } match ? match : throw new InvalidDataException(otherwise);
}
