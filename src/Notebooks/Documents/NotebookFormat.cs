namespace Notebooks.Documents;

/// <summary>How a notebook is written in its file.</summary>
public enum NotebookFormat
{
    /// <summary>Jupyter's JSON, nbformat 4.0 to 4.5: <c>.ipynb</c>.</summary>
    Ipynb,

    /// <summary>Plain text whose cells begin with lines such as <c>#!csharp</c>; it holds no outputs: <c>.dib</c>.</summary>
    Dib,
}
