namespace News;

public sealed partial record Article
{
    /// <summary>Finds who is mentioned, who did what to whom, when, and who says so.</summary>
    public Reading Read() => new(this, Reader.Read(this));
}
