namespace News;

/// <summary>What a column of a table holds.</summary>
/// <param name="Type">string, int, bool, decimal or <see cref="DateTime"/> (a day, at midnight, without a time zone).</param>
/// <param name="Description">What it says, with its unit.</param>
/// <param name="Null">What an empty cell means, or null where there is none.</param>
public sealed record Column(string Name, Type Type, string Description, string? Null);

/// <summary>What a table holds.</summary>
/// <param name="Name">As the property of <see cref="Reading"/> that gives it.</param>
/// <param name="Row">What one row is.</param>
public sealed record TableDescription(string Name, string Row, IReadOnlyList<Column> Columns);
