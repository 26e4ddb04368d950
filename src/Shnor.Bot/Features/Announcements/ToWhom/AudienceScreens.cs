using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>«Кому»: which people, and under every choice how many that is.</summary>
internal static class AudienceScreens
{
    public const int SchoolsOnPage = 12;
    public const int PageSize = 8; // titles are long, and each has a button

    public static Screen Kinds(AudienceView view, AudienceChoices choices)
    {
        var id = view.Id;
        IReadOnlyList<IReadOnlyList<Button>> When(bool there, AudienceKind kind, string label, Func<string, Button> button) => there ? [[button(Mark(view, kind) + label)]] : [];
        return new(
            Markup.Paragraphs(Heading("Кому отправить?", view), Markup.Plain("Автору рассылка не приходит.")),
            [
                [AudienceButtons.All.Labelled(Mark(view, AudienceKind.Everybody) + "Все участники", id)],
                [AudienceButtons.Members.Labelled(Mark(view, AudienceKind.Members) + "Роли и школы", (id, 0))],
                .. When(choices.HasBodies, AudienceKind.Bodies, "Комитеты и группы", label => AudienceButtons.Bodies.Labelled(label, (id, 0))),
                .. When(choices.HasRows, AudienceKind.ActivityPeople, "Люди мероприятия", label => AudienceButtons.Rows.Labelled(label, (id, 0, 0))),
                .. When(choices.HasRows, AudienceKind.NotDone, "Кто не выполнил", label => AudienceButtons.Rows.Labelled(label, (id, 1, 0))),
                .. When(choices.HasSurveys, AudienceKind.NotAnswered, "Кто не ответил на опрос", label => AudienceButtons.Surveys.Labelled(label, (id, 0))),
                .. When(choices.HasUnread, AudienceKind.NotAcknowledged, "Кто не ознакомился", label => AudienceButtons.Unread.Labelled(label, (id, 0))),
                .. AudienceButtons.Lists(id, view.People, AudienceButtons.FromChoice),
                [Buttons.Announcement.Labelled("Готово", id)],
            ]);
    }

    public static Screen Members(AudienceView view, PageOf<SchoolLine> schools)
    {
        var (id, audience) = (view.Id, view.Audience);
        var roles = audience.Kind == AudienceKind.Members ? audience.Roles : [];
        var chosen = audience.Kind == AudienceKind.Members ? audience.Schools : [];
        Button Role(Role role) => AudienceButtons.Role.Labelled(Tick(roles.Contains(role)) + Capital(AudienceWords.Of(role)), (id, (int)role, schools.Number));
        return new(
            Markup.Paragraphs(
                Heading("Роли и школы", view),
                Markup.Plain(roles.Count == 0 ? "Роли: любые. Нажмите на роль, чтобы написать только этим людям." : ""),
                schools.Shown.Count == 0 ? Markup.Empty : Markup.Plain(chosen.Count == 0 ? "Школы: все, и те, кто без школы. Нажмите на школу, чтобы написать только туда." : $"Выбрано школ: {chosen.Count}. Люди без школы рассылку не получат.")),
            [
                .. AudienceWords.Roles.Chunk(2).Select(some => (IReadOnlyList<Button>)[.. some.Select(Role)]),
                .. schools.Shown.Select(school => (IReadOnlyList<Button>)[AudienceButtons.School.Labelled(Tick(chosen.Contains(school.Id)) + PoliteCut.To(school.Name, 40), (id, school.Id, schools.Number))]),
                .. schools.Turning((label, number) => AudienceButtons.Members.Labelled(label, (id, number))),
                .. chosen.Count > 0 ? [[AudienceButtons.AllSchools.Labelled("Все школы", id)]] : (IReadOnlyList<Button>[])[],
                .. AudienceButtons.Lists(id, view.People, AudienceButtons.FromChoice),
                Ways(id),
            ]);
    }

    public static Screen Bodies(AudienceView view, PageOf<BodyLine> bodies)
    {
        var (id, audience) = (view.Id, view.Audience);
        var chosen = audience.Kind == AudienceKind.Bodies ? audience.Bodies : [];
        if (bodies.Shown.Count == 0)
            return new(Markup.Plain("Комитетов и групп в программе нет. Они появляются из плана или в разделе «Люди»."), [Ways(id)]);
        return new(
            Markup.Paragraphs(
                Heading("Комитеты и группы", view),
                Markup.Plain(chosen.Count == 0 ? "Нажмите на группу, чтобы написать тем, кто в ней." : "Кто состоит в нескольких группах, получит рассылку один раз.")),
            [
                .. bodies.Shown.Select(body => (IReadOnlyList<Button>)[AudienceButtons.Body.Labelled($"{Tick(chosen.Contains(body.Id))}{PoliteCut.To(body.Name, 40)}: {body.People}", (id, body.Id, bodies.Number))]),
                .. bodies.Turning((label, number) => AudienceButtons.Bodies.Labelled(label, (id, number))),
                .. AudienceButtons.Lists(id, view.People, AudienceButtons.FromChoice),
                Ways(id),
            ]);
    }

