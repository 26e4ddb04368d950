using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>«Неясно, дошло ли»: an announcement comes once or not at all, and where nobody knows which, the coordinator decides.</summary>
internal static class UnclearScreens
{
    public const int PageSize = 8; // two buttons each

    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Show = new("announcement-unclear");
    public static readonly ButtonKind<(AnnouncementId Id, PersonId Person)> SendAgain = new("announcement-again");
    public static readonly ButtonKind<AnnouncementId> SendAllAgain = new("announcement-again-all");
    public static readonly ButtonKind<(AnnouncementId Id, PersonId Person)> CountDelivered = new("announcement-came");
    public static readonly ButtonKind<AnnouncementId> CountAllDelivered = new("announcement-came-all");

    public static Screen List(LedgerView view, int asked)
    {
        var id = view.Id;
        var back = AnnouncementButtons.Delivery.Labelled("Назад", id);
        var page = PageOf.Cut<LedgerLine>([.. view.Lines.Where(line => line.State == RecipientState.Unclear)], asked, PageSize);
        if (page.Shown.Count == 0) return new(Markup.Plain("Неясного нет: про каждого известно, дошло ли до него."), [back, Buttons.Menu.Labelled("Меню", default)]);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Неясно, дошло ли: {view.Unclear}</b>\n«{AnnouncementWords.Beginning(view.Announcement.Content)}»"),
                Markup.Plain($"Связь прервалась, пока сообщение уходило. Сам бот его не повторит, чтобы никто не получил двух. {(view.IsOver ? "Эта рассылка больше не отправляется, поэтому повторить её нельзя." : "Спросите человека или решите сами.")}"),
                Markup.Lines(page.Shown.Select((line, i) => Markup.Of($"{page.First + i + 1}. {Name(view, line)}")))),
            [
                .. page.Shown.Select((line, i) => Decide(view, line, page.First + i + 1)),
                .. page.Turning((label, number) => Show.Labelled(label, (id, number))),
                .. ForAll(view),
                [back, Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static IReadOnlyList<Button> Decide(LedgerView view, LedgerLine line, int number)
    {
        var came = CountDelivered.Labelled(view.IsOver ? $"{number}. Считать доставленным" : "Считать доставленным", (view.Id, line.Person));
        return view.IsOver ? [came] : [SendAgain.Labelled($"{number}. Повторить", (view.Id, line.Person)), came];
    }

    private static IEnumerable<IReadOnlyList<Button>> ForAll(LedgerView view)
    {
        if (view.Unclear < 2) yield break;
        if (!view.IsOver) yield return [SendAllAgain.Labelled("Повторить всем", view.Id)];
        yield return [CountAllDelivered.Labelled("Считать все доставленными", view.Id)];
    }

    private static Markup Name(LedgerView view, LedgerLine line) => view.HidesNames
        ? Markup.Plain("получатель")
        : Markup.Of($"{PoliteCut.To(line.Name, AnnouncementWords.NameLength)}{(line.School is { } school ? $", {PoliteCut.To(school, AnnouncementWords.NameLength)}" : "")}");
}
