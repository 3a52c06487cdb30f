using Notebooks.Languages;

namespace Notebooks.Assistance;

/// <summary>An error in a cell that is being written.</summary>
/// <param name="Start">In UTF-16 units of the cell.</param>
/// <param name="Id">The compiler's number.</param>
public sealed record CellError(int Start, int Length, string Id, string Message)
{
    /// <summary>An error of the compiler's in the cell; null: it has no place there.</summary>
    internal static CellError? Of(CompileError error, string code)
    {
        if (error.Line < 1)
            return null;
        var start = 0;
        for (var line = 1; line < error.Line; line++)
        {
            var end = code.IndexOf('\n', start);
            if (end < 0)
                return null;
            start = end + 1;
        }
        start = Math.Min(start + error.Column - 1, code.Length);
        var message = error.Hint is { } hint ? $"{error.Message}\n{hint}" : error.Message;
        return new(start, Math.Min(error.Length, code.Length - start), error.Id, message);
    }
}
