using System.Collections;
using System.Reflection;

namespace Notebooks.Formatting.Tables;

/// <summary>Sequences whose type was made by a compiler or by F#'s library, for a <c>seq { … }</c> or a <c>yield return</c> say:
/// they are shown as their items, and not as the properties of that type.</summary>
static class Items
{
    static readonly MethodInfo SequenceMethod = typeof(Items).GetMethod(nameof(Sequence), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>What to show in place of a value; the value itself where it is no such sequence.</summary>
    public static object Of(object value)
    {
        var type = value.GetType();
        if (value is not IEnumerable or ICollection || !IsMade(type) || ShownTable.HasFormatter(value))
            return value;
        return type.GetInterface(typeof(IEnumerable<>).FullName!) is { } items
            ? SequenceMethod.MakeGenericMethod(items.GetGenericArguments()).Invoke(null, [value])!
            : value;
    }

    static IEnumerable<T> Sequence<T>(IEnumerable<T> items) => items.Select(item => item);

    static bool IsMade(Type type) =>
        type.Name.Contains('@')
        || type.Name.StartsWith('<')
        || type.Namespace is { } name
            && name.StartsWith("Microsoft.FSharp.", StringComparison.Ordinal)
            && !type.IsPublic
            && !type.IsNestedPublic;
}
