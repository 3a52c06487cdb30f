using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks.Tests.Snapshots;

/// <summary>What a terminal shows in the end, whatever it was sent before: its lines, with their colours as escape codes.</summary>
sealed partial class TerminalScreen
{
    readonly List<List<(string Text, string Style)>> lines =
    [
        [],
    ];
    int row,
        column;
    string style = "";

    public static string Of(string sent)
    {
        var screen = new TerminalScreen();
        foreach (Match match in Part.Matches(sent))
        {
            if (match.Groups["command"].Success)
                screen.Obey(match.Groups["command"].Value[0], match.Groups["arguments"].Value);
            else
                screen.Write(match.Value);
        }
        return screen.ToString();
    }

    void Obey(char command, string arguments)
    {
        var count = int.TryParse(arguments, out var number) ? number : 1;
        switch (command)
        {
            case 'm':
                style = arguments is "" or "0" ? "" : style + $"\e[{arguments}m";
                break;
            case 'A':
                row = Math.Max(0, row - count);
                break;
            case 'B':
                MoveTo(row + count);
                break;
            case 'C':
                column += count;
                break;
            case 'D':
                column = Math.Max(0, column - count);
                break;
            case 'G':
                column = count - 1;
                break;
            case 'K' when arguments == "2":
                lines[row].Clear();
                break;
            case 'K' when column < lines[row].Count:
                lines[row].RemoveRange(column, lines[row].Count - column);
                break;
            case 'J':
                lines.RemoveRange(row + 1, lines.Count - row - 1);
                break;
        }
    }

    void Write(string text)
    {
        // Keypads and the like are nothing to be seen.
        if (text[0] == '\e')
            return;
        if (text == "\n")
            MoveTo(row + 1);
        else if (text == "\r")
            column = 0;
        else
        {
            while (lines[row].Count <= column)
                lines[row].Add((" ", ""));
            lines[row][column++] = (text, style);
        }
    }

    void MoveTo(int next)
    {
        row = next;
        while (lines.Count <= row)
            lines.Add([]);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var now = "";
            var end = line.FindLastIndex(place => place is not (" ", "")) + 1;
            foreach (var (character, wanted) in line[..end])
            {
                if (wanted != now)
                    text.Append(now.Length > 0 ? "\e[0m" : "").Append(wanted);
                text.Append(character);
                now = wanted;
            }
            text.Append(now.Length > 0 ? "\e[0m" : "").Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(@"\e\[\??(?<arguments>[\d;]*)(?<command>[A-Za-z])|\e[=>]|\n|\r|\P{M}\p{M}*", RegexOptions.Singleline)]
    static partial Regex Part { get; }
}
