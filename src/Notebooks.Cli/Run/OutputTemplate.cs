using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks.Cli;

/// <summary>A path in which <c>{name}</c> stands for the value of a parameter.</summary>
static partial class OutputTemplate
{
    /// <summary>The bytes that a value may have of a file's name, which has 255 on most disks.</summary>
    const int Longest = 120;

    /// <exception cref="UserError">A name has no value, or one that cannot name a file.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Placeholder.Replace(
            template,
            match =>
            {
                var name = match.Groups["name"].Value;
                if (!values.TryGetValue(name, out var value))
                    throw new UserError(
                        ExitCode.Usage,
                        $"--output '{template}' asks for the value of '{name}': give one with --param {name}=value"
                    );
                return FileName(value) is { Length: > 0 } text
                    ? text
                    : throw new UserError(
                        ExitCode.Usage,
                        $"--output '{template}' cannot be named by {name}='{value}', in which no name is"
                    );
            }
        );

    /// <summary>The names that the template asks for.</summary>
    public static IEnumerable<string> Names(string template) => Placeholder.Matches(template).Select(match => match.Groups["name"].Value);

    /// <summary>A value as a part of a file's name: of a path the last part without its extension, and of all else what every
    /// disk can write.</summary>
    internal static string FileName(string value)
    {
        var name = value.TrimEnd('/', '\\');
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = Extension.Replace(name, "");
        name = Reserved.Replace(name, "_").Trim(' ', '.');
        while (Encoding.UTF8.GetByteCount(name) > Longest)
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)].TrimEnd(' ', '.');
        return Device.IsMatch(name) ? "_" + name : name;
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    static partial Regex Placeholder { get; }

    // .md, .html, .mp3, and not the half of a number.
    [GeneratedRegex(@"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,7}$")]
    static partial Regex Extension { get; }

    [GeneratedRegex("""[\p{Cc}\p{Cf}<>:"|?*{}]""")]
    static partial Regex Reserved { get; }

    // What Windows takes for a device, with any extension.
    [GeneratedRegex(@"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    static partial Regex Device { get; }
}
