using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>What one person reads of a change.</summary>
/// <param name="View">As it is now.</param>
/// <param name="WasOff">It was cancelled or left out when they last heard of it.</param>
/// <param name="Was">The hour or the day they know; null: none.</param>
/// <param name="Why">People's words; null: none were said.</param>
/// <param name="IsGuest">They are, or were, invited; not: they answer for it or coordinate the programme.</param>
/// <param name="IsInvited">They still are.</param>
/// <param name="Next">The next date of the series, where one of them is left out.</param>
public sealed record ChangeNews(OccurrenceView View, bool WasOff, DateTime? Was, bool PlaceChanged, bool LinkChanged, string? Why, bool IsGuest, bool IsInvited, DateTime? Next)
{
    public bool IsOff => KnownEvent.IsOff(View.Occurrence);

    public bool IsMoved => Was != KnownEvent.MomentOf(View.Occurrence);

    /// <summary>Nothing is left to tell: moved there and back, cancelled and restored.</summary>
    public bool IsNone => IsOff == WasOff && !IsMoved && !PlaceChanged && !LinkChanged && (!IsGuest || IsInvited);
}

/// <summary>«Перенесено», «Отменено», «Встречи не будет»: one letter for each person and change, of the state as it is when it is sent.</summary>
public sealed class ChangedLetters : ILetterWriter
{
    public string Kind => LetterKinds.Changed;

    /// <summary>It may not wait for the morning of an event that begins in the night; however late, it is said.</summary>
    public bool GrowsStale => true;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var (news, series) = (new List<ChangeNews>(), new List<SeriesNews>());
        foreach (var row in request.Rows)
        {
            if (SeriesNotices.Read(row.Detail) is { } asked)
            {
                if (await SeriesNews.Of(request, asked.Activity, asked.From, ct) is { } changed) series.Add(changed);
                continue;
            }

            if (ToldBefore.Read(row.Detail) is not { } told || await OccurrenceView.Load(request.Db, row.OccurrenceId!.Value, request.UtcNow, ct) is not { } view) continue;
            if (view.Occurrence.Revision != told.Revision || view.Activity.Programme!.IsSilent) continue; // a newer row tells more
            if (view.Activity.RemovedAt is not null && !KnownEvent.IsOff(view.Occurrence)) continue; // the row has gone out of the plan: of that only its cancelled dates speak
            if (await NewsOf(request, view, told, ct) is { } one) news.Add(one);
        }

        return (news, series) switch
        {
            ([], []) => null,
            ([var only], []) => new Letter.Message(NoticeScreens.One(only)),
            ([], [var only]) => new Letter.Message(NoticeScreens.OfSeries(only)),
            _ => new Letter.Message(NoticeScreens.Several(news, series)),
        };
    }

    private static async Task<ChangeNews?> NewsOf(LetterRequest request, OccurrenceView view, ToldBefore told, CancellationToken ct)
    {
        var occurrence = view.Occurrence;
        var hours = new[] { occurrence.StartsAt, told.At };
        if (occurrence.Shape == OccurrenceShape.Dated && hours.All(hour => hour is null || hour <= view.Clock.Now)) return null; // it is over both ways
        var isInvited = told.WasInvited && await IsInvited(request, occurrence, ct);
        var news = new ChangeNews(view, told.Off, told.At, told.PlaceChanged, told.LinkChanged, await WhyOf(request, told, ct), told.WasInvited, isInvited, Next: null);
        if (news.IsNone) return null;
        return occurrence.State == OccurrenceState.Skipped ? news with { Next = await NextOf(request, occurrence, view.Clock.Now, ct) } : news;
    }

    private static async Task<bool> IsInvited(LetterRequest request, Occurrence occurrence, CancellationToken ct)
    {
        var (person, programme) = (request.Person, occurrence.ProgrammeId);
        var membership = await request.Db.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.PersonId == person && m.ProgrammeId == programme, ct);
        return membership is not null && occurrence.Invites.Includes(membership.Role, membership.SchoolId);
    }

    private static async Task<string?> WhyOf(LetterRequest request, ToldBefore told, CancellationToken ct) =>
        told.Why is { } why ? await request.Db.Remarks.Where(r => r.Id == why).Select(r => r.Text).FirstOrDefaultAsync(ct) : null;

    private static async Task<DateTime?> NextOf(LetterRequest request, Occurrence occurrence, DateTime now, CancellationToken ct)
    {
        var (activity, after) = (occurrence.ActivityId, occurrence.StartsAt > now ? occurrence.StartsAt : now);
        return await request.Db.Occurrences.Where(o => o.ActivityId == activity && o.State == OccurrenceState.Open && o.StartsAt > after).OrderBy(o => o.StartsAt).Select(o => o.StartsAt).FirstOrDefaultAsync(ct);
    }
}
