using System.Globalization;

namespace Shnor.Bot.Delivery;

/// <summary>
/// The hour that an event had before it was moved, in the detail of a row that tells of it. Quiet hours look at it, too: whoever would come at the old hour
/// must hear in time that it is no longer the hour.
/// </summary>
public static class FormerHour
{
    private const string Form = "yyyy-MM-ddTHH:mm";

    public static string Write(DateTime local) => local.ToString(Form, CultureInfo.InvariantCulture);

    /// <returns>Null where the detail holds none.</returns>
    public static DateTime? In(string? detail)
    {
        foreach (var word in detail?.Split(' ') ?? [])
        {
            if (DateTime.TryParseExact(word, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) return hour;
        }

        return null;
    }
}
