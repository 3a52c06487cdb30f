namespace Notebooks.Browser;

/// <summary>The sheets that a page is printed on.</summary>
public enum Paper
{
    /// <summary>210 by 297 millimetres.</summary>
    A4,

    /// <summary>8.5 by 11 inches.</summary>
    Letter,
}
