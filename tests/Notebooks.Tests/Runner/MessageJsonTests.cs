using System.Text.Json.Nodes;
using Notebooks.Assistance;
using Notebooks.Documents;
using Notebooks.Worker;

namespace Notebooks.Tests.Runner;

public sealed class MessageJsonTests
{
    static readonly MimeBundle Bundle = new([
        new("application/json", JsonNode.Parse("""{"2":1,"1":[null,"é\n"]}""")!),
        new("text/plain", JsonValue.Create("a\nb")),
    ]);

    static readonly Submission Cell = new("csharp", "1 +\r\n\"\u2028\ud83d\ude00\"");

    public static TheoryData<string> Lines { get; } =
        new(
            new Message[]
            {
                new Message.Run(3, Cell, true),
                new Message.Interrupt(),
                new Message.Answer("é\n"),
                new Message.Prepare("fsharp"),
                new Message.Complete(4, Cell, 2),
                new Message.Inspect(5, Cell, 2, true),
                new Message.Judge(6, Cell),
                new Message.Ready(),
                new Message.Published(3, new StreamOutput("stderr", "x\0\n")),
                new Message.Published(3, new DisplayOutput(Bundle, "7")),
                new Message.Published(3, new DisplayOutput(Bundle)),
                new Message.Published(3, new ExecuteResult(Bundle)),
                new Message.Published(3, new ErrorOutput("Boom", "it\nbroke", ["at a", "at b"])),
                new Message.Updated(3, "7", Bundle),
                new Message.Cleared(3, true),
                new Message.Offered(3, Cell),
                new Message.Asks(3, "Who?", true),
                new Message.Done(3, Outcome.Interrupted),
                new Message.Completed(4, new(1, 2, [new("Max", "method", "int Max()"), new("Min", "method")])),
                new Message.Inspected(5, new(["int Max()"], "The *larger*.")),
                new Message.Inspected(5, null),
                new Message.Judged(6, new(CodeStatus.Incomplete, "    ")),
                new Message.Unanswered(6, "no"),
            }.Select(MessageJson.Write)
        );

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_message_is_one_line_and_comes_back_the_same(string line)
    {
        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, MessageJson.Write(MessageJson.Read(line)));
    }
}
