using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House;

/// <summary>Phrases that a native reader has to translate, in comments and in strings of more than one word.</summary>
static class Prose
{
    /// <summary>What not to write, and what to write.</summary>
    static readonly (Regex Not, string But)[] Banned =
    [
        Phrase(
            @"(one|an?|several|two|three) (\w+ )?(rows?|lines?|files?|articles?|tables?|pages?|lists?|words?|rules?|facts?|columns?|objects?|process|charts?|decisions?) an? \w+"
                + @"|\b(row|line|mark|column|page|one) (for )?an? (row|line|file|page|mention|actor|notebook|feature|format|person|pair|language|rule)\b",
            "one row per mention"
        ),
        Phrase(@"((do|does|did) not )?(stands?|stood|standing) (?!for\b|alone\b)\w+", "is, precedes, follows; the text contains"),
        Phrase(@"tells?(?! ([\w,]+ )*apart)\b", "shows, determines, says"),
        Phrase(@"(?<!\bas )told (by|of|apart by|since|in)\b", "shown by, determined by"),
        Phrase(@"behind\b", "after"),
        Phrase(@"whoever\b|\bwhomever\b|\b(for|by|to|of) who\b", "anyone who"),
        Phrase(@"of which (none|one|each|some)\b", "none of which"),
        Phrase(@"(?<!\bthere )(is|are|was|were|be) no (?!longer\b|more\b|less\b|fewer\b|later\b|doubt\b|such\b|one\b)\w+", "is not a …"),
        Phrase(@"befalls?\b|\bbefallen\b", "the target"),
        Phrase(@"(is|are|what|be) (nobody|nothing)'s\b|\bfor certain\b", "could not be assigned"),
        Phrase(@"nobody (listens|can tell|asks|named|speaks)\b", "without a callback, unknown"),
        Phrase(@"costs? no\b", "does not affect"),
        Phrase(@"(what|that) is gone\b|\bgone by\b", "the past"),
        Phrase(@"(speaks?|spoken) of\b", "mentions, means, is about"),
        Phrase(@"all that (speaks?|is|are|there|the|a|it)\b", "everything that"),
        Phrase(@"(is|are|be|do|does|have) but\b|\bmay do with\b", "only"),
        Phrase(
            @"(laid|lays?|put) aside\b|\bpassed over\b|\bparted by\b|\bin the making\b|\bwithout a fuss\b",
            "kept, skipped, separated, being built, quickly"
        ),
        Phrase(
            @"known to all\b|\bheld to be\b|\bas good as\b|\bhas to say\b|\bwhat for\b|\bthereof\b|\bwherein\b|\bhence\b|\bthere lies\b",
            "a modern phrase"
        ),
    ];

    /// <summary>Each banned phrase of the file, with its line and what to write instead.</summary>
    public static IEnumerable<string> Offences(SyntaxTree file) =>
        from text in TextsOf(file.GetRoot())
        from banned in Banned
        from Match match in banned.Not.Matches(text.Words)
        let line = file.GetLineSpan(new(text.Start + match.Index, 0)).StartLinePosition.Line + 1
        orderby line
        select $"{file.FilePath}:{line}: '{match.Value}' → {banned.But}";

    static IEnumerable<(int Start, string Words)> TextsOf(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia())
            if (
                trivia.Kind()
                is SyntaxKind.SingleLineCommentTrivia
                    or SyntaxKind.MultiLineCommentTrivia
                    or SyntaxKind.SingleLineDocumentationCommentTrivia
                    or SyntaxKind.MultiLineDocumentationCommentTrivia
            )
                yield return (trivia.FullSpan.Start, Unquoted(trivia.ToFullString()));
        foreach (var token in root.DescendantTokens())
            if (
                token.Kind()
                    is SyntaxKind.StringLiteralToken
                        or SyntaxKind.InterpolatedStringTextToken
                        or SyntaxKind.SingleLineRawStringLiteralToken
                        or SyntaxKind.MultiLineRawStringLiteralToken
                && IsSentence(token.Text)
                && !IsPattern(token.Text)
            )
                yield return (token.SpanStart, token.Text);
    }

    /// <summary>The words of a rule's pattern are an article's: '(from now | hence)'.</summary>
    static bool IsPattern(string text) => text.Contains(" | ");

    /// <summary>A pattern or a phrase of a lexicon is not prose.</summary>
    static bool IsSentence(string text) => text.Split(' ').Length > 3;

    /// <summary>Examples in quotation marks become blanks of the same length: they are an article's words.</summary>
    static string Unquoted(string text) =>
        Regex.Replace(
            text,
            @"(?<!\w)'[^'\n]*(?:(?<=\w)'\w[^'\n]*)*'(?!\w)|""[^""\n]*""|<c>[^<]*</c>",
            match => new string('_', match.Length)
        );

    static (Regex, string) Phrase(string not, string but) => (new Regex($@"\b(?:{not})", RegexOptions.IgnoreCase), but);
}
