using Notebooks;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something shown that can be changed where it stands.</summary>
public sealed class DisplayedValue
{
    readonly Session session;
    readonly string[] mimeTypes;

    internal DisplayedValue(Session session, string displayId, string[] mimeTypes) =>
        (this.session, DisplayId, this.mimeTypes) = (session, displayId, mimeTypes);

    /// <summary>Names the place, the same run after run.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in this one's place.</summary>
    public void Update(object? updatedValue) => session.Update(DisplayId, updatedValue, mimeTypes);
}
