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

    /// <summary>How long a formatter that was made for a type, or the reading of a sequence, may take to the next character.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long the format for any object may take, which reads properties, to the next character and as a whole,
    /// and how long its <c>ToString</c> after that.</summary>
    static readonly TimeSpan PatienceForAny = TimeSpan.FromMilliseconds(700),
        WholeOfAny = TimeSpan.FromSeconds(3),
        PatienceForText = TimeSpan.FromMilliseconds(200);

    /// <summary>How often it is looked at.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

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
        volatile bool isAny;

        public IReadOnlyList<(string MimeType, string Text)> Finish()
        {
            thread = new(Run, StackSize) { IsBackground = true, Name = "notebook formatting" };
            // The same notebook shows the same outputs on every machine.
            thread.CurrentCulture = CultureInfo.InvariantCulture;
            thread.Start();
            var (time, whole) = (new ThreadTime(thread), new ThreadTime(thread));
            for (var (seen, progress, any) = (writer, -1L, isAny); !thread.Join(Pause); )
            {
                time.Step();
                whole.Step();
                if (any != isAny)
                    whole.Restart();
                if (any != isAny || seen != writer || progress != writer.Written)
                    time.Restart();
                (seen, progress, any) = (writer, writer.Written, isAny);
                if (time.Elapsed > (any ? PatienceForAny : Patience))
                    return GivenUp(any ? PatienceForAny : Patience);
                if (any && whole.Elapsed > WholeOfAny)
                    return GivenUp(WholeOfAny);
            }
            Checkpoint.Pass(); // a formatter that an interrupt has ended has only failed so far
            return done ? texts : GivenUp(Patience);
        }

        IReadOnlyList<(string MimeType, string Text)> GivenUp(TimeSpan patience)
        {
            lock (texts)
            {
                failures.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The format {current} was not ready after {patience.TotalSeconds} seconds."
                    )
                );
                var ready = texts.ToLookup(one => one.MimeType == PlainTextFormatter.MimeType);
                var plain = ready[true].Select(one => string.Join('\n', [one.Text, .. failures])).LastOrDefault() ?? NameAndTextInTime();
                return [.. ready[false], (PlainTextFormatter.MimeType, plain)];
            }
        }

        /// <summary>The name alone where the text is not ready in time either.</summary>
        string NameAndTextInTime()
        {
            string? text = null;
            var reader = new Thread(Read, StackSize) { IsBackground = true, Name = "notebook formatting" };
            reader.CurrentCulture = CultureInfo.InvariantCulture;
            reader.Start();
            var time = new ThreadTime(reader);
            while (!reader.Join(Pause) && time.Step() <= PatienceForText) { }
            return text ?? string.Join('\n', [CSharpTypeName.Display(value.GetType()), .. failures]);

            void Read()
            {
                Checkpoint.LimitStack(StackLimit);
                text = NameAndText();
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
            isAny = formatter.Type == typeof(object) && OwnFormatters.OfAnyObject(mimeType) is null;
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
