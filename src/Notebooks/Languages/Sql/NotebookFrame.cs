using System.Reflection;
using Notebooks.Packages;

namespace Notebooks.Languages.Sql;

/// <summary>Makes data frames with the notebook's own copy of Microsoft.Data.Analysis.</summary>
/// <param name="library">The copy, whose types its C# and F# cells know.</param>
sealed class NotebookFrame(Assembly library)
{
    /// <summary>The version that is taken where the notebook has asked for none.</summary>
    const string Reference = $"nuget: {FrameTable.Library}, 0.23.1";

    /// <summary>The notebook's copy; null: it has not referenced the library.</summary>
    public static NotebookFrame? Of(References references)
    {
        if (!references.Added.Any(path => Path.GetFileNameWithoutExtension(path) == FrameTable.Library))
            return null;
        return new(references.Context.LoadFromAssemblyName(new(FrameTable.Library)));
    }

    /// <summary>The notebook's copy, which is referenced for it if it has none.</summary>
    public static NotebookFrame Of(References references, ICellContext cell)
    {
        if (Of(references) is { } known)
            return known;
        cell.Reference(Reference);
        return Of(references)!;
    }

    /// <summary>The type of the frames.</summary>
    public Type Type { get; } = library.GetType($"{FrameTable.Library}.DataFrame", throwOnError: true)!;

    /// <summary>A frame with a copy of the columns. Columns of the same name are numbered from the second on.</summary>
    public object Make(IReadOnlyList<ResultColumn> columns)
    {
        var column = library.GetType($"{FrameTable.Library}.DataFrameColumn", throwOnError: true)!;
        var all = Array.CreateInstance(column, columns.Count);
        var names = new HashSet<string>();
        for (var i = 0; i < columns.Count; i++)
        {
            var name = columns[i].Name;
            for (var number = 1; !names.Add(name); number++)
                name = $"{columns[i].Name}_{number}";
            all.SetValue(Column(name, columns[i]), i);
        }
        return Activator.CreateInstance(Type, all)!;
    }

    object Column(string name, ResultColumn column)
    {
        var value = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        // Each of .NET's usual types has a column type of its own, such as Int32DataFrameColumn.
        var type =
            library.GetType($"{FrameTable.Library}.{value.Name}DataFrameColumn")
            ?? library.GetType($"{FrameTable.Library}.PrimitiveDataFrameColumn`1", throwOnError: true)!.MakeGenericType(value);
        return Activator.CreateInstance(type, name, column.Values)!;
    }
}
