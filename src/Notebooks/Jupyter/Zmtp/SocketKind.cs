namespace Notebooks.Jupyter.Zmtp;

/// <summary>What a kind of socket is called, who may connect to it, and how much it takes and keeps.</summary>
/// <param name="MostBytes">The most bytes of a message that comes in.</param>
/// <param name="MostWaiting">The bytes that may wait for one peer; a message that comes then is lost to it.</param>
sealed record SocketKind(string Name, string[] Peers, int MostBytes, long MostWaiting)
{
    const int Small = 64 * 1024,
        Large = 512 * 1024 * 1024,
        Waiting = 256 * 1024 * 1024;

    public static readonly SocketKind Router = new("ROUTER", ["DEALER", "REQ", "ROUTER"], Large, Waiting);
    public static readonly SocketKind Publisher = new("XPUB", ["SUB", "XSUB"], Small, Waiting);
    public static readonly SocketKind Reply = new("REP", ["REQ", "DEALER"], Small, Small);

    /// <summary>The most frames of a message that comes in.</summary>
    public const int MostFrames = 10_000;
}
