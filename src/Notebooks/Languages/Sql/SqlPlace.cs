namespace Notebooks.Languages.Sql;

/// <summary>Places in queries.</summary>
static class SqlPlace
{
    /// <summary>An error at a place, which reaches to the end of the word there.</summary>
    /// <param name="position">In UTF-16 units of the code.</param>
    public static CompileError Of(string kind, string message, int position, string code)
    {
        var line = code.AsSpan(0, position).Count('\n');
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var end = code.IndexOf('\n', position) is >= 0 and var next ? next : code.Length;
        var length = 0;
        while (position + length < end && (char.IsLetterOrDigit(code[position + length]) || code[position + length] == '_'))
            length++;
        return new(line + 1, position - start + 1, Math.Max(1, length), kind, message, code[start..end].TrimEnd('\r'));
    }
}
