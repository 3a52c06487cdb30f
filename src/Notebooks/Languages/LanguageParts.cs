using Notebooks.Packages;

namespace Notebooks.Languages;

/// <summary>What a language is made with.</summary>
/// <param name="References">The assemblies that cells can name.</param>
/// <param name="Directory">The notebook's folder.</param>
sealed record LanguageParts(References References, string Directory);
