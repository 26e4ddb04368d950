using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>While this is open, typed words are a time.</summary>
/// <param name="Announcement">The draft.</param>
/// <param name="Day">Chosen already; null: none.</param>
public sealed record TimeTalk(long Announcement, DateOnly? Day = null) : IAbout
{
    public static readonly DialogKind<TimeTalk> Kind = new("announcement-when", 1);

    object? IAbout.Subject => new AnnouncementId(Announcement);
}

/// <summary>«Когда»: what is chosen stands in the draft at once; nothing waits for it before «Запланировать».</summary>
internal static class ChooseTime
{
    public static Task<Reply> Show(Turn turn, AnnouncementId id, CancellationToken ct) => Draft(turn, id, new(id.Value), (_, draft, programme, clock) => TimeScreens.Ask(draft, programme, clock), ct);

    public static Task<Reply> TakeNow(Turn turn, AnnouncementId id, CancellationToken ct) => Draft(
        turn,
        id,
        new(id.Value),
        (_, draft, programme, clock) =>
        {
            draft.SendAt = null;
            return TimeScreens.Ask(draft, programme, clock);
        },
        ct);

    public static Task<Reply> Take(Turn turn, (AnnouncementId Id, DateOnly Day, int Minute) asked, CancellationToken ct) => Draft(
        turn,
        asked.Id,
        new(asked.Id.Value),
        (_, draft, programme, clock) => asked.Minute >= 24 * 60 ? TimeScreens.Ask(draft, programme, clock) : Set(draft, asked.Day.ToDateTime(default).AddMinutes(asked.Minute), programme, clock),
        ct);

    public static Task<Reply> TurnMonth(Turn turn, (AnnouncementId Id, DateOnly Month) asked, CancellationToken ct) =>
        Draft(turn, asked.Id, new(asked.Id.Value), (_, draft, programme, clock) => TimeScreens.Days(draft, programme, asked.Month, clock), ct);

    public static Task<Reply> ChooseDay(Turn turn, (AnnouncementId Id, DateOnly Day) asked, CancellationToken ct) => Draft(
        turn,
        asked.Id,
        new(asked.Id.Value, asked.Day),
        (_, draft, programme, clock) => asked.Day < clock.Today || asked.Day > clock.Today.AddDays(ReadyTimes.MostDays) ? TimeScreens.Days(draft, programme, clock.Today, clock) : TimeScreens.Hours(draft, asked.Day, clock),
        ct);

    public static Task<Reply> TakeUrgent(Turn turn, (AnnouncementId Id, int On) asked, CancellationToken ct) => Draft(
        turn,
        asked.Id,
        new(asked.Id.Value),
        (_, draft, programme, clock) =>
        {
            draft.IsUrgent = asked.On == 1;
            return TimeScreens.Ask(draft, programme, clock);
        },
        ct);

    public static async Task<Reply> TakeWords(Turn turn, (TimeTalk Data, string Words) typed, CancellationToken ct)
    {
        var id = new AnnouncementId(typed.Data.Announcement);
        var reply = await Draft(
            turn,
            id,
            typed.Data,
            (talk, draft, programme, clock) => TypedMoment.Read(typed.Words, talk.Day, clock, programme.Settings) switch
            {
                { Refusal.Length: > 0 } not => TimeScreens.NotTaken(id, not.Refusal),
                { At: { } at } => Set(draft, at, programme, clock),
                _ => SetNow(draft, programme, clock),
            },
            ct);
        return reply.Edit is { } screen ? Reply.Say(screen) : reply;
    }

    private static Screen Set(Announcement draft, DateTime at, Programme programme, LocalClock clock)
    {
        if (ReadyTimes.Refusal(at, clock) is { } refusal) return TimeScreens.NotTaken(draft.Id, refusal);
        draft.SendAt = clock.Zone.ToUtc(at);
        return TimeScreens.Ask(draft, programme, clock);
    }

    private static Screen SetNow(Announcement draft, Programme programme, LocalClock clock)
    {
        draft.SendAt = null;
        return TimeScreens.Ask(draft, programme, clock);
    }

    /// <summary>Only of a draft; the talk is open from here on, so that a time may be typed.</summary>
    private static async Task<Reply> Draft(Turn turn, AnnouncementId id, TimeTalk talk, Func<TimeTalk, Announcement, Programme, LocalClock, Screen> show, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        if (announcement.State != AnnouncementState.Draft)
        {
            DraftTalks.Leave(turn);
            return await AnnouncementCards.Show(turn, announcement, DraftTalks.NotADraft, ct);
        }

        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        turn.Dialogs.Open(TimeTalk.Kind, talk);
        return Reply.Show(show(talk, announcement, programme, new(programme.Zone, turn.UtcNow)));
    }
}
