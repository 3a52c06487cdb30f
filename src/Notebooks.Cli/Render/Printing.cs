using Notebooks.Browser;

namespace Notebooks.Cli;

/// <summary>Pages printed by the installed browser, which an interruption ends too.</summary>
sealed class Printing : IAsyncDisposable
{
    readonly Interruption interruption = new();
    readonly PagePrinter printer = new();

    /// <summary>The page as the bytes of a PDF.</summary>
    /// <exception cref="UserError">There is no browser, or it does not print the page.</exception>
    public async Task<byte[]> PrintAsync(string path, string page, Paper paper)
    {
        try
        {
            return await printer.PrintAsync(page, interruption.Token, paper);
        }
        catch (BrowserException error)
        {
            throw new UserError(ExitCode.NoBrowser, $"'{path}' cannot be printed: {error.Message}");
        }
        catch (OperationCanceledException)
        {
            throw new UserError(ExitCode.Interrupted, $"interrupted: '{path}' is not printed");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await printer.DisposeAsync();
        interruption.Dispose();
    }
}
