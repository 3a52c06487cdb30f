using Notebooks.Packages;

namespace Notebooks;

/// <summary>What a language is made with.</summary>
/// <param name="Directory">The notebook's folder.</param>
internal sealed record LanguageParts(Session Session, References References, string Directory);
