using System.Text;

namespace News.Lexicons;

/// <summary>Reads a user's lexicons from files, each named after the lexicon to which it adds.</summary>
static class UserLexiconFiles
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static UserLexicons Load(IEnumerable<string> paths)
    {
        var lexicons = UserLexicons.None;
        foreach (var path in paths)
        foreach (var file in FilesOf(path))
            lexicons = lexicons.With(NameOf(file), Read(file), file);
        return lexicons;
    }

    static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw new LexiconFormatException($"The folder '{path}' has no lexicon; put a file such as titles.txt there.");
    }

    /// <summary>The file's name, or that of its folder where that is a lexicon of several files: 'event-verbs/mine.txt'.</summary>
    static string NameOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));
        return !LexiconFormat.Names.Contains(name) && folder is not null && LexiconFormat.Names.Contains(folder) ? folder : name;
    }

    static string Read(string file)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            throw new LexiconFormatException($"{file} is not UTF-8; save it as UTF-8.", error);
        }
        catch (Exception error) when (error is not FileNotFoundException && error is IOException or UnauthorizedAccessException)
        {
            throw error is DirectoryNotFoundException
                ? new FileNotFoundException($"There is no file or folder '{file}'.", file, error)
                : new LexiconFormatException($"{file} cannot be read ({error.Message}).", error);
        }
    }
}
