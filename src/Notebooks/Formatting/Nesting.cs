using System.Collections;

namespace Notebooks.Formatting;

/// <summary>Finds collections in collections that have no end, such as a list that contains itself.</summary>
static class Nesting
{
    const int Deepest = 32,
        ItemsOfEach = 20,
        ItemsOfAll = 10_000;

    public static bool IsTooDeep(object value)
    {
        var left = ItemsOfAll;
        return IsTooDeep(value, 0, ref left);
    }

    static bool IsTooDeep(object? value, int depth, ref int left)
    {
        // Other sequences may take long, or do something, when they are read.
        if (value is not ICollection items)
            return false;
        if (depth == Deepest)
            return true;
        var here = 0;
        foreach (var item in (items as IDictionary)?.Values ?? items)
        {
            if (left-- <= 0 || here++ == ItemsOfEach)
                return false;
            if (IsTooDeep(item, depth + 1, ref left))
                return true;
        }
        return false;
    }
}
