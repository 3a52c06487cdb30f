using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Formatting.Tables;

namespace Notebooks.Formatting;

/// <summary>
/// Runs formatters on a thread of their own, so that showing a value neither fails the cell nor keeps it: what cannot be
/// formatted is shown as the name of its type and its text.
/// </summary>
static class SafeFormatting
{
    /// <summary>So shallow that an endless recursion ends at once; formatters catch and throw again at every level,
    /// which needs most of it.</summary>
    const int StackSize = 2 * 1024 * 1024,
        StackLimit = 128 * 1024;

    /// <summary>The most characters that the format for any object may have, and the most that a formatter made for a
    /// type may write.</summary>
    const int MostOfAny = 1_000_000,
        Most = 200_000_000;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The value's text in each format that worked, in the order asked for, always with <c>text/plain</c> last.</summary>
    public static IReadOnlyList<(string MimeType, string Text)> Format(object value, IEnumerable<string> mimeTypes)
    {
        using var run = new FormattingRun(value, mimeTypes);
        return run.Finish();
    }

    sealed class FormattingRun(object value, IEnumerable<string> mimeTypes) : IDisposable
    {
        readonly SynchronizationContext? cell = SynchronizationContext.Current;
        readonly List<(string MimeType, string Text)> texts = [];
        readonly List<string> failures = [];
        LimitedWriter writer = new(0);
        ShownTable? table;
        string current = PlainTextFormatter.MimeType;
        Thread thread = Thread.CurrentThread;
        bool done,
            nested;

        public IReadOnlyList<(string MimeType, string Text)> Finish()
        {
            thread = new(Run, StackSize) { IsBackground = true, Name = "notebook formatting" };
            // The same notebook shows the same outputs on every machine.
            thread.CurrentCulture = CultureInfo.InvariantCulture;
            thread.Start();
            for (var (seen, progress) = (writer, -1L); !thread.Join(Patience); (seen, progress) = (writer, writer.Written))
            {
                if (seen == writer && progress == writer.Written)
                    return GivenUp();
            }
            Checkpoint.Pass(); // a formatter that an interrupt has ended has only failed so far
            return done ? texts : GivenUp();
        }

        IReadOnlyList<(string MimeType, string Text)> GivenUp()
        {
            lock (texts)
            {
                var why = $"The format {current} was not ready after {Patience.TotalSeconds} seconds.";
                return [.. texts, (PlainTextFormatter.MimeType, $"{CSharpTypeName.Display(value.GetType())}\n{why}")];
            }
        }

        void Run()
        {
            OwnFormatters.Ensure();
            SynchronizationContext.SetSynchronizationContext(cell); // so that an interrupt of the cell ends its formatters
            Checkpoint.LimitStack(StackLimit);
            FormatAll();
        }

        void FormatAll()
        {
            if (Nesting.IsTooDeep(value))
                GiveUpNested();
            else
                FindTable();
            foreach (var mimeType in mimeTypes.Append(PlainTextFormatter.MimeType).Distinct())
            {
                current = mimeType;
                if (!nested && TryFormat(mimeType) is { } text)
                    Add(mimeType, text);
            }
            if (texts is not [.., (PlainTextFormatter.MimeType, _)])
                Add(PlainTextFormatter.MimeType, NameAndText());
            else if (failures.Count > 0)
                Add(PlainTextFormatter.MimeType, string.Join('\n', [texts[^1].Text, .. failures]), texts.Count - 1);
            done = true;
        }

        /// <summary>Reads a sequence once for all formats. One that cannot be read is left to the formatters, which say so.</summary>
        void FindTable()
        {
            try
            {
                table = ShownTable.Of(value);
            }
            catch (Exception) { }
        }

        void Add(string mimeType, string text, int? at = null)
        {
            lock (texts)
            {
                if (at is { } place)
                    texts[place] = (mimeType, text);
                else
                    texts.Add((mimeType, text));
            }
        }

        string? TryFormat(string mimeType)
        {
            try
            {
                return (value, mimeType) switch
                {
                    // The properties of a task wait for its result.
                    (Task { IsCompleted: false } task, PlainTextFormatter.MimeType) => "Task: not completed",
                    (Task { IsCompleted: false }, _) => null,
                    (IHtmlContent, PlainTextFormatter.MimeType) => ReadableText.Of(HtmlFormatter.MimeType, Write(HtmlFormatter.MimeType)),
                    (_, JsonFormatter.MimeType or PlainTextFormatter.MimeType) when JsonValues.Are(value) => JsonValues.TextOf(value),
                    (_, HtmlFormatter.MimeType) when table is not null && OwnFormatters.OfAnyObject(mimeType) is null => TableText.Html(
                        table
                    ),
                    (_, PlainTextFormatter.MimeType) when table is not null && OwnFormatters.OfAnyObject(mimeType) is null =>
                        TableText.Plain(table),
                    _ => Write(mimeType),
                };
            }
            catch (Exception exception)
            {
                if (IsNested(exception))
                    GiveUpNested();
                else
                    failures.Add($"The format {mimeType} could not be made: {Reason(exception)}");
                return null;
            }
        }

        void GiveUpNested()
        {
            nested = true;
            failures.Add("The value is nested too deeply to be shown.");
        }

        string Write(string mimeType)
        {
            var shown = OwnFormatters.OfAnyObject(mimeType) is null ? Items.Of(value) : value;
            var formatter = Formatter.GetPreferredFormatterFor(shown.GetType(), mimeType);
            writer = new LimitedWriter(formatter.Type == typeof(object) ? MostOfAny : Most);
            // Style sheets come when the context is closed.
            using (var context = new FormatContext(writer))
                formatter.Format(shown, context);
            return writer.ToString();
        }

        string NameAndText()
        {
            var name = CSharpTypeName.Display(value.GetType());
            string? text = null;
            try
            {
                if (!nested)
                    text = value.ToString();
            }
            catch (Exception exception)
            {
                if (IsNested(exception))
                    GiveUpNested();
                else
                    failures.Add($"Its ToString failed: {Reason(exception)}");
            }
            var shown =
                string.IsNullOrEmpty(text) || text == value.GetType().ToString()
                    ? name
                    : $"{name}: {(text.Length > MostOfAny ? text[..MostOfAny] + "…" : text)}";
            return string.Join('\n', [shown, .. failures]);
        }

        static bool IsNested(Exception? exception) =>
            exception is InsufficientExecutionStackException || exception?.InnerException is { } inner && IsNested(inner);

        static string Reason(Exception exception) =>
            exception is TargetInvocationException { InnerException: { } inner } ? Reason(inner) : exception.Message;

        public void Dispose()
        {
            if (!done)
                thread.Interrupt();
        }
    }
}
