using System.Text;
using MimeKit;

namespace News.Loading;

/// <summary>A mail: its subject, day, sender and text, the plain one where there are two. Attachments stay closed.</summary>
internal static class MailArticle
{
    // MimeKit keeps for good what its first lookup of a charset found, which without this lacks Windows-1252.
    static MailArticle() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Article Read(byte[] bytes, string path)
    {
        MimeMessage mail;
        try
        {
            using var stream = new MemoryStream(bytes);
            mail = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 20 }, stream);
        }
        catch (FormatException e)
        {
            throw new ArticleFormatException($"'{path}' is not a mail with headers; save the mail again as .eml, or its text as .txt.", e);
        }
        using (mail)
        {
            var text = mail.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain
                : mail.HtmlBody is { } html ? HtmlArticle.Fragment(html, path) : "";
            if (string.IsNullOrWhiteSpace(text))
                throw new ArticleFormatException($"'{path}' is a mail without text; save the attached article by itself.");
            var from = mail.From.Mailboxes.FirstOrDefault();
            return new Article(text)
            {
                Title = string.IsNullOrWhiteSpace(mail.Subject) ? null : mail.Subject,
                Published = PublishedDay.Of(mail.Headers[HeaderId.Date]),
                Source = string.IsNullOrWhiteSpace(from?.Name) ? from?.Address : from.Name,
            };
        }
    }
}
