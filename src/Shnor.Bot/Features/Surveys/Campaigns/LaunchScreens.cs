using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>«Провести опрос»: one summary with ready answers, and a message for each part of it that somebody wants otherwise.</summary>
internal static class LaunchScreens
{
    public const string Now = "now";

    private const int MostSchools = 60; // with the other buttons below what a message takes
    private const int MostReminderDays = 4;

    public static readonly ButtonKind<(SurveyId Id, int Step)> Ask = new("launch-ask");
    public static readonly ButtonKind<(SurveyId Id, int Who)> Whom = new("launch-whom");
    public static readonly ButtonKind<(SurveyId Id, SchoolId School)> School = new("launch-school");
    public static readonly ButtonKind<(SurveyId Id, int Named)> Names = new("launch-names");

    /// <summary><see cref="Now"/>, or a day as 20261201: its morning.</summary>
    public static readonly ButtonKind<(SurveyId Id, string When)> Opens = new("launch-opens");
    public static readonly ButtonKind<(SurveyId Id, int Rhythm)> Regular = new("launch-regular");
    public static readonly ButtonKind<(SurveyId Id, ActivityId Row)> Row = new("launch-row");
    public static readonly ButtonKind<(SurveyId Id, int Days)> Length = new("launch-days");

    /// <summary>The place in <see cref="ReadyReminders"/>.</summary>
    public static readonly ButtonKind<(SurveyId Id, int Choice)> Reminders = new("launch-reminders");
    public static readonly ButtonKind<(SurveyId Id, string Nonce)> Go = new("launch-go");

    public static readonly IReadOnlyList<int> ReadyDays = [3, 7, 14, 30];

    public static readonly IReadOnlyList<(int Gap, int Most, string Label)> ReadyReminders =
    [
        (1, 1, "Одно, накануне закрытия"),
        (3, 3, "Раз в 3 дня, не больше 3"),
        (2, 5, "Раз в 2 дня, не больше 5"),
        (7, 2, "Раз в неделю, не больше 2"),
        (1, 0, "Не напоминать"),
    ];

    public static Screen Summary(LaunchView view, string nonce)
    {
        var draft = view.Draft;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Запустить опрос?</b>\n{PoliteCut.To(view.Survey.Title, CampaignWords.TitleLength)}\n{CampaignWords.Length(view.Survey.Form)}"),
                Markup.Of($"<b>Кого спросим:</b> {CampaignWords.Whom(draft.Invites)} — {CampaignWords.People(view.People)}{(view.NotConnected == 0 ? "" : $". Не на связи: {view.NotConnected}, их бот позовёт, когда они подключатся")}"),
                Markup.Plain(draft.IsAnonymous ? CampaignWords.AnonymousMeans : CampaignWords.NamedMeans),
                Markup.Of($"{When(view)}\n<b>Напоминания:</b> {CampaignWords.Reminders(draft.Gap, draft.Most)}{ReminderDays(view)}"),
                view.IsTooFewForAnonymous ? Markup.Of($"<b>Внимание:</b> спросим меньше пяти человек. Результаты опроса без имён тогда не увидит никто.") : Markup.Empty),
            [
                [Part("Кого спросим", LaunchStep.Whom, view), Part(draft.IsAnonymous ? "Анкета: без имён" : "Анкета: с именами", LaunchStep.Names, view)],
                [Part("Когда откроется", LaunchStep.Opens, view), Part("Когда закроется", LaunchStep.Closes, view)],
                [Part("Напоминания", LaunchStep.Reminders, view)],
                [Go.Labelled("Запустить", (view.Id, nonce))],
                [Buttons.SurveyForm.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen AskWhom(LaunchView view)
    {
        var draft = view.Draft;
        IReadOnlyList<Button> Role(Audience who, string label) => [Whom.Labelled((who == draft.Audience ? "✅ " : "") + label, (view.Id, (int)who))];
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Кого спросим?</b>\nСейчас: {CampaignWords.Whom(draft.Invites)} — {CampaignWords.People(view.People)}{(view.NotConnected == 0 ? "" : $", из них не на связи {view.NotConnected}")}."),
                view.Schools.Count > 1 ? Markup.Plain(draft.Schools.Count == 0 ? "Школы: все. Нажмите на школу, чтобы спросить только её." : $"Выбрано школ: {draft.Schools.Count}. Спросим только их.") : Markup.Empty),
            [
                Role(Audience.Teachers, "Педагоги"),
                Role(Audience.Heads, "Руководители школ"),
                Role(Audience.Everyone, "Все участники программы"),
                .. view.Schools.Count > 1 ? view.Schools.Take(MostSchools).Select(school => (IReadOnlyList<Button>)[School.Labelled((draft.Schools.Contains(school.Id.Value) ? "✅ " : "") + PoliteCut.To(school.Name, 40), (view.Id, school.Id))]) : [],
                [Done(view)],
            ]);
    }

