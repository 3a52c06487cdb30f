using Notebooks.Jupyter.Wire;
using Notebooks.Worker;

namespace Notebooks.Jupyter;

/// <summary>What cells ask, on its way to the client that runs them, and the answers on their way back.</summary>
sealed class Input(Outbox outbox, CellProcess cells)
{
    int waiting;

    /// <summary>How the questions of a request's cell are asked; null where its client does not answer any.</summary>
    public Action<Message.Asks>? Of(Request request)
    {
        // What an interrupted cell has asked may be answered later; that must not answer the next cell's question.
        Interlocked.Exchange(ref waiting, 0);
        return request.Content.FlagOr("allow_stdin", true) ? asks => Ask(request, asks) : null;
    }

    void Ask(Request request, Message.Asks asks)
    {
        Interlocked.Increment(ref waiting);
        outbox.Ask(request, new() { ["prompt"] = asks.Prompt, ["password"] = asks.IsPassword });
    }

    /// <summary>Takes an <c>input_reply</c>.</summary>
    /// <exception cref="WireException">Nothing was asked.</exception>
    public void Answer(JupyterMessage reply)
    {
        var text = reply.Content.Text("value");
        if (Interlocked.Decrement(ref waiting) < 0)
        {
            Interlocked.Exchange(ref waiting, 0);
            throw new WireException("nothing was asked");
        }
        cells.Answer(text);
    }
}
