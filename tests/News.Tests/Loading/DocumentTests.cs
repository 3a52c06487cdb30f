using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace News.Tests.Loading;

/// <summary>Word documents and PDFs.</summary>
public sealed class DocumentTests : Files
{
    [Fact]
    public void The_paragraphs_of_a_Word_document_are_read_without_what_was_deleted()
    {
        var article = Load(
            "a.docx",
            Word(
                new Paragraph(new Run(new Words("Harbour opens")), new DeletedRun(new Run(new DeletedText(" never")))),
                new Paragraph(
                    new Run(new Words("Lena Brandt ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new Bold(), new Words("spoke."))
                ),
                new Paragraph(),
                new Table(new TableRow(new TableCell(new Paragraph(new Run(new Words("Cell"))))))
            )
        );
        Assert.Equal("Harbour opens\n\nLena Brandt spoke.\n\nCell", article.Text);
        Assert.Equal("Quay", article.Title);
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.pdf")]
    public void A_file_of_another_kind_is_refused_with_a_sentence(string name) =>
        Assert.Contains("save its text as .txt", Complaint(name, "hello"));

    [Fact]
    public void The_text_of_a_PDF_is_read_with_parted_words_whole_and_without_page_numbers()
    {
        var article = Load(
            "a.pdf",
            Pdf(
                ["The harbour board voted to close the ferry pier, after engi-", "neers said that its long-", "term costs had risen."],
                ["Lena Brandt, the chairwoman, spoke to reporters on Monday."],
                ["Opposition councillors asked for an inquiry."]
            )
        );
        Assert.Equal(
            "The harbour board voted to close the ferry pier, after engineers said that its long-term costs had risen.\n\n"
                + "Lena Brandt, the chairwoman, spoke to reporters on Monday.\n\nOpposition councillors asked for an inquiry.",
            article.Text
        );
        Assert.Contains("Osk Courier, page 1", article.Dropped);
    }

    [Fact]
    public void A_PDF_of_pictures_is_said_to_be_one() => Assert.Contains("pictures of pages", Complaint("a.pdf", Pdf([])));

    static byte[] Word(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = "Quay";
            word.AddMainDocumentPart().Document = new Document(new Body(content));
        }
        return stream.ToArray();
    }

    /// <summary>Each page with its lines, and a foot that numbers it where it has any.</summary>
    static byte[] Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= pages.Length; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < pages[number - 1].Length; i++)
                page.AddText(pages[number - 1][i], 12, new PdfPoint(50, 700 - 14 * i), font);
            if (pages[number - 1].Length > 0)
                page.AddText($"Osk Courier, page {number}", 9, new PdfPoint(50, 40), font);
        }
        return builder.Build();
    }
}
