using System.Text.RegularExpressions;
using News.Loading.Days;

namespace News.Loading.Html;

/// <summary>The day in an address: <c>/2021/03/02/</c>, <c>/2021/mar/02/</c>, <c>/2021-03-02</c>, <c>/20210302</c>.</summary>
static partial class AddressDay
{
    /// <returns>Null where the address names no whole day.</returns>
    public static PublishedDay? Of(string? address)
    {
        if (address is null || Shape().Match(address) is not { Success: true } found)
            return null;
        var (month, day) = (found.Groups["month"].Value, found.Groups["day"].Value);
        return PublishedDay.Of(
            Months.Number(month) is null ? $"{found.Groups["year"]}-{month}-{day}" : $"{day} {month} {found.Groups["year"]}"
        );
    }

    [GeneratedRegex(
        @"[/_=-](?<year>(19|20)\d\d)([/_-](?<month>\d\d?|[A-Za-z]{3,9})[/_-](?<day>\d\d?)|(?<month>\d\d)/?(?<day>\d\d))([^\dA-Za-z]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
