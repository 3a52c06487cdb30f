namespace News.Grammar;

/// <summary>A verb with its auxiliaries, its 'to' and the adverbs between them: 'has not been seen', 'to send'.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Verb">Index of the verb that carries the meaning; the last auxiliary where there is no other verb.</param>
/// <param name="Form">The form of its first word, which decides whether it can head a main clause.</param>
/// <param name="IsPassive">Whether what the act is done to is the subject.</param>
/// <param name="IsNegated">Whether 'not', 'never' or a contracted 'not' is part of it.</param>
/// <param name="Modal">Index of the modal verb, or -1.</param>
readonly record struct VerbGroup(int First, int End, int Verb, VerbForm Form, bool IsPassive, bool IsNegated, int Modal)
{
    public bool IsFinite => Form is VerbForm.Past or VerbForm.Present or VerbForm.Modal;
}

/// <summary>The form that a verb group has as a whole.</summary>
enum VerbForm
{
    Past,
    Present,
    Modal,

    /// <summary>With 'to'.</summary>
    Infinitive,

    /// <summary>Without 'to': an imperative, or what an auxiliary before the subject governs.</summary>
    Bare,
    Ing,

    /// <summary>A past participle without its auxiliary.</summary>
    Participle,
}
