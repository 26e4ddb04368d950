using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>The names behind the number: who gets it, and who does not and why.</summary>
internal static class NameScreens
{
    public const int NamesOnPage = 30;
    public const int AbsentOnPage = 10; // each may have a button

    public static Screen Names(AudienceView view, PageOf<AudiencePerson> page, string back)
    {
        var rest = (IReadOnlyList<Button>)[AudienceButtons.Back(view.Id, back)];
        if (view.People.HidesNames) return new(Hidden(view), [rest]);
        if (page.Shown.Count == 0) return new(Markup.Plain("Получателей нет. Выберите других людей или пригласите тех, кто не подключён."), [rest]);
        var schools = page.Shown.Index().GroupBy(each => each.Item.SchoolName, StringComparer.Ordinal)
            .Select(school => Markup.Of($"<b>{PoliteCut.To(school.Key ?? "Без школы", 80)}</b>\n{Markup.Lines(school.Select(each => Markup.Of($"{page.First + each.Index + 1}. {PoliteCut.To(each.Item.Name, 60)}")))}"));
        return new(
            Markup.Paragraphs([Markup.Of($"<b>Получат: {view.People.Reached.Count}</b>\n{view.Whom}"), .. schools]),
            [.. page.Turning((label, number) => AudienceButtons.Names.Labelled(label, (view.Id, number, back))), rest]);
    }

    public static Screen Absent(AudienceView view, PageOf<AudiencePerson> page, string back)
    {
        var rest = (IReadOnlyList<Button>)[AudienceButtons.Back(view.Id, back)];
        if (view.People.HidesNames) return new(Hidden(view), [rest]);
        if (page.Shown.Count == 0) return new(Markup.Plain("Подключены все: рассылка дойдёт до каждого."), [rest]);
        var programme = view.Announcement.ProgrammeId;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Рассылку не получат: {view.People.NotConnected.Count + view.People.Away.Count}</b>"),
                Markup.Lines(page.Shown.Select((person, i) => Markup.Of($"{page.First + i + 1}. {PoliteCut.To(person.Name, 60)}{(person.SchoolName is { } school ? $", {PoliteCut.To(school, 60)}" : "")} — {AudienceWords.Of(person.Reach)}"))),
                page.Shown.Any(person => person.Reach == Reach.NeverCame) ? Markup.Plain("Пригласите тех, кого нет в боте: кто подключится до отправки, получит рассылку вместе со всеми.") : Markup.Empty,
                page.Shown.Any(person => person.Reach == Reach.Blocked) ? Markup.Plain("Кто остановил бота, может вернуться сам: открыть бота и нажать «Запустить».") : Markup.Empty,
                page.Shown.Any(person => person.Reach == Reach.Away) ? Markup.Plain("Тем, кто в отпуске, бот обещал не писать.") : Markup.Empty),
            [
                .. page.Shown.Index().Where(each => each.Item.Reach == Reach.NeverCame)
                    .Select(each => (IReadOnlyList<Button>)[Buttons.Invitation.Labelled($"Пригласить {page.First + each.Index + 1}. {PoliteCut.To(each.Item.Name, 30)}", (programme, each.Item.Id))]),
                .. page.Turning((label, number) => AudienceButtons.Absent.Labelled(label, (view.Id, number, back))),
                rest,
            ]);
    }

    private static Markup Hidden(AudienceView view) => Markup.Paragraphs(
        Markup.Of($"<b>{AudienceWords.Counts(view.People)}</b>\n{view.Whom}"),
        Markup.Plain("Опрос без имён: кто на него ответил, а кто нет, бот не показывает никому. Поэтому здесь только число."));
}
