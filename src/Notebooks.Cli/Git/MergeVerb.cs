using System.CommandLine;
using Notebooks.Comparing.Merging;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary><c>notebooks merge</c>: what two people changed in one notebook, as git asks its merge drivers for it.</summary>
static class MergeVerb
{
    static readonly Argument<string> Before = new("BASE") { Description = "the notebook from which both were made (.ipynb)" };
    static readonly Argument<string> Ours = new("OURS") { Description = "the notebook of this side, which takes the result" };
    static readonly Argument<string> Theirs = new("THEIRS") { Description = "the notebook of the other side" };

    public static Command Create()
    {
        var command = new Command(
            "merge",
            "merge what two sides changed in a notebook, cell by cell; ends with 1 where they are in conflict"
        )
        {
            Before,
            Ours,
            Theirs,
        };
        command.SetAction(line => Run(line.GetValue(Before)!, line.GetValue(Ours)!, line.GetValue(Theirs)!));
        return command;
    }

    static int Run(string before, string ours, string theirs)
    {
        var (old, one, two) = (Read(before), Read(ours), Read(theirs));
        MergedNotebook merged;
        try
        {
            // A file that both sides made has no common past, for which git has an empty file.
            merged = NotebookMerge.Of(old.Length > 0 ? old : new Notebook(NotebookFormat.Ipynb, []).ToBytes(), one, two);
        }
        catch (NotebookFormatException e)
        {
            throw new UserError(ExitCode.NotReadable, $"'{before}', '{ours}' and '{theirs}' cannot be merged as notebooks: {e.Message}");
        }
        // Git's files have names without extensions.
        Writing.Try(() => AtomicFile.Write(ours, merged.Notebook.ToBytes()), error => $"'{ours}' could not be written: {error}");
        foreach (var conflict in merged.Conflicts)
            Console.Error.WriteLine($"conflict: {conflict}");
        return merged.Conflicts.Count == 0 ? ExitCode.Ok : ExitCode.Conflict;
    }

    static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Inputs.Existing(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.NotReadable, $"'{path}' cannot be read: {e.Message}");
        }
    }
}
