using System.Text;

namespace Notebooks.Worker;

/// <summary>The writing end of a pipe; any thread may send.</summary>
sealed class MessagePipe(Stream pipe)
{
    readonly Lock gate = new();

    /// <exception cref="IOException">The other end is closed.</exception>
    public void Send(Message message)
    {
        var line = Encoding.UTF8.GetBytes(MessageJson.Write(message) + "\n");
        lock (gate)
            pipe.Write(line);
    }
}
