using Parquet;
using Parquet.Schema;

namespace News.Tables;

/// <summary>A column of a Parquet file: its name, and its cells as <see cref="ITable.Cells"/> gives them.</summary>
readonly record struct ParquetColumn(string Name, Array Cells);

/// <summary>Columns as a Parquet file with one row group. Each keeps its type, a day is a timestamp, and a list is a list.</summary>
static class ParquetFile
{
    public static async Task Write(IReadOnlyList<ParquetColumn> columns, Stream stream)
    {
        var fields = columns.Select(Field).ToList();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        using var rows = writer.CreateRowGroup();
        foreach (var (field, column) in fields.Zip(columns))
            await Write(rows, field, column.Cells);
    }

    static Field Field(ParquetColumn column) =>
        column.Cells switch
        {
            IReadOnlyList<string>[] => new ListField(column.Name, new DataField("element", typeof(string), isNullable: false)),
            string?[] => new DataField(column.Name, typeof(string), isNullable: true),
            var cells => new DataField(column.Name, Nullable.GetUnderlyingType(cells.GetType().GetElementType()!)!, isNullable: true),
        };

    static Task Write(ParquetRowGroupWriter rows, Field field, Array cells) =>
        cells switch
        {
            string[] texts => rows.WriteAsync((DataField)field, texts),
            IReadOnlyList<string>[] lists => WriteLists(rows, (ListField)field, lists),
            bool?[] values => rows.WriteAsync<bool>((DataField)field, values),
            int?[] values => rows.WriteAsync<int>((DataField)field, values),
            long?[] values => rows.WriteAsync<long>((DataField)field, values),
            float?[] values => rows.WriteAsync<float>((DataField)field, values),
            double?[] values => rows.WriteAsync<double>((DataField)field, values),
            decimal?[] values => rows.WriteAsync<decimal>((DataField)field, values),
            DateTime?[] values => rows.WriteAsync<DateTime>((DataField)field, values),
            _ => throw new NotSupportedException($"a column of {cells.GetType().Name}"),
        };

    /// <summary>Lists as Parquet has them: all elements one after the other, and beside each whether it continues a list, and whether
    /// there is an element at all.</summary>
    static Task WriteLists(ParquetRowGroupWriter rows, ListField field, IReadOnlyList<string>[] lists)
    {
        var element = (DataField)field.Item;
        var elements = new List<ReadOnlyMemory<char>>();
        var repetitions = new List<int>();
        var definitions = new List<int>();
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
            {
                elements.Add(list[i].AsMemory());
                repetitions.Add(i == 0 ? 0 : 1);
                definitions.Add(element.MaxDefinitionLevel);
            }
            if (list.Count > 0)
                continue;
            repetitions.Add(0);
            definitions.Add(element.MaxDefinitionLevel - 1);
        }
        return rows.WriteAllPartsAsync<ReadOnlyMemory<char>>(
            element,
            elements.ToArray(),
            (ReadOnlyMemory<int>)definitions.ToArray(),
            (ReadOnlyMemory<int>)repetitions.ToArray(),
            CancellationToken.None
        );
    }
}
