namespace Notebooks.Rendering;

/// <summary>A page beside this one.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="File">Its file name in the same folder.</param>
public sealed record PageLink(string Title, string File)
{
    /// <summary>Its address, seen from beside it: a file name may hold whatever means something else in an address.</summary>
    internal string Address => Uri.EscapeDataString(File);
}
