using System.ComponentModel;

namespace Notebooks.Cells;

/// <summary>The hatch through which a value gets into a language that can only be spoken to in code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedValue
{
    internal static object? Value { get; set; }

    /// <summary>Called by generated code, once, right after the value has been put there.</summary>
    public static T Take<T>()
    {
        var value = (T)Value!;
        Value = null;
        return value;
    }
}
