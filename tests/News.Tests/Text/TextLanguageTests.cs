using News.Text;

namespace News.Tests.Text;

public class TextLanguageTests
{
    [Theory]
    [InlineData(
        "en",
        "The harbour board voted on Tuesday to close the old pier, after engineers said that its piles had rotted beyond repair."
    )]
    [InlineData(
        "de",
        "Der Hafenrat hat am Dienstag beschlossen, den alten Pier zu schließen, nachdem Ingenieure gesagt hatten, dass die Pfähle nicht mehr zu retten sind."
    )]
    [InlineData(
        "fr",
        "Le conseil du port a voté mardi la fermeture de la vieille jetée, après que les ingénieurs ont dit que les piliers étaient dans un état irréparable."
    )]
    [InlineData(
        "es",
        "La junta del puerto votó el martes a favor de cerrar el viejo muelle, después de que los ingenieros dijeran que los pilotes no se pueden reparar."
    )]
    [InlineData(
        "it",
        "Il consiglio del porto ha votato martedì la chiusura del vecchio molo, dopo che gli ingegneri hanno detto che i pali non sono più riparabili nella parte bassa."
    )]
    [InlineData(
        "nl",
        "De havenraad heeft dinsdag gestemd om de oude pier te sluiten, nadat ingenieurs zeiden dat de palen niet meer te herstellen zijn en dat het gevaar groot is."
    )]
    [InlineData("ru", "Портовый совет во вторник проголосовал за закрытие старого причала, после того как инженеры сообщили об этом.")]
    [InlineData("uk", "Портова рада у вівторок проголосувала за закриття старого причалу, після того як інженери повідомили про це.")]
    [InlineData("zh", "港务局周二投票决定关闭旧码头,此前工程师表示桩基已经腐烂无法修复,预计明年春天重新开放。")]
    [InlineData("ja", "港湾委員会は火曜日、技術者が杭は修復できないほど腐っていると述べたことを受け、古い桟橋の閉鎖を決議した。")]
    [InlineData("ar", "صوت مجلس الميناء يوم الثلاثاء على إغلاق الرصيف القديم بعد أن قال المهندسون إن أعمدته تعفنت")]
    public void The_language_of_running_text_is_told(string language, string text) => Assert.Equal(language, TextLanguage.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Der Spiegel")]
    [InlineData(
        "Real Madrid 2 Bayern Munich 1, Juventus 0 Ajax 0, Porto 3 Celtic 2, Benfica 1 Anderlecht 1, PSV 4 Lille 0, Roma 1 Lazio 1, Napoli 2 Inter 2"
    )]
    public void Of_a_short_text_or_a_list_it_is_not(string text) => Assert.Null(TextLanguage.Of(text));

    [Fact]
    public void A_text_in_another_language_is_not_read_as_if_it_were_English()
    {
        var reading = new Article(
            "Angela Merkel hat am Montag in Berlin gesagt, dass die Regierung von Frankreich und die von Italien nicht mit dem Plan einverstanden sind."
        ).Read();
        Assert.Equal("de", reading.Annotations.Language);
        Assert.Empty(reading.Annotations.Mentions);
        Assert.Empty(reading.Annotations.Events);
        Assert.Equal("This article is in German; only English is read.", reading.Note);
    }

    [Fact]
    public void An_English_text_with_a_foreign_quotation_is_read()
    {
        var reading = new Article(
            "The minister, Ana Wels, said on Monday: “Die Regierung ist nicht mit dem Plan einverstanden.” She was speaking to reporters in the town hall of Lund, and did not take questions from them."
        ).Read();
        Assert.Equal("en", reading.Annotations.Language);
        Assert.Null(reading.Note);
        Assert.NotEmpty(reading.Annotations.Mentions);
    }
}
