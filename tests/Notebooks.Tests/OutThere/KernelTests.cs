using Notebooks.Documents;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.OutThere;

/// <summary>What notebooks do with the kernels of .NET Interactive.</summary>
[Collection(Sessions.Name)]
public sealed class KernelTests : IAsyncDisposable
{
    const string Usings = """
        using System.Threading;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Connection;
        using Microsoft.DotNet.Interactive.Directives;
        using Microsoft.DotNet.Interactive.Events;
        using Microsoft.DotNet.Interactive.ValueSharing;
        """;

    /// <summary>A kernel that knows sums of whole numbers, and keeps them.</summary>
    const string Abacus =
        Usings
        + """

            class Abacus : Kernel, IKernelCommandHandler<SubmitCode>, IKernelCommandHandler<RequestValue>, IKernelCommandHandler<RequestValueInfos>, IKernelCommandHandler<SendValue>
            {
                readonly Dictionary<string, object> kept = new();
                public Abacus(string name) : base(name) { KernelInfo.LanguageName = "Sums"; }
                public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
                {
                    if (command.Code.Contains('x')) { context.Fail(command, message: "'x' is not a number."); return Task.CompletedTask; }
                    var sum = command.Code.Split('+').Select(word => kept.TryGetValue(word.Trim(), out var value) ? (int)value : int.Parse(word)).Sum();
                    kept["sum"] = sum;
                    context.Publish(new ReturnValueProduced(sum, command, FormattedValue.CreateManyFromObject(sum, "text/plain")));
                    return Task.CompletedTask;
                }
                public Task HandleAsync(RequestValue command, KernelInvocationContext context)
                {
                    context.Publish(new ValueProduced(kept[command.Name], command.Name, FormattedValue.CreateSingleFromObject(kept[command.Name], command.MimeType), command));
                    return Task.CompletedTask;
                }
                public Task HandleAsync(RequestValueInfos command, KernelInvocationContext context)
                {
                    context.Publish(new ValueInfosProduced(kept.Select(one => new KernelValueInfo(one.Key, new FormattedValue("text/plain", one.Value.ToString()), one.Value.GetType())).ToList(), command));
                    return Task.CompletedTask;
                }
                public Task HandleAsync(SendValue command, KernelInvocationContext context) => SetValueAsync(command, context, (name, value, type) => { kept[name] = value; return Task.CompletedTask; });
            }
            """;

    readonly SessionFixture session = new();

    [Fact]
    public async Task A_kernel_that_a_cell_adds_is_a_language()
    {
        await session.Value("csharp", Abacus + "\n((CompositeKernel)Kernel.Root).Add(new Abacus(\"abacus\"), new[] { \"sums\" });");
        Assert.Equal("5", await session.Value("csharp", "#!abacus\n2 + 3"));
        Assert.Equal("7", await session.Value("csharp", "#!sums\n3 + 4"));
        Assert.Equal("70", await session.Value("csharp", "#!share --from abacus sum\nsum * 10"));
        Assert.Equal("9", await session.Value("csharp", "var two = 2;\n#!abacus\n#!share --from csharp two\ntwo + 7"));
        Assert.Contains("#!abacus\n", (await session.Run("csharp", "#!lsmagic")).Text);
    }

    [Fact]
    public async Task A_failure_of_such_a_kernel_fails_the_cell()
    {
        await session.Value("csharp", Abacus + "\n((CompositeKernel)Kernel.Root).Add(new Abacus(\"abacus\"));");
        var cell = await session.Run("csharp", "#!abacus\nx");
        Assert.Equal((Outcome.Failed, "'x' is not a number."), (cell.Outcome, cell.Error?.Value));
        Assert.Equal("3", await session.Value("abacus", "1 + 2"));
    }

    [Fact]
    public async Task A_directive_that_a_cell_adds_runs_between_lines_of_code()
    {
        await session.Value(
            "csharp",
            Usings
                + """

                var clock = new KernelActionDirective("#!clock", "shows a time");
                clock.Parameters.Add(new KernelDirectiveParameter("--hour", "from 0 to 23") { Required = true }.AddCompletions(() => new[] { "6", "12" }));
                clock.Parameters.Add(new KernelDirectiveParameter("--minute"));
                class ShowClock : KernelDirectiveCommand { public string Hour { get; set; } public string Minute { get; set; } }
                Kernel.Root.AddDirective<ShowClock>(clock, (command, context) => { context.Display($"{command.Hour}:{command.Minute ?? "00"}"); return Task.CompletedTask; });
                """
        );
        var cell = await session.Run("csharp", "1.Display();\n#!clock --hour 7 --minute 15\n2.Display();\n#!clock --hour 8");
        Assert.Equal(["1", "7:15", "2", "8:00"], Plain(cell));
        Assert.Contains("#!clock  shows a time\n", (await session.Run("csharp", "#!lsmagic")).Text);
        Assert.Equal(["#!clock"], (await session.Complete("#!clo")).Select(text => $"#!{text}"));
        Assert.Equal(["--hour", "--minute"], (await session.Complete("#!clock --")).Order());
        Assert.Equal(["6", "12"], await session.Complete("#!clock --hour "));
        var failed = await session.Run("csharp", "#!clock --minute 5\nConsole.Write(1);");
        Assert.Equal(Outcome.Failed, failed.Outcome);
        Assert.Contains("--hour", failed.Error!.Value);
        Assert.Equal("", failed.Text);
    }

