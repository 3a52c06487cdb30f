using Notebooks.Jupyter.KernelSpecs;

namespace Notebooks.Cli;

/// <summary>Kernel specs written and taken away in one Jupyter data folder, each reported in a line.</summary>
/// <param name="force">Whether what another program put there may be replaced and removed.</param>
sealed class KernelChanges(string dataFolder, bool force)
{
    /// <summary>Whether another program's kernel was left alone.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Ok;

    public void Install(KernelSpec spec)
    {
        var folder = new SpecFolder(dataFolder, spec.Name);
        if (IsHeld(folder))
            return;
        Try(
            folder,
            "written",
            () =>
            {
                var files = spec.Files();
                if (folder.Holds(files))
                    return "unchanged";
                var isNew = folder.IsFree;
                Directory.CreateDirectory(Path.GetDirectoryName(folder.FullPath)!);
                folder.Write(files);
                return isNew ? "installed" : "replaced";
            }
        );
    }

    public void Remove(KernelSpec spec)
    {
        var folder = new SpecFolder(dataFolder, spec.Name);
        if (IsHeld(folder))
            return;
        Try(
            folder,
            "removed",
            () =>
            {
                if (folder.IsFree)
                    return "not there";
                folder.Remove();
                return "removed";
            }
        );
    }

    bool IsHeld(SpecFolder folder)
    {
        if (force || folder.IsFree || folder.IsOurs)
            return false;
        ExitCode = UserError.Print(
            Cli.ExitCode.Held,
            $"'{folder.FullPath}' is another program's and was left alone (--force takes it, --name NAME gives ours another name)"
        );
        return true;
    }

    static void Try(SpecFolder folder, string done, Func<string> change) =>
        Writing.Try(
            () => Console.Out.WriteLine($"{folder.Name, -12} {change(), -9} {folder.FullPath}"),
            error => $"the kernel '{folder.FullPath}' could not be {done}: {error}"
        );
}
