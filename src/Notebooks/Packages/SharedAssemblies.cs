namespace Notebooks.Packages;

/// <summary>
/// The assemblies that a notebook shares with the engine: the framework, and what values cross in. A second copy of
/// one of them would be other types under the same names, and a formatter registered there would never be asked.
/// </summary>
static class SharedAssemblies
{
    public static IReadOnlyList<string> Contracts { get; } =
    [
        typeof(Cells.SharedValue).Assembly.Location,
        typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
        typeof(Microsoft.FSharp.Core.Unit).Assembly.Location,
    ];

    /// <summary>The kernels of .NET Interactive and what their names are made of, which a notebook refers to when it
    /// asks for them.</summary>
    /// <remarks>Not by their types, which would load them.</remarks>
    public static IReadOnlyList<string> Kernels { get; } =
    [
        .. from name in (string[])["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Documents", "System.Reactive"]
        select Path.Combine(AppContext.BaseDirectory, name + ".dll"),
    ];

    /// <summary>The framework's folder.</summary>
    public static string Framework { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The files, as compilers take them.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. OfFramework(), .. Contracts];

    /// <summary>The simple names.</summary>
    public static IReadOnlySet<string> Names { get; } =
        Paths.Concat(Kernels).Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    static IEnumerable<string> OfFramework() =>
        from path in Directory.EnumerateFiles(Framework, "*.dll").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(path)
        where
            name.StartsWith("System.", StringComparison.Ordinal) && !name.EndsWith(".Native.dll", StringComparison.Ordinal)
            || name
                is "mscorlib.dll"
                    or "netstandard.dll"
                    or "Microsoft.CSharp.dll"
                    or "Microsoft.VisualBasic.Core.dll"
                    or "Microsoft.VisualBasic.dll"
                    or "Microsoft.Win32.Primitives.dll"
                    or "Microsoft.Win32.Registry.dll"
                    or "WindowsBase.dll"
        select path;
}
