namespace News.Text;

/// <summary>A paragraph, or a line set apart like one, as a half-open range of tokens; it holds at least one.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="IsTitleCase">Whether it is a heading whose words are all written with capitals, so that a capital means nothing.</param>
readonly record struct Paragraph(int First, int End, ParagraphKind Kind, bool IsTitleCase = false)
{
    /// <summary>Index of the colon after the speaker's label, where it is a turn of a transcript; else 0.</summary>
    public int Label { get; init; }

    public bool IsHeading => Kind == ParagraphKind.Heading;
}

enum ParagraphKind
{
    /// <summary>Sentences.</summary>
    Body,

    /// <summary>A short line that ends like no sentence, or one in capitals or title case.</summary>
    Heading,

    /// <summary>Where and when it was written, and by which agency: 'NAIROBI, Kenya (AP) —', also at the head of a
    /// paragraph; a line that is only a date.</summary>
    Dateline,

    /// <summary>Who wrote it: 'By Jane Quill'.</summary>
    Byline,

    /// <summary>What a picture shows, or who took it: 'Image: Jane Quill'.</summary>
    Caption,

    /// <summary>When the entry of a live blog below it was written: '14:05', '16:20 GMT'.</summary>
    Stamp,

    /// <summary>A row of a table: 'Tolvar United 10 8 1 25'.</summary>
    Table,

    /// <summary>A sign for those who handle it: '(MORE)', '-0-', 'END', the address of a page.</summary>
    WireCode,
}
