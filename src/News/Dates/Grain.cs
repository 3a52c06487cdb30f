namespace News.Dates;

/// <summary>The size of a stretch of the calendar, from fine to coarse. Months by the moon have 29 or 30 days and begin with any.</summary>
enum Grain
{
    Day,
    Weekend,
    Week,
    Moon29,
    Moon30,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}
