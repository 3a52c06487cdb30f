using System.Threading.Channels;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Jupyter;

/// <summary>
/// Signs what the kernel's cells show, so that pages of their notebooks may trust it on this machine, no matter who saves them.
/// It comes after the messages and never holds one up.
/// </summary>
sealed class OutputSigning : IAsyncDisposable
{
    /// <summary>How long outputs are gathered. Of a display that is updated often, only its last look is ever saved.</summary>
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    readonly Channel<(object Key, MimeBundle Data)> shown = System.Threading.Channels.Channel.CreateUnbounded<(object, MimeBundle)>();
    readonly CancellationTokenSource end = new();
    readonly Signatures? signatures;
    readonly KernelLog log;
    readonly Task signing;
    bool told;

    /// <param name="signatures">Where they are kept; null: nothing is signed.</param>
    public OutputSigning(Signatures? signatures, KernelLog log)
    {
        (this.signatures, this.log) = (signatures, log);
        signing = Task.Run(SignAsync);
    }

    /// <summary>Takes an output that has been sent, and that nobody else reads any more.</summary>
    /// <param name="updated">The id of the display whose next look it is; null: it is shown for the first time.</param>
    public void Add(MimeBundle data, string? updated = null)
    {
        if (signatures is not null && SignedText.CanAct(data))
            shown.Writer.TryWrite((updated ?? (object)data, data));
    }

    async Task SignAsync()
    {
        while (await shown.Reader.WaitToReadAsync())
        {
            await Task.Delay(Moment, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var latest = new Dictionary<object, MimeBundle>();
            while (shown.Reader.TryRead(out var one))
                latest[one.Key] = one.Data;
            try
            {
                signatures!.Add(latest.Values);
                if (signatures.Complaint is { } complaint && !told)
                {
                    told = true;
                    log.Write(complaint);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A page will only be more careful than it must.
                if (!told)
                    log.Write($"outputs are not signed, so pages of them will not be trusted: {failure.Message}");
                told = true;
            }
        }
    }

    /// <summary>Signs what there is and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        shown.Writer.TryComplete();
        await end.CancelAsync();
        await signing;
    }
}
