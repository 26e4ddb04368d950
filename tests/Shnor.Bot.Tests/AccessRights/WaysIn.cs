using System.Runtime.CompilerServices;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Who may take which way into the product, written down a second time and by hand: a new route is not in here until somebody has thought about it.</summary>
internal static class WaysIn
{
    private static readonly Seat[] Everybody = Enum.GetValues<Seat>();
    private static readonly Seat[] Known = [.. Everybody.Except([Seat.Stranger])];
    private static readonly Seat[] Members = [.. Known.Except([Seat.NextDoor])];
    private static readonly Seat[] Readers = [.. Members.Except([Seat.Teacher])];
    private static readonly Seat[] Assignees = [Seat.Assignee, Seat.Coordinator, Seat.Owner];
    private static readonly Seat[] Coordinators = [Seat.Coordinator, Seat.Owner];

    // These are about no object: whoever has a programme of their own may, and sees that one only.
    private static readonly Seat[] ReadersOfAny = [.. Readers, Seat.NextDoor];
    private static readonly Seat[] CoordinatorsOfAny = [.. Coordinators, Seat.NextDoor];

    public static IReadOnlyDictionary<string, Seat[]> Presses { get; } = new Dictionary<string, Seat[]>
    {
        ["menu"] = Everybody,
        ["help"] = Everybody,
        ["join-yes"] = Everybody,
        ["join-no"] = Everybody,
        ["agree"] = Everybody,
        ["disagree"] = Everybody,
        ["event-cancel"] = Known,
        ["settings"] = Known,
        ["settings-hours"] = Known,
        ["quiet"] = Known,
        ["quiet-step"] = Known,
        ["ok"] = Members,
        ["open"] = Readers,
        ["plan"] = Readers,
        ["plan-page"] = Readers,
        ["plan-menu"] = ReadersOfAny,
        ["done"] = Assignees,
        ["undo"] = Assignees,
        ["snooze"] = Assignees, // a coordinator too, who is told that nobody reminds them of it
        ["snooze-to"] = Assignees,
        ["snooze-off"] = Assignees,
        ["date"] = Assignees,
        ["date-month"] = Assignees,
        ["date-day"] = Assignees,
        ["link"] = Assignees,
        ["people"] = Coordinators,
        ["people-page"] = Coordinators,
        ["person"] = Coordinators,
        ["me-ask"] = Coordinators,
        ["person-me"] = Coordinators,
        ["person-code"] = Coordinators,
        ["off-ask"] = Coordinators,
        ["person-off"] = Coordinators,
        ["person-more"] = Coordinators,
        ["person-name"] = Coordinators,
        ["same"] = Coordinators,
        ["same-pick"] = Coordinators,
        ["same-sure"] = Coordinators,
        ["same-do"] = Coordinators,
        ["invite"] = Coordinators,
        ["code-off"] = Coordinators,
        ["code-text"] = Coordinators,
        ["code-qr"] = Coordinators,
        ["phone-ask"] = Coordinators,
        ["phone-new"] = Coordinators,
        ["awaited"] = Coordinators,
        ["awaited-page"] = Coordinators,
        ["awaited-text"] = Coordinators,
        ["awaited-all"] = Coordinators,
        ["awaited-rest"] = Coordinators,
        ["awaited-of"] = Coordinators,
        ["school-links"] = Coordinators,
        ["school-link"] = Coordinators, // and the head of the school, who has no seat here
        ["school-link-new"] = Coordinators,
        ["school-link-off"] = Coordinators,
        ["school-link-text"] = Coordinators,
        ["school-link-qr"] = Coordinators,
        ["join-requests"] = Coordinators,
        ["ask"] = Coordinators,
        ["ask-yes"] = Coordinators,
        ["ask-no"] = Coordinators,
        ["ask-name"] = Coordinators,
        ["ask-who"] = Coordinators,
        ["ask-is"] = Coordinators,
        ["ask-merge"] = Coordinators,
        ["people-menu"] = CoordinatorsOfAny,
        ["plan-how"] = CoordinatorsOfAny,
        ["plan-ready"] = CoordinatorsOfAny,
        ["plan-stop"] = CoordinatorsOfAny,
        ["review"] = CoordinatorsOfAny,
        ["review-changes"] = CoordinatorsOfAny,
        ["review-two"] = CoordinatorsOfAny,
        ["review-say"] = CoordinatorsOfAny,
        ["review-take"] = CoordinatorsOfAny,
        ["review-none"] = CoordinatorsOfAny,
        ["review-back"] = CoordinatorsOfAny,
        ["review-on"] = CoordinatorsOfAny,
        ["review-rows"] = CoordinatorsOfAny,
        ["review-row"] = CoordinatorsOfAny,
        ["review-edit"] = CoordinatorsOfAny,
        ["review-kinds"] = CoordinatorsOfAny,
        ["review-kind"] = CoordinatorsOfAny,
        ["review-audiences"] = CoordinatorsOfAny,
        ["review-audience"] = CoordinatorsOfAny,
        ["review-people"] = CoordinatorsOfAny,
        ["review-person"] = CoordinatorsOfAny,
        ["review-drop"] = CoordinatorsOfAny,
        ["review-cancel"] = CoordinatorsOfAny,
        ["launch"] = CoordinatorsOfAny,
    };

