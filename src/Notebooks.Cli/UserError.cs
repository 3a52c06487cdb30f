namespace Notebooks.Cli;

/// <summary>One sentence for the user, which says what is wrong and how to mend it.</summary>
sealed class UserError(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>Prints the sentence to standard error.</summary>
    public static int Print(int exitCode, string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return exitCode;
    }
}
