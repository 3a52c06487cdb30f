using System.CommandLine;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary><c>notebooks clean</c>: notebooks as they were written, without what running them left.</summary>
static class CleanVerb
{
    static readonly Argument<string[]> Paths = new("PATHS")
    {
        Description = "notebooks (.ipynb), or folders of them; - reads standard input and writes standard output, as git's filters do",
        Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "folder for the clean notebooks; without it each is replaced where it is",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("clean", "take outputs, execution counts and volatile metadata out of notebooks") { Paths, Output };
        command.SetAction(line =>
            line.GetValue(Paths) is ["-"] && line.GetValue(Output) is null ? Filter() : Run(line.GetValue(Paths)!, line.GetValue(Output))
        );
        return command;
    }

    static int Run(string[] paths, string? folder)
    {
        if (paths.Contains("-"))
            throw new UserError(ExitCode.Usage, "'-' stands for standard input and output: name no other path and no --output beside it");
        var notebooks = Inputs.Notebooks(paths);
        var targets = folder is null ? notebooks : Targets.In(folder, notebooks.Select(path => Path.GetFileName(path)));
        foreach (var (path, target) in notebooks.Zip(targets))
        {
            var notebook = Inputs.Load(path);
            var clean = NotebookCleaner.Clean(notebook);
            if (folder is null && clean.ToBytes().AsSpan().SequenceEqual(notebook.ToBytes()))
                continue;
            Writing.Try(() => clean.Save(target), error => $"'{target}' could not be written: {error}");
            Console.Out.WriteLine($"{path} → {target}");
        }
        return ExitCode.Ok;
    }

    static int Filter()
    {
        var read = new MemoryStream();
        using (var input = Console.OpenStandardInput())
            input.CopyTo(read);
        byte[] clean;
        try
        {
            clean = NotebookCleaner.Clean(Notebook.Parse(read.ToArray(), NotebookFormat.Ipynb)).ToBytes();
        }
        catch (NotebookFormatException e)
        {
            // Git takes what a filter that fails was given, outputs and all; and where it must not, it shows and does nothing more.
            clean = UnreadableNotebook.WithoutOutputs(read.ToArray());
            Console.Error.WriteLine(
                $"standard input cannot be read as a notebook: {e.Message}; its outputs are left out, the rest is kept"
            );
        }
        Writing.Try(
            () =>
            {
                using var output = StandardOutput.Open();
                output.Write(clean);
            },
            error => $"standard output could not be written: {error}"
        );
        return ExitCode.Ok;
    }
}
