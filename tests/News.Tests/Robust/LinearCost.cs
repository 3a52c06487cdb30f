namespace News.Tests.Robust;

/// <summary>Whether a cost grows with length and no faster.</summary>
static class LinearCost
{
    /// <param name="cost">The processor time of the whole process for a text of so many characters, measured where nothing runs beside:
    /// in the collection <see cref="Alone"/>.</param>
    public static void Check(Func<int, TimeSpan> cost, int length)
    {
        TimeSpan tenth,
            whole;
        var attempts = 3;
        do (tenth, whole) = (cost(length / 10), cost(length));
        // A text that fits a cache and needs no collection of garbage is faster by more than its length; squared, it were 100.
        // On a busy machine one measurement can be wrong, but not three.
        while (whole >= 40 * tenth + TimeSpan.FromSeconds(0.2) && --attempts > 0);
        Assert.True(attempts > 0, $"a tenth took {tenth}, the whole {whole}");
    }
}
