using System.Text;

namespace News.Tests.Loading;

/// <summary>A folder of the test's own, with the files it writes.</summary>
public abstract class Files : IDisposable
{
    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("articles");

    public void Dispose()
    {
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder.FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    protected string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    protected Article Load(string name, string text) => Article.Load(File(name, text));

    protected Article Load(string name, byte[] bytes) => Article.Load(File(name, bytes));

    protected string Complaint(string name, string text) => Complaint(name, Encoding.UTF8.GetBytes(text));

    protected string Complaint(string name, byte[] bytes) =>
        Assert.Throws<ArticleFormatException>(() => Article.LoadAll(File(name, bytes)).ToList()).Message;
}
