namespace Notebooks.Rendering;

/// <summary>The page's own files, embedded in the assembly.</summary>
static class Resource
{
    /// <summary>The text of a file, with the line ends an HTML parser makes of it, since hashes are of those.</summary>
    public static string Text(string name)
    {
        using var stream = Open(name);
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }

    public static Stream Open(string name) => typeof(Resource).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource '{name}' was not built in.");
}
