using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Tests.Jupyter;

/// <summary>The messages of Jupyter's protocol, one kernel for all; README.md beside says which test shows which.</summary>
public sealed class ProtocolTests(KernelClient kernel) : IClassFixture<KernelClient>
{
    static IEnumerable<string> Types(IEnumerable<JupyterMessage> messages) => messages.Select(message => message.Type);

    [Fact]
    public void It_tells_what_it_is()
    {
        var info = kernel.Ask("kernel_info_request");
        Assert.Equal(
            ("ok", "5.4", "csharp"),
            (info.Text("status"), info.Text("protocol_version"), (string?)info["language_info"]!["name"])
        );
    }

    [Fact]
    public void A_cell_is_broadcast_from_busy_to_idle_in_order()
    {
        var (reply, broadcasts) = kernel.Run("Console.Write(1); Console.Error.Write(2); display(3); 4");
        Assert.True(reply.Text("status") == "ok", reply.ToJsonString());
        Assert.Equal(["status", "execute_input", "stream", "stream", "display_data", "execute_result", "status"], Types(broadcasts));
        Assert.Equal((int)reply["execution_count"]!, (int)broadcasts[5].Content["execution_count"]!);
        Assert.Equal("4", (string?)broadcasts[5].Content["data"]!["text/plain"]);
    }

    [Fact]
    public void A_silent_cell_is_not_counted_and_shows_no_result()
    {
        var before = (int)kernel.Run("1").Reply["execution_count"]!;
        Assert.Equal(["status", "status"], Types(kernel.Run("2", ("silent", true)).Broadcasts));
        Assert.Equal(before, (int)kernel.Run("3", ("store_history", false)).Reply["execution_count"]!);
        Assert.Equal(before + 1, (int)kernel.Run("4").Reply["execution_count"]!);
    }

    [Fact]
    public void Cells_that_are_offered_are_the_next_input()
    {
        Assert.Empty(kernel.Run("1").Reply["payload"]!.AsArray());
        var (reply, _) = kernel.Run(
            """
            using Microsoft.DotNet.Interactive.Commands;
            foreach (var (language, code) in new[] { ("csharp", "1"), ("fsharp", "let x = 2"), ("fsharp", "x"), ("C#", "4") })
                await Kernel.Root.SendAsync(new SendEditableCode(language, code));
            """
        );
        var payload = Assert.Single(reply["payload"]!.AsArray())!;
        Assert.Equal(("set_next_input", false), ((string?)payload["source"], (bool)payload["replace"]!));
        Assert.Equal("1\n\n#!fsharp\nlet x = 2\n\nx\n\n#!csharp\n4", (string?)payload["text"]);
    }

    [Fact]
    public void Expressions_are_told_with_the_reply()
    {
        var (reply, _) = kernel.Run("var seven = 7;", ("user_expressions", new JsonObject { ["a"] = "seven + 1", ["b"] = "nothing" }));
        Assert.Equal("8", (string?)reply["user_expressions"]!["a"]!["data"]!["text/plain"]);
        Assert.Equal("error", (string?)reply["user_expressions"]!["b"]!["status"]);
    }

    [Fact]
    public void What_waits_behind_an_error_is_aborted_unless_asked_otherwise()
    {
        var (fails, waits) = (
            kernel.Send("execute_request", KernelClient.Cell("System.Threading.Thread.Sleep(300); throw new ArgumentException(\"no\");")),
            kernel.Send("execute_request", KernelClient.Cell("1"))
        );
        var error = kernel.Reply(fails);
        Assert.Equal(("error", "System.ArgumentException", "no"), (error.Text("status"), error.Text("ename"), error.Text("evalue")));
        Assert.Equal("aborted", kernel.Reply(waits).Text("status"));
        (fails, waits) = (
            kernel.Send(
                "execute_request",
                KernelClient.Cell("System.Threading.Thread.Sleep(300); throw new Exception();", ("stop_on_error", false))
            ),
            kernel.Send("execute_request", KernelClient.Cell("1"))
        );
        Assert.Equal("error", kernel.Reply(fails).Text("status"));
        Assert.Equal("ok", kernel.Reply(waits).Text("status"));
        Assert.Contains("error", Types(kernel.Broadcasts(fails)));
    }

