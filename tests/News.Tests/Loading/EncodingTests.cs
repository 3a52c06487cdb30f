using System.Text;

namespace News.Tests.Loading;

/// <summary>Encodings as files have them: marked, declared, declared wrongly, or not at all.</summary>
public sealed class EncodingTests : Files
{
    const string Russian = "Министр обороны прибыл в город в понедельник и сказал, что мост откроют весной. ";
    const string Greek = "Ο υπουργός άμυνας έφτασε στην πόλη τη Δευτέρα και είπε ότι η γέφυρα θα ανοίξει την άνοιξη. ";
    const string Arabic = "وصل وزير الدفاع إلى المدينة يوم الاثنين وقال إن الجسر سيفتح في الربيع المقبل بعد عامين من العمل. ";
    const string Chinese = "国防部长星期一抵达该市，并表示新桥将在春季开放。他说，工程已经持续了两年，推迟了一年。";
    const string Japanese = "国防大臣は月曜日にこの町に到着し、新しい橋は春に開通すると述べた。工事は二年続いた。";
    const string Korean = "국방부 장관은 월요일에 이 도시에 도착하여 새 다리가 봄에 개통될 것이라고 말했다. ";

    static Encoding Page(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    [Theory]
    [
        InlineData("utf-8", "windows-1252"),
        InlineData("iso-8859-1", "windows-1252"),
        InlineData("no-such-thing", "windows-1252"),
        InlineData("windows-1250", "windows-1250"),
        InlineData("windows-1252", "utf-8")
    ]
    public void What_a_page_declares_is_believed_where_the_bytes_allow_it(string declared, string truth) =>
        Assert.Equal(
            "“Müller’s” quay – said he.",
            Load("a.html", Page(truth).GetBytes($"<meta charset='{declared}'><p>“Müller’s” quay – said he.")).Text
        );

    [Theory]
    [
        InlineData("windows-1251", Russian),
        InlineData("koi8-r", Russian),
        InlineData("windows-1253", Greek),
        InlineData("windows-1256", Arabic),
        InlineData("gb18030", Chinese),
        InlineData("big5", "國防部長星期一抵達該市，並表示新橋將在春季開放。他說，工程已經持續了兩年。"),
        InlineData("shift_jis", Japanese),
        InlineData("euc-jp", Japanese),
        InlineData("euc-kr", Korean)
    ]
    public void What_declares_nothing_is_told_by_its_letters(string truth, string text)
    {
        var twice = text + text;
        Assert.Equal(twice, Load("a.txt", Page(truth).GetBytes(twice)).Text);
    }

    [Theory]
    [
        InlineData("iso-8859-1", "windows-1251", Russian),
        InlineData("windows-1252", "windows-1251", Russian),
        InlineData("windows-1252", "gb18030", Chinese),
        InlineData("utf-8", "windows-1256", Arabic)
    ]
    public void A_declaration_that_lies_is_not_believed(string declared, string truth, string text) =>
        Assert.Equal((text + text).Trim(), Load("a.html", Page(truth).GetBytes($"<meta charset='{declared}'><p>{text}{text}</p>")).Text);

    [Theory]
    [
        InlineData("gb2312", Chinese),
        InlineData("windows-1251", Russian),
        InlineData("shift_jis", Japanese),
        InlineData("windows-1256", Arabic)
    ]
    public void Even_a_short_page_is_read_as_it_declares(string truth, string text) =>
        Assert.Equal(
            text[..9].Trim(),
            Load(
                "a.html",
                Page(truth).GetBytes($"<meta http-equiv='Content-Type' content='text/html; charset={truth}'><p>{text[..9]}</p>")
            ).Text
        );

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-32")]
    public void A_mark_tells_the_encoding(string name) =>
        Assert.Equal(
            "Zoë said: “Да”.",
            Load("a.txt", [.. Encoding.GetEncoding(name).GetPreamble(), .. Encoding.GetEncoding(name).GetBytes("Zoë said: “Да”.")]).Text
        );

    [Theory]
    [
        InlineData("utf-16", "Zoë said: “Да”.\r\n"),
        InlineData("utf-16BE", "Zoë said: “Да”.\r\n"),
        InlineData("utf-16", Russian),
        InlineData("utf-16BE", Russian)
    ]
    public void UTF16_without_its_mark_is_told_by_its_zeros(string name, string text) =>
        Assert.Equal(text, Load("a.txt", Encoding.GetEncoding(name).GetBytes(text)).Text);

    [Fact]
    public void A_damaged_byte_does_not_make_another_encoding_of_UTF8() =>
        Assert.StartsWith("“é” “é” “é” “é” “é” “é”", Load("a.txt", [.. Encoding.UTF8.GetBytes("“é” “é” “é” “é” “é” “é” "), 0xE2]).Text);

    [Fact]
    public void Western_text_stays_Western() =>
        Assert.Equal(
            "L’été passé, le préfet a été félicité à Orléans – « déjà » – par les élèves.",
            Load(
                "a.txt",
                Page("windows-1252").GetBytes("L’été passé, le préfet a été félicité à Orléans – « déjà » – par les élèves.")
            ).Text
        );

    [Theory]
    [InlineData("%PDF-1.7", "a PDF"), InlineData("{\\rtf1\\ansi", "Rich Text"), InlineData("PK\u0003\u0004 word", "Word document")]
    public void Another_kind_of_file_under_the_name_of_text_is_told(string text, string kind) =>
        Assert.Contains(kind, Complaint("a.txt", text));
}
