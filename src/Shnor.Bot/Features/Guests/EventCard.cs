using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Guests;

/// <summary>One event as one person sees it.</summary>
/// <param name="IsInvited">Is asked whether they come; whoever answers for it and is of its audience too may say so as well.</param>
/// <param name="SeesPlan">May open it in the plan.</param>
/// <param name="Back">Where they came from, see <see cref="BackTo"/>.</param>
internal sealed record EventCard(OccurrenceView View, bool IsInvited, OwnAnswer Answer, bool SeesPlan, int Back)
{
    /// <summary>It can be answered: it is theirs to answer and has not begun.</summary>
    public bool IsOpen => IsInvited && View.IsAhead;

    public static async Task<EventCard> Of(Turn turn, OccurrenceView view, int back, CancellationToken ct) => new(
        view,
        IsAmongInvited(turn.Who, view.Occurrence),
        await OwnAnswers.Of(turn.Db, view.Occurrence, turn.Me, ct),
        turn.Who.SeesPlanOf(view.Occurrence.ProgrammeId),
        back);

    private static bool IsAmongInvited(Caller who, Occurrence occurrence) =>
        who.Memberships.Any(m => m.ProgrammeId == occurrence.ProgrammeId && occurrence.Invites.Includes(m.Role, m.SchoolId));
}

/// <summary>A page of one's events in the number of a button; 0 is the beginning of the list.</summary>
internal static class BackTo
{
    public static int Of(bool isPast, int page) => 1 + (2 * page) + (isPast ? 1 : 0);

    public static (int Past, int Page) Read(int back) => back == 0 ? (0, 0) : ((back - 1) % 2, (back - 1) / 2);
}
