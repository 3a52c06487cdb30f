using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Notebooks.Cli;

/// <summary>
/// A JUnit file, which Jenkins, GitLab, GitHub's and other CI systems show: one suite per run of a notebook, one test case per code
/// cell, and one for the notebook as a whole where something is wrong with it.
/// </summary>
sealed class JUnitReport : IRunReport
{
    readonly Lock gate = new();
    readonly Dictionary<NotebookRun, List<(CellReport Cell, int? Line)>> cells = [];
    readonly Dictionary<NotebookRun, NotebookEnd> ends = [];

    public void Cell(NotebookRun run, CellReport cell, int? line)
    {
        lock (gate)
        {
            if (!cells.TryGetValue(run, out var list))
                cells[run] = list = [];
            // The cell that begins is replaced when it has ended.
            if (list is [.., { Cell.Outcome: null }])
                list.RemoveAt(list.Count - 1);
            list.Add((cell, line));
        }
    }

    public void End(NotebookRun run, NotebookEnd end)
    {
        lock (gate)
            ends[run] = end;
    }

    /// <summary>The file's content, with the suites in the order of the runs.</summary>
    public byte[] ToBytes(IEnumerable<NotebookRun> runs)
    {
        lock (gate)
        {
            var root = Counted("testsuites", "notebooks run", runs.Select(Suite));
            using var bytes = new MemoryStream();
            using (
                var writer = XmlWriter.Create(
                    bytes,
                    new()
                    {
                        Encoding = new UTF8Encoding(false),
                        Indent = true,
                        NewLineChars = "\n",
                    }
                )
            )
                new XDocument(root).Save(writer);
            return bytes.ToArray();
        }
    }

    XElement Suite(NotebookRun run)
    {
        var list = cells.GetValueOrDefault(run, []);
        var cases = list.Select(cell => Case(run, cell.Cell, cell.Line)).ToList();
        if (list is [.., { Cell: var last }])
            for (var number = last.Number + 1; number <= last.Count; number++)
                cases.Add(Case(run, $"cell {number}", null, TimeSpan.Zero, Skipped(last)));
        var end = ends.GetValueOrDefault(run);
        if (end is null)
            cases.Add(Case(run, "the notebook", null, TimeSpan.Zero, Fault("error", "Interrupted", "The notebook was not run.", "")));
        else if (end.Message is { } message)
        {
            var kind = end.ExitCode == ExitCode.Changed ? "failure" : "error";
            var type = end.ExitCode == ExitCode.Changed ? "OutputsWouldChange" : "NotebookError";
            cases.Add(Case(run, "the notebook", null, TimeSpan.Zero, Fault(kind, type, message, string.Join('\n', end.Changes ?? []))));
        }
        return Counted("testsuite", run.Name, cases);
    }

    /// <summary>An element with the sums of its children's figures, which readers expect of suites and of all of them.</summary>
    static XElement Counted(string element, string name, IEnumerable<XElement> children)
    {
        IReadOnlyList<XElement> all = [.. children];
        var cases = all.SelectMany(child => child.DescendantsAndSelf("testcase")).ToList();
        return new(
            element,
            new XAttribute("name", Allowed(name)),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(one => one.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(one => one.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(one => one.Element("skipped") is not null)),
            new XAttribute("time", Seconds(cases.Sum(one => (double)one.Attribute("time")!))),
            all
        );
    }

    static XElement Case(NotebookRun run, CellReport cell, int? line) =>
        Case(
            run,
            $"cell {cell.Number}",
            line,
            cell.Duration,
            cell.Outcome switch
            {
                CellOutcome.Completed => null,
                CellOutcome.Failed => Fault("failure", cell.Error?.Name ?? "Failed", PlainReport.WhatFailed(cell), Trace(cell)),
                null or CellOutcome.Interrupted => Fault("error", "Interrupted", "The cell was interrupted.", ""),
                _ => Fault("error", cell.Error?.Name ?? "Failed", PlainReport.WhatFailed(cell), Trace(cell)),
            }
        );

    static XElement Case(NotebookRun run, string name, int? line, TimeSpan time, XElement? result) =>
        new(
            "testcase",
            new XAttribute("classname", Allowed(run.Name)),
            new XAttribute("name", name),
            new XAttribute("file", Allowed(run.Path)),
            line is { } number ? new XAttribute("line", number) : null,
            new XAttribute("time", Seconds(time.TotalSeconds)),
            result
        );

    static XElement Fault(string element, string type, string message, string trace) =>
        new(element, new XAttribute("type", Allowed(type)), new XAttribute("message", Allowed(message)), Allowed(trace));

    static XElement Skipped(CellReport last) =>
        new("skipped", new XAttribute("message", $"The cell was not run, because the run ended with cell {last.Number}."));

    static string Trace(CellReport cell) => Ansi.Strip(string.Join('\n', cell.Error?.Traceback ?? []));

    static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for most control characters and for halves of characters.</summary>
    static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                allowed.Append(text[i++]).Append(text[i]);
            else
                allowed.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return allowed.ToString();
    }
}
