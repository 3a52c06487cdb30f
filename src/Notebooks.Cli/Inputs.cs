using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary>The files that a command line means.</summary>
static class Inputs
{
    /// <summary>Files as they are, folders as the notebooks in them, sorted by name; each once.</summary>
    /// <exception cref="UserError">There is no such file, or no notebook in a folder.</exception>
    public static IReadOnlyList<string> Notebooks(IEnumerable<string> paths) => [.. paths.SelectMany(Expand).DistinctBy(Path.GetFullPath)];

    /// <summary>A file that is there.</summary>
    /// <exception cref="UserError">It is not.</exception>
    public static string Existing(string path) =>
        File.Exists(path) ? path
        : Directory.Exists(path) ? throw new UserError(ExitCode.NotReadable, $"'{path}' is a folder, and a file is needed")
        // What looks like an option and is none comes here as a path.
        : path.StartsWith("--", StringComparison.Ordinal)
            ? throw new UserError(ExitCode.Usage, $"'{path}' is not understood (see: notebooks --help)")
        : throw new UserError(ExitCode.NotFound, $"no such file: '{path}'");

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="UserError">It is none, or cannot be read.</exception>
    public static Notebook Load(string path)
    {
        try
        {
            return Notebook.Load(path);
        }
        catch (NotebookFormatException e)
        {
            throw new UserError(ExitCode.NotReadable, $"'{path}' cannot be read as a notebook: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.NotReadable, $"'{path}' cannot be read: {e.Message}");
        }
    }

    static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return [Existing(path)];
        var found = Directory.EnumerateFiles(path).Where(IsNotebook).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new UserError(ExitCode.NotFound, $"no notebook (*.ipynb, *.dib) in the folder '{path}'");
    }

    static bool IsNotebook(string path) => Path.GetExtension(path).ToLowerInvariant() is ".ipynb" or ".dib";
}
