using System.Buffers.Text;
using System.Text;
using Notebooks.Documents;

namespace Notebooks.Rendering.Plain;

/// <summary>The pictures of a Markdown file. They are named by the place of their cell, and numbered there.</summary>
sealed class PictureFolder(string folder)
{
    static readonly Dictionary<string, string> Extensions = new()
    {
        ["image/png"] = "png",
        ["image/svg+xml"] = "svg",
        ["image/jpeg"] = "jpg",
        ["image/gif"] = "gif",
        ["image/webp"] = "webp",
    };

    readonly List<(string Name, byte[] Content)> pictures = [];
    int cell,
        number;

    public IReadOnlyList<(string Name, byte[] Content)> Pictures => pictures;

    /// <summary>The cell that pictures come from, counted from 1.</summary>
    public int Cell
    {
        set => (cell, number) = (value, 0);
    }

    /// <summary>A picture of a bundle as Markdown, which puts it into the folder; null where there is none.</summary>
    public string? Picture(MimeBundle data, string words) => Put(data) is { } path ? $"![{MarkdownText.Escape(words)}]({path})" : null;

    /// <summary>A cell's text with the pictures that it carries.</summary>
    public string Attached(Cell cell)
    {
        var text = cell.Source.ReplaceLineEndings("\n");
        // The longest names first: one may begin another.
        foreach (
            var (name, bundle) in cell
                .Attachments.OrderByDescending(attachment => attachment.Key.Length)
                .ThenBy(attachment => attachment.Key, StringComparer.Ordinal)
        )
            if (
                (text.Contains($"attachment:{name}") || text.Contains($"attachment:{Uri.EscapeDataString(name)}"))
                && Put(bundle) is { } path
            )
                text = text.Replace($"attachment:{name}", path).Replace($"attachment:{Uri.EscapeDataString(name)}", path);
        return text;
    }

    string? Put(MimeBundle data)
    {
        foreach (var (type, extension) in Extensions)
            if (data[type] is { } value && OutputJson.Text(value) is { Length: > 0 } text && (extension == "svg" || Base64.IsValid(text)))
            {
                var name = $"cell-{cell}-{++number}.{extension}";
                pictures.Add((name, extension == "svg" ? Encoding.UTF8.GetBytes(text) : Convert.FromBase64String(text)));
                return $"{Uri.EscapeDataString(folder)}/{name}";
            }
        return null;
    }
}
