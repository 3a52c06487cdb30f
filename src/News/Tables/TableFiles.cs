using System.Text;
using Microsoft.Data.Analysis;
using MiniExcelLibs;
using News.Tables;

namespace News;

/// <summary>Tables as files for other programs. A file that exists is replaced once the new one is complete.</summary>
public static class TableFiles
{
    /// <summary>Saves a table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding. Days are written
    /// as 2020-11-30, numbers with a decimal point; an empty cell is null. Texts stay as they are, in quotation marks where a
    /// spreadsheet could take them for a formula.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SaveCsv(this DataFrame frame, string path) =>
        Replace(
            path,
            stream =>
            {
                using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                output.Write(Line(frame.Columns.Select(column => Quoted(column.Name))));
                for (var row = 0L; row < frame.Rows.Count; row++)
                    output.Write(
                        Line(frame.Columns.Select(column => column[row] is string text ? Quoted(text) : CellText.Of(column[row]) ?? ""))
                    );
            }
        );

    /// <summary>Saves a table as a workbook for Excel (<c>.xlsx</c>) with one sheet. Days, numbers and booleans stay such.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SaveExcel(this DataFrame frame, string path) => Replace(path, stream => stream.SaveAs(Rows(frame)));

    /// <summary>Saves a table as Parquet. Each column keeps its type; a day is a timestamp.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SaveParquet(this DataFrame frame, string path) =>
        Replace(path, stream => ParquetFile.Write([.. frame.Columns.Select(Cells)], stream).GetAwaiter().GetResult());

    internal static void Replace(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = File.Create(temporary))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
        || cell.Length > 0 && (cell[0] is '=' or '+' or '@' or '-' or ' ' or '\t' || cell[^1] == ' ')
            ? $"\"{cell.Replace("\"", "\"\"")}\""
            : cell;

    static IEnumerable<Dictionary<string, object?>> Rows(DataFrame frame)
    {
        // The library takes the columns from the first row.
        if (frame.Rows.Count == 0)
            yield return frame.Columns.ToDictionary(column => column.Name, _ => (object?)null);
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            var at = row;
            yield return frame.Columns.ToDictionary(column => column.Name, column => (object?)column[at]);
        }
    }

    /// <summary>The cells of a data frame's column; those of a type that Parquet does not have, as text.</summary>
    static ParquetColumn Cells(DataFrameColumn column)
    {
        var cells = Enumerable.Range(0, (int)column.Length).Select(row => (object?)column[row]);
        return new(
            column.Name,
            Type.GetTypeCode(column.DataType) switch
            {
                TypeCode.Boolean => Of<bool>(),
                TypeCode.Int32 => Of<int>(),
                TypeCode.Int64 => Of<long>(),
                TypeCode.Single => Of<float>(),
                TypeCode.Double => Of<double>(),
                TypeCode.Decimal => Of<decimal>(),
                TypeCode.DateTime => Of<DateTime>(),
                _ => cells.Select(CellText.Of).ToArray(),
            }
        );

        T?[] Of<T>()
            where T : struct => cells.Select(cell => (T?)cell).ToArray();
    }
}
