using FSharp.Compiler.Syntax;

namespace Notebooks.Languages.FSharp;

/// <summary>Where a recursive function looks for the rest of the stack: in its branches that call something, since most of its
/// calls go no deeper.</summary>
static class RecursionChecks
{
    /// <summary>Operators that call no function of a cell, but by way of a member, which has a check of its own.</summary>
    static readonly HashSet<string> Operators =
    [
        "op_Addition",
        "op_Subtraction",
        "op_Multiply",
        "op_Division",
        "op_Modulus",
        "op_Equality",
        "op_Inequality",
        "op_LessThan",
        "op_GreaterThan",
        "op_LessThanOrEqual",
        "op_GreaterThanOrEqual",
        "op_BooleanAnd",
        "op_BooleanOr",
        "op_ColonColon",
    ];

    /// <summary>The code before which the checks come: all of the body where it is not made of branches.</summary>
    public static IEnumerable<SynExpr> Of(SynExpr body) => Branches(body) ?? [body];

    /// <summary>Null where checks in the branches alone would leave something out.</summary>
    static IEnumerable<SynExpr>? Branches(SynExpr code) =>
        code switch
        {
            _ when CallsNothing(code) => [],
            SynExpr.IfThenElse choice => CallsNothing(choice.ifExpr)
                ? All([choice.thenExpr, .. choice.elseExpr is { Value: var other } ? [other] : (SynExpr[])[]])
                : null,
            SynExpr.Match match => CallsNothing(match.expr)
            && match.clauses.All(clause => clause.whenExpr is null || CallsNothing(clause.whenExpr.Value))
                ? All([.. match.clauses.Select(clause => clause.resultExpr)])
                : null,
            _ => [code],
        };

    static IEnumerable<SynExpr>? All(SynExpr[] branches)
    {
        var places = new List<SynExpr>();
        foreach (var branch in branches)
        {
            // What begins with 'elif' has no room in front of it.
            if (Branches(branch) is { } some)
                places.AddRange(some);
            else if (branch is SynExpr.IfThenElse { trivia.IsElif: true })
                return null;
            else
                places.Add(branch);
        }
        return places;
    }

    static bool CallsNothing(SynExpr code) =>
        code switch
        {
            SynExpr.Const or SynExpr.Ident or SynExpr.LongIdent => true,
            SynExpr.Paren inner => CallsNothing(inner.expr),
            SynExpr.Typed typed => CallsNothing(typed.expr),
            SynExpr.Tuple tuple => tuple.exprs.All(CallsNothing),
            SynExpr.App { funcExpr: SynExpr.App { isInfix: true, funcExpr: var name } left } right => Operator(name) is { } text
                && Operators.Contains(text)
                && CallsNothing(left.argExpr)
                && CallsNothing(right.argExpr),
            _ => false,
        };

    static string? Operator(SynExpr name) =>
        name switch
        {
            SynExpr.Ident ident => ident.ident.idText,
            SynExpr.LongIdent { longDotId.LongIdent: { Tail.IsEmpty: true } only } => only.Head.idText,
            _ => null,
        };
}
