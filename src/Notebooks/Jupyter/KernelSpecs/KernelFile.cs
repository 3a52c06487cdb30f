namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>One file of a kernel spec's folder.</summary>
sealed record KernelFile(string Name, byte[] Content)
{
    /// <summary>An icon that is embedded in the engine.</summary>
    public static KernelFile Icon(string language, string name)
    {
        using var resource =
            typeof(KernelFile).Assembly.GetManifestResourceStream($"{language}-{name}")
            ?? throw new InvalidOperationException($"The icon '{language}-{name}' was not built in.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return new(name, content.ToArray());
    }
}
