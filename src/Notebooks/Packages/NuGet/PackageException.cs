using Notebooks.Execution;

namespace Notebooks.Packages.NuGet;

/// <summary>A package that cannot be had. The message is one sentence for the writer of the cell.</summary>
sealed class PackageException(string message, Exception? inner = null) : CellException("DirectiveError", message, inner);
