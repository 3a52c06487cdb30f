using Microsoft.FSharp.Core;

namespace Notebooks.Languages.Sql;

/// <summary>Options of F# as the values in them.</summary>
static class OptionValue
{
    /// <summary>Whether values of the type are options.</summary>
    public static bool Is(Type type) =>
        type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(FSharpOption<>) || type.GetGenericTypeDefinition() == typeof(FSharpValueOption<>));

    /// <summary>The value in an option, null for none; a value that is not an option is returned as it is.</summary>
    public static object? Of(object? value)
    {
        if (value?.GetType() is not { } type || !Is(type))
            return value; // None of a reference type is null
        return type.IsValueType && !(bool)type.GetProperty("IsSome")!.GetValue(value)! ? null : type.GetProperty("Value")!.GetValue(value);
    }
}
