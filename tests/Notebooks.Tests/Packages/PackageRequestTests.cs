using Notebooks.Packages.NuGet;

namespace Notebooks.Tests.Packages;

public sealed class PackageRequestTests
{
    [Theory]
    [InlineData("nuget: Plotly.NET, 6.0.0", "Plotly.NET", "6.0.0")]
    [InlineData("nuget:Plotly.NET,6.0.0", "Plotly.NET", "6.0.0")]
    [InlineData("NuGet:  Plotly.NET ,  6.* ", "Plotly.NET", "6.*")]
    [InlineData("nuget: Plotly.NET", "Plotly.NET", "*")]
    [InlineData("nuget: Plotly.NET, *-*", "Plotly.NET", "*-*")]
    [InlineData("nuget: Plotly.NET, [5.0,6.0)", "Plotly.NET", "[5.0,6.0)")]
    [InlineData("nuget: Formatting, 1.0.0-beta.23562.1", "Formatting", "1.0.0-beta.23562.1")]
    public void A_directive_names_a_package_and_its_versions(string directive, string name, string range)
    {
        var request = PackageRequest.Parse(directive);

        Assert.Equal(name, request.Name);
        Assert.Equal(range, request.Range.OriginalString);
    }

    [Theory]
    [InlineData("nuget:", "names no package")]
    [InlineData("nuget: , 1.0", "names no package")]
    [InlineData("nuget: ../x, 1.0", "names no package")]
    [InlineData("nuget: Name,", "'' is not a version of Name")]
    [InlineData("nuget: Name, newest", "'newest' is not a version of Name")]
    public void What_is_no_directive_is_said_in_one_sentence(string directive, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<PackageException>(() => PackageRequest.Parse(directive)).Message);
}
