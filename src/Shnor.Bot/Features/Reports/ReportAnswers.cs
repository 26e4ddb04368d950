using System.Globalization;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Reports;

/// <summary>What is an answer to a question of a report, pressed or typed. The last word counts, whoever of those who answer for it says it.</summary>
internal static class ReportAnswers
{
    private const int LongestText = 1000;
    private const int LongestLink = 500;
    private const int MostPeople = 10_000;

    /// <returns>False: it is no answer, and nothing has changed.</returns>
    public static bool Take(ReportView view, ReportPart part, int value)
    {
        var report = view.Report!;
        switch (part)
        {
            case ReportPart.Form when Enum.IsDefined((EventForm)value):
                report.Form = (EventForm)value;
                return true;
            case ReportPart.Participants when value is >= 0 and <= MostPeople:
                report.Participants = value;
                if (report.FromSchools > value) report.FromSchools = null; // of fewer people it is asked anew
                return true;
            case ReportPart.FromSchools when value >= 0 && value <= report.Participants:
                report.FromSchools = value;
                return true;
            default:
                return false;
        }
    }

    /// <returns>Null when it was taken; else what to do instead.</returns>
    public static string? Read(ReportView view, ReportPart part, string words)
    {
        var report = view.Report!;
        var text = words.Trim();
        switch (part)
        {
            case ReportPart.Form:
                return "Выберите кнопкой: очно, онлайн или и так, и так.";
            case ReportPart.Participants or ReportPart.FromSchools:
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return "Нужно число, например 12. Напишите только его.";
                if (Take(view, part, number)) return null;
                return part == ReportPart.FromSchools ? $"Из школ программы не может быть больше, чем всего участников: {report.Participants}." : $"Слишком много: напишите число до {MostPeople}.";
            case ReportPart.Files:
                if (ReadLink(text) is not { } link) return "Пришлите фото, файл или ссылку. Ссылка начинается с https://";
                report.Link = link;
                return null;
            default:
                if (text.Length == 0) return "Напишите хотя бы пару слов или пропустите.";
                if (text.Length > LongestText) return $"Слишком длинно: {text.Length} знаков, а помещается {LongestText}. Сократите, остальное можно приложить файлом.";
                Write(report, part, text);
                return null;
        }
    }

    public static void Clear(EventReport report, ReportPart part)
    {
        switch (part)
        {
            case ReportPart.Form:
                report.Form = null;
                break;
            case ReportPart.Participants:
                (report.Participants, report.FromSchools) = (null, null);
                break;
            case ReportPart.FromSchools:
                report.FromSchools = null;
                break;
            case ReportPart.Files:
                report.Link = null;
                break;
            default:
                Write(report, part, null);
                break;
        }
    }

    private static void Write(EventReport report, ReportPart part, string? text)
    {
        if (part == ReportPart.Done) report.Done = text;
        else if (part == ReportPart.Result) report.Result = text;
        else report.Difficulties = text;
    }

    private static string? ReadLink(string text) =>
        text.Length <= LongestLink && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0
            ? text
            : null;
}