    public static IReadOnlyDictionary<string, Seat[]> Commands { get; } = new Dictionary<string, Seat[]>
    {
        ["start"] = Everybody,
        ["menu"] = Everybody,
        ["help"] = Everybody,
        ["privacy"] = Everybody,
        ["settings"] = Known,
        ["plan"] = ReadersOfAny,
        ["people"] = CoordinatorsOfAny,
    };

    public static IReadOnlyDictionary<string, Seat[]> Talks { get; } = new Dictionary<string, Seat[]>
    {
        ["join-name"] = Everybody,
        ["join-consent"] = Everybody,
        ["person-name"] = Known, // whose name it is, and whether it is theirs to put right, is asked of what the talk is about
        ["event-time"] = Known, // whether the event is theirs is asked of what the talk is about
        ["event-link"] = Known,
        ["plan-text"] = CoordinatorsOfAny,
        ["plan-review"] = CoordinatorsOfAny,
    };

    /// <summary>A file, and a table pasted as text.</summary>
    public static IReadOnlyCollection<Seat> Plans => CoordinatorsOfAny;

    /// <summary>The argument of a button about the object of the seats; or, of the same shape, about nothing there is.</summary>
    public static (string Text, object Value) Argument(PressRoute route, Seats seats, bool exists)
    {
        var shape = new[] { "", "1", "1.1", "1.20220301", "1.1.1", "1.20220301.1" }.Select(route.Read).FirstOrDefault(read => read is not null)
            ?? throw new NotSupportedException($"No argument is known for the button «{route.Name}»: add its shape.");
        var text = Write(shape, seats, exists);
        return (text, route.Read(text)!);
    }

    private static string Write(object part, Seats seats, bool exists) => part switch
    {
        ITuple tuple => string.Join('.', Enumerable.Range(0, tuple.Length).Select(i => Write(tuple[i]!, seats, exists))),
        ProgrammeId => $"{(exists ? seats.Programme.Value : 987654)}",
        ActivityId => $"{(exists ? seats.Activity.Value : 987654)}",
        OccurrenceId => $"{(exists ? seats.Occurrence.Value : 987654)}",
        PersonId => $"{(exists ? seats.Person.Value : 987654)}",
        SchoolId => $"{(exists ? seats.School.Value : 987654)}",
        JoinRequestId => $"{(exists ? seats.Request.Value : 987654)}",
        DateOnly => "20220315",
        int => "0",
        string => "abcdef012345",
        _ => "",
    };
}
