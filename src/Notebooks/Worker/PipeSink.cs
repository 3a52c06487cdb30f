using System.Text;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>Sends what a cell puts out through the pipe, each thing at once.</summary>
sealed class PipeSink(Stream pipe) : IOutputSink
{
    readonly Lock gate = new();

    public void Publish(Output output) => Send(new Message.Published(output));

    public void Update(string displayId, MimeBundle data) => Send(new Message.Updated(displayId, data));

    public void Clear(bool wait) => Send(new Message.Cleared(wait));

    public void Send(Message message)
    {
        var line = Encoding.UTF8.GetBytes(MessageJson.Write(message) + "\n");
        lock (gate) pipe.Write(line);
    }
}
