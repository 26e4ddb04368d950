using Shnor.Bot.Features;
using Shnor.Bot.Features.Events;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

public sealed class EventChangeScreenSpecs
{
    private static readonly DateTime Former = new(2026, 11, 26, 12, 0, 0);
    private static readonly SchoolChoice[] Schools = [new(new(1), "Озёрная школа № 1"), new(new(2), "Ключевская школа"), new(new(3), "МБОУ «Средняя общеобразовательная школа села Верхние Пруды»")];

    private static readonly Clashes SomeClashes = new(
        [new("Участие в вебинарах в рамках проекта «500+»", new(2026, 11, 27, 13, 30, 0), ["Ромашова С.А."], 12), new("Заседание рабочей группы", new(2026, 11, 27, 14, 0, 0), [], 3)],
        ["Ромашова С.А."]);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["date-days-moved"] = () => CalendarScreens.Days(Lake.DatedSeminar(Lake.Now), new(2026, 12, 1)),
        ["date-days-deadline"] = () => CalendarScreens.Days(Lake.Deadline(Lake.Now), new(2026, 11, 30)),
        ["date-time-moved"] = () => DateScreens.AskTime(Lake.DatedSeminar(Lake.Now), new(2026, 11, 30)),

        ["draft-new"] = () => DraftScreens.Summary(Lake.Seminar(Lake.Now), New(), Clashes.None, "педагогов (24 человека)"),
        ["draft-clashes"] = () => DraftScreens.Summary(Lake.Seminar(Lake.Now), New(), SomeClashes, "педагогов, 2 школы (14 человек)"),
        ["draft-moved"] = () => DraftScreens.Summary(Lake.DatedSeminar(Lake.Now), Moved(), Clashes.None, "педагогов (24 человека)"),
        ["draft-deadline"] = () => DraftScreens.Summary(Lake.Deadline(Lake.Now), EventDraft.Of(Lake.Deadline(Lake.Now)) with { Day = new(2026, 12, 7), Reason = "Ждём данные школ" }, Clashes.None, "никого"),
        ["draft-ask-place"] = () => DraftScreens.Ask(Lake.DatedSeminar(Lake.Now), Moved() with { Step = DraftStep.Place }),
        ["draft-ask-link"] = () => DraftScreens.Ask(Lake.Webinar(Lake.Now), New() with { Step = DraftStep.Link }),
        ["draft-ask-duration"] = () => DraftScreens.Ask(Lake.DatedSeminar(Lake.Now), New() with { Step = DraftStep.Duration }),
        ["draft-ask-reason"] = () => DraftScreens.Ask(Lake.DatedSeminar(Lake.Now), New() with { Step = DraftStep.Reason }),
        ["draft-again-place"] = () => DraftScreens.NotUnderstood(Lake.DatedSeminar(Lake.Now), New() with { Step = DraftStep.Place }),
        ["draft-again-duration"] = () => DraftScreens.NotUnderstood(Lake.DatedSeminar(Lake.Now), New() with { Step = DraftStep.Duration }),
        ["draft-again-summary"] = () => DraftScreens.NotUnderstood(Lake.DatedSeminar(Lake.Now), New()),
        ["draft-overtaken"] = () => DraftScreens.Overtaken(Lake.DatedSeminar(Lake.Now).WithLink()),
        ["draft-saved"] = () => DraftScreens.Saved(Lake.DatedSeminar(Lake.Now), isMoved: false),
        ["draft-saved-moved"] = () => DraftScreens.Saved(Lake.DatedSeminar(Lake.Now).WithLink(), isMoved: true),
        ["draft-audience"] = () => AudienceScreens.Ask(Lake.Seminar(Lake.Now), New(), Schools),
        ["draft-audience-some"] = () => AudienceScreens.Ask(Lake.Seminar(Lake.Now), New() with { Who = "Heads", Schools = [2] }, Schools),
        ["draft-audience-nobody"] = () => AudienceScreens.Ask(Lake.Seminar(Lake.Now), New() with { Who = "Nobody" }, Schools),

        ["change-dated"] = () => ChangeScreens.Card(Lake.DatedSeminar(Lake.Now).WithLink(), coordinates: false),
        ["change-floating"] = () => ChangeScreens.Card(Lake.Seminar(Lake.Now), coordinates: false),
        ["change-series"] = () => ChangeScreens.Card(Lake.Webinar(Lake.Now), coordinates: false),
        ["change-deadline"] = () => ChangeScreens.Card(Lake.Deadline(Lake.Now), coordinates: true),
        ["change-cancelled"] = () => ChangeScreens.Card(Off(Lake.DatedSeminar(Lake.Now)), coordinates: false),

        ["off-why"] = () => OffScreens.AskWhy(Lake.DatedSeminar(Lake.Now), skips: false),
        ["off-why-series"] = () => OffScreens.AskWhy(Lake.Webinar(Lake.Now), skips: true),
        ["off-too-long"] = () => OffScreens.ReasonTooLong(Lake.Webinar(Lake.Now), skips: true),
        ["off-sure"] = () => OffScreens.Sure(Lake.DatedSeminar(Lake.Now), skips: false, "Ведущая заболела"),
        ["off-sure-series"] = () => OffScreens.Sure(Lake.Webinar(Lake.Now), skips: true, reason: null),
        ["off-done"] = () => OffScreens.Done(Off(Lake.DatedSeminar(Lake.Now))),
        ["off-done-series"] = () => OffScreens.Done(Skipped(Lake.Webinar(Lake.Now))),

