using Notebooks.Documents;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.OutThere;

/// <summary>Small cells that use the API of .NET Interactive, each with what its own kernel answers.</summary>
[Collection(Sessions.Name)]
public sealed class KernelProbeTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    const string Start = """
        using System.Threading;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Connection;
        using Microsoft.DotNet.Interactive.Directives;
        using Microsoft.DotNet.Interactive.Events;
        using Microsoft.DotNet.Interactive.ValueSharing;
        using Microsoft.DotNet.Interactive.Formatting.TabularData;
        var sack = 12;
        var bag = new[] { 1 };
        var share = 1.5;
        T Heard<T>(Func<Task> send)
        {
            T heard = default;
            using (Kernel.Root.KernelEvents.Subscribe(e => { if (e is T one) heard = one; })) send().Wait();
            return heard;
        }
        """;

    public static TheoryData<string, string> Probes =>
        new()
        {
            // Names
            { "Kernel.Root.Name", ".NET" },
            { "Kernel.Current.Name", "csharp" },
            { "Kernel.Current.RootKernel == Kernel.Root", "True" },
            { "Kernel.Current.ParentKernel == Kernel.Root", "True" },
            { "Kernel.Root is CompositeKernel", "True" },
            { "((CompositeKernel)Kernel.Root).DefaultKernelName", "csharp" },
            { "((CompositeKernel)Kernel.Root).ChildKernels.Any(k => k.Name == \"fsharp\")", "True" },
            { "Kernel.Root.FindKernelByName(\"fsharp\").Name", "fsharp" },
            { "Kernel.Root.FindKernelByName(\"F#\").Name", "fsharp" },
            { "Kernel.Root.FindKernelByName(\"cobol\") == null", "True" },
            { "Kernel.Root.FindKernels(k => k.Name.EndsWith(\"sharp\")).Count()", "2" },
            { "var seen = 0; Kernel.Root.VisitSubkernels(k => seen++); seen > 2", "True" },
            { "Kernel.Current.KernelInfo.LanguageName", "C#" },
            { "Kernel.Current.KernelInfo.LocalName", "csharp" },
            { "Kernel.Current.KernelInfo.DisplayName", "csharp - C# Script" },
            { "Kernel.Current.KernelInfo.Uri.ToString()", "kernel://local/csharp" },
            { "Kernel.Root.KernelInfo.IsComposite", "True" },
            { "Kernel.Current.KernelInfo.Aliases.Contains(\"c#\")", "True" },
            { "Kernel.Current.SupportsCommandType(typeof(RequestValue))", "True" },
            { "Kernel.Root.FindKernelByName(\"html\").SupportsCommandType(typeof(RequestValue))", "False" },
            { "Kernel.Current.KernelSpecifierDirective.Name", "#!csharp" },
            // The command that runs
            { "KernelInvocationContext.Current.Command is SubmitCode", "True" },
            { "((SubmitCode)KernelInvocationContext.Current.Command).Code.Length", "65" },
            { "KernelInvocationContext.Current.Command.TargetKernelName", "csharp" },
            { "KernelInvocationContext.Current.HandlingKernel.Name", "csharp" },
            { "KernelInvocationContext.Current.IsComplete", "False" },
            { "await Task.Yield(); KernelInvocationContext.Current != null", "True" },
            { "await Task.Run(() => Kernel.Root.Name)", ".NET" },
            { "KernelInvocationContext.Current.CancellationToken.IsCancellationRequested", "False" },
            // Code that is sent
            { "(await Kernel.Root.SendAsync(new SubmitCode(\"1 + 1\"))).Events.OfType<ReturnValueProduced>().Single().Value", "2" },
            {
                "Kernel.Root.SendAsync(new SubmitCode(\"2 + 2\", \"fsharp\")).Result.Events.OfType<ReturnValueProduced>().Single().Value",
                "4"
            },
            {
                "(await Kernel.Current.SubmitCodeAsync(\"\\\"a\\\"\")).Events.OfType<ReturnValueProduced>().Single().FormattedValues.First().Value",
                "a"
            },
            {
                "(await Kernel.Root.SubmitCodeAsync(\"Console.Write(7);\")).Events.OfType<StandardOutputValueProduced>().Single().FormattedValues.Single().Value",
                "7"
            },
            { "(await Kernel.Root.SubmitCodeAsync(\"display(8);\")).Events.OfType<DisplayedValueProduced>().Single().Value", "8" },
            { "(await Kernel.Root.SubmitCodeAsync(\"1\")).Events.Last() is CommandSucceeded", "True" },
            {
                "(await Kernel.Root.SubmitCodeAsync(\"throw new Exception(\\\"no\\\");\")).Events.OfType<CommandFailed>().Single().Exception.Message",
                "no"
            },
            { "(await Kernel.Root.SubmitCodeAsync(\"nothing\")).Events.Last() is CommandFailed", "True" },
            {
                "Task.WhenAll(Enumerable.Range(0, 4).Select(i => Kernel.Root.SubmitCodeAsync($\"{i}\"))).Result.Sum(r => (int)r.Events.OfType<ReturnValueProduced>().Single().Value)",
                "6"
            },
            {
                "Heard<ReturnValueProduced>(() => Kernel.Root.SubmitCodeAsync(\"await Kernel.Root.SubmitCodeAsync(\\\"3\\\");\")).Value",
                "3"
            },
            { "Heard<ReturnValueProduced>(() => Kernel.Root.SubmitCodeAsync(\"#!fsharp\\n1 + 2\")).Value", "3" },
            {
                "Heard<ReturnValueProduced>(() => Kernel.Root.SubmitCodeAsync(\"#!fsharp\\n#!share --from csharp sack\\nsack + 1\")).Value",
                "13"
            },
            // Values
            {
                "(await Kernel.Current.SendAsync(new RequestValue(\"sack\"))).Events.OfType<ValueProduced>().Single().FormattedValue.Value",
                "12"
            },
            {
                "(await Kernel.Current.SendAsync(new RequestValue(\"bag\"))).Events.OfType<ValueProduced>().Single().Value == (object)bag",
                "True"
            },
            {
                "(await Kernel.Current.SendAsync(new RequestValueInfos())).Events.OfType<ValueInfosProduced>().Single().ValueInfos.Single(i => i.Name == \"share\").TypeName",
                "System.Double"
            },
            {
                "(await Kernel.Current.SendAsync(new RequestValue(\"absent\"))).Events.OfType<CommandFailed>().Single().Message",
                "Value 'absent' not found in kernel csharp"
            },
            {
                "await Kernel.Root.SendAsync(new SendValue(\"ears\", 9, targetKernelName: \"fsharp\")); (await Kernel.Root.SendAsync(new SubmitCode(\"ears * 2\", \"fsharp\"))).Events.OfType<ReturnValueProduced>().Single().Value",
                "18"
            },
            {
                "await Kernel.Root.SendAsync(new SendValue(\"word\", null, new FormattedValue(\"application/json\", \"\\\"oats\\\"\"), \"fsharp\")); (await Kernel.Root.SendAsync(new SubmitCode(\"word.Length\", \"fsharp\"))).Events.OfType<ReturnValueProduced>().Single().Value",
                "4"
            },
            // What an editor asks
            {
                "Heard<CompletionsProduced>(() => Kernel.Current.SendAsync(new RequestCompletions(\"Console.Wri\", new LinePosition(0, 11)))).Completions.Any(c => c.DisplayText == \"WriteLine\")",
                "True"
            },
            {
                "Heard<HoverTextProduced>(() => Kernel.Current.SendAsync(new RequestHoverText(\"Math.Abs(1)\", new LinePosition(0, 6)))).Content.First().Value.Contains(\"Abs\")",
                "True"
            },
            {
                "(await Kernel.Current.SendAsync(new RequestDiagnostics(\"int n = nothing;\"))).Events.OfType<DiagnosticsProduced>().Single().Diagnostics.Single().Code",
                "CS0103"
            },
            {
                "(await Kernel.Current.SendAsync(new RequestKernelInfo())).Events.OfType<KernelInfoProduced>().Single().KernelInfo.LocalName",
                "csharp"
            },
            { "(await Kernel.Root.SendAsync(new RequestKernelInfo())).Events.OfType<KernelInfoProduced>().Count()", "1" },
            // Display
            {
                "(await Kernel.Root.SendAsync(new DisplayValue(new FormattedValue(\"text/html\", \"<i>x</i>\")))).Events.OfType<DisplayedValueProduced>().Single().FormattedValues.Single().MimeType",
                "text/html"
            },
            { "FormattedValue.CreateSingleFromObject(3, \"text/plain\").Value", "3" },
            { "var told = 0; using (Formatter.SubscribeToDisplayedValues(v => told++)) { 1.Display(); } told", "1" },
            {
                "var heard = new List<string>(); using (Kernel.Root.KernelEvents.Subscribe(e => heard.Add(e.GetType().Name))) { display(1); } heard.Single()",
                "DisplayedValueProduced"
            },
            { "new[] { new { A = 1 } }.ToTabularDataResource().Schema.Fields.Single().Name", "A" },
            { "new PasswordString(\"secret\").ToString()", "************" },
            { "new PasswordString(\"secret\").GetClearTextPassword()", "secret" },
            // Own handlers and commands
            { "var done = false; Kernel.Root.RegisterForDisposal(() => done = true); done", "False" },
            {
                "class Knock : KernelCommand { } var knocks = 0; Kernel.Root.RegisterCommandHandler<Knock>((c, x) => { knocks++; return Task.CompletedTask; }); await Kernel.Root.SendAsync(new Knock()); knocks",
                "1"
            },
            {
                "var put = 0; Kernel.Current.AddMiddleware(async (c, x, next) => { if (c is SubmitCode) put++; await next(c, x); }); await Kernel.Current.SubmitCodeAsync(\"1\"); put",
                "1"
            },
            { "Kernel.Root.SubmissionParser.ParseDirectiveLine(\"#!share --from fsharp y\").CommandName", "#!share" },
        };

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Answers_as_there(string code, string value)
    {
        await session.Value("csharp", Start);
        var cell = await session.Run("csharp", code, milliseconds: 20_000);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        Assert.Equal(value, cell.Value);
    }
}
