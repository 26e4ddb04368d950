using System.Globalization;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Samples;

/// <summary>
/// The programme of the sandbox: thirteen rows modelled on a real plan, people and schools invented, dates around a given day
/// so that something is due this week. Its text goes through the same reader as a committee's file.
/// </summary>
public static class SampleProgramme
{
    public const string Title = "Муниципальная программа методического сопровождения школ с низкими образовательными результатами (ШНОР) в Озёрном муниципальном округе";

    public const string FileName = "План Озёрного округа.txt";

    /// <summary>Who stand side by side on the chat page.</summary>
    public static SamplePeople People { get; } = new("Белова Н.С.", "Орлова И.П.", "Соколова М.В.", "Лебедева В.К.");

    /// <summary>Named in the plan, not on the chat page.</summary>
    public const string HeadOfFirstSchool = "Ершова Л.Н.";

    /// <summary>The weekly webinar is on the next weekday after today, so a reminder of it is at most three days away.</summary>
    public static DateTime FirstWebinar(DateOnly today) => NextWeekday(today.AddDays(1)).ToDateTime(new TimeOnly(12, 0));

    /// <summary>The document: title, a page of text with a trap or two, the table, tab-separated.</summary>
    /// <param name="today">Of the programme's zone.</param>
    public static string PlanText(DateOnly today)
    {
        var first = MonthsFrom(today, -2).Year;
        var lines = new List<string>
        {
            $"**{Title}**",
            "",
            "Программа продолжает муниципальную программу «Развитие образования», утверждённую на 2014 - 2030 годы, и объединяет две школы округа.",
            "",
            $"План мероприятий по повышению качества образования в школах с низкими образовательными результатами на {first}-{first + 1} гг.",
            "",
            "\tСодержание деятельности\tСроки\tОтветственные",
        };
        lines.AddRange(Rows(today).Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}\t{row.Title}\t{row.Deadline}\t{row.Responsible}")));
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<(string Title, string Deadline, string Responsible)> Rows(DateOnly today)
    {
        var now = today.Day <= 20 ? 0 : 1; // a window that closes tomorrow shows nothing
        var soon = NextWeekday(today.AddDays(3));
        var webinar = RussianDate.Weekday(FirstWebinar(today).DayOfWeek);
        var (lead, webinars, seminars) = (People.Coordinator, People.Webinars, People.Seminars);

        yield return ("Создание рабочей группы по разработке модели методического сопровождения школ", Month(today, now), lead);
        yield return ("<i>Заседание рабочей группы:</i> Обсуждение и утверждение модели методического сопровождения", Month(today, now), $"{lead} Крылова Т.А.");
        yield return ("Разработка муниципальной Дорожной карты (плана мероприятий) по повышению качества общего образования", $"До {RussianDate.FullDay(soon)} года", lead);
        yield return ("Разработка школьной Дорожной карты на основе рискового профиля школы", Month(today, now), "Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»");
        yield return ("Участие в вебинарах в рамках проекта «500+» (приложение 1)", $"По графику еженедельно - {webinar} 12:00", webinars);
        yield return ("Организация и проведение тематических обучающих семинаров (вебинаров) для педагогических команд", "1 раз в месяц", $"{seminars} Крылова Т.А. {webinars}");
        yield return ("Организация и проведение обучающих семинаров адресной методической помощи педагогическим командам", TwoMonths(today, now + 1), seminars);
        yield return ("Организация обучения педагогов по программам курсовой подготовки", "В течение года", HeadOfFirstSchool);
        yield return ("Самооценка профессиональных затруднений педагогов (проводится в начале КПК)", "В течение года", "Зимина А.Д.");
        yield return ("Групповые и индивидуальные консультации для педагогических работников по актуальным проблемам", "По запросу", $"{seminars} Крылова Т.А.");
        yield return ("Заседание рабочей группы: обсуждение методических рекомендаций для педагогов", Month(today, now + 2), "Крылова Т.А. Фёдорова Г.И.");
        yield return ("Заседание рабочей группы: обсуждение методического пособия для педагогов ШНОР", Month(today, now + 4), "Крылова Т.А. Федорова Г.И.");
        yield return ("Проведение анализа и оценки комплекса мер за прошедшую четверть", Month(today, -2), "Рабочая группа");
    }

    private static string Month(DateOnly today, int ahead)
    {
        var month = MonthsFrom(today, ahead);
        return RussianDate.MonthHeading(month.Year, month.Month) + " года";
    }

    /// <summary>«Март – апрель 2022 года»; a pair never crosses the new year, as in plans.</summary>
    private static string TwoMonths(DateOnly today, int ahead)
    {
        var from = MonthsFrom(today, ahead);
        if (from.Month == 12) from = from.AddMonths(1);
        var to = RussianDate.Month(from.Month + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{RussianDate.MonthHeading(from.Year, from.Month)[..^5]} – {to} {from.Year} года");
    }

    private static DateOnly MonthsFrom(DateOnly today, int ahead) => new DateOnly(today.Year, today.Month, 1).AddMonths(ahead);

    private static DateOnly NextWeekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}

/// <summary>The four of the chat page. All but the teacher are named in the plan.</summary>
/// <param name="Coordinator">Launches the programme.</param>
/// <param name="Webinars">Answers for the weekly webinar.</param>
/// <param name="Seminars">Answers for the seminars.</param>
/// <param name="Teacher">Joins by the link for teachers.</param>
public sealed record SamplePeople(string Coordinator, string Webinars, string Seminars, string Teacher);
