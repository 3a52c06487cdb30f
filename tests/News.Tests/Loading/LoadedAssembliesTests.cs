using System.Reflection;
using System.Runtime.Loader;
using House;

namespace News.Tests.Loading;

/// <summary>Reading plain text needs no package: each is loaded by what first uses it.</summary>
public class LoadedAssembliesTests
{
    const string Text = "On Monday, Peru's foreign minister Ana Ruiz met Lena Brandt in Oslo. \"We agree,\" said Ruiz.";

    [Fact]
    public void Reading_text_loads_nothing_but_the_framework()
    {
        var alone = new Alone();
        var article = Activator.CreateInstance(alone.TypeOf("News.Article"), Text)!;
        Written(alone, article);
        Assert.Empty(alone.Asked);
    }

    [Theory]
    [InlineData("a.txt", Text)]
    [InlineData("a.md", $"---\npublished: 2021-05-04\n---\n{Text}")]
    public void So_does_reading_it_from_a_file(string name, string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("news-").FullName, name);
        File.WriteAllText(path, text);
        var alone = new Alone();
        Written(alone, alone.TypeOf("News.Article").GetMethod("Load", [typeof(string)])!.Invoke(null, [path])!);
        Assert.Empty(alone.Asked);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    /// <summary>What the test would find if there were something to find.</summary>
    [Fact]
    public void A_table_loads_the_package_of_tables()
    {
        var alone = new Alone();
        var reading = Read(Activator.CreateInstance(alone.TypeOf("News.Article"), Text)!);
        _ = reading.GetType().GetProperty("Actors")!.GetValue(reading);
        Assert.Contains("Microsoft.Data.Analysis", alone.Asked);
    }

    /// <summary>Each package is named with its reason in the README that goes with it.</summary>
    [Fact]
    public void Every_package_has_a_reason()
    {
        var project = System.Xml.Linq.XDocument.Load(Sources.PathOf("src/News/News.csproj"));
        var readme = File.ReadAllText(Sources.PathOf("src/News/README.md"));
        var reasons = readme.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1]).ToList();
        var packages = project.Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!).ToList();
        Assert.Equal(packages.Order(), reasons.Skip(2).SelectMany(cell => cell.Split(',')).Select(name => name.Trim()).Order());
    }

    static object Read(object article)
    {
        var read = article.GetType().GetMethods().Single(method => method.Name == "Read");
        return read.Invoke(article, new object?[read.GetParameters().Length])!;
    }

    static void Written(Alone alone, object article)
    {
        var write = alone
            .TypeOf("News.Json.ReadingJson")
            .GetMethods()
            .Single(method => method.Name == "Write" && method.GetParameters()[0].ParameterType == typeof(Stream));
        using var json = new MemoryStream();
        write.Invoke(null, [json, "1", Read(article), true]);
        Assert.Contains("\"CONSULT\"", System.Text.Encoding.UTF8.GetString(json.ToArray()));
    }

    /// <summary>News once more, noting what it asks for besides the framework.</summary>
    sealed class Alone() : AssemblyLoadContext("alone")
    {
        static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Assembly? news;

        public List<string> Asked { get; } = [];

        public Type TypeOf(string name) =>
            (news ??= LoadFromAssemblyPath(typeof(Article).Assembly.Location)).GetType(name, throwOnError: true)!;

        protected override Assembly? Load(AssemblyName name)
        {
            if (!File.Exists(Path.Combine(Framework, $"{name.Name}.dll")))
                Asked.Add(name.Name!);
            return null;
        }
    }
}
