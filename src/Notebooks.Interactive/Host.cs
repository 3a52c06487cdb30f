namespace Notebooks.Cells;

/// <summary>The notebook of this process, which runs one at a time.</summary>
static class Host
{
    /// <summary>Null where none runs.</summary>
    public static IHost? Running { get; set; }

    public static IHost Current => Running ?? throw new InvalidOperationException("Nothing can be displayed outside of a notebook's cell.");
}
