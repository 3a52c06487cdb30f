using System.Text;
using Microsoft.Data.Analysis;
using MiniExcelLibs;
using Parquet;

namespace News.Tests.Tables;

/// <summary>Tables as files, read again by other readers than the writers.</summary>
public sealed class TableFilesTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tables");

    public void Dispose() => folder.Delete(recursive: true);

    static DataFrame Frame() =>
        new(
            new StringDataFrameColumn("who", ["Müller & Söhne", "=1+1", null, "a \"b\", c\nd", "\u0001bell"]),
            new Int32DataFrameColumn("n", [1, null, -3, 4, 5]),
            new DoubleDataFrameColumn("share", [0.5, 1e-9, null, 2, 3]),
            new BooleanDataFrameColumn("direct", [true, false, null, true, false]),
            new DateTimeDataFrameColumn("day", [new(2020, 11, 30), null, new(2021, 3, 2, 9, 30, 0), new(1999, 1, 1), new(2000, 2, 29)]),
            new DecimalDataFrameColumn("amount", [1.25m, null, 3m, 4m, 0.1m])
        );

    string Saved(string name, Action<DataFrame, string> save)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, "what was there before and is longer than some of the files that replace it".PadRight(50_000));
        save(Frame(), path);
        Assert.Equal([path], folder.GetFiles().Select(file => file.FullName));
        return path;
    }

    [Fact]
    public void Csv_keeps_every_letter_and_every_value()
    {
        var bytes = File.ReadAllBytes(Saved("a.csv", TableFiles.SaveCsv));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "who,n,share,direct,day,amount\r\n"
                + "Müller & Söhne,1,0.5,true,2020-11-30,1.25\r\n"
                + "\"=1+1\",,1E-09,false,,\r\n"
                + ",-3,,,2021-03-02 09:30:00,3\r\n"
                + "\"a \"\"b\"\", c\nd\",4,2,true,1999-01-01,4\r\n"
                + "\u0001bell,5,3,false,2000-02-29,0.1\r\n",
            Encoding.UTF8.GetString(bytes[3..])
        );
    }

    [Fact]
    public void Excel_has_days_numbers_and_booleans_as_such()
    {
        var rows = MiniExcel.Query(Saved("a.xlsx", TableFiles.SaveExcel), useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["who", "n", "share", "direct", "day", "amount"], rows[0].Keys);
        Assert.Equal(["Müller & Söhne", 1d, 0.5, true, new DateTime(2020, 11, 30), 1.25], rows[0].Values);
        Assert.Equal("=1+1", rows[1]["who"]);
        Assert.Null(rows[1]["n"]);
        Assert.Equal("a \"b\", c\nd", ((string)rows[3]["who"]!).ReplaceLineEndings("\n"));
        Assert.Equal(5, rows.Count);
    }

    [Fact]
    public async Task Parquet_has_the_types_of_the_columns()
    {
        await using var file = File.OpenRead(Saved("a.parquet", TableFiles.SaveParquet));
        var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        await using (reader)
            Assert.Equal(
                [typeof(ReadOnlyMemory<char>), typeof(int), typeof(double), typeof(bool), typeof(DateTime), typeof(decimal)],
                reader.Schema.GetDataFields().Select(field => field.ClrType)
            );
    }

    [Theory]
    [InlineData("a.csv"), InlineData("a.xlsx"), InlineData("a.parquet")]
    public void A_table_without_rows_is_saved_with_its_columns(string name)
    {
        var (path, frame) = (Path.Combine(folder.FullName, name), Frame().Where("n", 99));
        if (name.EndsWith("csv"))
            frame.SaveCsv(path);
        else if (name.EndsWith("xlsx"))
            frame.SaveExcel(path);
        else
            frame.SaveParquet(path);
        Assert.True(new FileInfo(path).Length > 20);
    }

    [Fact]
    public void What_was_there_stays_where_the_new_file_cannot_be_made()
    {
        var path = Path.Combine(folder.FullName, "none", "a.csv");
        Assert.ThrowsAny<IOException>(() => Frame().SaveCsv(path));
        Assert.Empty(folder.GetFileSystemInfos());
    }
}
