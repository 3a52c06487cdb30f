using System.Collections.Frozen;

namespace Notebooks.Packages;

/// <summary>
/// The framework's assemblies that hold nothing and only say where older libraries find what they ask them for. The
/// compiler looks each name up in each reference, cell for cell; these are a third of all, so they come when asked for.
/// </summary>
static class Facades
{
    static readonly FrozenSet<string> Names = Resource
        .Text("Facades.txt")
        .Split('\n')
        .Where(line => line is not ("" or ['#', ..]))
        .ToFrozenSet();

    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>The paths of those that an assembly asks, and of those that they ask in turn.</summary>
    public static IEnumerable<string> AskedBy(string path) =>
        from name in AssemblyClosure.Referred(path)
        where Contains(name)
        let facade = Path.Combine(SharedAssemblies.Framework, name + ".dll")
        from asked in AskedBy(facade).Prepend(facade)
        select asked;
}
