namespace News.Text;

/// <summary>A row in words: what it is, and the facts that led to it.</summary>
/// <param name="Parts">Its spans: of a quote its content, cue and source.</param>
/// <param name="Facts">Put in words only where they are asked for.</param>
/// <param name="Said">Of a quote, how many of the parts, from the first on, are what is said.</param>
sealed record Told(Topic Topic, IReadOnlyList<TextSpan> Parts, string Headline, IEnumerable<string> Facts, int Said = 0);
