using System.Net;
using System.Text.RegularExpressions;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements;

/// <summary>How an announcement is spoken of: in lists, in letters, in reports.</summary>
internal static partial class AnnouncementWords
{
    public const int NameLength = 60;

    private const int BarLength = 10;
    private const int BeginningLength = 120;

    /// <summary>«Уважаемые коллеги! Семинар перенесён на…»: the beginning of the words on one line, without formatting. Untrusted text.</summary>
    public static string Beginning(AnnouncementContent content, int length = BeginningLength) => content switch
    {
        { Html.Length: > 0 } => Beginning(content.Html, length),
        { Photo: not null } => "Фото без текста",
        _ => content.Files is [var first, ..] ? PoliteCut.To($"Файл: {first.Name}", length) : "Без текста",
    };

    /// <inheritdoc cref="Beginning(AnnouncementContent, int)"/>
    public static string Beginning(string html, int length) => PoliteCut.To(Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim(), length);

    /// <summary>«▓▓▓▓░░░░░░ 40 %»: full only when it is everybody.</summary>
    public static string Bar(int part, int whole)
    {
        var filled = whole == 0 ? 0 : Math.Min(part, whole) * BarLength / whole;
        return new string('▓', filled) + new string('░', BarLength - filled) + $" {RussianNumber.Percent(Math.Min(part, whole), whole)} %";
    }

    public static string Moment(DateTime utc, LocalClock clock) => RussianDate.Moment(clock.Zone.ToLocal(utc), clock.Today);

    /// <summary>«Ознакомились 18 из 27».</summary>
    public static string Acknowledged(int read, int all) => $"{(read % 10 == 1 && read % 100 != 11 ? "Ознакомился" : "Ознакомились")} {read} из {all}";

    public static string People(int count) => Plural.Of(count, "человек", "человека", "человек");

    /// <summary>As over a list of people: «Заблокировали бота».</summary>
    public static string Failure(FailureReason? reason) => reason switch
    {
        FailureReason.Blocked => "Заблокировали бота",
        FailureReason.AccountGone => "Удалили аккаунт",
        FailureReason.NotConnected => "Отключились или вышли из программы",
        FailureReason.Refused => "Мессенджер не принял текст или файл",
        _ => "Связь обрывалась, попытки кончились",
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
