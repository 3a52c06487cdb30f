using System.Collections;
using System.Reflection;

namespace Notebooks.Assistance;

/// <summary>
/// The names by which a value is indexed: of a table's columns, or a dictionary's keys. A table is known by its shape, since
/// the libraries that have some are the notebook's own.
/// </summary>
static class ColumnNames
{
    const int Most = 1000;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="members">The properties that lead from the value to the table.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(object? value, params IEnumerable<string> members)
    {
        if (value is null)
            return [];
        try
        {
            return await Task.Run(() => Read(members.Aggregate((object?)value, (at, name) => at is null ? null : Member(at, name))))
                .WaitAsync(Patience);
        }
        catch (Exception)
        {
            return []; // What a type of the notebook's does when it is asked is its own affair, and a cell may be changing it.
        }
    }

    static IReadOnlyList<string> Read(object? value) => value is null ? [] : [.. Names(value).Take(Most).OfType<string>().Distinct()];

    // The columns of a table are its own.
    static object? Member(object value, string name) =>
        name == "Columns"
            ? value
            : Property(value, name) ?? value.GetType().GetField(name, BindingFlags.Instance | BindingFlags.Public)?.GetValue(value);

    static IEnumerable<object?> Names(object value)
    {
        if (value is IDictionary dictionary)
            return dictionary.Keys.Cast<object?>();
        if (value.GetType().GetInterfaces().FirstOrDefault(IsDictionary) is { } type)
            return ((IEnumerable)type.GetProperty("Keys")!.GetValue(value)!).Cast<object?>();
        return Property(value, "Columns") is IEnumerable columns
            ? columns.Cast<object?>().Select(column => column is null ? null : Property(column, "ColumnName") ?? Property(column, "Name"))
            : [];
    }

    static bool IsDictionary(Type type) =>
        type.IsGenericType
        && type.GetGenericArguments()[0] == typeof(string)
        && (type.GetGenericTypeDefinition() == typeof(IDictionary<,>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    static object? Property(object value, string name) =>
        value
            .GetType()
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .FirstOrDefault(property => property.Name == name && property.GetIndexParameters().Length == 0)
            ?.GetValue(value);
}
