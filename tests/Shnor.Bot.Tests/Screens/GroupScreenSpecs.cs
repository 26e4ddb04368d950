using Shnor.Bot.Features;
using Shnor.Bot.Features.Groups;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Group chats: what their coordinator sees, and what everybody in them does.</summary>
[Collection(nameof(Approved))]
public sealed class GroupScreenSpecs
{
    private const string Title = "Программа методического сопровождения школ Озёрного муниципального округа";

    private static readonly ProgrammeId Ozero = new(1);
    private static readonly GroupView OfAll = new(new(1), "Озёрный округ: поддержка школ", GroupKind.Programme, "", IsReachable: true, NamesPeople: false);
    private static readonly GroupView OfSchool = new(new(2), "Учителя Ключей", GroupKind.School, "МБОУ «Ключевская ООШ»", IsReachable: true, NamesPeople: false);
    private static readonly GroupView OfBody = new(new(3), "Рабочая группа", GroupKind.Body, "Рабочая группа", IsReachable: false, NamesPeople: false);
    private static readonly GroupView Unbound = new(new(4), "Методисты", GroupKind.Unbound, "", IsReachable: true, NamesPeople: false);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["groups-none"] = () => GroupScreens.List(new(Ozero, Title, NamesPeople: false, []), 0),
        ["groups"] = () => GroupScreens.List(new(Ozero, Title, NamesPeople: false, [OfAll, OfSchool, OfBody]), 0),
        ["groups-paged"] = () => GroupScreens.List(new(Ozero, Title, NamesPeople: true, [.. Enumerable.Range(1, 12).Select(i => OfAll with { Title = $"Чат № {i}" })]), 1),
        ["group"] = () => GroupScreens.Card(Choice(OfAll)),
        ["group-of-school"] = () => GroupScreens.Card(Choice(OfSchool with { NamesPeople = true })),
        ["group-unreachable"] = () => GroupScreens.Card(Choice(OfBody)),
        ["group-trying"] = () => GroupScreens.Trying(Choice(OfBody)),
        ["group-which-programme"] = () => GroupScreens.WhichProgramme(Unbound.Id, Unbound.Title, [new(Ozero, Title, PlanYears.Calendar(2026)), new(new(2), "Программа «Вершина»", PlanYears.Calendar(2026))]),
        ["group-whose"] = () => GroupScreens.Whose(Choice(Unbound)),
        ["group-whose-bound"] = () => GroupScreens.Whose(Choice(OfSchool) with { Bodies = [] }),
        ["group-choose-school"] = () => GroupScreens.ChooseSchool(Choice(Unbound), 0),
        ["group-choose-body"] = () => GroupScreens.ChooseBody(Choice(Unbound), 0),
        ["group-off"] = () => GroupScreens.IsItToGo(Choice(OfSchool)),

        ["in-group-hello"] = GroupChatScreens.Hello,
        ["in-group-help"] = GroupChatScreens.Help,
        ["in-group-bound"] = () => GroupChatScreens.Bound((Title, OfAll)),
        ["in-group-bound-body"] = () => GroupChatScreens.Bound((Title, OfBody)),
        ["in-group-back"] = () => GroupChatScreens.BackAgain((Title, OfSchool)),
        ["in-group-dated"] = () => GroupChatScreens.Changed(Item(Lake.DatedSeminar(Lake.Now).WithLink()), GroupChange.Dated),
        ["in-group-dated-named"] = () => GroupChatScreens.Changed(Item(Lake.DatedSeminar(Lake.Now)) with { NamesPeople = true }, GroupChange.Dated),
        ["in-group-moved"] = () => GroupChatScreens.Changed(Item(Lake.DatedSeminar(Lake.Now)), GroupChange.Moved),
        ["in-group-edited"] = () => GroupChatScreens.Changed(Item(Lake.DatedSeminar(Lake.Now).WithLink()), GroupChange.Edited),
        ["in-group-cancelled"] = () => GroupChatScreens.Changed(Item(Lake.DatedSeminar(Lake.Now)), GroupChange.Cancelled),
        ["in-group-skipped"] = () => GroupChatScreens.Changed(Item(Lake.Webinar(Lake.Now)), GroupChange.Skipped),
        ["in-group-series"] = () => GroupChatScreens.OfSeries("Участие в вебинарах в рамках проекта «500+»", new(2026, 12, 1), [new(2026, 12, 2, 15, 0, 0), new(2026, 12, 9, 15, 0, 0)], DateOnly.FromDateTime(Lake.Now)),
        ["in-group-series-over"] = () => GroupChatScreens.OfSeries("Участие в вебинарах в рамках проекта «500+»", new(2026, 12, 1), [], DateOnly.FromDateTime(Lake.Now)),
        ["in-group-restored"] = () => GroupChatScreens.Changed(Item(Lake.DatedSeminar(Lake.Now)), GroupChange.Restored),
        ["in-group-changes"] = () => GroupChatScreens.Changed([(Item(Lake.DatedSeminar(Lake.Now)), GroupChange.Moved), (Item(Lake.Webinar(Lake.Now)), GroupChange.Skipped)]),
        ["in-group-reminder"] = () => GroupChatScreens.Remind(Item(Lake.DatedSeminar(new(2026, 11, 27, 13, 0, 0)).WithLink())),
        ["in-group-reminder-of-series"] = () => GroupChatScreens.Remind(Item(Lake.Webinar(new(2026, 11, 26, 11, 0, 0)))),
        ["in-group-deadline"] = () => GroupChatScreens.Remind(Item(Lake.Deadline(new(2026, 11, 27, 9, 0, 0)))),
        ["in-group-deadlines"] = () => GroupChatScreens.Remind([Item(Lake.Deadline(new(2026, 11, 27, 9, 0, 0))), Item(Lake.LongDeadline(new(2026, 11, 27, 9, 0, 0)))]),
    };

    public static TheoryData<string> Names { get; } = [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_reads_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static GroupChoice Choice(GroupView group) => new(
        Ozero, Title, group, [(new(1), "МБОУ «Ключевская ООШ»"), (new(2), "МБОУ «Заречная СОШ»")], [(new(1), "Комитет"), (new(2), "Рабочая группа")]);

    private static GroupItem Item(OccurrenceView view) => new(view, NamesPeople: false, text => text);
}
