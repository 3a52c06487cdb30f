using Notebooks.Browser;

namespace Notebooks.Tests.Browser;

/// <summary>What a test cannot do without.</summary>
static class Wanted
{
    /// <summary>Skips the test where no browser is installed.</summary>
    public static void Browser()
    {
        try
        {
            InstalledBrowser.Find();
        }
        catch (BrowserException none)
        {
            Assert.Skip(none.Message);
        }
    }
}
