using System.Globalization;

namespace News.Loading.Days;

/// <summary>The days in a text that are written with year, month and day, by the shapes of <see cref="Shapes"/>.</summary>
static class WrittenDays
{
    delegate bool Shape(ReadOnlySpan<Piece> pieces, bool isMonthFirst, out (int Year, int Month, int Day) found, out int length);

    /// <summary>What is tried at each place, in this order.</summary>
    static readonly Shape[] Shapes = [YearFirst, Compact, DayMonthName, MonthNameDay, Numbers];

    /// <summary>A run of digits or letters, and the marks before it.</summary>
    readonly record struct Piece(int Start, int End, bool IsNumber, int Value, int? Month, string Word, string Before)
    {
        public int Digits => IsNumber ? End - Start : 0;

        public bool IsYear => Digits == 4 && Value is >= 1800 and <= 2100;

        public bool IsDay => Digits is 1 or 2 && Value is >= 1 and <= 31;
    }

    /// <summary>The days in the order in which they are written.</summary>
    public static IReadOnlyList<PublishedDay> In(string text, bool isMonthFirst)
    {
        var pieces = Pieces(text);
        var found = new List<PublishedDay>();
        for (var i = 0; i < pieces.Count; )
            i += At(text, pieces, i, isMonthFirst, found);
        return found;
    }

    /// <returns>How many pieces were read.</returns>
    static int At(string text, List<Piece> pieces, int i, bool isMonthFirst, List<PublishedDay> found)
    {
        var rest = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces)[i..];
        foreach (var shape in Shapes)
            if (
                shape(rest, isMonthFirst, out var day, out var length)
                && day.Day <= DateTime.DaysInMonth(day.Year, day.Month)
                && new DateOnly(day.Year, day.Month, day.Day) is var date
            )
            {
                found.Add(new PublishedDay(date, Instant(text, rest[0].Start)));
                return length;
            }
        return 1;
    }

    /// <summary>The time and offset of an ISO date, which are written together with it.</summary>
    static DateTimeOffset? Instant(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAnyExcept("0123456789-:.+TZ ");
        rest = (end < 0 ? rest : rest[..end]).Trim();
        var hasOffset = rest.Length > 16 && (rest[^1] == 'Z' || rest[16..].ContainsAny('+', '-'));
        return hasOffset && DateTimeOffset.TryParse(rest, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>2021-03-02, 2021/3/2, 2021.03.02.</summary>
    static bool YearFirst(ReadOnlySpan<Piece> at, bool isMonthFirst, out (int, int, int) found, out int length)
    {
        (found, length) = (default, 3);
        if (at is not [{ IsYear: true } year, { IsDay: true } month, { IsDay: true } day, ..] || month.Value > 12)
            return false;
        found = (year.Value, month.Value, day.Value);
        return month.Before is "-" or "/" or "." && day.Before == month.Before;
    }

    /// <summary>20210302, also with a time after it.</summary>
    static bool Compact(ReadOnlySpan<Piece> at, bool isMonthFirst, out (int, int, int) found, out int length)
    {
        (found, length) = (default, 1);
        if (at is not [{ Digits: 8 or 12 or 14 } piece, ..])
            return false;
        var (year, month, day) = (piece.Value / 10_000, piece.Value / 100 % 100, piece.Value % 100);
        found = (year, month, day);
        return year is >= 1800 and <= 2100 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    /// <summary>2 March 2021, 2nd of March 2021, 2. März 2021, 2 de marzo de 2021, and 03 Sep 15 before a time.</summary>
    static bool DayMonthName(ReadOnlySpan<Piece> at, bool isMonthFirst, out (int, int, int) found, out int length)
    {
        (found, length) = (default, 0);
        if (at is not [{ IsDay: true } day, ..])
            return false;
        var i = 1;
        SkipSmall(at, ref i);
        if (i >= at.Length || at[i] is not { Month: { } month } name || !IsClose(name))
            return false;
        i++;
        SkipSmall(at, ref i);
        if (i >= at.Length || !IsClose(at[i]))
            return false;
        var isShort =
            at[i].Digits == 2
            && at.Length > i + 1
            && at[i + 1] is { Digits: 2, Before: " " }
            && i + 2 < at.Length
            && at[i + 2].Before == ":";
        if (!at[i].IsYear && !isShort)
            return false;
        found = (isShort ? CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(at[i].Value) : at[i].Value, month, day.Value);
        length = i + 1;
        return true;
    }

    /// <summary>March 2, 2021; Mar 2nd 2021.</summary>
    static bool MonthNameDay(ReadOnlySpan<Piece> at, bool isMonthFirst, out (int, int, int) found, out int length)
    {
        (found, length) = (default, 0);
        if (at is not [{ Month: { } month }, { IsDay: true } day, ..] || !IsClose(day))
            return false;
        var i = 2;
        SkipSmall(at, ref i);
        if (i >= at.Length || !at[i].IsYear || !IsClose(at[i]))
            return false;
        found = (at[i].Value, month, day.Value);
        length = i + 1;
        return true;
    }

    /// <summary>02/03/2021 by the order of the language; 02.03.2021 and 02-03-2021 begin with the day.</summary>
    static bool Numbers(ReadOnlySpan<Piece> at, bool isMonthFirst, out (int, int, int) found, out int length)
    {
        (found, length) = (default, 3);
        if (at is not [{ IsDay: true } first, { IsDay: true } second, { IsYear: true } year, ..])
            return false;
        if (second.Before is not ("-" or "/" or "." or ". ") || year.Before != second.Before)
            return false;
        var monthFirst = second.Value > 12 || first.Value <= 12 && isMonthFirst && second.Before is "/" or "-";
        found = monthFirst ? (year.Value, first.Value, second.Value) : (year.Value, second.Value, first.Value);
        return (monthFirst ? first : second).Value <= 12;
    }

    /// <summary>The ends of ordinals and the words between day, month and year: 2nd, 1er, 2º, of, de, di.</summary>
    static void SkipSmall(ReadOnlySpan<Piece> at, ref int i)
    {
        while (i < at.Length && !at[i].IsNumber && at[i].Month is null && at[i].Word.Length <= 3 && IsClose(at[i]))
            i++;
    }

    static bool IsClose(Piece piece) => piece.Before.Length <= 2 && piece.Before.AsSpan().IndexOfAnyExcept(" ,.-/\u00A0") < 0;

    static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var (end, i) = (0, 0);
        while (i < text.Length)
        {
            var isNumber = char.IsAsciiDigit(text[i]);
            if (!isNumber && !char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (isNumber ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i])))
                i++;
            var word = text.AsSpan(start, i - start);
            var value = isNumber && int.TryParse(word[..Math.Min(word.Length, 8)], out var number) ? number : 0;
            pieces.Add(
                new Piece(
                    start,
                    i,
                    isNumber,
                    value,
                    isNumber ? null : Months.Number(word),
                    isNumber || word.Length > 3 ? "" : word.ToString(),
                    text[end..start]
                )
            );
            end = i;
        }
        return pieces;
    }
}
