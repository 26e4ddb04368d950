using System.Text.RegularExpressions;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>Buttons that open a page, as they are typed: «Подключиться — https://example.ru/zal», each in a line of its own.</summary>
internal static partial class TypedLinks
{
    public const string Example = "Подключиться — https://example.ru/zal";

    /// <param name="words">As typed.</param>
    /// <param name="room">How many more fit.</param>
    /// <returns>All of them, or a sentence that says what to write instead.</returns>
    public static (IReadOnlyList<AnnouncementLink>? Links, string Refusal) Read(string words, int room)
    {
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0) return (null, $"Напишите подпись и адрес, например:\n{Example}");
        if (lines.Length > room) return (null, room == 0
            ? $"Кнопок уже {AnnouncementContent.MostLinks}, больше не поместится. Сначала уберите лишнюю."
            : $"Столько кнопок не поместится: можно добавить ещё {room}.");
        var links = new List<AnnouncementLink>();
        foreach (var line in lines)
        {
            if (Line().Match(line) is not { Success: true } read) return (null, $"Не понял строку «{PoliteCut.To(line, 60)}». Напишите подпись, тире и адрес, например:\n{Example}");
            if (WebAddress.Read(read.Groups["url"].Value) is not { } url) return (null, $"Не понял адрес «{PoliteCut.To(read.Groups["url"].Value, 60)}». Скопируйте его целиком, он начинается с https://, например:\n{Example}");
            var label = read.Groups["label"].Value;
            if (label.Length > AnnouncementContent.LongestLabel) return (null, $"Подпись «{PoliteCut.To(label, 60)}» длиннее {AnnouncementContent.LongestLabel} знаков. Сократите её.");
            links.Add(new(label, url.AbsoluteUri));
        }

        return (links, "");
    }

    [GeneratedRegex(@"^(?<label>\S.*?)[\s—–:|-]*\s(?<url>[^\s—–|]\S*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
