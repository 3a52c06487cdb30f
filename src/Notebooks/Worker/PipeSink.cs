using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>Sends what one cell puts out through the pipe, each thing at once.</summary>
sealed class PipeSink(MessagePipe pipe, int cell) : IOutputSink
{
    public void Publish(Output output) => pipe.Send(new Message.Published(cell, output));

    public void Update(string displayId, MimeBundle data) => pipe.Send(new Message.Updated(cell, displayId, data));

    public void Clear(bool wait) => pipe.Send(new Message.Cleared(cell, wait));

    public void Offer(Submission next) => pipe.Send(new Message.Offered(cell, next));
}
