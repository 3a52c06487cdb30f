namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// The bytes that large messages may hold together before they are taken, whichever connections they come from:
/// anyone on this machine can connect, and the key is checked only when a message is there.
/// </summary>
sealed class Allowance(long most)
{
    long held;

    /// <exception cref="ZmtpException">So much is not left.</exception>
    public void Take(long bytes)
    {
        if (Interlocked.Add(ref held, bytes) <= most)
            return;
        Return(bytes);
        throw new ZmtpException("too many bytes wait to be read");
    }

    public void Return(long bytes) => Interlocked.Add(ref held, -bytes);
}
