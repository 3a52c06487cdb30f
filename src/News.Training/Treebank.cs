using System.Globalization;
using System.Text;

namespace News.Training;

/// <summary>A sentence of a treebank: its text as it was written, and its words with their offsets in that text.</summary>
sealed record GoldSentence(string Text, IReadOnlyList<GoldWord> Words);

/// <param name="Number">Counted from 1 within the sentence.</param>
/// <param name="Form">As written.</param>
/// <param name="Lemma">'attack' for 'attacked'.</param>
/// <param name="Head">The number of the word that this one depends on; 0 for the root.</param>
/// <param name="Relation">To the head: 'nsubj'.</param>
/// <param name="Universal">The universal part of speech: 'VERB'.</param>
/// <param name="Penn">The Penn Treebank tag: 'VBD'.</param>
/// <param name="Features">'Number=Sing|Person=3'.</param>
sealed record GoldWord(
    int Start,
    int End,
    int Number,
    string Form,
    string Lemma,
    int Head,
    string Relation,
    string Universal,
    string Penn,
    string Features
)
{
    public bool Has(string feature) => Features.Split('|').Contains(feature);
}

/// <summary>Reads files in the CoNLL-U format of Universal Dependencies.</summary>
static class Treebank
{
    /// <exception cref="InvalidDataException">A line does not have ten columns.</exception>
    public static IEnumerable<GoldSentence> Read(string path)
    {
        var rows = new List<string[]>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                    yield return Sentence(rows);
                rows.Clear();
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns.Length != 10)
                    throw new InvalidDataException(
                        $"{path}, line {number}: expected 10 columns separated by tabs, found {columns.Length}."
                    );
                rows.Add(columns);
            }
        }
        if (rows.Count > 0)
            yield return Sentence(rows);
    }

    static GoldSentence Sentence(List<string[]> rows)
    {
        var text = new StringBuilder();
        var words = new List<GoldWord>();
        // A range '19-20' gives the written form of the words 19 and 20, which are parts of it.
        var (rangeStart, rangeLast) = (0, 0);
        foreach (var row in rows)
        {
            if (row[0].Contains('.'))
                continue; // A word that was left out of the text.
            if (row[0].Split('-') is [_, var last])
            {
                (rangeStart, rangeLast) = (text.Length, int.Parse(last, CultureInfo.InvariantCulture));
                Append(text, row);
                continue;
            }
            var id = int.Parse(row[0], CultureInfo.InvariantCulture);
            var start = text.Length;
            if (id <= rangeLast)
                start = Within(text, rangeStart, row[1]);
            else
                Append(text, row);
            var length = id <= rangeLast ? Math.Min(row[1].Length, text.Length - start) : row[1].Length;
            if (id <= rangeLast)
                rangeStart = start + length;
            words.Add(
                new GoldWord(
                    start,
                    start + length,
                    id,
                    row[1],
                    row[2],
                    int.Parse(row[6], CultureInfo.InvariantCulture),
                    row[7],
                    row[3],
                    row[4],
                    row[5]
                )
            );
        }
        return new GoldSentence(text.ToString().TrimEnd(), words);
    }

    static void Append(StringBuilder text, string[] row)
    {
        text.Append(row[1]);
        if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))
            text.Append(' ');
    }

    /// <summary>Where the part of a range begins: at the first place not taken by the part before.</summary>
    static int Within(StringBuilder text, int start, string form) =>
        text.ToString(start, text.Length - start).IndexOf(form, StringComparison.Ordinal) is >= 0 and var at ? start + at : start;
}
