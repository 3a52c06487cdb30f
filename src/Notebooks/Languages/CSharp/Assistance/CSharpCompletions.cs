using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Notebooks.Assistance;

namespace Notebooks.Languages.CSharp.Assistance;

/// <summary>What can stand at a place in C#, as Roslyn tells it, and of that what fits the letters already there.</summary>
internal static class CSharpCompletions
{
    public static async Task<Notebooks.Assistance.CompletionList> OfAsync(Document document, string code, int position, CancellationToken cancel)
    {
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancel);
        if (list.ItemsList.Count == 0) return Notebooks.Assistance.CompletionList.None(position);
        var typed = code[list.Span.Start..position];
        var fitting = list.ItemsList
            .Select(item => (Item: item, Rank: Fit(item.FilterText, typed)))
            .Where(item => item.Rank is not null)
            .OrderBy(item => item.Rank)
            .ThenByDescending(item => item.Item.Rules.MatchPriority)
            .ThenBy(item => item.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(item => item.Item.DisplayText);
        var items = new List<Completion>();
        foreach (var (item, _) in fitting)
        {
            if (await TextAsync(service, document, list, item, cancel) is { } text) items.Add(new(text, CSharpKinds.Of(item)));
        }
        return new(list.Span.Start, list.Span.End, items);
    }

    /// <summary>How well a name fits what is typed, 0 the best; null: not at all.</summary>
    internal static int? Fit(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal)) return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return 1;
        if (IsHumps(name, typed)) return 2;
        return name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 3 : null;
    }

    /// <summary>Whether what is typed are the first letters of a name's words: <c>WL</c> of <c>WriteLine</c>.</summary>
    static bool IsHumps(string name, string typed)
    {
        var at = 0;
        foreach (var letter in typed)
        {
            while (at < name.Length && !(IsHump(name, at) && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(letter))) at++;
            if (at++ >= name.Length) return false;
        }
        return true;
    }

    static bool IsHump(string name, int at) => at == 0 || char.IsUpper(name[at]) || name[at - 1] == '_';

    // An override writes a whole method. Only such items are asked what they change: for all of them it would take long.
    static async Task<string?> TextAsync(
        CompletionService service, Document document, Microsoft.CodeAnalysis.Completion.CompletionList list, CompletionItem item, CancellationToken cancel)
    {
        // The colon of a named argument is to be written, the brackets of a generic type are only shown.
        if (!item.IsComplexTextEdit)
            return item.Properties.GetValueOrDefault("InsertionText") ?? item.DisplayText + (item.DisplayTextSuffix == ":" ? ":" : "");
        var change = (await service.GetChangeAsync(document, item, cancellationToken: cancel)).TextChange;
        return change.Span == list.Span ? change.NewText : null;
    }
}
