using System.Collections;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Notebooks.Formatting;

namespace Notebooks.Languages.FSharp;

/// <summary>F#'s own types as what they stand for, and not as how they are built.</summary>
static class FSharpFormatters
{
    public static void Register()
    {
        OwnFormatters.Add(typeof(FSharpList<>), Array);
        OwnFormatters.Add(typeof(FSharpSet<>), Array);
        OwnFormatters.Add(typeof(FSharpOption<>), some => some.GetType().GetProperty("Value")!.GetValue(some));
        OwnFormatters.Add(
            typeof(FSharpValueOption<>),
            option =>
                option.GetType().GetProperty("IsSome")!.GetValue(option) is true
                    ? option.GetType().GetProperty("Value")!.GetValue(option)
                    : null
        );
    }

    static Array Array(object sequence)
    {
        var items = ((IEnumerable)sequence).Cast<object?>().ToList();
        var array = System.Array.CreateInstance(sequence.GetType().GetGenericArguments()[0], items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i], i);
        return array;
    }
}
