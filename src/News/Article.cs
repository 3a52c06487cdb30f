namespace News;

public sealed partial record Article
{
    /// <summary>Finds who is mentioned, who did what to whom, when, and who says so.</summary>
    /// <param name="options">Lines of your own for the lexicons, or null.</param>
    public Reading Read(ReadOptions? options = null) => new(this, Reader.Read(this, options), options);
}
