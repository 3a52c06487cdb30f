using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Formatting;

/// <summary>Types as C# writes them.</summary>
static partial class CSharpTypeName
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The name under which code can declare the type; <c>dynamic</c> where it cannot be written.</summary>
    public static string Of(Type type) => IsNameable(type) ? Write(type) : "dynamic";

    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>For people: without namespaces.</summary>
    public static string Display(Type type) => Qualifiers().Replace(Write(type), "");

    /// <summary>Whether code of another language, too, can write the type's name; that of a type made in a cell it cannot.</summary>
    public static bool IsNameable(Type type) =>
        type switch
        {
            { HasElementType: true } => !type.IsByRef && IsNameable(type.GetElementType()!),
            { IsVisible: false } or { Assembly.IsDynamic: true } => false,
            { DeclaringType: { Name: "Script", Namespace: null } } => false,
            _ => !type.FullName!.Contains('<') && type.GetGenericArguments().All(IsNameable),
        };

    // In front of the types of a cell are the classes that the compilers put around them.
    [GeneratedRegex(@"global::([\w]+\.)*(FSI_\d+\.)?|\b(Script|FSI_\d+)\.", RegexOptions.ExplicitCapture)]
    private static partial Regex Qualifiers();

    static string Write(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Write(underlying) + "?";
        if (type.IsPointer)
            return Write(type.GetElementType()!) + "*";
        if (type.IsArray)
            return WriteArray(type);

        // A nested type carries the arguments of the types around it in front of its own.
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var nesting = new Stack<Type>();
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            nesting.Push(outer);
        var parts = nesting.Select(part => WritePart(part, arguments));
        var space = type.Namespace is null ? "" : $"global::{type.Namespace}.";
        return space + string.Join('.', parts);
    }

    static string WritePart(Type part, Queue<Type> arguments)
    {
        var tick = part.Name.IndexOf('`');
        if (tick < 0)
            return Identifier(part.Name);
        var count = int.Parse(part.Name.AsSpan(tick + 1));
        var own = Enumerable.Range(0, count).Select(_ => Write(arguments.Dequeue()));
        return $"{part.Name[..tick]}<{string.Join(", ", own)}>";
    }

    // C# writes the ranks from the outside in, reflection from the inside out.
    static string WriteArray(Type type)
    {
        var ranks = "";
        while (type.IsArray)
        {
            ranks += $"[{new string(',', type.GetArrayRank() - 1)}]";
            type = type.GetElementType()!;
        }
        return Write(type) + ranks;
    }
}
