using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Checking;

/// <summary>The question under the preview: exactly how many, who, when.</summary>
internal static class CheckScreens
{
    /// <summary>«Отправить», «Запланировать»: works once, and not after a restart.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, string Nonce)> Send = new("announcement-go");

    private const int MostNames = 10; // more are counted by school, and read in the list
    private const int MostSchools = 12;

    public static Screen Ask(CheckView view, string nonce)
    {
        var (id, people) = (view.Announcement.Id, view.Audience.People);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{(view.IsLater ? "Запланировать рассылку?" : "Отправить рассылку?")}</b>\nВыше она такая, какой придёт."),
                Markup.Of($"<b>{Plural.Form(people.Reached.Count, "Получит", "Получат", "Получат")} {AnnouncementWords.People(people.Reached.Count)}:</b> {view.Audience.Whom}"),
                Who(people),
                Markup.Lines(NotReached(people)),
                Markup.Lines(When(view)),
                Markup.Plain("Автору рассылка не приходит.")),
            [
                [Send.Labelled(view.IsLater ? "Запланировать" : "Отправить", (id, nonce))],
                .. AudienceButtons.Lists(id, people, nonce),
                [AnnouncementButtons.TestToMe.Labelled("Тест себе", id), Buttons.Announcement.Labelled("Изменить", id)],
                [Buttons.Announcements.Labelled("Назад", view.Announcement.ProgrammeId)],
            ]);
    }

    /// <summary>Nobody of the audience can be reached.</summary>
    public static Screen Nobody(CheckView view)
    {
        var people = view.Audience.People;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Отправлять некому</b>\n{AudienceWords.Counts(people)}.\nКому: {view.Audience.Whom}"),
                Markup.Plain((people.NotConnected.Count, people.HidesNames) switch
                {
                    (0, _) or (_, true) => "Выберите других получателей: рассылка сохранена в черновиках.",
                    (1, _) => "Этот человек ещё не подключён к боту. Пригласите его или выберите других получателей.",
                    _ => "Эти люди ещё не подключены к боту. Пригласите их или выберите других получателей.",
                })),
            [
                [AnnouncementButtons.ChooseAudience.Labelled("Кому", view.Announcement.Id)],
                .. AudienceButtons.Lists(view.Announcement.Id, people, AudienceButtons.FromChoice),
                [Buttons.Announcement.Labelled("Назад", view.Announcement.Id)],
            ]);
    }

    public static Screen NotNow(Announcement announcement, string why) => new(
        Markup.Plain(why), [Buttons.Announcement.Labelled("Назад", announcement.Id), AnnouncementButtons.ChooseTime.Labelled("Когда", announcement.Id)]);

    public static string Overdue(CheckView view) => $"Время отправки уже прошло: {TimeInWords.Moment(view.Announcement.SendAt!.Value, view.Clock)}. Выберите другое или «Сразу».";

    private static Markup Who(AudiencePeople people)
    {
        if (people.HidesNames) return Markup.Plain("Опрос без имён: кто это, бот не покажет.");
        if (people.Reached.Count <= MostNames) return Markup.Plain(string.Join(", ", people.Reached.Select(person => PoliteCut.To(person.Name, 60))));
        var schools = people.Reached.GroupBy(person => person.SchoolName, StringComparer.Ordinal).Select(school => (Name: school.Key, Count: school.Count()))
            .OrderBy(school => school.Name is null).ThenByDescending(school => school.Count).ThenBy(school => school.Name, ListOrder.ByName).ToList();
        var rest = schools.Skip(MostSchools).ToList();
        return Markup.Lines([
            .. schools.Take(MostSchools).Select(school => Markup.Of($"• {PoliteCut.To(school.Name ?? "без школы", 80)} — {school.Count}")),
            .. rest.Count == 0 ? [] : (Markup[])[Markup.Of($"• и ещё {Plural.Of(rest.Count, "школа", "школы", "школ")} — {rest.Sum(school => school.Count)}")],
        ]);
    }

    private static IEnumerable<Markup> NotReached(AudiencePeople people)
    {
        if (people.NotConnected.Count > 0) yield return Markup.Plain($"{Plural.Form(people.NotConnected.Count, "Не подключён", "Не подключены", "Не подключены")} {people.NotConnected.Count}: {(people.NotConnected.Count == 1 ? "ему" : "им")} рассылка не придёт.");
        if (people.Away.Count > 0) yield return Markup.Plain($"В отпуске {people.Away.Count}: {(people.Away.Count == 1 ? "ему" : "им")} бот не пишет.");
    }

    private static IEnumerable<Markup> When(CheckView view)
    {
        yield return Markup.Of($"<b>Когда:</b> {TimeInWords.Of(view.Announcement, view.Clock)}");
        if (view.Announcement.IsUrgent) yield return Markup.Plain("Тихие часы эту рассылку не задержат.");
        if (view.Held.Count == 0) yield break;
        var last = TimeInWords.Moment(view.Held.Last, view.Clock);
        yield return Markup.Plain($"У {Plural.Of(view.Held.Count, "человека", "человек", "человек")} {(view.IsLater ? "в это время" : "сейчас")} тихие часы: {(view.Held.Count == 1 ? "ему" : "им")} придёт {(view.Held.First == view.Held.Last ? last : $"позже, последним — {last}")}.");
    }
}
