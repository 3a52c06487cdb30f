using System.Linq.Expressions;
using System.Reflection;

namespace Notebooks.Languages.Sql;

/// <summary>A property, a field or an item of a tuple, which is a column.</summary>
sealed record RowMember(string Name, Type Type, Func<object, object?> Get)
{
    const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>How many items a tuple has itself. Those after it are in a further tuple.</summary>
    const int OwnItems = 7;

    /// <summary>The member of a type that has a name; null: there is none.</summary>
    public static RowMember? Of(Type type, string name, int index, bool isTuple)
    {
        var row = Expression.Parameter(typeof(object));
        Expression at = Expression.Convert(row, type);
        if (isTuple)
        {
            for (; index >= OwnItems; index -= OwnItems)
                at = Expression.PropertyOrField(at, "Rest");
            at = Expression.PropertyOrField(at, $"Item{index + 1}");
        }
        else if (type.GetProperty(name, Public) is { } property)
            at = Expression.Property(at, property);
        else if (type.GetField(name, Public) is { } field)
            at = Expression.Field(at, field);
        else
            return null;
        return new(name, at.Type, Expression.Lambda<Func<object, object?>>(Expression.Convert(at, typeof(object)), row).Compile());
    }
}
