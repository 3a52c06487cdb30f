using System.Text;

namespace News.Tests.Loading;

public sealed class MailTests : Files
{
    const string Head =
        "From: =?utf-8?Q?Zo=C3=AB_Brandt?= <zoe@example.org>\nSubject: =?iso-8859-1?B?TfxsbGVyJ3MgcXVheQ==?=\nDate: Tue, 4 May 2021 23:30:00 -0500\nMIME-Version: 1.0\n";

    [Fact]
    public void Headers_are_decoded_and_quoted_printable_too()
    {
        var article = Load(
            "a.eml",
            Head
                + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nThe quay =96 long =\nawaited =96 is open.\n"
        );
        Assert.Equal("The quay – long awaited – is open.", article.Text.Trim());
        Assert.Equal(("Müller's quay", "Zoë Brandt", new DateOnly(2021, 5, 4)), (article.Title, article.Source, article.Published!.Value));
    }

    [Fact]
    public void The_plain_part_is_taken_and_the_attachment_left()
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes("“Open”, she said."));
        Assert.Equal(
            "“Open”, she said.",
            Load(
                "a.eml",
                Head
                    + $"""
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
                    """
            )
                .Text.Trim()
        );
    }

    [Fact]
    public void A_mail_of_HTML_alone_becomes_paragraphs() =>
        Assert.Equal("Open.\n\nAt last.", Load("a.eml", Head + "Content-Type: text/html\n\n<style>p{}</style><p>Open.<p>At last.").Text);

    [Fact]
    public void A_mail_that_declares_no_encoding_or_a_wrong_one_is_told_by_its_bytes()
    {
        byte[] mail =
        [
            .. Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain; charset=us-ascii\n\n"),
            .. Encoding.UTF8.GetBytes("“Zoë” – she said."),
        ];
        Assert.Equal("“Zoë” – she said.", Load("a.eml", mail).Text.Trim());
        mail = [.. Encoding.ASCII.GetBytes(Head + "\n"), 0x93, (byte)'Z', (byte)'o', 0xEB, 0x94];
        Assert.Equal("“Zoë”", Load("a.eml", mail).Text.Trim());
    }

    [Fact]
    public void Japanese_mail_in_seven_bits_is_read()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("iso-2022-jp")!;
        byte[] mail =
        [
            .. Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain; charset=ISO-2022-JP\n\n"),
            .. encoding.GetBytes("港が開いた。"),
        ];
        Assert.Equal("港が開いた。", Load("a.eml", mail).Text.Trim());
    }

    [Fact]
    public void Lines_that_the_mail_program_broke_are_whole_again() =>
        Assert.Equal(
            "The quay is open and ships may call.\nAt last.",
            Load("a.eml", Head + "Content-Type: text/plain; format=flowed\n\nThe quay is open \nand ships may call.\nAt last.\n")
                .Text.ReplaceLineEndings("\n")
                .Trim()
        );

    [Theory]
    [InlineData(
        "---------- Forwarded message ---------\nFrom: Osk Courier <news@osk.example>\nDate: Tue, May 4, 2021 at 9:12 AM\nSubject: Quay opens\nTo: <ada@osk.example>\n\n\n"
    )]
    [InlineData("-----Original Message-----\nFrom: Osk Courier\nSent: 4 May 2021 09:12\nTo: Ada\nSubject: Quay opens\n\n")]
    [InlineData("Begin forwarded message:\n\n*From:* Osk Courier\n*Subject:* Quay opens\n*Date:* 4 May 2021\n\n")]
    public void Of_a_forwarded_article_its_own_day_and_source_are_taken(string lines)
    {
        var article = Load(
            "a.eml",
            Head
                + "Content-Type: text/plain; charset=utf-8\n\nHave you seen this?\n\n"
                + lines
                + "The quay is open.\n\nLena Brandt spoke.\n"
        );
        Assert.Equal(
            ("The quay is open.\n\nLena Brandt spoke.", "Quay opens", "Osk Courier", new DateOnly(2021, 5, 4)),
            (article.Text, article.Title, article.Source, article.Published)
        );
    }

    [Fact]
    public void A_page_saved_as_one_file_is_read_as_a_page()
    {
        var article = Load(
            "a.mhtml",
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/quay
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="x"

            --x
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable

            <html><head><meta charset=3D"utf-8"><meta property=3D"og:title" content=3D"Quay =E2=80=93 open"></head>
            <body><nav>Home</nav><p>The quay is open.</p></body></html>
            --x
            Content-Type: text/css

            p { margin: 0 }
            --x--
            """
        );
        Assert.Equal(("Quay – open", "The quay is open."), (article.Title, article.Text));
    }

    [Theory]
    [InlineData(""), InlineData("Subject: x\n\n")]
    public void A_mail_without_text_is_said_to_have_none(string mail) => Assert.Contains("without text", Complaint("a.eml", Head + mail));
}