    [Fact]
    public async Task A_directive_takes_values_and_answers()
    {
        await session.Value(
            "csharp",
            Usings
                + """

                var town = "Aldwick";
                var greet = new KernelActionDirective("#!greet") { Parameters = { new KernelDirectiveParameter("--name") { AllowImplicitName = true } } };
                class Greet : KernelDirectiveCommand { public string Name { get; set; } }
                Kernel.Root.AddDirective<Greet>(greet, (command, context) => { context.Display($"Hello, {command.Name}"); return Task.CompletedTask; });
                """
        );
        Assert.Equal(["Hello, Osric"], Plain(await session.Run("csharp", "#!greet Osric")));
        Assert.Equal(["Hello, Aldwick"], Plain(await session.Run("csharp", "#!greet --name @csharp:town")));
        Assert.Equal(
            ["Hello, Who? Ilse"],
            Plain(await session.Run("csharp", "#!greet --name @input:{\"prompt\": \"Who? \"}", answer: "Ilse"))
        );
    }

    [Fact]
    public async Task A_kernel_that_can_be_connected_is_a_language()
    {
        await session.Value(
            "csharp",
            Abacus
                + """

                class ConnectAbacus : ConnectKernelCommand { public ConnectAbacus(string connectedKernelName) : base(connectedKernelName) { } }
                class ConnectAbacusDirective : ConnectKernelDirective<ConnectAbacus>
                {
                    public ConnectAbacusDirective() : base("abacus", "Connects an abacus") { }
                    public override Task<IEnumerable<Kernel>> ConnectKernelsAsync(ConnectAbacus command, KernelInvocationContext context) =>
                        Task.FromResult<IEnumerable<Kernel>>(new[] { new Abacus(command.ConnectedKernelName) });
                }
                ((CompositeKernel)Kernel.Root).AddConnectDirective(new ConnectAbacusDirective());
                """
        );
        Assert.Equal(["Kernel added: #!north"], Plain(await session.Run("csharp", "#!connect abacus --kernel-name north")));
        Assert.Equal("3", await session.Value("csharp", "#!north\n1 + 2"));
        Assert.StartsWith("#!connect mssql does not work here", (await session.Run("csharp", "#!connect mssql --kernel-name orders")).Text);
    }

    [Fact]
    public async Task A_selector_line_of_such_a_kernel_has_parameters()
    {
        await session.Value(
            "csharp",
            Usings
                + """

                class Echo : Kernel, IKernelCommandHandler<SubmitCode>
                {
                    readonly KernelSpecifierDirective selector = new("#!echo", "echo") { Parameters = { new KernelDirectiveParameter("--times") } };
                    public Echo() : base("echo") { }
                    public override KernelSpecifierDirective KernelSpecifierDirective => selector;
                    public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
                    {
                        context.Display(string.Concat(Enumerable.Repeat(command.Code.Trim(), int.Parse(command.Parameters["--times"]))), "text/plain");
                        return Task.CompletedTask;
                    }
                }
                ((CompositeKernel)Kernel.Root).Add(new Echo());
                """
        );
        Assert.Equal(["hohoho"], Plain(await session.Run("csharp", "#!echo --times 3\nho")));
    }

    [Fact]
    public async Task Who_subscribed_hears_of_later_cells()
    {
        await session.Value(
            "csharp",
            Usings + "\nvar heard = new List<string>();\nKernel.Root.KernelEvents.Subscribe(e => heard.Add(e.GetType().Name));"
        );
        await session.Value("csharp", "Console.Write(1);\ndisplay(2);\n3");
        await session.Value("fsharp", "let four = 4\nfour");
        Assert.Equal(
            "StandardOutputValueProduced, DisplayedValueProduced, ReturnValueProduced, CommandSucceeded, ReturnValueProduced, CommandSucceeded",
            await session.Value(
                "csharp",
                "string.Join(\", \", heard.SkipWhile(name => name != \"StandardOutputValueProduced\").Where(name => name is not \"CodeSubmissionReceived\" and not \"KernelInfoProduced\"))"
            )
        );
    }

