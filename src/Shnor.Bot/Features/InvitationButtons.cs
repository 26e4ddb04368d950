using Shnor.Domain;

namespace Shnor.Bot.Features;

/// <summary>
/// «Буду» and «Не смогу» under whatever speaks of an event. They carry the hour that the message names: pressed after the event was moved, they show
/// the new hour and ask again instead of promising what nobody has read.
/// </summary>
public static class InvitationButtons
{
    /// <summary>«Coming»: 1 or 0. «Back»: where the card leads back to; 0: to the list of one's events.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Day, int Minute, int Coming, int Back)> Answer = new("rsvp");

    /// <param name="view">An event with its hour.</param>
    /// <param name="back">See <see cref="Answer"/>.</param>
    public static IReadOnlyList<Button> Row(OccurrenceView view, int back = 0) => [Coming(view, back), NotComing(view, back)];

    public static Button Coming(OccurrenceView view, int back = 0) => Of(view, "Буду", isComing: true, back);

    public static Button NotComing(OccurrenceView view, int back = 0) => Of(view, "Не смогу", isComing: false, back);

    private static Button Of(OccurrenceView view, string label, bool isComing, int back)
    {
        var start = view.Occurrence.StartsAt ?? throw new InvalidOperationException($"Occurrence {view.Id.Value} has no hour to be asked about.");
        return Answer.Labelled(label, (view.Id, DateOnly.FromDateTime(start), (int)start.TimeOfDay.TotalMinutes, isComing ? 1 : 0, back));
    }
}
