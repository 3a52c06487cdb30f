using System.CommandLine;
using Notebooks.Jupyter.KernelSpecs;

namespace Notebooks.Cli;

/// <summary><c>notebooks git-setup</c>: a repository whose notebooks are committed clean, compared and merged cell by cell.</summary>
static class GitSetupVerb
{
    static readonly Option<bool> RemoveOption = new("--remove") { Description = "take away what was set" };

    public static Command Create()
    {
        var command = new Command("git-setup", "let git keep outputs out of this repository's commits, and compare and merge its notebooks")
        {
            RemoveOption,
        };
        command.SetAction(line => line.GetValue(RemoveOption) ? Remove() : Set());
        return command;
    }

    static int Set()
    {
        var attributes = Attributes();
        foreach (var (name, value) in Settings(Quoted(KernelProgram.Self().Arguments)))
        {
            Git.Set(name, value);
            Console.Out.WriteLine($"git config {name} {Quoted([value])}");
        }
        var text = Text(attributes);
        if (GitAttributes.With(text) is var wanted && wanted != text)
            Writing.Save(wanted, attributes);
        Console.Out.WriteLine($".gitattributes: {GitAttributes.Line}");
        Console.Out.WriteLine(
            "Notebooks that were committed with outputs lose them there when they are added next; to do so now: git add --renormalize ."
        );
        return ExitCode.Ok;
    }

    static int Remove()
    {
        var attributes = Attributes();
        foreach (var section in new[] { "filter.notebooks", "diff.notebooks", "merge.notebooks" })
            if (Git.RemoveSection(section))
                Console.Out.WriteLine($"git config --remove-section {section}");
        var text = Text(attributes);
        if (GitAttributes.Without(text) is var rest && rest == text)
            return ExitCode.Ok;
        if (rest.Trim().Length > 0)
            Writing.Save(rest, attributes);
        else
            Writing.Try(() => File.Delete(attributes), error => $"'{attributes}' could not be removed: {error}");
        Console.Out.WriteLine($".gitattributes: without {GitAttributes.Line}");
        return ExitCode.Ok;
    }

    static IEnumerable<(string Name, string Value)> Settings(string program) =>
        [
            ("filter.notebooks.clean", $"{program} clean -"),
            ("diff.notebooks.command", $$"""f() { {{program}} diff "$2" "$5" || [ $? = 1 ]; }; f"""),
            ("merge.notebooks.name", "cell by cell"),
            ("merge.notebooks.driver", $"{program} merge %O %A %B"),
        ];

    static string Attributes() => Path.Combine(Git.TopFolder(), ".gitattributes");

    static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    /// <summary>Words for the shell that git starts.</summary>
    static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"'{word.Replace("'", @"'\''")}'"));
}
