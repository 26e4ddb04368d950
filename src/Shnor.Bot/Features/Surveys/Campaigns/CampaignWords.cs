using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>How a survey that is carried out is spoken of.</summary>
internal static class CampaignWords
{
    public const int TitleLength = 300;

    private const int BarLength = 10;

    public const string NamedMeans = "С именами: координатор увидит, кто что ответил. Ответы можно изменить до закрытия.";
    public const string AnonymousMeans = "Без имён: кто что ответил, бот не покажет никому, а после отправки не знает и сам. Отправленное изменить нельзя.";

    /// <summary>Of a survey without names that fewer than five have answered.</summary>
    private static readonly Markup RemovedAnswers = Markup.Plain("Это меньше пяти человек, поэтому ответы удалены: по ним можно было бы узнать, кто что ответил.");

    /// <summary>What is to be said of the answers of a closed one besides their number.</summary>
    public static Markup Lost(CampaignFigures figures)
    {
        if (figures.WasTooFew) return RemovedAnswers;
        return figures.Unreadable == 0 ? Markup.Empty : Markup.Of($"Не удалось прочитать ответов: {figures.Unreadable}. Ключ к ним потерян.");
    }

    public static Markup Title(string title) => Markup.Of($"<b>{PoliteCut.To(title, TitleLength)}</b>");

    /// <summary>«ответили 12 из 30».</summary>
    public static string Answered(int answered, int asked) => $"{(answered == 1 ? "ответил" : "ответили")} {answered} из {asked}";

    /// <summary>«▓▓▓▓░░░░░░ 40 %»: full only when everybody has answered; the percent is rounded as in the results.</summary>
    public static string Bar(int answered, int asked)
    {
        var filled = asked == 0 ? 0 : Math.Min(answered, asked) * BarLength / asked;
        return new string('▓', filled) + new string('░', BarLength - filled) + $" {RussianNumber.Percent(Math.Min(answered, asked), asked)} %";
    }

    /// <summary>«до пт 4 декабря, 18:00».</summary>
    public static string Until(DateTime closesAtUtc, LocalClock clock) => $"до {RussianDate.Moment(clock.Zone.ToLocal(closesAtUtc), clock.Today)}";

    public static string Moment(DateTime utc, LocalClock clock) => RussianDate.Moment(clock.Zone.ToLocal(utc), clock.Today);

    /// <summary>«Ответили 12 из 30».</summary>
    public static string AnsweredAtStart(int answered, int asked) => $"{(answered == 1 ? "Ответил" : "Ответили")} {answered} из {asked}";

    /// <summary>«24 вопроса, около 5 минут».</summary>
    public static string Length(SurveyForm form) =>
        $"{Plural.Of(form.Questions.Count, "вопрос", "вопроса", "вопросов")}, около {Plural.Of(SurveyLength.Minutes(form), "минуты", "минут", "минут")}";

    /// <summary>«педагоги», as after «Кого спросим:».</summary>
    public static string Whom(Audience who) => who switch
    {
        Audience.Teachers => "педагоги",
        Audience.Heads => "руководители школ",
        Audience.Everyone => "все участники программы",
        _ => "никто",
    };

    public static string Whom(Invited invited) => Whom(invited.Who) + (invited.Schools.Count == 0 ? ", все школы" : $", {Plural.Of(invited.Schools.Count, "школа", "школы", "школ")}");

    public static string People(int count) => Plural.Of(count, "человек", "человека", "человек");

    /// <summary>«не чаще раза в 3 дня, не больше 3 раз».</summary>
    public static string Reminders(int gapDays, int most) => most switch
    {
        0 => "не нужны",
        1 => "одно, накануне закрытия",
        _ => $"не чаще раза в {(gapDays == 1 ? "день" : gapDays == 7 ? "неделю" : Plural.Of(gapDays, "день", "дня", "дней"))}, не больше {Plural.Of(most, "раза", "раз", "раз")} каждому",
    };

    public static string Rhythm(SurveyRhythm rhythm, string? activity) => rhythm switch
    {
        SurveyRhythm.HalfYear => "каждое полугодие, в первый рабочий день сентября и января",
        SurveyRhythm.SchoolYear => "каждый учебный год, в первый рабочий день сентября",
        _ when activity is null => "мероприятия больше нет в плане",
        _ => $"каждый раз с началом «{PoliteCut.To(activity, 120)}»",
    };
}
