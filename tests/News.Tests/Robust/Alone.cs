namespace News.Tests.Robust;

/// <summary>Tests that nothing runs beside.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    public const string Name = "alone";
}