    [Fact]
    public async Task Who_subscribed_can_show_something()
    {
        var cell = await session.Run(
            "csharp",
            Usings
                + """

                using (Kernel.Root.KernelEvents.Subscribe(e =>
                {
                    if (e is DisplayedValueProduced { Value: int n }) { KernelInvocationContext.Current.Display($"seen {n}"); Console.Write($"{n};"); }
                    if (e is CommandFailed) display("failed");
                })) { display(1); await Kernel.Root.SendAsync(new DisplayError("odd")); }
                """
        );
        Assert.Equal(["1", "seen 1"], Plain(cell));
        Assert.Equal(("1;", "odd"), (cell.Text, cell.Error?.Value));
    }

    [Fact]
    public async Task Many_lines_are_few_events()
    {
        var cell = await session.Run(
            "csharp",
            Usings + "\nvar result = await Kernel.Root.SubmitCodeAsync(\"for (var i = 0; i < 100_000; i++) Console.WriteLine(i);\");",
            milliseconds: 20_000
        );
        Assert.Equal((Outcome.Completed, 588_890), (cell.Outcome, cell.Text.Length));
        Assert.Equal(
            "588890",
            await session.Value(
                "csharp",
                "result.Events.OfType<StandardOutputValueProduced>().Sum(e => e.FormattedValues.Single().Value.Length)"
            )
        );
        Assert.Equal("True", await session.Value("csharp", "result.Events.Count < 10_000"));
    }

    [Theory]
    [InlineData("Kernel.Root.SubmitCodeAsync(\"await Task.Delay(10); 1\").Wait();")]
    [InlineData("Kernel.Root.SubmitCodeAsync(\"Kernel.Root.SubmitCodeAsync(\\\"await Task.Delay(10); 1\\\").Wait();\").Wait();")]
    [InlineData("Task.Run(() => Kernel.Root.SubmitCodeAsync(\"1\").Result).Wait();")]
    [InlineData(
        "await Task.Yield(); Kernel.Root.SubmitCodeAsync(\"Task.Run(() => Kernel.Root.SubmitCodeAsync(\\\"1\\\").Result).Wait();\").Wait();"
    )]
    [InlineData("Task.WaitAll(Kernel.Root.SubmitCodeAsync(\"1\"), Kernel.Root.SendAsync(new SubmitCode(\"let quiet = 1\", \"fsharp\")));")]
    [InlineData(
        "var thread = new System.Threading.Thread(() => Kernel.Root.SubmitCodeAsync(\"1\").Wait()); thread.Start(); thread.Join();"
    )]
    [InlineData("Kernel.Root.SendAsync(new SubmitCode(\"Kernel.Root.SubmitCodeAsync(\\\"1\\\").Wait()\", \"fsharp\")).Wait();")]
    [InlineData("#!fsharp\nKernel.Root.SendAsync(SubmitCode(\"1\", \"fsharp\")).Wait()")]
    [InlineData(
        "#!fsharp\ntask { let! _ = Kernel.Root.SendAsync(SubmitCode(\"1\", \"csharp\"))\n       return () } |> fun sent -> sent.Wait()"
    )]
    [InlineData(
        "foreach (var k in ((CompositeKernel)Kernel.Root).ChildKernels.Where(k => k.SupportsCommandType(typeof(RequestValueInfos)))) k.SendAsync(new RequestValueInfos()).Wait(); 1.Display();"
    )]
    public async Task Blocking_on_what_was_sent_ends(string code)
    {
        await session.Value("csharp", "using Microsoft.DotNet.Interactive.Commands;");
        await session.Value("fsharp", "open Microsoft.DotNet.Interactive.Commands");
        var cell = await session.Run("csharp", code, milliseconds: 20_000);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        Assert.Equal(["1"], Plain(cell));
    }

    [Theory]
    [InlineData("Kernel.Root.SubmitCodeAsync(\"Console.Write(1); while (true) { }\").Wait();")]
    [InlineData("await Kernel.Root.SubmitCodeAsync(\"Console.Write(1); await Task.Delay(-1);\");")]
    [InlineData("await Task.Run(() => Kernel.Root.SubmitCodeAsync(\"Console.Write(1); System.Threading.Thread.Sleep(-1);\"));")]
    [InlineData("Console.Write(Kernel.Root.Name); while (true) { }")]
    public async Task Sent_code_can_be_interrupted(string code)
    {
        await session.Value("csharp", "var kept = 1; var root = Kernel.Root.Name;");
        Assert.Equal(Outcome.Interrupted, (await session.Interrupt("csharp", code)).Outcome);
        Assert.Equal("2", await session.Value("csharp", "await Kernel.Root.SubmitCodeAsync(\"kept++;\"); kept"));
    }

