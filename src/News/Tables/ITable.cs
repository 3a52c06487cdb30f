using Microsoft.Data.Analysis;

namespace News.Tables;

/// <summary>One of the tables of a reading.</summary>
interface ITable
{
    TableDescription Description { get; }

    /// <summary>The table as a data frame.</summary>
    DataFrame Of(Source source);

    /// <summary>The same by columns, for files: arrays of <c>string?</c>, <c>int?</c>, <c>bool?</c>, <c>decimal?</c>, <c>DateTime?</c> (a
    /// day) or lists of strings, in the order of <see cref="TableDescription.Columns"/> and of one length.</summary>
    IReadOnlyList<Array> Cells(Source source);
}