    [Fact]
    public void A_display_is_updated_where_it_stands()
    {
        var (_, broadcasts) = kernel.Run("var shown = display(1); shown.Update(2);");
        var ids = broadcasts
            .Where(message => message.Type.EndsWith("display_data"))
            .Select(message => (string?)message.Content["transient"]!["display_id"])
            .ToList();
        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public void Outputs_are_cleared_at_once_or_with_the_next_one()
    {
        var (_, broadcasts) = kernel.Run("Console.Write(1); ClearOutput(); Console.Write(2); ClearOutput(wait: true); Console.Write(3);");
        Assert.Equal(
            ["stream 1", "clear_output false", "stream 2", "clear_output true", "stream 3"],
            broadcasts
                .Where(message => message.Type is "stream" or "clear_output")
                .Select(message => $"{message.Type} {message.Content["text"] ?? message.Content["wait"]}")
        );
    }

    [Fact]
    public void What_outlives_its_cell_keeps_its_parent()
    {
        var id = kernel.Send(
            "execute_request",
            KernelClient.Cell(
                "var go = new System.Threading.ManualResetEventSlim(); new System.Threading.Thread(() => { go.Wait(); Console.WriteLine(\"late\"); }).Start();"
            )
        );
        kernel.Reply(id);
        kernel.Broadcasts(id);
        var next = kernel.Send(
            "execute_request",
            KernelClient.Cell("Console.WriteLine(\"next\"); go.Set(); System.Threading.Thread.Sleep(500);")
        );
        // That 'next' comes before 'late' shows that the second cell ran when the first one's thread printed.
        var (begun, late) = (kernel.Broadcast("stream"), kernel.Broadcast("stream"));
        Assert.Equal((next, "next\n"), (begun.Parent.Text("msg_id"), begun.Content.Text("text")));
        Assert.Equal((id, "late\n"), (late.Parent.Text("msg_id"), late.Content.Text("text")));
        kernel.Reply(next);
    }

    [Fact]
    public void Completions_count_in_code_points_and_come_while_a_cell_runs()
    {
        var runs = kernel.Send("execute_request", KernelClient.Cell("Console.ReadLine()"));
        const string code = "var s = \"😀\"; s.Subs";
        var list = kernel.Ask("complete_request", new() { ["code"] = code, ["cursor_pos"] = code.Length - 1 });
        Assert.Equal("Substring", (string?)list["matches"]![0]);
        Assert.Equal((code.Length - 5, code.Length - 1), ((int)list["cursor_start"]!, (int)list["cursor_end"]!));
        Assert.Equal("method", (string?)list["metadata"]!["_jupyter_types_experimental"]![0]!["type"]);
        kernel.Answer("it still waits for this"); // so it ran all the while
        Assert.Equal("ok", kernel.Reply(runs).Text("status"));
    }

    [Fact]
    public void A_name_is_inspected()
    {
        var found = kernel.Ask(
            "inspect_request",
            new()
            {
                ["code"] = "Math.Max(1, 2)",
                ["cursor_pos"] = 6,
                ["detail_level"] = 1,
            }
        );
        Assert.True((bool)found["found"]!);
        Assert.Contains("int Math.Max(int val1, int val2)", (string?)found["data"]!["text/plain"]);
        Assert.False((bool)kernel.Ask("inspect_request", new() { ["code"] = " ", ["cursor_pos"] = 1 })["found"]!);
    }

    [Theory]
    [InlineData("1 + 1", "complete", null)]
    [InlineData("if (true) {", "incomplete", "    ")]
    [InlineData("}", "invalid", null)]
    public void Code_is_judged(string code, string status, string? indent)
    {
        var reply = kernel.Ask("is_complete_request", new() { ["code"] = code });
        Assert.Equal((status, indent), (reply.Text("status"), (string?)reply["indent"]));
    }

    [Fact]
    public void History_has_its_end_a_range_and_what_a_pattern_finds()
    {
        var line = (int)kernel.Run("\"sown\" + 1").Reply["execution_count"]!;
        kernel.Run("\"sown\" + 2");
        var tail = kernel.Ask(
            "history_request",
            new()
            {
                ["hist_access_type"] = "tail",
                ["n"] = 2,
                ["output"] = true,
            }
        );
        Assert.Equal(
            $"[[1,{line},[\"\\u0022sown\\u0022 \\u002B 1\",\"sown1\"]],[1,{line + 1},[\"\\u0022sown\\u0022 \\u002B 2\",\"sown2\"]]]",
            tail["history"]!.ToJsonString()
        );
        var range = kernel.Ask(
            "history_request",
            new()
            {
                ["hist_access_type"] = "range",
                ["session"] = 0,
                ["start"] = line,
                ["stop"] = line + 1,
            }
        );
        Assert.Equal(line, (int)Assert.Single(range["history"]!.AsArray())![1]!);
        var found = kernel.Ask("history_request", new() { ["hist_access_type"] = "search", ["pattern"] = "*sown*2" });
        Assert.Equal(line + 1, (int)Assert.Single(found["history"]!.AsArray())![1]!);
    }

    [Theory]
    [InlineData("*reap* [78]", "7", "8")]
    [InlineData("*reap* [!78]", "9")]
    [InlineData("*reap* [7-9]", "7", "8", "9")]
    [InlineData("*reap* ?", "7", "8", "9")]
    [InlineData("*reap.* 7")]
    [InlineData("*reap* []7]", "7")]
    [InlineData("*reap* [7")]
    public void History_is_searched_by_patterns_of_a_shell(string pattern, params string[] found)
    {
        foreach (var number in (string[])["7", "8", "9"])
            kernel.Run($"\"reap\" + {number}");
        var reply = kernel.Ask(
            "history_request",
            new()
            {
                ["hist_access_type"] = "search",
                ["pattern"] = pattern,
                ["unique"] = true,
            }
        );
        Assert.Equal(found, reply["history"]!.AsArray().Select(entry => entry![2]!.ToString()[^1..]));
    }

    [Fact]
    public void Who_begins_to_listen_while_a_cell_prints_is_welcomed_first()
    {
        var running = kernel.Send(
            "execute_request",
            new() { ["code"] = "for (var i = 0; i < 400; i++) { Console.WriteLine(i); Thread.Sleep(5); }" }
        );
        for (var i = 0; i < 40; i++)
            Assert.Equal("iopub_welcome", kernel.FirstHeard());
        kernel.Reply(running);
    }

    [Fact]
    public void A_comm_that_nothing_answers_is_closed()
    {
        kernel.Send(
            "comm_open",
            new()
            {
                ["comm_id"] = "c-1",
                ["target_name"] = "widget",
                ["data"] = new JsonObject(),
            }
        );
        Assert.Equal("c-1", kernel.Broadcast("comm_close").Content.Text("comm_id"));
        kernel.Send("comm_msg", new() { ["comm_id"] = "c-1", ["data"] = new JsonObject() });
        kernel.Send("comm_close", new() { ["comm_id"] = "c-1", ["data"] = new JsonObject() });
        Assert.Empty(kernel.Ask("comm_info_request")["comms"]!.AsObject());
    }

    [Fact]
    public void Ports_are_told_and_debuggers_refused()
    {
        Assert.True((int)kernel.Ask("connect_request")["hb_port"]! > 0);
        Assert.False((bool)kernel.Ask("debug_request", new() { ["command"] = "initialize", ["seq"] = 1 }, onControl: true)["success"]!);
        Assert.Equal("beat", kernel.Beat("beat"));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(60_000);")]
    [InlineData("await Task.Delay(60_000);")]
    [InlineData("Enumerable.Range(0, int.MaxValue).SelectMany(x => Enumerable.Range(0, 1000)).Count(x => x == -1)")]
    [InlineData("Console.ReadLine()")]
    [InlineData(
        "var busy = Enumerable.Range(0, 100).Select(i => Task.Run(() => { while (true) System.Threading.Thread.Sleep(10); })).ToList();\nawait new TaskCompletionSource().Task;"
    )] // no thread of the pool is left
    [InlineData("#!fsharp\nprintfn \"begun\"\nSeq.initInfinite id |> Seq.filter (fun n -> n < 0) |> Seq.head")]
    public void An_interrupt_ends_a_cell_and_keeps_the_state(string code)
    {
        kernel.Run("var kept = 42;");
        var id = kernel.Send("execute_request", KernelClient.Cell(code.StartsWith("#!") ? code : "Console.WriteLine(\"begun\");\n" + code));
        kernel.Broadcast("stream");
        Assert.Equal("ok", kernel.Ask("interrupt_request", onControl: true).Text("status"));
        Assert.Equal("Interrupted", kernel.Reply(id).Text("ename"));
        if (code.Contains("ReadLine"))
            kernel.Answer("too late");
        Assert.Equal("42", kernel.Value("kept"));
    }

    [Theory]
    [InlineData("Console.ReadLine()", "", false)]
    [InlineData("await Kernel.GetInputAsync(\"Who?\")", "Who?", false)]
    [InlineData("(await Kernel.GetPasswordAsync(\"Word?\")).GetClearTextPassword()", "Word?", true)]
    public void A_cell_asks_its_reader(string code, string prompt, bool password)
    {
        var id = kernel.Send("execute_request", KernelClient.Cell(code));
        var question = kernel.Answer("Ilse");
        Assert.Equal((prompt, password), (question.Text("prompt"), question.FlagOr("password", !password)));
        kernel.Reply(id);
        Assert.Contains(kernel.Broadcasts(id), message => (string?)message.Content["data"]?["text/plain"] == "Ilse");
    }

    [Fact]
    public void Where_nobody_answers_asking_is_an_error() =>
        Assert.Contains("nobody to ask", kernel.Run("Console.ReadLine()", ("allow_stdin", false)).Reply.Text("evalue"));

    [Fact]
    public void A_million_lines_come_in_order_before_idle()
    {
        var (_, broadcasts) = kernel.Run("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(i);");
        var text = string.Concat(broadcasts.Where(message => message.Type == "stream").Select(message => message.Content.Text("text")));
        Assert.True(text == string.Concat(Enumerable.Range(0, 1_000_000).Select(i => i + "\n")), $"{text.Length} characters came");
    }

    [Theory]
    [InlineData("int Big() { Span<byte> big = stackalloc byte[100_000_000]; return big[^1]; } Big()", "stack overflow")]
    [InlineData("Environment.FailFast(\"enough\");", "FailFast")]
    public void A_cell_that_ends_its_process_says_so_and_the_next_one_runs(string code, string why)
    {
        var error = kernel.Run(code).Reply;
        Assert.Equal("ProcessEnded", error.Text("ename"));
        Assert.Contains(why, error.Text("evalue"));
        Assert.Equal("2", kernel.Value("1 + 1"));
    }

    [Fact]
    public void What_is_no_message_is_dropped_and_the_next_request_answered()
    {
        var good = KernelClient.Parts("replayed", "kernel_info_request", []);
        var (delimiter, signed) = ("<IDS|MSG>"u8.ToArray(), kernel.Sign(good));
        Dropped([
            [],
        ]);
        Dropped("only one frame"u8.ToArray());
        Dropped(delimiter, signed);
        Dropped([delimiter, "wrong"u8.ToArray(), .. good]);
        foreach (var header in new[] { "{", "[]", "{\"msg_id\":1}", "{}", "{\"a\":1,\"a\":2}", "\"\xff\"" })
        {
            byte[][] parts = [header[0] == '"' ? [0x22, 0xff, 0x22] : Encoding.UTF8.GetBytes(header), .. good[1..]];
            Dropped([delimiter, kernel.Sign(parts), .. parts]);
        }
        kernel.Send("no_such_request", []);
        Assert.Equal("BadRequest", kernel.Ask("execute_request", new() { ["code"] = 7 }).Text("ename"));
        Assert.Equal("CellTooLong", kernel.Run(new string(' ', 10_000_001) + "1").Reply.Text("ename"));

        void Dropped(params byte[][] frames)
        {
            kernel.SendRaw(frames);
            Assert.Equal("ok", kernel.Ask("kernel_info_request").Text("status"));
        }
    }

    [Theory]
    [InlineData("user_expressions", """{"code":"1","user_expressions":{"a":"1","a":"2"}}""")]
    [InlineData("a lone surrogate in an expression's name", """{"code":"1","user_expressions":{"\ud800":"1"}}""")]
    [InlineData("a lone surrogate in the code", """{"code":"\ud800"}""")]
    public void A_cell_that_cannot_be_read_does_not_end_the_kernel(string what, string content)
    {
        var parts = KernelClient.Parts($"odd {what}", "execute_request", []);
        parts[3] = Encoding.UTF8.GetBytes(content);
        kernel.SendRaw(["<IDS|MSG>"u8.ToArray(), kernel.Sign(parts), .. parts]);
        Assert.Equal("2", kernel.Value("1 + 1"));
    }

    [Theory]
    [InlineData("execute_request")]
    [InlineData("kernel_info_request")]
    public void A_header_that_cannot_be_sent_back_does_not_end_the_kernel(string type)
    {
        var parts = KernelClient.Parts("odd header", type, new() { ["code"] = "1" });
        parts[0] = Encoding.UTF8.GetBytes($$"""{"msg_id":"x","msg_type":"{{type}}","session":"\ud800"}""");
        kernel.SendRaw(["<IDS|MSG>"u8.ToArray(), kernel.Sign(parts), .. parts]);
        Assert.Equal("2", kernel.Value("1 + 1"));
    }

    [Fact]
    public void A_replayed_cell_is_not_run_again()
    {
        kernel.Run("var runs = 0;");
        var cell = KernelClient.Parts("twice", "execute_request", KernelClient.Cell("runs++;"));
        for (var i = 0; i < 2; i++)
            kernel.SendRaw(["<IDS|MSG>"u8.ToArray(), kernel.Sign(cell), .. cell]);
        kernel.Reply("twice");
        Assert.Equal("1", kernel.Value("runs"));
    }
}
