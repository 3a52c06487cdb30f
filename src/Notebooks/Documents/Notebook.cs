using System.Text;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>
/// A notebook read from a file or newly made. What is not changed is written back byte for byte, whatever the
/// file holds besides: unknown metadata, attachments, the order of keys, the way numbers, escapes and line ends are
/// written.
/// </summary>
public sealed class Notebook
{
    readonly List<Cell> cells;

    /// <summary>A new notebook; written in nbformat 4.5's canonical form or as <c>.dib</c>.</summary>
    /// <param name="defaultLanguage">The language of cells that do not name theirs; null: C#.</param>
    public Notebook(NotebookFormat format, IEnumerable<Cell> cells, string? defaultLanguage = null)
    {
        Format = format;
        DefaultLanguage = defaultLanguage ?? LanguageInfo.Default.Name;
        this.cells = [.. cells];
    }

    /// <summary>The form in which <see cref="Save"/> writes.</summary>
    public NotebookFormat Format { get; }

    /// <summary>The language of cells that do not say theirs, as a kernel name.</summary>
    public string DefaultLanguage { get; }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<Cell> Cells => cells;

    /// <summary>The notebook's metadata as read; for reading only, changes to it are not written.</summary>
    public JsonObject Metadata { get; internal init; } = [];

    internal NotebookOrigin? Origin { get; init; }

    /// <summary>Puts a cell before the one at <paramref name="index"/>.</summary>
    public void Insert(int index, Cell cell) => cells.Insert(index, cell);

    /// <summary>Takes out the cell at <paramref name="index"/>.</summary>
    public void RemoveAt(int index) => cells.RemoveAt(index);

    /// <summary>Reads a file; its extension says the format.</summary>
    /// <exception cref="NotebookFormatException">It is not a notebook.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public static Notebook Load(string path)
    {
        var format = FormatOf(path);
        if (new FileInfo(path) is { Exists: true, Length: > IpynbReader.MaxBytes } file)
            throw new NotebookFormatException(
                $"The file has {file.Length / (1 << 20)} MiB, more than the {IpynbReader.MaxBytes >> 20} MiB a notebook may have; clear its outputs."
            );
        return Parse(File.ReadAllBytes(path), format);
    }

    /// <summary>Reads a file's content, which is UTF-8.</summary>
    /// <exception cref="NotebookFormatException">It is not a notebook.</exception>
    public static Notebook Parse(ReadOnlySpan<byte> content, NotebookFormat format) =>
        format switch
        {
            NotebookFormat.Ipynb => IpynbReader.Read(content.ToArray()),
            _ => DibReader.Read(content),
        };

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, NotebookFormat)"/>
    public static Notebook Parse(string content, NotebookFormat format) => Parse(Encoding.UTF8.GetBytes(content), format);

    /// <summary>The file's content, in UTF-8.</summary>
    public byte[] ToBytes() =>
        Format switch
        {
            NotebookFormat.Ipynb => IpynbWriter.Write(this),
            _ => DibWriter.Write(this),
        };

    /// <summary>Replaces the file by a whole new one, or leaves it as it was where that fails. A file that would not
    /// change is not touched.</summary>
    /// <exception cref="NotebookFormatException">The extension belongs to the other format.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is read-only.</exception>
    public void Save(string path)
    {
        if (FormatOf(path) != Format)
            throw new NotebookFormatException(
                $"'{Path.GetFileName(path)}' would need converting first: the notebook is {ExtensionOf(Format)}."
            );
        AtomicFile.Write(path, ToBytes());
    }

    /// <summary>The format a file's extension stands for.</summary>
    /// <exception cref="NotebookFormatException">The extension is another.</exception>
    public static NotebookFormat FormatOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".ipynb" => NotebookFormat.Ipynb,
            ".dib" => NotebookFormat.Dib,
            "" => throw new NotebookFormatException($"'{Path.GetFileName(path)}' has no extension; a notebook ends in .ipynb or .dib."),
            var other => throw new NotebookFormatException($"A notebook ends in .ipynb or .dib, not in '{other}'."),
        };

    /// <summary>The extension of a format, with its dot.</summary>
    public static string ExtensionOf(NotebookFormat format) => format == NotebookFormat.Ipynb ? ".ipynb" : ".dib";
}
