using System.CommandLine;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Trust;

namespace Notebooks.Cli;

/// <summary><c>notebooks render</c>: each notebook as one web page that opens offline.</summary>
static class RenderVerb
{
    static readonly Argument<string[]> paths = new("PATHS")
    {
        Description = "notebooks (.ipynb, .dib), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<string?> output = new("--output", "-o")
    {
        Description = "folder for the pages, or the file of one; without it each stands beside its notebook",
        HelpName = "DIR|FILE",
    };
    static readonly Option<string> to = new("--to")
    {
        Description = "what the notebook becomes: a web page, or that page printed, for which a browser must be installed",
        HelpName = "html|pdf",
        DefaultValueFactory = _ => "html",
    };
    static readonly Option<string> code = new("--code")
    {
        Description = "whether the code is seen when the page opens, or left out",
        HelpName = "shown|folded|none",
        DefaultValueFactory = _ => "folded",
    };
    static readonly Option<string> theme = new("--theme")
    {
        Description = "the page's colours; auto follows the reader's system",
        HelpName = "light|dark|auto",
        DefaultValueFactory = _ => "auto",
    };
    static readonly Option<string?> title = new("--title")
    {
        Description = "the page's title; without it the notebook's first heading",
    };
    static readonly Option<bool> trusted = new("--trusted")
    {
        Description = "let scripts in outputs act in the page; without it those of notebooks that you ran here may",
    };
    static readonly Option<bool> untrusted = new("--untrusted")
    {
        Description = "leave out of the page whatever acts in outputs: scripts, frames, forms",
    };

    public static Command Create()
    {
        to.AcceptOnlyFromAmong("html", "pdf");
        code.AcceptOnlyFromAmong("shown", "folded", "none");
        theme.AcceptOnlyFromAmong("light", "dark", "auto");
        var command = new Command("render", "make a web page of a notebook, in one file that opens offline")
        {
            paths, output, to, code, theme, title, trusted, untrusted,
        };
        command.SetAction((line, _) => RunAsync(
            Inputs.Notebooks(line.GetValue(paths)!),
            line.GetValue(output),
            line.GetValue(to)!,
            new PageOptions
            {
                Title = line.GetValue(title),
                Code = Enum.Parse<CodeView>(line.GetValue(code)!, ignoreCase: true),
                Theme = Enum.Parse<Theme>(line.GetValue(theme)!, ignoreCase: true),
            },
            Trust(line)));
        return command;
    }

    /// <summary>Whether a notebook is trusted: as the user says, or else those whose outputs were made here.</summary>
    static Func<Notebook, bool> Trust(ParseResult line)
    {
        if (line.GetValue(trusted) && line.GetValue(untrusted))
            throw new UserError(ExitCode.Usage, "--trusted and --untrusted contradict each other: give one of them");
        if (line.GetValue(trusted) || line.GetValue(untrusted)) return _ => line.GetValue(trusted);
        var signatures = Signatures.OfUser();
        return notebook => signatures?.Has(notebook) ?? false;
    }

    static async Task<int> RunAsync(IReadOnlyList<string> notebooks, string? target, string kind, PageOptions options,
        Func<Notebook, bool> isTrusted)
    {
        await using var printer = kind == "pdf" ? new Printing() : null;
        var extension = target is null ? "" : Path.GetExtension(target).ToLowerInvariant();
        var isFile = extension == "." + kind || kind == "html" && extension == ".htm";
        if (notebooks.Count > 1 && (isFile || options.Title is not null))
        {
            throw new UserError(ExitCode.Usage, $"{notebooks.Count} notebooks cannot have one "
                + (isFile ? "page: name a folder with --output" : "--title: render them one by one"));
        }
        if (target is not null && !isFile) Writing.MakeFolder(target);
        foreach (var path in notebooks)
        {
            var file = isFile ? target! : Path.Combine(target ?? Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{kind}");
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            var notebook = Inputs.Load(path);
            var page = Page.Render(notebook, options with { Folder = folder, Trusted = isTrusted(notebook) }, out var dropped);
            if (printer is null) Writing.Save(page, file);
            else Writing.Save(await printer.PrintAsync(path, page), file);
            Console.Out.WriteLine($"{path} → {file}" + (dropped.Count > 0 ? $", not trusted: without {dropped}" : ""));
        }
        return ExitCode.Ok;
    }
}
