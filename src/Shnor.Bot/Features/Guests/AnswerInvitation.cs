using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Guests;

/// <summary>«Буду» and «Не смогу»: kept for the hour the event has now, changed as often as one likes until it begins.</summary>
public sealed class AnswerInvitation
{
    private const int MinutesOfDay = 24 * 60;

    public Task<Reply> Coming(Turn turn, OccurrenceId id, CancellationToken ct) => Keep(turn, id, isComing: true, _ => true, back: 0, ct);

    public Task<Reply> NotComing(Turn turn, OccurrenceId id, CancellationToken ct) => Keep(turn, id, isComing: false, _ => true, back: 0, ct);

    public Task<Reply> Take(Turn turn, (OccurrenceId Id, DateOnly Day, int Minute, int Coming, int Back) pressed, CancellationToken ct) =>
        Keep(turn, pressed.Id, pressed.Coming == 1, start => IsHour(start, pressed.Day, pressed.Minute), pressed.Back, ct);

    /// <param name="turn">Whose.</param>
    /// <param name="id">The event.</param>
    /// <param name="isComing">What they say.</param>
    /// <param name="isMeant">Whether the message they pressed under spoke of this start.</param>
    /// <param name="back">Where the card leads back to.</param>
    /// <param name="ct">Cancels the look.</param>
    private static async Task<Reply> Keep(Turn turn, OccurrenceId id, bool isComing, Func<DateTime, bool> isMeant, int back, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var card = await EventCard.Of(turn, view, back, ct);
        var said = isComing ? OwnAnswer.Coming : OwnAnswer.NotComing;
        if (!card.IsInvited) return Show(card, view.IsTheirs(turn.Me) ? "Эту встречу проводите вы, отвечать не нужно." : "Вас на это событие не приглашали, отвечать не нужно.");
        if (!view.IsAhead || view.Occurrence.StartsAt is not { } start) return Show(card, TooLate(view));
        if (!isMeant(start)) return Show(card, $"Время изменилось: {OccurrenceLines.When(view)}. Ответьте ещё раз.");
        if (card.Answer == said) return Show(card, isComing ? "Вы уже ответили: буду." : "Вы уже ответили: не смогу.");

        var answer = await turn.Db.Rsvps.FirstOrDefaultAsync(r => r.OccurrenceId == id && r.PersonId == turn.Me, ct)
            ?? turn.Db.Rsvps.Add(new Rsvp { OccurrenceId = id, PersonId = turn.Me }).Entity;
        (answer.IsComing, answer.At, answer.StartsAt) = (isComing, turn.UtcNow, start);
        return Show(card with { Answer = said }, isComing ? "Хорошо, ждём вас" : "Хорошо, больше не напомню");
    }

    private static Reply Show(EventCard card, string toast) => Reply.Show(EventScreens.Card(card), toast);

    private static string TooLate(OccurrenceView view) => view switch
    {
        { HasStarted: true } => "Уже началось: ответить нельзя.",
        { Occurrence.StartsAt: null } => "Дата ещё не назначена, отвечать рано.",
        _ => "Этого события не будет, отвечать не нужно.",
    };

    private static bool IsHour(DateTime start, DateOnly day, int minute) => minute < MinutesOfDay && day.ToDateTime(default).AddMinutes(minute) == start;
}
