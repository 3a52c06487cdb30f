using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Notebooks.Languages.FSharp;

/// <summary>F#'s own types as what they stand for, and not as how they are built.</summary>
internal static class FSharpFormatters
{
    public static void Register()
    {
        foreach (var mimeType in (string[])["text/html", "text/plain"])
        {
            Register(typeof(FSharpList<>), mimeType, list => Array(list, list.GetType().GetGenericArguments()[0]));
            Register(typeof(FSharpSet<>), mimeType, set => Array(set, set.GetType().GetGenericArguments()[0]));
            Register(typeof(FSharpOption<>), mimeType, some => some.GetType().GetProperty("Value")!.GetValue(some));
            Register(typeof(FSharpValueOption<>), mimeType, option =>
                option.GetType().GetProperty("IsSome")!.GetValue(option) is true
                    ? option.GetType().GetProperty("Value")!.GetValue(option) : null);
        }
    }

    static void Register(Type type, string mimeType, Func<object, object?> content) =>
        Formatter.Register(type, (value, context) =>
        {
            if (content(value) is not { } inner)
            {
                Formatter.FormatTo<object?>(null, context, mimeType);
                return true;
            }
            return Formatter.GetPreferredFormatterFor(inner.GetType(), mimeType).Format(inner, context);
        }, mimeType);

    static Array Array(object sequence, Type element)
    {
        var items = ((IEnumerable)sequence).Cast<object?>().ToList();
        var array = System.Array.CreateInstance(element, items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
        return array;
    }
}
