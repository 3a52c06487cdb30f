using Notebooks.Documents;
using Notebooks.Execution;

namespace Notebooks.Directives;

/// <summary>Runs another file's code as if it were in the cell.</summary>
static class Importing
{
    /// <summary>The parameters of <c>#!import</c>.</summary>
    public static readonly DirectiveParameter[] Parameters = [new("file", "the path of the file") { IsImplicit = true, IsRequired = true }];

    public static void Import(DirectiveStep step, IDirectiveContext cell)
    {
        var options = new Options(step, Parameters);
        if (options["file"] is not { } target || options.Words.Count > 0)
            throw new DirectiveException("#!import needs the path of one file.");
        var path = cell.PathOf(target);
        if (!File.Exists(path))
            throw new DirectiveException($"#!import finds no file '{target}'.");
        if (Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase))
            cell.Reference(path);
        else
            Run(path, target, cell);
    }

    /// <param name="target">The file's name for the reader.</param>
    public static void Run(string path, string target, IDirectiveContext cell) =>
        cell.Import(path, Parts(path, target).Select(part => new Submission(part.Language, part.Code)));

    static IEnumerable<(string Language, string Code)> Parts(string path, string target)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case var extension when LanguageInfo.All.FirstOrDefault(language => language.Extensions.Contains(extension)) is { } language:
                return [(language.Name, File.ReadAllText(path))];
            case ".ipynb" or ".dib":
                try
                {
                    return from part in Notebook.Load(path).Cells where part.Kind == CellKind.Code select (part.Language, part.Source);
                }
                catch (NotebookFormatException exception)
                {
                    throw new DirectiveException($"#!import '{target}': {exception.Message}");
                }
            case var extension:
                throw new DirectiveException(
                    $"#!import takes notebooks (.ipynb, .dib), code ({string.Join(", ", LanguageInfo.All.SelectMany(language => language.Extensions.Reverse()))}) and libraries (.dll), not '{extension}'."
                );
        }
    }
}
