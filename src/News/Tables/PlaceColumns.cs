namespace News.Tables;

/// <summary>The columns that say where a row's words stand, alike in every table.</summary>
static class PlaceColumns
{
    /// <summary><c>before</c>, <c>text</c> and <c>after</c>: the words and those around them.</summary>
    public static Table<TRow> InContext<TRow>(this Table<TRow> table, Func<TRow, Source> source, Func<TRow, TextSpan> span) =>
        table
            .Text("before", "up to eight words before it in the same paragraph", row => source(row).Before(span(row)))
            .Text("text", "the words as written in the article", row => source(row).TextOf(span(row)))
            .Text("after", "up to eight words after it in the same paragraph", row => source(row).After(span(row)));

    /// <summary><c>paragraph</c>, <c>sentence</c>, <c>start</c>, <c>end</c> and <c>rule</c>.</summary>
    public static Table<TRow> Place<TRow>(
        this Table<TRow> table,
        Func<TRow, Source> source,
        Func<TRow, TextSpan> span,
        Func<TRow, string> rule
    ) =>
        table
            .Number(
                "paragraph",
                "the paragraph it begins in, from 1; a heading belongs to the one below it",
                row => source(row).Paragraph(span(row).Start)
            )
            .Number("sentence", "the sentence it begins in, from 1", row => source(row).Sentence(span(row).Start))
            .Number("start", "where it begins, in UTF-16 units of the text", row => span(row).Start)
            .Number("end", "where it ends, in UTF-16 units of the text, exclusive", row => span(row).End)
            .Text("rule", "the rule that found it", rule);
}
