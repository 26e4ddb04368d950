using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Screens;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>An announcement on its way, as its coordinator watches it.</summary>
[Collection(nameof(Approved))]
public sealed class SendingScreenSpecs
{
    private static readonly Programme Programme = new() { Id = new(1), Title = "Программа «Озёрный край»", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg" };
    private static readonly LocalClock Clock = new(Programme.Zone, At(26, 22));

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["sending-begins"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sending, (RecipientState.Pending, 5000))),
        ["sending-goes"] = () => ProgressScreens.Show(
            Figures(AnnouncementState.Sending, (RecipientState.Delivered, 1236), (RecipientState.Unreachable, 3), (RecipientState.Unclear, 1), (RecipientState.Sending, 4), (RecipientState.Pending, 3756)), 29.4),
        ["sending-nearly-there"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sending, (RecipientState.Delivered, 25), (RecipientState.Pending, 5)), 0.4),
        ["sending-held"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sending, (RecipientState.Delivered, 15), (RecipientState.Pending, 12)) with { Held = 12, HeldUntil = At(27, 8) }),
        ["sending-held-one"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sending, (RecipientState.Delivered, 15), (RecipientState.Pending, 4)) with { Held = 1, HeldUntil = At(27, 8) }, 3),
        ["sending-paused"] = () => ProgressScreens.Show(Figures(AnnouncementState.Paused, (RecipientState.Delivered, 1240), (RecipientState.Pending, 3760))),
        ["sending-refused"] = () => ProgressScreens.Show(Figures(AnnouncementState.Paused, PauseReason.Refused, (RecipientState.Failed, 1), (RecipientState.Pending, 26))),
        ["sending-trouble"] = () => ProgressScreens.Show(Figures(AnnouncementState.Paused, PauseReason.Trouble, (RecipientState.Delivered, 40), (RecipientState.Unclear, 10), (RecipientState.Pending, 50))),
        ["sending-programme-paused"] = () => ProgressScreens.Show(Figures(AnnouncementState.Paused, (RecipientState.Pending, 27)) with { IsSilent = true }),
        ["sending-corrected"] = () => ProgressScreens.Show(Figures(Announcement(AnnouncementState.Sending, pausedFor: null, revision: 1), [(RecipientState.Delivered, 27), (RecipientState.Pending, 3)]) with { Corrected = 12 }),
        ["sending-corrected-not-all"] = () => ProgressScreens.Show(Figures(Announcement(AnnouncementState.Sent, pausedFor: null, revision: 1), [(RecipientState.Delivered, 27)]) with { Corrected = 25 }),
        ["sending-done"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sent, (RecipientState.Delivered, 25), (RecipientState.Unreachable, 2))),
        ["sending-stopped"] = () => ProgressScreens.Show(Figures(AnnouncementState.Stopped, (RecipientState.Delivered, 1240), (RecipientState.Pending, 3760))),
        ["sending-stop-sure"] = () => ProgressScreens.SureStop(Figures(AnnouncementState.Sending, (RecipientState.Delivered, 1240), (RecipientState.Pending, 3760))),
        ["sending-stop-sure-paused"] = () => ProgressScreens.SureStop(Figures(AnnouncementState.Paused, PauseReason.Trouble, (RecipientState.Delivered, 40), (RecipientState.Unclear, 10), (RecipientState.Pending, 50))),
        ["sending-withdraw-sure"] = () => ProgressScreens.SureWithdraw(Figures(AnnouncementState.Sent, (RecipientState.Delivered, 1241)) with { Standing = 1241, TooOld = 0 }),
        ["sending-withdraw-sure-half-way"] = () => ProgressScreens.SureWithdraw(Figures(AnnouncementState.Paused, (RecipientState.Delivered, 40), (RecipientState.Pending, 60)) with { Standing = 40, TooOld = 12 }),
        ["sending-withdraw-too-late"] = () => ProgressScreens.SureWithdraw(Figures(AnnouncementState.Sent, (RecipientState.Delivered, 27)) with { Standing = 27, TooOld = 27 }),
        ["sending-withdraws"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sent, isWithdrawn: true, isAtWork: true, (RecipientState.Delivered, 27)) with { Standing = 15, Removed = 12 }),
        ["sending-withdrawn"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sent, isWithdrawn: true, isAtWork: false, (RecipientState.Delivered, 27)) with { Standing = 2, Removed = 25 }),
        ["sending-withdrawn-whole"] = () => ProgressScreens.Show(Figures(AnnouncementState.Sent, isWithdrawn: true, isAtWork: false, (RecipientState.Delivered, 27)) with { Standing = 0, Removed = 27 }),

        ["sending-letter-refused"] = () => SendingLetterScreens.Paused(Figures(AnnouncementState.Paused, PauseReason.Refused, (RecipientState.Failed, 1), (RecipientState.Pending, 26))),
        ["sending-letter-trouble"] = () => SendingLetterScreens.Paused(Figures(AnnouncementState.Paused, PauseReason.Trouble, (RecipientState.Delivered, 40), (RecipientState.Unclear, 10), (RecipientState.Pending, 50))),
        ["sending-letter-programme"] = () => SendingLetterScreens.Paused(Figures(AnnouncementState.Paused, (RecipientState.Pending, 27)) with { IsSilent = true }),
        ["sending-letter-sent"] = () => SendingLetterScreens.Sent(Figures(AnnouncementState.Sent, (RecipientState.Delivered, 27))),
        ["sending-letter-sent-not-all"] = () => SendingLetterScreens.Sent(Figures(AnnouncementState.Sent, (RecipientState.Delivered, 1236), (RecipientState.Unreachable, 3), (RecipientState.Unclear, 1))),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_an_announcement_on_its_way_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static DateTime At(int day, int hour) => Programme.Zone.ToUtc(new(2026, 11, day, hour, 0, 0));

    private static SendingFigures Figures(AnnouncementState state, params (RecipientState, int)[] counts) => Figures(state, pausedFor: null, counts);

    private static SendingFigures Figures(AnnouncementState state, PauseReason? pausedFor, params (RecipientState, int)[] counts) => Figures(Announcement(state, pausedFor), counts);

    private static SendingFigures Figures(AnnouncementState state, bool isWithdrawn, bool isAtWork, params (RecipientState, int)[] counts)
    {
        var announcement = Announcement(state, pausedFor: null);
        (announcement.WithdrawnAt, announcement.WorkAt) = (isWithdrawn ? At(26, 20) : null, isAtWork ? At(26, 20) : null);
        return Figures(announcement, counts);
    }

    private static SendingFigures Figures(Announcement announcement, (RecipientState State, int Count)[] counts) =>
        new(announcement, Clock, IsSilent: false, counts.ToDictionary(row => row.State, row => row.Count), Held: 0, HeldUntil: null, Corrected: 0, Standing: 0, TooOld: 0, Removed: 0);

    private static Announcement Announcement(AnnouncementState state, PauseReason? pausedFor, int revision = 0) => new()
    {
        Id = new(7),
        ProgrammeId = Programme.Id,
        Content = new() { Html = "<b>Коллеги!</b> Семинар &lt;по читательской грамотности&gt; перенесён на пятницу, 4 декабря." },
        State = state,
        PausedFor = pausedFor,
        Revision = revision,
    };
}
