using System.Text;

namespace News.Tests.Loading;

public sealed class MailTests : Files
{
    const string Head = "From: =?utf-8?Q?Zo=C3=AB_Brandt?= <zoe@example.org>\nSubject: =?iso-8859-1?B?TfxsbGVyJ3MgcXVheQ==?=\nDate: Tue, 4 May 2021 23:30:00 -0500\nMIME-Version: 1.0\n";

    [Fact]
    public void Headers_are_decoded_and_quoted_printable_too()
    {
        var article = Load("a.eml", Head + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nThe quay =96 long =\nawaited =96 is open.\n");
        Assert.Equal("The quay – long awaited – is open.", article.Text.Trim());
        Assert.Equal(("Müller's quay", "Zoë Brandt", new DateOnly(2021, 5, 4)), (article.Title, article.Source, article.Published!.Value));
    }

    [Fact]
    public void The_plain_part_is_taken_and_the_attachment_left()
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes("“Open”, she said."));
        Assert.Equal("“Open”, she said.", Load("a.eml", Head + $"""
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: multipart/alternative; boundary=y

            --y
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            {text}
            --y
            Content-Type: text/html

            <p>HTML
            --y--
            --x
            Content-Type: text/plain
            Content-Disposition: attachment; filename=b.txt

            attached
            --x--
            """).Text.Trim());
    }

    [Fact]
    public void A_mail_of_HTML_alone_becomes_paragraphs() =>
        Assert.Equal("Open.\n\nAt last.", Load("a.eml", Head + "Content-Type: text/html\n\n<style>p{}</style><p>Open.<p>At last.").Text);

    [Theory]
    [InlineData(""), InlineData("Subject: x\n\n")]
    public void A_mail_without_text_is_said_to_have_none(string mail) => Assert.Contains("without text", Complaint("a.eml", Head + mail));
}
