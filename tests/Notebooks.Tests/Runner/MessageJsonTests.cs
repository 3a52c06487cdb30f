using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Worker;

namespace Notebooks.Tests.Runner;

public sealed class MessageJsonTests
{
    static readonly MimeBundle bundle = new(
        [new("application/json", JsonNode.Parse("""{"2":1,"1":[null,"é\n"]}""")!), new("text/plain", JsonValue.Create("a\nb"))]);

    public static TheoryData<string> Lines { get; } = new(new Message[]
    {
        new Message.Run(new("csharp", "1 +\r\n\"\u2028\ud83d\ude00\"")),
        new Message.Interrupt(),
        new Message.Ready(),
        new Message.Published(new StreamOutput("stderr", "x\0\n")),
        new Message.Published(new DisplayOutput(bundle, "7")),
        new Message.Published(new DisplayOutput(bundle)),
        new Message.Published(new ExecuteResult(bundle)),
        new Message.Published(new ErrorOutput("Boom", "it\nbroke", ["at a", "at b"])),
        new Message.Updated("7", bundle),
        new Message.Cleared(true),
        new Message.Done(Outcome.Interrupted),
    }.Select(MessageJson.Write));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_message_is_one_line_and_comes_back_the_same(string line)
    {
        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, MessageJson.Write(MessageJson.Read(line)));
    }
}
