namespace News.Training;

static class Repository
{
    /// <summary>The folder that holds Notebooks.sln.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above this program does.</exception>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Notebooks.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root was not found above this program.");
            return folder.FullName;
        }
    }
}