    public static Screen Rows(AudienceView view, bool isLate, PageOf<RowLine> rows, DateOnly today)
    {
        var (id, late) = (view.Id, isLate ? 1 : 0);
        if (rows.Shown.Count == 0)
            return new(Markup.Plain(isLate ? "Сейчас всё выполнено или срок ещё не подошёл: писать некому." : "В плане нет мероприятий."), [Ways(id)]);
        return new(
            Markup.Paragraphs(
                Heading(isLate ? "Кто не выполнил" : "Люди мероприятия", view),
                Markup.Plain(isLate ? "Рассылку получат те, кто отвечает за мероприятие и не отметил его. Какое?" : "Рассылку получат те, кто отвечает за мероприятие, и те, кто на него приглашён. Какое?"),
                Markup.Lines(rows.Shown.Select((row, i) => Markup.Of($"{rows.First + i + 1}. {PoliteCut.To(row.Title, 120)}{(row.Day is { } day ? $" — {RussianDate.Day(day, today)}" : "")}")))),
            [
                .. rows.Shown.Select((row, i) => (IReadOnlyList<Button>)[AudienceButtons.Row.Labelled($"{Tick(view.Audience.Activity == row.Id && view.Audience.Kind == KindOf(isLate))}{rows.First + i + 1}. {PoliteCut.To(row.Title, 40)}", (id, row.Id, late))]),
                .. rows.Turning((label, number) => AudienceButtons.Rows.Labelled(label, (id, late, number))),
                Ways(id),
            ]);
    }

    public static Screen Surveys(AudienceView view, PageOf<SurveyLine> surveys)
    {
        var id = view.Id;
        if (surveys.Shown.Count == 0) return new(Markup.Plain("Сейчас ни один опрос не идёт: ждать ответов не от кого."), [Ways(id)]);
        return new(
            Markup.Paragraphs(
                Heading("Кто не ответил на опрос", view),
                Markup.Lines(surveys.Shown.Select((survey, i) => Markup.Of($"{surveys.First + i + 1}. {PoliteCut.To(survey.Title, 120)} — не ответили {survey.Silent}{(survey.IsAnonymous ? ", без имён" : "")}"))),
                surveys.Shown.Any(survey => survey.IsAnonymous) ? Markup.Plain("Кто не ответил на опрос без имён, бот не покажет: видно только, сколько человек получит рассылку.") : Markup.Empty),
            [
                .. surveys.Shown.Select((survey, i) => (IReadOnlyList<Button>)[AudienceButtons.Survey.Labelled($"{Tick(view.Audience.Campaign == survey.Id)}{surveys.First + i + 1}. {PoliteCut.To(survey.Title, 40)}", (id, survey.Id))]),
                .. surveys.Turning((label, number) => AudienceButtons.Surveys.Labelled(label, (id, number))),
                Ways(id),
            ]);
    }

    public static Screen Unread(AudienceView view, PageOf<UnreadLine> others, DateOnly today)
    {
        var id = view.Id;
        if (others.Shown.Count == 0) return new(Markup.Plain("Рассылок с кнопкой «Ознакомлен(а)» ещё не было. Включите её в рассылке, и здесь можно будет написать тем, кто не ознакомился."), [Ways(id)]);
        return new(
            Markup.Paragraphs(
                Heading("Кто не ознакомился", view),
                Markup.Plain("Рассылку получат те, кому пришла другая рассылка и кто не нажал под ней «Ознакомлен(а)». Какая?"),
                Markup.Lines(others.Shown.Select((other, i) => Markup.Of($"{others.First + i + 1}. {PoliteCut.To(other.Words, 100)} — {RussianDate.Day(other.Day, today)}, не ознакомились {other.Silent}")))),
            [
                .. others.Shown.Select((other, i) => (IReadOnlyList<Button>)[AudienceButtons.UnreadOf.Labelled($"{Tick(view.Audience.Announcement == other.Id)}{others.First + i + 1}. {PoliteCut.To(other.Words, 40)}", (id, other.Id))]),
                .. others.Turning((label, number) => AudienceButtons.Unread.Labelled(label, (id, number))),
                Ways(id),
            ]);
    }

    private static AudienceKind KindOf(bool isLate) => isLate ? AudienceKind.NotDone : AudienceKind.ActivityPeople;

    private static Markup Heading(string title, AudienceView view) => Markup.Of($"<b>{title}</b>\nСейчас: {view.Whom}.\n{AudienceWords.Counts(view.People)}.");

    private static string Mark(AudienceView view, AudienceKind kind) => Tick(view.Audience.Kind == kind);

    private static string Tick(bool isChosen) => isChosen ? "✅ " : "";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IReadOnlyList<Button> Ways(AnnouncementId id) => [AnnouncementButtons.ChooseAudience.Labelled("Назад", id), Buttons.Announcement.Labelled("Готово", id)];
}

/// <param name="Name">People's text.</param>
internal sealed record SchoolLine(SchoolId Id, string Name);

/// <param name="Name">People's text.</param>
internal sealed record BodyLine(BodyId Id, string Name, int People);

/// <param name="Title">People's text.</param>
/// <param name="Day">The nearest of it; null: it has none.</param>
internal sealed record RowLine(ActivityId Id, string Title, DateOnly? Day);

/// <param name="Title">People's text.</param>
/// <param name="Silent">Are asked and have not answered.</param>
internal sealed record SurveyLine(CampaignId Id, string Title, bool IsAnonymous, int Silent);

/// <param name="Words">People's text.</param>
/// <param name="Day">When it began to go out.</param>
/// <param name="Silent">Have it and have not pressed «Ознакомлен(а)».</param>
internal sealed record UnreadLine(AnnouncementId Id, string Words, DateOnly Day, int Silent);
