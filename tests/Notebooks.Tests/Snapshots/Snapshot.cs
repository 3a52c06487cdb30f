using System.Runtime.CompilerServices;

namespace Notebooks.Tests.Snapshots;

/// <summary>
/// What people see, kept as files below <c>tests/Snapshots</c> that can be read like a manual. A test that runs with
/// <c>ACCEPT_SNAPSHOTS=1</c> in its environment keeps what it sees; any other compares.
/// </summary>
static class Snapshot
{
    const string HowToAccept =
        "to accept it: ACCEPT_SNAPSHOTS=1 dotnet test -c Release tests/Notebooks.Tests --filter FullyQualifiedName~Snapshots";

    static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "../../../Snapshots"));

    public static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    public static string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Asserts that a text is the one that is kept.</summary>
    public static void Is(string name, string text)
    {
        var (path, seen) = (PathOf(name), text.ReplaceLineEndings("\n"));
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, seen);
        }
        Assert.True(File.Exists(path), $"tests/Snapshots/{name} is not there; {HowToAccept}");
        var (old, now) = (File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'), seen.Split('\n'));
        if (old.SequenceEqual(now))
            return;
        var line = old.Zip(now).TakeWhile(lines => lines.First == lines.Second).Count();
        Assert.Fail(
            $"tests/Snapshots/{name} differs in line {line + 1}; {HowToAccept}\n"
                + $"- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}\n\nAll of it:\n{seen}"
        );
    }

    /// <summary>Asserts that a bytes' file is there, or keeps what is seen; how alike both are is for the caller to say.</summary>
    public static byte[] Kept(string name, byte[] seen)
    {
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllBytes(PathOf(name), seen);
        }
        Assert.True(File.Exists(PathOf(name)), $"tests/Snapshots/{name} is not there; {HowToAccept}");
        return File.ReadAllBytes(PathOf(name));
    }

    /// <summary>Asserts that a folder holds these files and no other, which nothing compares any more.</summary>
    public static void AreAll(string below, IEnumerable<string> names)
    {
        if (Accepts)
            Directory.CreateDirectory(PathOf(below));
        var stale = Directory.GetFiles(PathOf(below)).Select(Path.GetFileName).Except(names).ToList();
        if (Accepts)
            stale.ForEach(name => File.Delete(Path.Combine(PathOf(below), name!)));
        else
            Assert.True(stale.Count == 0, $"nothing compares tests/Snapshots/{below}/{string.Join(", ", stale)} any more; {HowToAccept}");
    }

    static string Here([CallerFilePath] string path = "") => path;
}
