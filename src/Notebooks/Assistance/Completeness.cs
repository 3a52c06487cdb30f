namespace Notebooks.Assistance;

/// <summary>Whether code can be run as it stands.</summary>
/// <param name="Indent">The blanks with which the next line begins; empty unless the code is incomplete.</param>
public sealed record Completeness(CodeStatus Status, string Indent = "");

/// <summary>What Jupyter's <c>is_complete_reply</c> says about code.</summary>
public enum CodeStatus
{
    Complete,
    Incomplete,
    Invalid,
    Unknown,
}
