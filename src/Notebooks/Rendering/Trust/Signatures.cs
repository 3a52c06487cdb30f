using System.Security.Cryptography;
using System.Text;
using Notebooks.Documents;

namespace Notebooks.Rendering.Trust;

/// <summary>
/// The notebooks whose outputs this user's own runs made. Each is known by a keyed hash of its outputs, an empty file of
/// that name, so that runs at the same time do not disturb each other; the key never leaves the user's data folder.
/// </summary>
/// <param name="folder">Where the key and the signatures are.</param>
public sealed class Signatures(string folder)
{
    const int KeyLength = 32;

    /// <summary>Those of the user; null where there is no data folder.</summary>
    public static Signatures? OfUser() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? new(Path.Combine(data, "notebooks", "trust")) : null;

    /// <summary>Whether the outputs are, to the last character, what a run here made; of no outputs there is nothing to doubt.</summary>
    public bool Has(Notebook notebook)
    {
        if (notebook.Cells.All(cell => cell.Outputs.Count == 0)) return true;
        try
        {
            return File.Exists(KeyPath) && Path.Exists(PathOf(notebook, File.ReadAllBytes(KeyPath)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }

    /// <summary>Remembers the outputs as made here.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    public void Add(Notebook notebook)
    {
        MakeFolder(folder);
        File.WriteAllBytes(PathOf(notebook, Key()), []);
    }

    string KeyPath => Path.Combine(folder, "key");

    /// <summary>The key, made on first use. It appears under its name whole, and the first of two that make it wins.</summary>
    byte[] Key()
    {
        if (!File.Exists(KeyPath))
        {
            var made = Path.Combine(folder, Path.GetRandomFileName());
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(made, options)) file.Write(RandomNumberGenerator.GetBytes(KeyLength));
            try
            {
                File.Move(made, KeyPath, overwrite: false);
            }
            catch (IOException) when (File.Exists(KeyPath)) { File.Delete(made); }
        }
        return File.ReadAllBytes(KeyPath);
    }

    string PathOf(Notebook notebook, byte[] key)
    {
        // A key cut short by a full disk would let anybody sign.
        if (key.Length != KeyLength) throw new IOException($"'{KeyPath}' is no key; delete it");
        // As a file has them, keys sorted: what is signed is fresh from a run, what is looked for comes from its file.
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var cell in notebook.Cells) hash.AppendData(Encoding.UTF8.GetBytes(JsonTree.OneLine(OutputJson.Write(cell.Outputs, null)) + "\n"));
        return Path.Combine(folder, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
