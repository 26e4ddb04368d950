using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Guests;

/// <summary>«Мои события»: what is ahead, what is over, and each of them with its card.</summary>
public sealed class MyEvents(BotSettings settings)
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(3660); // plans run for a few years

    public Task<Reply> First(Turn turn, Nothing nothing, CancellationToken ct) => Page(turn, (0, 0), ct);

    public async Task<Reply> Page(Turn turn, (int Past, int Page) asked, CancellationToken ct)
    {
        var own = new OwnEvents(turn.Db, turn.Me, turn.UtcNow);
        var hasFeed = settings.PublicUrl is not null;
        if (asked.Past == 1)
        {
            var over = await own.Between(turn.UtcNow - Far, turn.UtcNow, ct);
            return Reply.Show(MyEventsScreens.Past([.. over.Where(WasHeld).OrderByDescending(Start).ThenBy(each => each.View.Id.Value)], asked.Page));
        }

        var ahead = await own.Between(turn.UtcNow, turn.UtcNow + Far, ct);
        return Reply.Show(MyEventsScreens.Ahead([.. ahead.Where(each => each.View.IsAhead && IsInPlan(each)).OrderBy(Start).ThenBy(each => each.View.Id.Value)], asked.Page, hasFeed));
    }

    public Task<Reply> Card(Turn turn, OccurrenceId id, CancellationToken ct) => Show(turn, id, back: 0, ct);

    public Task<Reply> CardFromList(Turn turn, (OccurrenceId Id, int Back) asked, CancellationToken ct) => Show(turn, asked.Id, asked.Back, ct);

    private static async Task<Reply> Show(Turn turn, OccurrenceId id, int back, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return Reply.Show(EventScreens.Card(await EventCard.Of(turn, view, back, ct)));
    }

    /// <summary>What was left out or cancelled is none of one's memories.</summary>
    private static bool WasHeld(OwnEvent each) => each.View.HasStarted && (each.View.IsConfirmed || (each.View.Occurrence.State == OccurrenceState.Open && IsInPlan(each)));

    private static bool IsInPlan(OwnEvent each) => each.View.Activity.RemovedAt is null;

    private static DateTime Start(OwnEvent each) => each.View.Clock.Zone.ToUtc(each.View.Occurrence.StartsAt!.Value);
}
