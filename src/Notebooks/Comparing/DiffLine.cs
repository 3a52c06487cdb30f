namespace Notebooks.Comparing;

/// <summary>What a line of a comparison shows.</summary>
public enum DiffKind
{
    /// <summary>What is compared from here on.</summary>
    Heading,

    /// <summary>Which lines of both texts follow: <c>@@ -1,3 +1,4 @@</c>.</summary>
    Place,

    /// <summary>A line that both have.</summary>
    Same,

    /// <summary>A line that only the first has.</summary>
    Removed,

    /// <summary>A line that only the second has.</summary>
    Added,
}

/// <summary>A line of a comparison, with the sign before it that shows its kind.</summary>
public readonly record struct DiffLine(DiffKind Kind, string Text)
{
    internal static DiffLine Of(DiffKind kind, string line) =>
        new(
            kind,
            kind switch
            {
                DiffKind.Removed => "-",
                DiffKind.Added => "+",
                DiffKind.Same => " ",
                _ => "",
            } + Visible(line)
        );

    /// <summary>With pictures for control characters, which a terminal would obey.</summary>
    static string Visible(string line) =>
        !line.Any(IsControl)
            ? line
            : string.Concat(
                line.Select(c =>
                    !IsControl(c) ? c
                    : c < ' ' ? (char)('\u2400' + c)
                    : '\uFFFD'
                )
            );

    static bool IsControl(char c) => char.IsControl(c) && c != '\t';
}
