using System.Text;
using MimeKit;
using MimeKit.Text;
using News.Loading.Days;
using News.Loading.Html;

namespace News.Loading;

/// <summary>
/// A mail: its subject, day, sender and text, the plain one where there are two. Attachments stay closed. A page that a browser
/// saved as one file (<c>.mhtml</c>) is a mail too, whose HTML is read as a page.
/// </summary>
static class MailArticle
{
    // MimeKit keeps for good what its first lookup of a charset found, which without this lacks Windows-1252.
    static MailArticle() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Article Read(byte[] bytes, string path)
    {
        using var mail = Open(bytes, path);
        var parts = mail.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList();
        var text =
            parts.Where(part => part.IsPlain).Select(part => Plain(part, path)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?? parts
                .Where(part => part.IsHtml)
                .Select(part => HtmlArticle.Fragment(Decoded(part, path), path))
                .FirstOrDefault(text => text.Length > 0)
            ?? throw new ArticleFormatException($"'{path}' is a mail without text; save the attached article by itself.");
        if (Forwarded.In(text) is { } forwarded)
            return forwarded;
        var from = mail.From.Mailboxes.FirstOrDefault();
        var published = PublishedDay.Of(mail.Headers[HeaderId.Date]);
        return new Article(text)
        {
            Title = string.IsNullOrWhiteSpace(mail.Subject) ? null : mail.Subject,
            Published = published?.Day,
            PublishedFrom = published is null ? null : PublishedFrom.Mail,
            Source = string.IsNullOrWhiteSpace(from?.Name) ? from?.Address : from.Name,
        };
    }

    public static Article ReadPage(byte[] bytes, string path)
    {
        using var mail = Open(bytes, path);
        var page =
            Saved(mail, mail.BodyParts.OfType<TextPart>().Where(part => part.IsHtml).ToList())
            ?? throw new ArticleFormatException($"'{path}' holds no page; save the page again, or its text as .txt.");
        return HtmlArticle.Read(Decoded(page, path), path);
    }

    /// <summary>The page itself, and not a frame in it: the one at the saved address, else the first.</summary>
    static TextPart? Saved(MimeMessage mail, IReadOnlyList<TextPart> pages)
    {
        var address = mail.Headers["Snapshot-Content-Location"] ?? mail.Headers[HeaderId.ContentLocation];
        return pages.FirstOrDefault(page => page.ContentLocation?.OriginalString == address && address is not null)
            ?? pages.FirstOrDefault();
    }

    /// <summary>More lines in a row than any mail program writes before an empty one.</summary>
    const int MostHeaderLines = 20_000;

    /// <summary>Whether some header, of the mail or of a part of it, is so long that to unfold it would take minutes.</summary>
    static bool HasEndlessHeader(ReadOnlySpan<byte> bytes)
    {
        var (isHeader, lines) = (true, 0);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range].TrimEnd((byte)'\r');
            if (line.StartsWith("--"u8))
                (isHeader, lines) = (true, 0);
            else if (line.IsEmpty)
                isHeader = false;
            else if (isHeader && ++lines > MostHeaderLines)
                return true;
        }
        return false;
    }

    static MimeMessage Open(byte[] bytes, string path)
    {
        if (HasEndlessHeader(bytes))
            throw new ArticleFormatException(
                $"'{path}' has a mail header of more than {MostHeaderLines:N0} lines; save the text of the mail as .txt."
            );
        try
        {
            using var stream = new MemoryStream(bytes);
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = 20 }, stream);
        }
        catch (FormatException e)
        {
            throw new ArticleFormatException($"'{path}' is not a mail with headers; save the mail again as .eml, or its text as .txt.", e);
        }
    }

    /// <summary>Lines that the mail program broke are whole again, where it says that it did.</summary>
    static string Plain(TextPart part, string path)
    {
        var text = Decoded(part, path);
        if (!part.IsFlowed)
            return text;
        var isDeleted = "yes".Equals(part.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase);
        return new FlowedToText { DeleteSpace = isDeleted }.Convert(text);
    }

    static string Decoded(TextPart part, string path)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), path, part.ContentType.Charset ?? (part.IsHtml ? null : ""));
    }
}
