using Notebooks.Documents;
using Notebooks.Languages.FSharp;

namespace Notebooks.Tests.Languages;

/// <summary>F# cells with checkpoints mean what they did without.</summary>
[Collection(Sessions.Name)]
public sealed class FSharpCheckpointTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("while c do f x", "while c do «Pass»f x")]
    [InlineData("for x in xs do\n    f x\n    g x", "for x in xs do\n    «Pass»f x\n    g x")]
    [InlineData("for i = 1 to 9 do f i", "for i = 1 to 9 do «Pass»f i")]
    [InlineData("let rec f n = f (n - 1)", "let rec f n = «Enter»f (n - 1)")]
    [InlineData("let rec f n : int = f (n - 1)\nand g n =\n    f n", "let rec f n : int = «Enter»f (n - 1)\nand g n =\n    «Enter»f n")]
    [InlineData("let f () =\n    let rec loop n = loop n\n    loop 1", "let f () =\n    let rec loop n = «Enter»loop n\n    loop 1")]
    [InlineData(
        "type A() =\n    member a.B = a.B\n    member a.C(n) = a.C n\n    new (n: int) = A()",
        "type A() =\n    member a.B = «Enter»a.B\n    member a.C(n) = «Enter»a.C n\n    new (n: int) = A()"
    )]
    [InlineData(
        "let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)",
        "let rec fib n = if n < 2 then n else «Enter»fib (n - 1) + fib (n - 2)"
    )]
    [InlineData(
        "let rec f n =\n    if n = 0 then 1\n    elif n % 2 = 0 then f (n / 2)\n    else f (n + 1)",
        "let rec f n =\n    if n = 0 then 1\n    elif n % 2 = 0 then «Enter»f (n / 2)\n    else «Enter»f (n + 1)"
    )]
    [InlineData(
        "let rec f n =\n    if n = 0 then 1\n    elif g n then 2\n    else f (n + 1)",
        "let rec f n =\n    «Enter»if n = 0 then 1\n    elif g n then 2\n    else f (n + 1)"
    )]
    [InlineData(
        "let rec f xs =\n    match xs with\n    | [] -> 0\n    | x :: rest -> x + f rest",
        "let rec f xs =\n    match xs with\n    | [] -> 0\n    | x :: rest -> «Enter»x + f rest"
    )]
    [InlineData("let rec f n = n |> g |> f", "let rec f n = «Enter»n |> g |> f")]
    [InlineData("xs |> Seq.filter (fun x -> x > 1)", "xs |> Seq.filter (fun x -> «Pass»x > 1)")]
    [InlineData("xs |> Seq.fold (fun a b -> a + b) 0", "xs |> Seq.fold (fun a b -> «Pass»a + b) 0")]
    [InlineData("task {\n    while c do\n        do! f x\n}", "task {\n    while c do\n        «Pass»do! f x\n}")]
    [InlineData("[ for x in xs do x ]", "[ for x in xs do «Pass»x ]")]
    [InlineData("[ for x in xs -> x ]", "[ for x in xs -> x ]")]
    [InlineData("xs.Where(fun x -> x > 1)", "xs.Where(fun x -> x > 1)")]
    [InlineData("xs.Where (fun x -> x > 1)", "xs.Where (fun x -> x > 1)")]
    [InlineData("query { for x in xs do where (f (fun y -> y) x) }", "query { for x in xs do where (f (fun y -> y) x) }")]
    [InlineData("<@ fun x -> for y in x do f y @>", "<@ fun x -> for y in x do f y @>")]
    [InlineData("$\"{List.map (fun x -> x) xs}\"", "$\"{List.map (fun x -> x) xs}\"")]
    [InlineData("[<ReflectedDefinition>]\nlet rec f n = f n", "[<ReflectedDefinition>]\nlet rec f n = f n")]
    [InlineData("let f x = x + 1", "let f x = x + 1")]
    [InlineData("let rec f = function 0 -> 1 | n -> f n", "let rec f = function 0 -> 1 | n -> f n")]
    [InlineData("while", "while")]
    [InlineData("# 7\nwhile c do f x", "# 7\nwhile c do f x")]
    public void Stand_where_code_can_go_on_for_ever(string code, string expected)
    {
        var written = FSharpCheckpoints.Insert(code).Split('\n').ToList();
        for (var i = 0; i < written.Count; i++)
        {
            if (!written[i].TrimStart().StartsWith("global.Notebooks.Cells.Checkpoint."))
                continue;
            var (name, indent) = (
                written[i].Trim()["global.Notebooks.Cells.Checkpoint.".Length..^2],
                written[i].Length - written[i].TrimStart().Length
            );
            Assert.Equal($"# {i}", written[i + 1]);
            Assert.Equal(new string(' ', indent), written[i + 2][..indent]);
            Assert.True(written[i - 1].Length == indent, "in another column");
            written[i - 1] += $"«{name}»{written[i + 2][indent..]}";
            written.RemoveRange(i--, 3);
        }
        Assert.Equal(expected, string.Join('\n', written));
    }

    [Theory]
    [InlineData(
        "let rec even n = if n = 0 then true else odd (n - 1)\nand odd n = if n = 0 then false else even (n - 1)\neven 1000000",
        "True"
    )]
    [InlineData("let rec sum total n = if n = 0L then total else sum (total + n) (n - 1L)\nsum 0L 1000000L", "500000500000")]
    [InlineData("[ for x in 1 .. 3 do\n      if x > 1 then\n          x * 2\n      else\n          x ] |> List.sum", "11")]
    [InlineData("seq { for x in 1 .. 3 do if x = 2 then yield x else yield! [ x; x ] } |> Seq.length", "5")]
    [InlineData(
        "(task {\n    let mutable n = 0\n    while n < 3 do\n        do! System.Threading.Tasks.Task.Yield()\n        n <- n + 1\n    return n }).Result",
        "3"
    )]
    [InlineData(
        "let f xs = xs |> List.map (fun x -> match x with\n                                    | 1 -> 2\n                                    | n -> n) |> List.sum\nf [ 1; 2 ]",
        "4"
    )]
    [InlineData("let g = fun (a, b) c -> a + b + c\ng (1, 2) 3", "6")]
    [InlineData(
        "type Tree =\n    | Leaf\n    | Node of Tree * int * Tree\n    member tree.Sum =\n        match tree with\n        | Leaf -> 0\n        | Node (a, n, b) -> a.Sum + n + b.Sum\n(Node (Leaf, 2, Node (Leaf, 3, Leaf))).Sum",
        "5"
    )]
    [InlineData(
        "type Box() =\n    let mutable n = 1\n    member _.N with get () = n and set value = n <- value\nlet box = Box()\nbox.N <- 4\nbox.N",
        "4"
    )]
    [InlineData("<@ fun (n: int) -> n + 1 @>.ToString().Contains \"Checkpoint\"", "False")]
    [InlineData(
        "open System.Linq\nlet q = [| 1; 2; 3 |].AsQueryable().Where(fun x -> x > 1)\nq.Expression.ToString().Contains \"Checkpoint\"",
        "False"
    )]
    [InlineData("query { for x in [ 1; 2; 3 ] do\n        where (x > 1)\n        select x } |> Seq.sum", "5")]
    [InlineData("let rec f xs = match xs with [] -> 0 | x :: rest when x > 1 -> x + f rest | _ :: rest -> f rest\nf [ 1; 2; 3 ]", "5")]
    [InlineData("let rec f n = (if n = 0 then 0 else f (n - 1)) + 1\nf 3", "4")]
    [InlineData("let rec f = fun n -> if n = 0 then 0 else f (n - 1)\nf 3", "0")]
    [InlineData("let mutable n = 0\nwhile (n <- n + 1\n       n < 5) do ()\nn", "5")]
    [InlineData("if true then [ 1; 2 ] |> List.iter (fun x -> ignore x) else ()\n7", "7")]
    public async Task Change_no_value(string code, string value) => Assert.Equal(value, await session.Value("fsharp", code));

    [Theory]
    [InlineData("for x in [ 1; 2 ] do\n    printfn \"\"\n    nope x", 3, 5)]
    [InlineData("let rec f n = f (n - 1) + nope", 1, 27)]
    [InlineData("[ 1 ] |> List.map (fun x -> x + nope)", 1, 33)]
    [InlineData("let a = 1\nlet b = 2\nlet c = 3\nlet d = nope", 4, 9)]
    public async Task Leave_lines_and_columns_of_errors(string code, int line, int column)
    {
        var cell = await session.Run("fsharp", code);
        Assert.Equal(Outcome.Failed, cell.Outcome);
        Assert.Contains($"({line},{column})", cell.Error!.Value);
    }

    [Theory]
    [InlineData("let rec deeper n = deeper (n + 1) + 1\ndeeper 0")]
    [InlineData("let rec deeper n = if n < 0 then 0 else deeper (n + 1) + 1\ndeeper 0")]
    [InlineData("let rec ping n = pong n + 1\nand pong n = ping n + 1\nping 0")]
    [InlineData("type Loop() =\n    member loop.Next : int = loop.Next + 1\nLoop().Next")]
    public async Task End_an_endless_recursion(string code)
    {
        var cell = await session.Run("fsharp", code);
        Assert.Equal("System.InsufficientExecutionStackException", cell.Error?.Name);
        Assert.Equal("3", await session.Value("fsharp", "1 + 2"));
    }
}
