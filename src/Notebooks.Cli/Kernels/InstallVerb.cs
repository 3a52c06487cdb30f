using System.CommandLine;
using System.Text.RegularExpressions;
using Notebooks.Documents;
using Notebooks.Jupyter.KernelSpecs;

namespace Notebooks.Cli;

/// <summary><c>notebooks install</c>: the C# and F# kernels made known to whatever speaks Jupyter.</summary>
static partial class InstallVerb
{
    static readonly Option<string?> Prefix = new("--prefix")
    {
        Description = "write below this folder's share/jupyter; without it among the user's own kernels",
        HelpName = "DIR",
    };
    static readonly Option<bool> SysPrefix = new("--sys-prefix") { Description = "write into the Python environment that is active" };
    static readonly Option<string> NameOption = new("--name")
    {
        Description = "call them NAME-csharp and NAME-fsharp, so that several versions can be used side by side",
        HelpName = "NAME",
        DefaultValueFactory = _ => NotebookKernel.UsualName,
    };
    static readonly Option<bool> Remove = new("--remove") { Description = "take away what was installed" };
    static readonly Option<bool> List = new("--list") { Description = "show the C# and F# kernels that are there, and change nothing" };
    static readonly Option<bool> Force = new("--force") { Description = "also take names that another program's kernels hold" };

    public static Command Create()
    {
        var command = new Command("install", "register the C# and F# kernels with VS Code, JupyterLab and other Jupyter clients")
        {
            Prefix,
            SysPrefix,
            NameOption,
            Remove,
            List,
            Force,
        };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult line)
    {
        if (line.GetValue(Prefix) is not null && line.GetValue(SysPrefix))
            throw Excluding("--prefix", "--sys-prefix");
        if (line.GetValue(List) && line.GetValue(Remove))
            throw Excluding("--list", "--remove");
        if (line.GetValue(List) && line.GetValue(Force))
            throw Excluding("--list", "--force");
        var kernels = line.GetValue(NameOption)!;
        if (!Name.IsMatch(kernels))
        {
            throw new UserError(
                ExitCode.Usage,
                $"--name takes small letters, digits, '.', '_' and '-', as Jupyter does, and not '{kernels}'"
            );
        }
        if (line.GetValue(List))
            return InstalledKernels.Print(Chosen(line) is { } only ? [only] : JupyterFolders.Searched());
        var folder =
            Chosen(line)
            ?? JupyterFolders.OfUser()
            ?? throw new UserError(ExitCode.NotFound, "there is no home folder to write into: name one with --prefix DIR");
        var specs = KernelSpec.Of(kernels, KernelProgram.Self());
        var changes = new KernelChanges(folder, line.GetValue(Force));
        foreach (var spec in specs)
        {
            if (line.GetValue(Remove))
                changes.Remove(spec);
            else
                changes.Install(spec);
        }
        return changes.ExitCode;
    }

    /// <summary>The data folder that the command line names, or null.</summary>
    static string? Chosen(ParseResult line) =>
        line.GetValue(Prefix) is { } folder ? JupyterFolders.OfPrefix(folder)
        : !line.GetValue(SysPrefix) ? null
        : PythonPrefix.Find() is { } python ? JupyterFolders.OfPrefix(python)
        : throw new UserError(
            ExitCode.NotFound,
            "no Python environment is active and no python3 is found: activate one, or name a folder with --prefix DIR"
        );

    static UserError Excluding(string one, string other) => new(ExitCode.Usage, $"{one} and {other} exclude each other");

    [GeneratedRegex(@"^[a-z0-9._-]+\z")]
    static partial Regex Name { get; }
}
