using FSharp.Compiler.Syntax;
using Microsoft.FSharp.Reflection;
using Notebooks.Formatting;

namespace Notebooks.Languages.FSharp;

/// <summary>Types as F# writes them.</summary>
static class FSharpTypeName
{
    public static bool IsFunction(Type type) => FSharpType.IsFunction(type);

    public static string Identifier(string name) =>
        PrettyNaming.IsIdentifierName(name) && !PrettyNaming.DoesIdentifierNeedBackticks(name) ? name : $"``{name}``";

    /// <summary>The name under which code can declare the type; <c>obj</c> where it cannot be written.</summary>
    public static string Of(Type type) => CSharpTypeName.IsNameable(type) ? Write(type) : "obj";

    static string Write(Type type)
    {
        if (type.IsArray)
            return $"{Write(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var nesting = new Stack<Type>();
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            nesting.Push(outer);
        var space = type.Namespace is null ? "" : $"global.{type.Namespace}.";
        return space + string.Join('.', nesting.Select(part => WritePart(part, arguments)));
    }

    static string WritePart(Type part, Queue<Type> arguments)
    {
        var tick = part.Name.IndexOf('`');
        if (tick < 0)
            return $"``{part.Name}``";
        var own = Enumerable.Range(0, int.Parse(part.Name.AsSpan(tick + 1))).Select(_ => Write(arguments.Dequeue()));
        return $"{part.Name[..tick]}<{string.Join(", ", own)}>";
    }
}
