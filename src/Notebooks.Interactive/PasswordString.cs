namespace Microsoft.DotNet.Interactive;

/// <summary>A text that is not shown by accident: displayed or printed, it is stars.</summary>
public sealed class PasswordString(string text)
{
    /// <summary>The text itself.</summary>
    public string GetClearTextPassword() => text;

    /// <summary>As many stars as it has characters.</summary>
    public override string ToString() => new('*', text.Length);
}