    [Fact]
    public async Task What_a_cell_leaves_running_still_shows_and_sends()
    {
        var sink = (
            await session.Run(
                "csharp",
                """
                var root = Kernel.Root;
                var gate = new TaskCompletionSource();
                var left = Task.Run(async () => { await gate.Task; Console.Write("printed"); display("shown"); await root.SubmitCodeAsync("\"sent\""); });
                """
            )
        ).Sink;
        await session.Value("csharp", "gate.SetResult();");
        // A cell that waited for it would wait for itself, since code that no cell sends runs after the cell that runs.
        for (var waited = 0; waited < 200 && sink.Outputs.Count < 3; waited++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal("printed", sink.Text);
        Assert.Equal(["shown", "sent"], sink.Outputs.OfType<DisplayOutput>().Select(output => output.Data["text/plain"]!.ToString()));
    }

    [Fact]
    public async Task What_a_command_displays_can_be_updated()
    {
        var cell = await session.Run(
            "csharp",
            """
            var shown = KernelInvocationContext.Current.Display("a");
            "b".Display();
            shown.Update("c");
            """
        );
        Assert.Equal(["c", "b"], Plain(cell));
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"b\", \"text/plain\"", "b")]
    [InlineData("5", "5")]
    [InlineData("5, \"text/plain\"", "5")]
    [InlineData("(object)\"c\"", "c")]
    [InlineData("(object)null", "<null>")]
    public async Task A_command_displays(string arguments, string text) =>
        Assert.Equal([text], Plain(await session.Run("csharp", $"KernelInvocationContext.Current.Display({arguments});")));

    [Fact]
    public async Task A_sequence_is_displayed_as_a_table()
    {
        var cell = await session.Run("csharp", "new[] { new { Town = \"Aldwick\", Sacks = 3 } }.DisplayTable();");
        var data = ((DisplayOutput)Assert.Single(cell.Outputs)).Data;
        Assert.Contains("Aldwick", data["text/html"]!.ToString());
        Assert.Contains("Sacks", data["text/html"]!.ToString());
    }

    [Fact]
    public async Task Names_that_were_imported_from_the_kernel_mean_the_same() =>
        Assert.Equal(
            ".NET",
            await session.Value("csharp", "using static Microsoft.DotNet.Interactive.Kernel;\ndisplay(HTML(\"<i>x</i>\"));\nRoot.Name")
        );

    [Fact]
    public async Task The_reader_is_asked_for_several_lines()
    {
        var cell = await session.Run(
            "csharp",
            Usings
                + """

                var given = await Kernel.GetInputsAsync(new[] { new InputDescription("town", "Town? "), new InputDescription("mill", "Mill? ") });
                string.Join(", ", given.Select(one => $"{one.Key}: {one.Value}"))
                """,
            answer: "Aldwick"
        );
        Assert.Equal("town: Town? Aldwick, mill: Mill? Aldwick", cell.Value);
    }

    [Fact]
    public async Task Commands_that_were_deferred_run_before_the_next_cell()
    {
        await session.Value("csharp", Usings + "\nKernel.Current.DeferCommand(new SubmitCode(\"var deferred = 8;\"));");
        Assert.Equal("8", await session.Value("csharp", "deferred"));
    }

    [Fact]
    public async Task Sent_code_has_directives()
    {
        await session.Value(
            "csharp",
            "using Microsoft.DotNet.Interactive.Commands;\nawait Kernel.Root.SubmitCodeAsync(\"#!value --name note\\nrye and oats\");"
        );
        Assert.Equal("rye and oats", await session.Value("csharp", "#!share --from value note\nnote"));
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "a.csx");
            await File.WriteAllTextAsync(path, "var imported = 4;", TestContext.Current.CancellationToken);
            await session.Value("csharp", $"await Kernel.Root.SendAsync(new ImportDocument(@\"{path}\"));");
            Assert.Equal("4", await session.Value("csharp", "imported"));
            await File.WriteAllTextAsync(path, "var again = 5;", TestContext.Current.CancellationToken);
            await session.Value("csharp", $"await Kernel.Root.SubmitCodeAsync(@\"#!import \"\"{path}\"\"\");");
            Assert.Equal("5", await session.Value("csharp", "again"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        Assert.Equal(
            ["1", "Wall time"],
            Plain(await session.Run("csharp", "await Kernel.Root.SubmitCodeAsync(\"#!time\\ndisplay(1);\");"))
                .Select(text => text.Split(':')[0])
        );
    }

    static IEnumerable<string> Plain(SessionFixture.Cell cell) =>
        cell.Outputs.OfType<DisplayOutput>().Select(output => output.Data["text/plain"]!.ToString());

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
