using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Assistance.CSharp;

/// <summary>What can be written at a place in C#, according to Roslyn, as far as it fits the letters already there.</summary>
static partial class CSharpCompletions
{
    const string OverrideWord = "override ";

    public static async Task<Notebooks.Assistance.CompletionList> OfAsync(
        Document document,
        string code,
        int position,
        TypeIndex types,
        CancellationToken cancel
    )
    {
        // Roslyn offers overrides only on a line of their own.
        var line = StringLiteral.LineBefore(code, position);
        int? start = null;
        if (Override().Match(line) is { Success: true } modifiers)
        {
            var blank = position - line.Length + modifiers.Index;
            // An override does not compile without the base's accessibility. Roslyn adds it before the modifiers.
            if (!modifiers.Groups["access"].Success)
                start = blank + 1;
            document = document.WithText(SourceText.From($"{code[..blank]}\n{code[(blank + 1)..position]}\n{code[position..]}"));
        }
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancel);
        if (list.ItemsList.Count == 0)
            return Notebooks.Assistance.CompletionList.None(position);
        var typed = code[list.Span.Start..position];
        var fitting = list
            .ItemsList.Select(item => (Item: item, Rank: Fit(item.FilterText, typed)))
            .Where(item => item.Rank is not null)
            .OrderBy(item => item.Rank)
            .ThenByDescending(item => item.Item.Rules.MatchPriority)
            .ThenBy(item => item.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(item => item.Item.DisplayText);
        var items = new List<Completion>();
        var modifiersWritten = start is { } from ? code[from..list.Span.Start] : "";
        foreach (var (item, _) in fitting)
        {
            if (await TextAsync(service, document, list, item, modifiersWritten, cancel) is { } text)
                items.Add(new(text, CSharpKinds.Of(item)));
        }
        if (TakesTypes(list, code))
            items.AddRange(
                types.Find(typed, list.ItemsList.Select(item => item.DisplayText)).Select(name => new Completion(name, "class"))
            );
        return new(start ?? list.Span.Start, list.Span.End, items);
    }

    /// <summary>Whether the name of any type can be written there.</summary>
    static bool TakesTypes(Microsoft.CodeAnalysis.Completion.CompletionList list, string code) =>
        code.AsSpan(0, list.Span.Start).TrimEnd() is not [.., '.' or ':']
        && list.ItemsList.Any(item => item.DisplayText == nameof(Console));

    [GeneratedRegex(@"[ \t](?:(?:(?<access>public|protected|internal|private)|sealed|async|unsafe)[ \t]+)*override[ \t]+\w*$")]
    private static partial Regex Override();

    /// <summary>How well a name fits what is typed, 0 the best; null: not at all.</summary>
    internal static int? Fit(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (IsHumps(name, typed))
            return 2;
        return name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 3 : null;
    }

    /// <summary>Whether what is typed are the first letters of a name's words: <c>WL</c> of <c>WriteLine</c>.</summary>
    static bool IsHumps(string name, string typed)
    {
        var at = 0;
        foreach (var letter in typed)
        {
            while (at < name.Length && !(IsHump(name, at) && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(letter)))
                at++;
            if (at++ >= name.Length)
                return false;
        }
        return true;
    }

    static bool IsHump(string name, int at) => at == 0 || char.IsUpper(name[at]) || name[at - 1] == '_';

    // An override writes a whole method. Only such items are asked what they change: for all of them it would take long.
    static async Task<string?> TextAsync(
        CompletionService service,
        Document document,
        Microsoft.CodeAnalysis.Completion.CompletionList list,
        CompletionItem item,
        string modifiers,
        CancellationToken cancel
    )
    {
        // The colon of a named argument is to be written, the brackets of a generic type are only shown.
        if (!item.IsComplexTextEdit)
            return modifiers
                + (item.Properties.GetValueOrDefault("InsertionText") ?? item.DisplayText + (item.DisplayTextSuffix == ":" ? ":" : ""));
        var change = (await service.GetChangeAsync(document, item, cancellationToken: cancel)).TextChange;
        if (change.Span == list.Span)
            return modifiers + change.NewText;
        // It may set its line in as well, from the modifiers on.
        return change.NewText?.IndexOf(OverrideWord, StringComparison.Ordinal) is >= 0 and var at
            ? change.NewText[(modifiers.Length > 0 ? 0 : at + OverrideWord.Length)..].TrimStart()
            : null;
    }
}
