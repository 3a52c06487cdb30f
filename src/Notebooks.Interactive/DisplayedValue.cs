using Notebooks.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something shown that can be changed where it stands.</summary>
public sealed class DisplayedValue
{
    readonly IHost host;
    readonly string[] mimeTypes;

    internal DisplayedValue(IHost host, string displayId, string[] mimeTypes) =>
        (this.host, DisplayId, this.mimeTypes) = (host, displayId, mimeTypes);

    /// <summary>Names the place, the same run after run.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in this one's place.</summary>
    public void Update(object? updatedValue) => host.Update(DisplayId, updatedValue, mimeTypes);
}
