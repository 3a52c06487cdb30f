using System.CommandLine;
using Notebooks.Browser;
using Notebooks.Cli.Watch;
using Notebooks.Rendering;
using Notebooks.Rendering.Trust;

namespace Notebooks.Cli;

/// <summary><c>notebooks render</c>: each notebook as one web page that opens offline.</summary>
static class RenderVerb
{
    static readonly Argument<string[]> Paths = new("PATHS")
    {
        Description = "notebooks (.ipynb, .dib), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "folder for the pages, or the file of one; without it each is beside its notebook",
        HelpName = "DIR|FILE",
    };
    static readonly Option<string> To = new("--to")
    {
        Description =
            "a web page, slides (a web page too), Markdown with its pictures in a folder beside it, or the page printed, "
            + "for which a browser must be installed",
        HelpName = "html|slides|md|pdf",
        DefaultValueFactory = _ => "html",
    };
    static readonly Option<string> Code = new("--code")
    {
        Description = "whether the code is seen when the page opens, or left out",
        HelpName = "shown|folded|none",
        DefaultValueFactory = _ => "folded",
    };
    static readonly Option<string> Theme = new("--theme")
    {
        Description = "the page's colours; auto follows the reader's system",
        HelpName = "light|dark|auto",
        DefaultValueFactory = _ => "auto",
    };
    static readonly Option<string> Sheet = new("--paper")
    {
        Description = "what a PDF is printed on",
        HelpName = "a4|letter",
        DefaultValueFactory = _ => "a4",
    };
    static readonly Option<string?> Title = new("--title") { Description = "the page's title; without it the notebook's first heading" };
    static readonly Option<bool> Trusted = new("--trusted")
    {
        Description = "let scripts in outputs act in the page; without it only those of outputs that your own cells made here may",
    };
    static readonly Option<bool> Untrusted = new("--untrusted")
    {
        Description = "leave out of the page whatever acts in outputs: scripts, frames, forms",
    };

    static readonly Option<bool> Watch = new("--watch")
    {
        Description = "write pages anew whenever their notebooks change, and show them in a browser, which follows",
    };

    public static Command Create()
    {
        To.AcceptOnlyFromAmong("html", "slides", "md", "pdf");
        Code.AcceptOnlyFromAmong("shown", "folded", "none");
        Theme.AcceptOnlyFromAmong("light", "dark", "auto");
        Sheet.AcceptOnlyFromAmong("a4", "letter");
        var command = new Command("render", "make a web page of a notebook, in one file that opens offline; or slides, Markdown, a PDF")
        {
            Paths,
            Output,
            To,
            Code,
            Theme,
            Sheet,
            Title,
            Trusted,
            Untrusted,
            Watch,
        };
        command.SetAction((line, _) => line.GetValue(Watch) ? RenderWatch.RunAsync(Job(line)) : Job(line).RunAsync());
        return command;
    }

    static RenderJob Job(ParseResult line)
    {
        var (all, none) = (line.GetValue(Trusted), line.GetValue(Untrusted));
        if (all && none)
            throw new UserError(ExitCode.Usage, "--trusted and --untrusted contradict each other: give one of them");
        return new(
            line.GetValue(Paths)!,
            line.GetValue(Output),
            line.GetValue(To)!,
            new()
            {
                Title = line.GetValue(Title),
                Code = Enum.Parse<CodeView>(line.GetValue(Code)!, ignoreCase: true),
                Theme = Enum.Parse<Theme>(line.GetValue(Theme)!, ignoreCase: true),
                Trusted = all,
                MadeHere = all || none ? null : Signatures.OfUser(),
            }
        )
        {
            Paper = Enum.Parse<Paper>(line.GetValue(Sheet)!, ignoreCase: true),
        };
    }
}
