namespace News.Charts;

/// <summary>A horizontal bar.</summary>
/// <param name="Name">What it is called on the axis, encoded.</param>
/// <param name="Words">What is written after it, encoded.</param>
/// <param name="Hover">What is said of it on hover, encoded.</param>
sealed record Bar(string Name, double Value, string Words, string Colour, string Hover);
