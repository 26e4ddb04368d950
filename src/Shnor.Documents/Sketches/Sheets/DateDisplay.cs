using System.Globalization;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>Which parts of a date a cell shows; they are written as a Russian reader writes them, whatever order and language the format has.</summary>
internal sealed record DateDisplay(bool Day, bool Weekday, bool Month, bool Year, bool Time, bool IsSpan)
{
    private const double LastSerial = 2958466; // the day after 31.12.9999
    private const int Days1904 = 1462; // from 1 January 1904 to the day that serial 0 of the other system means

    /// <summary>«15.03.2024», «15.03.2024 14:00», «март 2024», «15 марта», «14:00»; null where Excel itself shows «####».</summary>
    public string? Write(double serial, bool is1904)
    {
        if (IsSpan) return Math.Abs(serial) < LastSerial ? Span(serial) : null;
        if (is1904 && (Day || Month || Year)) serial += Days1904;
        if (serial is < 0 or >= LastSerial) return null;

        // Excel counts a 29 February 1900 that never was, OLE dates do not: below it they are a day apart (ECMA-376, 18.17.4.1).
        var at = DateTime.FromOADate(Math.Round((serial < 60 ? serial + 1 : serial) * 1440) / 1440);
        var day = OfDay(at);
        if (!Time) return day;
        var time = RussianDate.Time(TimeOnly.FromDateTime(at));
        if (day.Length == 0) return time;
        return at.TimeOfDay == TimeSpan.Zero ? day : $"{day} {time}"; // midnight: nobody wrote a time, the format adds it
    }

    private string OfDay(DateTime at) => (Day, Month, Year) switch
    {
        (true, true, true) => at.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture),
        (true, true, false) => string.Create(CultureInfo.InvariantCulture, $"{at.Day} {RussianDate.OfMonth(at.Month)}"),
        (false, true, true) => string.Create(CultureInfo.InvariantCulture, $"{RussianDate.Month(at.Month)} {at.Year}"),
        (_, true, false) => RussianDate.Month(at.Month),
        (_, _, true) => at.Year.ToString(CultureInfo.InvariantCulture),
        (true, _, _) => at.Day.ToString(CultureInfo.InvariantCulture),
        _ => Weekday ? RussianDate.Weekday(at.DayOfWeek) : "",
    };

    /// <summary>«26:30»: hours that do not begin anew at midnight.</summary>
    private static string Span(double days)
    {
        var minutes = (long)Math.Round(days * 1440);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{Math.Abs(minutes % 60):00}");
    }
}