        ["series-from"] = () => SeriesScreens.AskFrom(Lake.Webinar(Lake.Now), [Former, Former.AddDays(7), Former.AddDays(14)]),
        ["series-day"] = () => SeriesScreens.AskDay(Lake.Webinar(Lake.Now), new(2026, 12, 3)),
        ["series-time"] = () => SeriesScreens.AskTime(Lake.Webinar(Lake.Now), DayOfWeek.Friday),
        ["series-sure"] = () => SeriesScreens.Sure(Lake.Webinar(Lake.Now), Series(ends: false), 4),
        ["series-sure-end"] = () => SeriesScreens.Sure(Lake.Webinar(Lake.Now), Series(ends: true), 4),
        ["series-saved"] = () => SeriesScreens.Saved(Lake.Webinar(Lake.Now), Series(ends: false), new(4, 4, 0), new OccurrenceId(5)),
        ["series-none"] = () => SeriesScreens.NotASeries(Lake.DatedSeminar(Lake.Now)),
        ["series-cannot"] = () => SeriesScreens.CannotBeCut(Lake.Webinar(Lake.Now)),

        ["break-card"] = () => BreakScreens.Card(Lake.Programme),
        ["break-ask"] = () => BreakScreens.Ask(new(1)),
        ["break-again"] = () => BreakScreens.NotUnderstood(new(1)),
        ["break-changed"] = () => BreakScreens.Changed(Lake.Programme, new(3, 5, 0)),
        ["break-changed-nothing"] = () => BreakScreens.Changed(Lake.Programme, default),

        ["notice-dated"] = () => NoticeScreens.One(News(Lake.DatedSeminar(Lake.Now), was: null)),
        ["notice-moved"] = () => NoticeScreens.One(News(Lake.DatedSeminar(Lake.Now).WithLink(), was: Former, why: "Занят зал")),
        ["notice-moved-guest"] = () => NoticeScreens.One(News(Lake.DatedSeminar(Lake.Now).WithLink(), was: Former, guest: true)),
        ["notice-moved-deadline"] = () => NoticeScreens.One(News(Later(Lake.Deadline(Lake.Now)), was: new(2026, 11, 30), why: "Ждём данные школ")),
        ["notice-cancelled"] = () => NoticeScreens.One(News(Off(Lake.DatedSeminar(Lake.Now)), was: new(2026, 11, 27, 14, 0, 0), why: "Ведущая заболела")),
        ["notice-cancelled-guest"] = () => NoticeScreens.One(News(Off(Lake.DatedSeminar(Lake.Now)), was: new(2026, 11, 27, 14, 0, 0), guest: true)),
        ["notice-skipped"] = () => NoticeScreens.One(News(Skipped(Lake.Webinar(Lake.Now)), was: Former) with { Next = Former.AddDays(7) }),
        ["notice-restored"] = () => NoticeScreens.One(News(Lake.DatedSeminar(Lake.Now), was: new(2026, 11, 27, 14, 0, 0)) with { WasOff = true }),
        ["notice-link"] = () => NoticeScreens.One(News(Lake.DatedSeminar(Lake.Now).WithLink(), was: new(2026, 11, 27, 14, 0, 0), guest: true) with { LinkChanged = true }),
        ["notice-uninvited"] = () => NoticeScreens.One(News(Lake.DatedSeminar(Lake.Now), was: new(2026, 11, 27, 14, 0, 0), guest: true) with { IsInvited = false }),
        ["notice-series"] = () => NoticeScreens.OfSeries(new(new(1), "Участие в вебинарах в рамках проекта «500+»", new(2026, 12, 3), [new(2026, 12, 4, 15, 0, 0), new(2026, 12, 11, 15, 0, 0)], new(2026, 11, 24), IsGuest: true)),
        ["notice-series-over"] = () => NoticeScreens.OfSeries(new(new(1), "Участие в вебинарах в рамках проекта «500+»", new(2026, 12, 3), [], new(2026, 11, 24), IsGuest: false)),
        ["notice-several"] = () => NoticeScreens.Several(
            [News(Lake.DatedSeminar(Lake.Now), was: Former), News(Skipped(Lake.Webinar(Lake.Now)), was: Former)],
            [new(new(1), "Участие в вебинарах в рамках проекта «500+»", new(2026, 12, 3), [], new(2026, 11, 24), IsGuest: false)]),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_about_a_change_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static EventDraft New() => EventDraft.Of(Lake.Seminar(Lake.Now)) with { Day = new(2026, 11, 27), Time = new(14, 0) };

    private static EventDraft Moved() =>
        EventDraft.Of(Lake.DatedSeminar(Lake.Now).WithLink()) with { Day = new(2026, 11, 30), Place = "Озёрная школа № 1, актовый зал", Minutes = 90, Reason = "Занят зал" };

    private static AskedSeries Series(bool ends) => new(1, new(2026, 12, 3), ends ? null : DayOfWeek.Friday, ends ? null : new(15, 0), ends);

    private static ChangeNews News(OccurrenceView view, DateTime? was, string? why = null, bool guest = false) => new(view, WasOff: false, was, false, false, why, guest, IsInvited: guest, Next: null);

    private static OccurrenceView Off(OccurrenceView view)
    {
        Assert.Equal(CallOffOutcome.Done, view.Occurrence.CallOff());
        return view;
    }

    private static OccurrenceView Skipped(OccurrenceView view)
    {
        Assert.Equal(CallOffOutcome.Done, view.Occurrence.Skip(view.Clock.Now));
        return view;
    }

    private static OccurrenceView Later(OccurrenceView view)
    {
        Assert.Equal(MoveOutcome.Moved, view.Occurrence.MoveDeadline(new(2026, 12, 7), view.Clock.Today));
        return view;
    }
}
