using Shnor.Bot.Features;
using Shnor.Bot.Features.Surveys.Campaigns;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Features.Surveys;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Surveys as the coordinator carries them out, and what those who are asked hear of them.</summary>
[Collection(nameof(Approved))]
public sealed class CampaignScreenSpecs
{
    private static readonly Programme Programme = new() { Id = new(1), Title = "Программа «Озёрный край»", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg" };
    private static readonly LocalClock Clock = new(Programme.Zone, At(26, 10));

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["campaigns-no-programme"] = CampaignListScreens.NoneYet,
        ["campaigns-empty"] = () => CampaignListScreens.List(Programme.Id, PageOf.Cut<CampaignLine>([], 0, 8), [], Clock),
        ["campaigns-list"] = () => CampaignListScreens.List(
            Programme.Id,
            PageOf.Cut<CampaignLine>(
                [
                    Line(1, "Самооценка <профессиональных> затруднений", CampaignStage.Open, 30, 12), Line(2, "Как прошёл семинар", CampaignStage.Open, 5, 1), Line(3, "Самодиагностика школы", CampaignStage.Planned, 0, 0),
                    Line(4, "Какая помощь нужна", CampaignStage.Closed, 30, 21), Line(5, "Пробный опрос", CampaignStage.CalledOff, 0, 0),
                ],
                0,
                8),
            Regular,
            Clock),
        ["campaigns-list-pages"] = () => CampaignListScreens.List(Programme.Id, PageOf.Cut<CampaignLine>([.. Enumerable.Range(1, 20).Select(n => Line(n, $"Опрос {n}", CampaignStage.Closed, 30, n))], 1, 8), [], Clock),

        ["campaign-open"] = () => CampaignScreens.Card(Figures(Open(), 30, 12, notReached: 4, unclear: 3)),
        ["campaign-open-nobody"] = () => CampaignScreens.Card(Figures(Open(), 1, 0)),
        ["campaign-open-anonymous"] = () => CampaignScreens.Card(Figures(Open(isAnonymous: true), 30, 1)),
        ["campaign-open-paused"] = () => CampaignScreens.Card(Figures(Open(), 30, 30) with { Owner = new() { Title = "Программа", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg", PausedAt = At(25, 9) } }),
        ["campaign-planned"] = () => CampaignScreens.Card(Figures(Planned(), 0, 0)),
        ["campaign-called-off"] = () => CampaignScreens.Card(Figures(CalledOff(), 0, 0)),
        ["campaign-closed"] = () => CampaignScreens.Card(Figures(Closed(), 30, 21)),
        ["campaign-closed-all"] = () => CampaignScreens.Card(Figures(Closed(), 30, 30)),
        ["campaign-closed-too-few"] = () => CampaignScreens.Card(Figures(Closed(isAnonymous: true), 30, 3)),
        ["campaign-closed-key-lost"] = () => CampaignScreens.Card(Figures(Closed(isAnonymous: true), 30, 20) with { Unreadable = 20 }),
        ["campaign-longer"] = () => Figures(Open(), 30, 12) is var figures ? CampaignScreens.HowLong(figures, CampaignScreens.Longer(figures)) : null!,
        ["campaign-day-not-taken"] = () => CampaignScreens.DayNotTaken(new(7), TypedDay.NotUnderstood),
        ["campaign-close-sure"] = () => CampaignScreens.SureClose(Figures(Open(isAnonymous: true), 30, 3)),
        ["campaign-call-off-sure"] = () => CampaignScreens.SureCallOff(Figures(Planned(), 0, 0)),
        ["campaign-silent"] = () => CampaignScreens.Silent(
            Figures(Open(), 30, 26),
            PageOf.Cut<SilentPerson>([new("Алёхина В.С.", "Ключевская ООШ", true, true), new("Берёзкина <Н.П.>", "Ключевская ООШ", true, false), new("Вольнова И.А.", "Озёрная СОШ", false, false), new("Орлов П.С.", null, true, false)], 0, 30)),
        ["campaign-silent-nobody"] = () => CampaignScreens.Silent(Figures(Open(), 30, 30), PageOf.Cut<SilentPerson>([], 0, 30)),
        ["campaign-silent-not-told"] = CampaignScreens.NotTold,
        ["campaign-unclear"] = () => UnclearScreens.List(Figures(Open(), 30, 12, unclear: 3), PageOf.Cut<UnclearPerson>([new(new(1), "Алёхина В.С."), new(new(2), "Берёзкина Н.П."), new(new(3), "Вольнова И.А.")], 0, 8)),
        ["campaign-unclear-one"] = () => UnclearScreens.List(Figures(Open(), 30, 12, unclear: 1), PageOf.Cut<UnclearPerson>([new(new(1), "Алёхина В.С.")], 0, 8)),
        ["campaign-unclear-none"] = () => UnclearScreens.List(Figures(Open(), 30, 12), PageOf.Cut<UnclearPerson>([], 0, 8)),

        ["launch-summary"] = () => LaunchScreens.Summary(View(Draft), "abc"),
        ["launch-summary-anonymous-few"] = () => LaunchScreens.Summary(View(Draft with { IsAnonymous = true, Schools = [1], Most = 0, OpensAt = new(2026, 12, 1, 9, 0, 0), ClosesOn = new(2026, 12, 4) }) with { People = 4, NotConnected = 0 }, "abc"),
        ["launch-summary-regular"] = () => LaunchScreens.Summary(View(Draft with { Rhythm = "HalfYear" }), "abc"),
        ["launch-summary-row"] = () => LaunchScreens.Summary(View(Draft with { Rhythm = "EveryOccurrence", Activity = 5 }) with { Row = "Курсы повышения квалификации <учителей>" }, "abc"),
        ["launch-summary-short"] = () => LaunchScreens.Summary(View(Draft with { Days = 3, ClosesOn = new(2026, 11, 27) }), "abc"),
        ["launch-whom"] = () => LaunchScreens.AskWhom(View(Draft)),
        ["launch-whom-school"] = () => LaunchScreens.AskWhom(View(Draft with { Schools = [2] }) with { People = 9 }),
        ["launch-names"] = () => LaunchScreens.AskNames(View(Draft)),
        ["launch-names-file"] = () => LaunchScreens.FilesHaveNames(View(Draft)),
        ["launch-opens"] = () => LaunchScreens.AskOpens(View(Draft), hasRows: true),
        ["launch-opens-no-rows"] = () => LaunchScreens.AskOpens(View(Draft), hasRows: false),
        ["launch-row"] = () => LaunchScreens.AskRow(View(Draft), [new(new(5), "Курсы повышения квалификации"), new(new(6), "Самооценка затруднений педагогов")]),
        ["launch-closes"] = () => LaunchScreens.AskCloses(View(Draft)),
        ["launch-closes-regular"] = () => LaunchScreens.AskCloses(View(Draft with { Rhythm = "HalfYear" })),
        ["launch-reminders"] = () => LaunchScreens.AskReminders(View(Draft)),
        ["launch-not-taken"] = () => LaunchScreens.NotTaken(new(3), "Спрашивать некого: выберите, кого спросить."),
        ["launch-refused"] = () => LaunchScreens.Refused(Programme.Id, "Эту анкету убрали: провести её нельзя. Выберите другую."),
        ["surveys-regular"] = () => ScheduleScreens.List(Programme.Id, Regular, Clock),
        ["surveys-regular-none"] = () => ScheduleScreens.List(Programme.Id, [], Clock),

        ["survey-invited"] = () => CampaignLetterScreens.Invited(Open(), Clock),
        ["survey-invited-anonymous"] = () => CampaignLetterScreens.Invited(Open(isAnonymous: true), Clock),
        ["survey-reminder"] = () => CampaignLetterScreens.Reminder(Open(), hasBegun: false, Clock),
        ["survey-reminder-tomorrow"] = () => CampaignLetterScreens.Reminder(Open(), hasBegun: true, new(Programme.Zone, At(29, 9))),
        ["survey-reminder-today"] = () => CampaignLetterScreens.Reminder(Open(isAnonymous: true), hasBegun: false, new(Programme.Zone, At(30, 9))),
        ["survey-closed"] = () => CampaignLetterScreens.Closed(Figures(Closed(), 30, 21)),
        ["survey-closed-nobody"] = () => CampaignLetterScreens.Closed(Figures(Closed(), 30, 0)),
        ["survey-closed-too-few"] = () => CampaignLetterScreens.Closed(Figures(Closed(isAnonymous: true), 30, 3)),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    private static LaunchDraft Draft => LaunchDraft.Of(new(3));

    private static IReadOnlyList<RegularLine> Regular =>
    [
        new(1, "Самооценка профессиональных затруднений", SurveyRhythm.EveryOccurrence, "Курсы повышения квалификации", At(30, 9)),
        new(2, "Самодиагностика школы", SurveyRhythm.HalfYear, null, Programme.Zone.ToUtc(new(2027, 1, 11, 9, 0, 0))),
        new(3, "Анкета после семинара", SurveyRhythm.EveryOccurrence, null, null),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_a_survey_that_is_carried_out_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static DateTime At(int day, int hour) => Programme.Zone.ToUtc(new(2026, 11, day, hour, 0, 0));

    private static CampaignLine Line(int id, string title, CampaignStage stage, int asked, int answered) => new(new(id), title, At(27, 9), stage == CampaignStage.Closed ? At(20, 18) : At(30, 18), stage, asked, answered);

    private static CampaignFigures Figures(Campaign campaign, int asked, int answered, int notReached = 0, int unclear = 0) => new(campaign, Programme, Clock, asked, answered, notReached, unclear);

    private static Campaign Planned(bool isAnonymous = false) => new()
    {
        Id = new(7),
        ProgrammeId = Programme.Id,
        Title = "Самооценка <профессиональных> затруднений",
        Form = SurveyTown.Form24(),
        IsAnonymous = isAnonymous,
        Audience = Audience.Teachers,
        OpensAt = At(16, 10),
        ClosesAt = At(30, 18),
        ReminderGapDays = 3,
        MostReminders = 3,
    };

    private static Campaign Open(bool isAnonymous = false)
    {
        var campaign = Planned(isAnonymous);
        campaign.Open(Programme, At(16, 10));
        return campaign;
    }

    private static Campaign Closed(bool isAnonymous = false)
    {
        var campaign = Open(isAnonymous);
        campaign.Close(At(25, 18));
        return campaign;
    }

    private static Campaign CalledOff()
    {
        var campaign = Planned();
        campaign.CallOff(At(10, 10));
        return campaign;
    }

    private static LaunchView View(LaunchDraft draft) => new(
        new Survey { Id = new(3), ProgrammeId = Programme.Id, Title = "Самооценка <профессиональных> затруднений", Form = SurveyTown.Form24() },
        Programme, Clock, draft, People: 30, NotConnected: 4, [new(new(1), "Ключевская ООШ"), new(new(2), "Озёрная СОШ")], Row: null);
}
