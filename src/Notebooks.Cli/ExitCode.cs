namespace Notebooks.Cli;

/// <summary>How the program ends. Where several notebooks run, the first in order that did not succeed decides.</summary>
static class ExitCode
{
    public const int Ok = 0,
        Failed = 1,
        Different = 1,
        Conflict = 1,
        Usage = 2,
        NotFound = 3,
        NotReadable = 4,
        Changed = 5,
        TimedOut = 6,
        Died = 7,
        NotWritten = 8,
        Held = 9,
        NoBrowser = 10,
        BadLexicon = 11,
        Interrupted = 130;

    /// <summary>The codes as <c>--help</c> shows them.</summary>
    public static readonly (int Code, string Meaning)[] Meanings =
    [
        (Ok, "all went well"),
        (Failed, "a cell failed, an article could not be read, two notebooks differ, or a merge has conflicts"),
        (Usage, "the command line is wrong"),
        (NotFound, "no such file or repository, or nothing to do in a folder or notebook"),
        (NotReadable, "a file is not a notebook"),
        (Changed, "--only-check: outputs would change"),
        (TimedOut, "a cell took longer than --timeout"),
        (Died, "a cell ended its notebook's process"),
        (NotWritten, "a result could not be written"),
        (Held, "another program's kernel has the name, and was left alone"),
        (NoBrowser, "--to pdf: there is no browser, or it failed"),
        (BadLexicon, "a line of a lexicon of your own is wrong"),
        (Interrupted, "interrupted by Ctrl-C or a signal"),
    ];
}
