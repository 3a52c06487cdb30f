namespace News.Interactive.Readings;

/// <summary>
/// Writes a stretch of text with its marks as nested elements. A mark that crosses the end of another is cut there and
/// goes on in a second piece, since elements cannot cross.
/// </summary>
static class MarkedText
{
    readonly record struct Piece(Highlight Highlight, TextSpan Span)
    {
        /// <summary>The earlier before the later, the outer before the inner.</summary>
        public (int Start, int End, int Layer) Order => (Span.Start, -Span.End, Highlight.Layer);
    }

    /// <param name="marks">Those that overlap the stretch; what lies outside it is cut off.</param>
    public static void Write(TextWriter output, string text, TextSpan stretch, IEnumerable<Highlight> marks)
    {
        var waiting = new PriorityQueue<Piece, (int, int, int)>();
        foreach (var mark in marks)
        {
            var span = new TextSpan(Math.Max(mark.Span.Start, stretch.Start), Math.Min(mark.Span.End, stretch.End));
            if (span.Length > 0)
                Wait(waiting, new Piece(mark, span));
        }
        var open = new Stack<Piece>();
        var position = stretch.Start;
        while (waiting.TryDequeue(out var piece, out _))
        {
            CloseUpTo(piece.Span.Start);
            if (open.TryPeek(out var outer) && piece.Span.End > outer.Span.End)
            {
                Wait(waiting, piece with { Span = new TextSpan(outer.Span.End, piece.Span.End) });
                piece = piece with { Span = new TextSpan(piece.Span.Start, outer.Span.End) };
            }
            WriteText(piece.Span.Start);
            Open(output, piece);
            open.Push(piece);
        }
        CloseUpTo(int.MaxValue);
        WriteText(stretch.End);

        void CloseUpTo(int start)
        {
            while (open.TryPeek(out var piece) && piece.Span.End <= start)
            {
                WriteText(piece.Span.End);
                output.Write($"</{open.Pop().Highlight.Element}>");
            }
        }

        void WriteText(int end)
        {
            if (end > position)
                Html.Encode(output, text, new TextSpan(position, end));
            position = Math.Max(position, end);
        }
    }

    static void Wait(PriorityQueue<Piece, (int, int, int)> waiting, Piece piece) => waiting.Enqueue(piece, piece.Order);

    static void Open(TextWriter output, Piece piece)
    {
        var mark = piece.Highlight;
        var (isFirst, isLast) = (piece.Span.Start == mark.Span.Start, piece.Span.End == mark.Span.End);
        output.Write($"<{mark.Element} class=\"{mark.Classes}\"");
        Attribute("id", isFirst ? mark.Id : null);
        Attribute("data-f", mark.Feature);
        Attribute("data-o", mark.Own);
        Attribute("data-r", mark.Related);
        Attribute("style", mark.Style);
        Attribute("data-trail", isLast ? mark.Trail : null);
        Attribute("title", mark.Title);
        output.Write('>');

        void Attribute(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                output.Write($" {name}=\"{Html.Encode(value)}\"");
        }
    }
}
