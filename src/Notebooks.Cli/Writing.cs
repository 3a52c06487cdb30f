using System.Text;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary>Files and folders made, with one sentence for the user where that fails.</summary>
static class Writing
{
    /// <exception cref="UserError">The folder is not there and cannot be made.</exception>
    public static void MakeFolder(string folder) =>
        Try(() => Directory.CreateDirectory(folder), error => $"the folder '{folder}' cannot be made: {error}");

    /// <summary>Finds out before anything runs whether a file can be put beside or in place of <paramref name="path"/>.</summary>
    /// <param name="option">What names another place on the command line.</param>
    /// <exception cref="UserError">It cannot.</exception>
    public static void Probe(string path, string option = "--output DIR") =>
        Try(
            () =>
            {
                if (new FileInfo(path) is { Exists: true, IsReadOnly: true })
                {
                    throw new UnauthorizedAccessException("the file is read-only");
                }
                var probe = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetRandomFileName()}");
                File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            },
            error => $"'{path}' could not be written, so nothing was run: {error}; {option} writes elsewhere"
        );

    /// <summary>Writes the notebook, or, lest its outputs be lost, a copy among the temporary files.</summary>
    /// <exception cref="UserError">It could not be written where it belongs.</exception>
    public static void Save(Notebook notebook, string path) =>
        Try(() => notebook.Save(path), error => $"'{path}' could not be written: {error}; {Rescue(notebook, path)}");

    /// <summary>Writes a text file.</summary>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static void Save(string text, string path) => Save(Encoding.UTF8.GetBytes(text), path);

    /// <summary>Writes a file.</summary>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static void Save(byte[] content, string path) =>
        Try(
            () =>
            {
                // A whole new file or none.
                var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
                var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}");
                try
                {
                    File.WriteAllBytes(temporary, content);
                    File.Move(temporary, path, overwrite: true);
                }
                finally
                {
                    File.Delete(temporary);
                }
            },
            error => $"'{path}' could not be written: {error}"
        );

    /// <summary>Any other writing.</summary>
    /// <exception cref="UserError">It failed; says <paramref name="sentence"/>, to which the reason is given.</exception>
    public static void Try(Action write, Func<string, string> sentence)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UserError(ExitCode.NotWritten, sentence(Reason(e)));
        }
    }

    static string Rescue(Notebook notebook, string path)
    {
        try
        {
            var copy = Path.Combine(Directory.CreateTempSubdirectory("notebooks-").FullName, Path.GetFileName(path));
            notebook.Save(copy);
            return $"it stays as it was, and the outputs are kept in '{copy}'";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "it stays as it was";
        }
    }

    // Without the temporary file's path, which the message puts after a colon or in the middle.
    static string Reason(Exception e)
    {
        var message = (e is UnauthorizedAccessException && e.InnerException is { } inner ? inner : e).Message;
        var path = message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? message : message[..path]).TrimEnd('.', ' ');
    }
}
