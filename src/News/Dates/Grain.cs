namespace News.Dates;

/// <summary>The size of a stretch of the calendar, from fine to coarse.</summary>
internal enum Grain { Day, Weekend, Week, Month, Season, Quarter, Half, Year, Decade, Century }
