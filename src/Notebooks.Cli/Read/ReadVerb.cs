using System.CommandLine;
using News;

namespace Notebooks.Cli;

/// <summary>
/// <c>notebooks read</c>: articles in; out readings, as lines of JSON or as Parquet files. It streams: memory does not grow with the
/// number of articles.
/// </summary>
static class ReadVerb
{
    static readonly Argument<string[]> Files = new("FILES")
    {
        Description = "articles, files that hold several, or folders; without any, lines from standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    static readonly Option<string[]> Lexicons = new("--lexicons", "--lexicon")
    {
        Description =
            "lines of your own for the lexicons: a file named after one (titles.txt, event-verbs.txt …), or a folder of them; may be repeated, and the last wins",
        HelpName = "PATH",
    };

    static readonly Option<bool> WithText = new("--with-text") { Description = "write the article's text and the words of each quote too" };

    // The number of jobs changes neither the results nor their order, so all cores are the default.
    static readonly JobsOption Jobs = new("articles are read");

    static readonly Option<string> To = new("--to")
    {
        Description = "what is written: lines (of JSON, on standard output), or parquet (a folder per table, in --output)",
        DefaultValueFactory = _ => Lines,
        HelpName = "FORMAT",
    };

    static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "--to parquet: the folder; what it has already is not read again",
        HelpName = "DIR",
    };

    static readonly ShareOption Part = new();

    const string Lines = "lines",
        Parquet = "parquet";

    public static Command Create()
    {
        To.AcceptOnlyFromAmong(Lines, Parquet);
        var command = new Command("read", "read articles: one JSON object per line on standard output, or Parquet files")
        {
            Files,
            To,
            Output,
            Part,
            Lexicons,
            WithText,
            Jobs,
        };
        command.SetAction(Run);
        return command;
    }

    static ReadOptions? Options(string[] lexicons)
    {
        try
        {
            return lexicons.Length == 0 ? null : new ReadOptions { Lexicons = UserLexicons.Load(lexicons) };
        }
        catch (FileNotFoundException error)
        {
            throw new UserError(ExitCode.NotFound, $"no such file or folder: '{error.FileName}'");
        }
        catch (LexiconFormatException error)
        {
            throw new UserError(ExitCode.BadLexicon, error.Message);
        }
    }

    static int Run(ParseResult line)
    {
        var output = line.GetValue(Output);
        var toParquet = line.GetValue(To) == Parquet;
        if (toParquet != output is not null)
            throw new UserError(
                ExitCode.Usage,
                toParquet
                    ? "--to parquet needs a folder: --output DIR"
                    : "--output is for --to parquet; lines go to standard output, and '> FILE' puts them into a file"
            );
        if (toParquet && line.GetValue(WithText))
            throw new UserError(ExitCode.Usage, "--with-text is for lines; the Parquet files have the text in any case");
        var (share, options, jobs) = (Part.Of(line), Options(line.GetValue(Lexicons)!), Jobs.Of(line));
        var inputs = InputsOf(line.GetValue(Files)!);
        if (share != Share.Whole)
            inputs = inputs.Where(input => share.Contains(input.Key));
        using var interruption = new Interruption();
        try
        {
            return toParquet
                ? ReadToParquet.Run(inputs, options, output!, share, jobs, interruption.Token)
                : ReadToLines.Run(inputs, options, line.GetValue(WithText), jobs, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.NotWritten, $"reading stopped: {error.Message}");
        }
    }

    static IEnumerable<ReadInput> InputsOf(string[] paths)
    {
        // If the only thing named does not exist, nothing can be read at all; among others, it fails by itself.
        if (paths is [var only])
        {
            if (!Directory.Exists(only))
                Inputs.Existing(only);
            else if (!Article.FilesIn(only).Any())
                throw new UserError(ExitCode.NotFound, $"no article in the folder '{only}'");
        }
        foreach (var path in paths)
            if (path.StartsWith("--", StringComparison.Ordinal))
                Inputs.Existing(path);
        return paths.Length > 0 ? ReadInputs.Of(paths) : StandardInputArticles.Of(Console.OpenStandardInput());
    }
}