    public static Screen AskNames(LaunchView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>С именами или без?</b>"),
            Markup.Plain(CampaignWords.NamedMeans),
            Markup.Plain(CampaignWords.AnonymousMeans),
            Markup.Of($"Результаты без имён видны после закрытия и только там, где ответили хотя бы {CampaignWords.People(Disclosure.Fewest)}. Кто ответил, а кто нет, тогда тоже не видно."),
            view.Survey.Form.Questions.Any(question => question.AsksForHelp) ? Markup.Plain("Просьб о помощи такой опрос не создаёт: видно только, сколько человек чего хотят.") : Markup.Empty),
        [[Names.Labelled("С именами", (view.Id, 1)), Names.Labelled("Без имён", (view.Id, 0))], [Back(view)]]);

    public static Screen FilesHaveNames(LaunchView view) => new(
        Markup.Plain("В анкете есть вопрос, где просят файл: без имён её не провести, файл выдаёт, чей он. Уберите этот вопрос или проведите опрос с именами."),
        [Back(view)]);

    public static Screen AskOpens(LaunchView view, bool hasRows)
    {
        var today = view.Clock.Today;
        var tomorrow = view.Owner.Settings.WorkingDayOnOrAfter(today.AddDays(1));
        var monday = view.Owner.Settings.WorkingDayOnOrAfter(today.AddDays(8 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek)));
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Когда откроется?</b>"),
                Markup.Plain("Выберите или напишите день и час, например 1 декабря 10:00. Или пусть опрос открывается сам, снова и снова.")),
            [
                [Opens.Labelled("Сейчас", (view.Id, Now))],
                .. new[] { tomorrow, monday }.Distinct().Select(day => (IReadOnlyList<Button>)[Opens.Labelled($"{RussianDate.Day(day, today)}, 09:00", (view.Id, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)))]),
                .. hasRows ? [[Regular.Labelled("С началом мероприятия из плана", (view.Id, (int)SurveyRhythm.EveryOccurrence))]] : (IReadOnlyList<Button>[])[],
                [Regular.Labelled("Каждое полугодие", (view.Id, (int)SurveyRhythm.HalfYear)), Regular.Labelled("Каждый учебный год", (view.Id, (int)SurveyRhythm.SchoolYear))],
                [Back(view)],
            ]);
    }

    public static Screen AskRow(LaunchView view, IReadOnlyList<RowToFollow> rows) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>С началом чего?</b>"),
            Markup.Plain("Опрос откроется в 09:00 того дня, когда начинается мероприятие, и снова при каждом следующем. Если дату перенесут, перенесётся и он."),
            Markup.Lines(rows.Select((row, i) => Markup.Of($"{i + 1}. {PoliteCut.To(row.Title, 120)}")))),
        [.. rows.Select((row, i) => (IReadOnlyList<Button>)[Row.Labelled($"{i + 1}. {PoliteCut.To(row.Title, 40)}", (view.Id, row.Id))]), [Part("Назад", LaunchStep.Opens, view)]]);

    public static Screen AskCloses(LaunchView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Когда закроется?</b>"),
            Markup.Plain(view.Draft.Regularly is null
                ? "Выберите, сколько дней отвечать, или напишите последний день, например 15 декабря. Опрос закроется в 18:00."
                : "Выберите, сколько дней отвечать. Опрос закроется в последний из них в 18:00.")),
        [.. ReadyDays.Chunk(2).Select(some => (IReadOnlyList<Button>)[.. some.Select(days => Length.Labelled($"Через {Plural.Of(days, "день", "дня", "дней")}", (view.Id, days)))]), [Back(view)]]);

    public static Screen AskReminders(LaunchView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Как напоминать?</b>"),
            Markup.Plain("Напоминания приходят в 09:00 рабочего дня и только тем, кто ещё не ответил. Последнее бот прибережёт на рабочий день перед закрытием.")),
        [.. ReadyReminders.Select((choice, i) => (IReadOnlyList<Button>)[Reminders.Labelled(choice.Label, (view.Id, i))]), [Back(view)]]);

    public static Screen NotTaken(SurveyId id, string why) => new(Markup.Plain(why), [Ask.Labelled("К опросу", (id, (int)LaunchStep.Summary)), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Refused(ProgrammeId programme, string why) => new(Markup.Plain(why), [Buttons.Campaigns.Labelled("Опросы", programme), Buttons.Menu.Labelled("Меню", default)]);

    private static Button Part(string label, LaunchStep step, LaunchView view) => Ask.Labelled(label, (view.Id, (int)step));

    private static Button Done(LaunchView view) => Part("Готово", LaunchStep.Summary, view);

    private static Button Back(LaunchView view) => Part("Назад", LaunchStep.Summary, view);

    private static Markup When(LaunchView view)
    {
        var (draft, clock) = (view.Draft, view.Clock);
        if (draft.Regularly is { } rhythm) return Markup.Of($"<b>Откроется сам:</b> {CampaignWords.Rhythm(rhythm, view.Row)}\n<b>Закроется:</b> через {Plural.Of(draft.Days, "день", "дня", "дней")}, в 18:00");
        var opens = draft.OpensAt is { } at && at > clock.Now ? RussianDate.Moment(at, clock.Today) : "сразу";
        return Markup.Of($"<b>Откроется:</b> {opens}\n<b>Закроется:</b> {RussianDate.Moment(draft.ClosesOnDay(clock, view.Owner.Settings).ToDateTime(Campaign.Evening), clock.Today)}");
    }

    private static string ReminderDays(LaunchView view)
    {
        var draft = view.Draft;
        if (draft.Regularly is not null || draft.Most == 0) return "";
        var days = draft.Rule(view.Clock, view.Owner.Settings).DaysAfter(draft.OpensOn(view.Clock));
        if (days.Count == 0) return ". За такой срок они не успеют прийти";
        var shown = string.Join(", ", days.Take(MostReminderDays).Select(day => RussianDate.Day(day, view.Clock.Today)));
        return $": {shown}{(days.Count > MostReminderDays ? "…" : "")}";
    }
}
