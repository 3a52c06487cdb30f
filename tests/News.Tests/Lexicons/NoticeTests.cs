using System.Text.RegularExpressions;
using House;

namespace News.Tests.Lexicons;

/// <summary>The notice names the source and the licence of each file of data that was not written for this project.</summary>
public partial class NoticeTests
{
    static readonly string Data = Sources.PathOf("data");

    static readonly string[] Rows =
    [
        .. File.ReadLines(Path.Combine(Data, "NOTICE.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)),
    ];

    static readonly string[] Named = [.. Rows.Select(row => FileName.Match(row).Value)];

    [Fact]
    public void It_names_each_file_with_a_source_of_its_own()
    {
        var sourced = Directory
            .EnumerateFiles(Path.Combine(Data, "lexicons"), "*.txt", SearchOption.AllDirectories)
            .Where(file => OthersSource.IsMatch(File.ReadLines(file).First()))
            .Select(file => Path.GetRelativePath(Data, file).Replace('\\', '/'))
            .ToList();
        Assert.Equal(5, sourced.Count);
        Assert.Empty(sourced.Append("grammar/tagger.bin").Except(Named));
    }

    [Fact]
    public void Each_file_that_it_names_exists_and_has_a_licence_that_may_be_passed_on()
    {
        Assert.DoesNotContain(Named, name => !File.Exists(Path.Combine(Data, name)));
        Assert.DoesNotContain(Rows, row => !Permitted.IsMatch(row.Split('|')[3]));
    }

    /// <summary>A lexicon says so in its first line too, so that it may be taken alone.</summary>
    [Fact]
    public void Each_lexicon_has_the_licence_of_the_notice_in_its_first_line()
    {
        foreach (var row in Rows.Where(row => row.Contains("lexicons/")))
        {
            var licence = Permitted.Match(row.Split('|')[3]).Value;
            Assert.Contains(
                licence == "permissive" ? "free to use with its copyright notice" : licence,
                File.ReadLines(Path.Combine(Data, FileName.Match(row).Value)).First()
            );
        }
    }

    [GeneratedRegex(@"(?<=^\| `)[^`]+")]
    static partial Regex FileName { get; }

    [GeneratedRegex("Source: (?!written for this project|ISO )")]
    static partial Regex OthersSource { get; }

    [GeneratedRegex("permissive|CC BY(-SA)? 4.0|MIT|Unicode License V3")]
    static partial Regex Permitted { get; }
}
