using System.Security.Cryptography;
using System.Text;
using Notebooks.Documents;

namespace Notebooks.Rendering.Trust;

/// <summary>
/// The outputs that this user's own cells made, by <c>notebooks run</c> or in a kernel. Each is known by a keyed hash, an
/// empty file of that name, so that runs at the same time do not disturb each other; the key never leaves the user's data
/// folder. Code is trusted by being run, no matter who wrote it; and an output that others have from a notebook of the user's
/// may come back in one of theirs, where it does what it did before.
/// </summary>
/// <param name="folder">Where the key and the signatures are.</param>
public sealed class Signatures(string folder)
{
    internal const string KeyName = "key";
    const int KeyLength = 32;

    /// <summary>Those of the user; null where there is no data folder.</summary>
    public static Signatures? OfUser() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            is { Length: > 0 } data
            ? new(Path.Combine(data, "notebooks", "trust"))
            : null;

    /// <summary>Why the key was made anew, as a sentence; null: it was not. Outputs that were signed before are trusted no more.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Whether what could act in an output is, to the last character, what was made here.</summary>
    public bool Has(MimeBundle output)
    {
        if (!SignedText.CanAct(output))
            return true;
        try
        {
            // How long the file system takes to compare names shows nothing: who made the output did not choose
            // its hash, and does not see how long its page took.
            return File.Exists(KeyPath) && File.Exists(PathOf(output, File.ReadAllBytes(KeyPath)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Remembers outputs as made here.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    public void Add(IEnumerable<MimeBundle> outputs)
    {
        List<MimeBundle> acting = [.. outputs.Where(SignedText.CanAct)];
        if (acting.Count == 0)
            return;
        MakeFolder(folder);
        var key = Key();
        foreach (var output in acting)
            Touch(PathOf(output, key));
        Sweep.Daily(folder);
    }

    /// <summary>Makes an empty file, or makes it young again.</summary>
    internal static void Touch(string path)
    {
        using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
    }

    string KeyPath => Path.Combine(folder, KeyName);

    /// <summary>The key, made on first use. It appears under its name whole, and the first of two that make it wins.</summary>
    byte[] Key()
    {
        var before = File.Exists(KeyPath) ? ReadKey() : null;
        if (before is not null)
            return before;
        if (!File.Exists(KeyPath))
        {
            var made = Path.Combine(folder, Path.GetRandomFileName());
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(made, options))
                file.Write(RandomNumberGenerator.GetBytes(KeyLength));
            try
            {
                File.Move(made, KeyPath, overwrite: false);
            }
            catch (IOException) when (File.Exists(KeyPath))
            {
                File.Delete(made);
            }
        }
        return File.ReadAllBytes(KeyPath);
    }

    /// <summary>The key that is there; null where it cannot be used and was taken away.</summary>
    byte[]? ReadKey()
    {
        string wrong;
        try
        {
            var key = File.ReadAllBytes(KeyPath);
            if (key.Length == KeyLength)
                return key;
            wrong = $"has {key.Length} bytes instead of {KeyLength}";
        }
        catch (UnauthorizedAccessException)
        {
            wrong = "cannot be read";
        }
        File.Delete(KeyPath);
        Complaint =
            $"the key '{KeyPath}' {wrong}, and another one was made: pages show what earlier runs made as they show what others made, until the notebooks are run again";
        return null;
    }

    string PathOf(MimeBundle output, byte[] key)
    {
        // A key cut short by a full disk would let anybody sign.
        if (key.Length != KeyLength)
            throw new IOException($"'{KeyPath}' is not a key; delete it");
        return Path.Combine(folder, Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(SignedText.Of(output)))));
    }

    static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
