using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace News.Loading;

/// <summary>A Word document (<c>.docx</c>): the text of its paragraphs, with tracked changes accepted. The days in it
/// say when the file was made, which is not when the article was published.</summary>
static class WordArticle
{
    /// <summary>A part with more characters is not an article, but may be made to fill the memory.</summary>
    const int MostCharacters = 50_000_000;

    public static Article Read(byte[] bytes, string path)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using var word = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var paragraphs = word.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>().Select(Text).Where(text => text.Length > 0);
            return string.Join("\n\n", paragraphs ?? []) is { Length: > 0 } text
                ? new Article(text)
                {
                    Title = string.IsNullOrWhiteSpace(word.PackageProperties.Title) ? null : word.PackageProperties.Title,
                }
                : throw new ArticleFormatException($"'{path}' is a Word document without text; save the article's text as .txt.");
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or IOException
                        or InvalidDataException
                        or XmlException
                        or ArgumentException
                        or FormatException
                        and not ArticleFormatException
            )
        {
            throw new ArticleFormatException($"'{path}' is not a Word document that can be read; open it, and save its text as .txt.", e);
        }
    }

    static string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
            if (element.Ancestors<Paragraph>().First() == paragraph)
                text.Append(
                    element switch
                    {
                        Words words => words.Text,
                        Break or CarriageReturn => "\n",
                        TabChar => "\t",
                        NoBreakHyphen => "-",
                        _ => "",
                    }
                );
        return text.ToString().Trim();
    }
}
