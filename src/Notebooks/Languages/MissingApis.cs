using System.Reflection;
using System.Text.RegularExpressions;

namespace Notebooks.Languages;

/// <summary>
/// What .NET Interactive had and is not here, each with what to use instead; the list is <c>MissingApis.tsv</c>.
/// </summary>
static partial class MissingApis
{
    static readonly Lazy<Dictionary<string, string>> Hints = new(Read);

    /// <summary>What to use instead of the name that a compiler did not find; null where nobody knows.</summary>
    /// <param name="id">The compiler's number for the error.</param>
    public static string? Hint(string id, string message)
    {
        if (id is not ("CS0103" or "CS0117" or "CS0234" or "CS0246" or "CS1061" or "FS0039"))
            return null;
        // 'Kernel' does not contain 'Log'; the namespace name 'Http' does not exist in 'Microsoft.DotNet.Interactive'.
        string[] names = [.. Quoted().Matches(message).Select(match => match.Groups["name"].Value.Split('<')[0]).Take(2)];
        string[] keys = names is [var first, var second] ? [$"{first}.{second}", $"{second}.{first}", second, first] : names;
        return keys.Select(key => Hints.Value.GetValueOrDefault(key)).FirstOrDefault(hint => hint is not null);
    }

    static Dictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("MissingApis.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .SelectMany(parts => parts[0].Split(' '), (parts, name) => (name, parts[1]))
            .ToDictionary();
    }

    [GeneratedRegex(@"'(?<name>[^'\r\n]+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
