using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>Sends what one cell puts out through the pipe, each thing at once, cut where it is too large.</summary>
sealed class PipeSink(MessagePipe pipe, int cell) : IOutputSink
{
    readonly OutputLimits limits = new();

    public void Publish(Output output)
    {
        if (limits.Limited(output) is { } limited)
            Send(new Message.Published(cell, limited));
    }

    public void Update(string displayId, MimeBundle data) => Send(new Message.Updated(cell, displayId, OutputLimits.Limited(data)));

    public void Clear(bool wait) => pipe.Send(new Message.Cleared(cell, wait));

    public void Offer(Submission next) => pipe.Send(new Message.Offered(cell, next));

    // On the thread of all outputs, where an exception would end the process.
    void Send(Message message)
    {
        try
        {
            pipe.Send(message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or OutOfMemoryException)
        {
            pipe.Send(
                new Message.Published(
                    cell,
                    new StreamOutput("stderr", $"An output is left out: it cannot be sent ({exception.Message}).\n")
                )
            );
        }
    }
}
