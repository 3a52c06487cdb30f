namespace News;

/// <summary>Words of the text that stand for an actor: a name, a role, a demonym, a pronoun, a group.</summary>
/// <param name="Span">Its position in the text. Of a named person the name alone, without rank, title or possessive.</param>
/// <param name="Text">The words as written.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Form">How it stands for it.</param>
/// <param name="Actors">Ids of the actors meant: one as a rule, the members for a group, empty where it is unknown.</param>
/// <param name="Rule">The name of the rule that found it.</param>
public sealed record Mention(TextSpan Span, string Text, MentionKind Kind, MentionForm Form, IReadOnlyList<string> Actors, string Rule);
