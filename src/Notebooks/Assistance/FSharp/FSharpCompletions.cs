using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Tokenization;
using static FSharp.Compiler.Syntax.PrettyNaming;

namespace Notebooks.Assistance.FSharp;

/// <summary>What can be written at a place of F# code.</summary>
static class FSharpCompletions
{
    static readonly string[] Keywords =
    [
        .. from keyword in FSharpKeywords.KeywordsWithDescription
        where keyword.Item1.All(char.IsAsciiLetter) && !keyword.Item2.Contains("eserved") && keyword.Item1 != "not"
        select keyword.Item1,
    ];

    public static CompletionList At(FSharpCheck cell, int offset)
    {
        var position = cell.PositionOf(offset);
        var line = cell.Line(position);
        var start = offset - position.Column + TypedName.Start(line, position.Column);
        var typed = cell.Code[start..offset].TrimStart('`');
        var isMember = start > 0 && cell.Code[start - 1] == '.';
        if (isMember && IsNumber(cell.Code.AsSpan(0, start - 1)))
            return CompletionList.None(offset);

        var name = QuickParse.GetPartialLongNameEx(line, position.Column - 1);
        var items = cell.Checked.GetDeclarationListInfo(cell.Parsed, position.Line, line, name, null, null, null).Items;
        var names =
            from item in items
            where !IsHidden(item)
            let match = Match(item.NameInList, typed)
            where match >= 0
            select (
                Match: match,
                Rank: Rank(item),
                Name: item.NameInList,
                Completion: new Completion(item.NameInCode, FSharpKinds.Of(item))
            );
        var context = ParsedInput.TryGetCompletionContext(position, cell.Parsed.ParseTree, line)?.Value;
        var isAny = !isMember && context is null or { IsParameterList: true } or { IsRecordField: true };
        var keywords =
            from keyword in isAny ? Keywords : []
            let match = Match(keyword, typed)
            where match >= 0
            select (Match: match, Rank: Notebooks, Name: keyword, Completion: new Completion(keyword, "keyword"));
        return new(
            start,
            offset,
            [
                .. names
                    .Concat(keywords)
                    .OrderBy(found => found.Match)
                    .ThenBy(found => found.Rank)
                    .ThenBy(found => found.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(found => found.Completion)
                    .DistinctBy(completion => completion.Text),
            ]
        );
    }

    static bool IsNumber(ReadOnlySpan<char> before)
    {
        var digits = before.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return digits < before.Length && (digits == 0 || !(char.IsLetter(before[digits - 1]) || before[digits - 1] is '_' or '\'' or '`'));
    }

    /// <summary>What F# Interactive calls its own, and what nobody writes.</summary>
    static bool IsHidden(DeclarationListItem item) =>
        item.NameInList == "it"
        || item.NameInList.StartsWith("FSI_", StringComparison.Ordinal)
        || item.NameInList.StartsWith("op_", StringComparison.Ordinal)
        || IsOperatorDisplayName(item.NameInList);

    const int Notebooks = 10,
        OfOthers = 20;

    /// <summary>What the notebook declares comes before keywords, and those before the rest; members before what is around them.</summary>
    static int Rank(DeclarationListItem item)
    {
        // A field without a path is one of the cell itself.
        var isNotebooks = item.FullName.StartsWith("FSI_", StringComparison.Ordinal) || item.Kind.IsField && !item.FullName.Contains('.');
        return FSharpKinds.Rank(item)
            + (
                isNotebooks ? 0
                : item.IsOwnMember ? Notebooks + 1
                : OfOthers
            );
    }

    /// <summary>How well a name fits what is typed: begins so, begins so but for case, has it inside (2); -1 where it does not.</summary>
    static int Match(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : typed.Length > 2 && name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 2
        : -1;
}
