using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Guests;

/// <summary>The lines about an event that its guests read.</summary>
internal static class GuestLines
{
    /// <summary>When, where, and who holds it: under the title of every screen and letter.</summary>
    public static Markup Particulars(OccurrenceView view) => Markup.Lines(new[]
    {
        Markup.Plain(OccurrenceLines.When(view)),
        OccurrenceLines.Place(view),
        OccurrenceLines.Link(view),
        Holders(view),
    }.Where(line => !line.IsEmpty));

    public static Markup Holders(OccurrenceView view) => HoldersInWords(view) is { Length: > 0 } words ? Markup.Plain(words) : Markup.Empty;

    /// <summary>«Проводит: Светлова Е.А.»; empty where the plan names nobody.</summary>
    public static string HoldersInWords(OccurrenceView view) => view.Responsible.Count switch
    {
        0 => "",
        1 => $"Проводит: {OccurrenceLines.Names(view)}",
        _ => $"Проводят: {OccurrenceLines.Names(view)}",
    };

    /// <summary>What has become of it, where it is not simply ahead.</summary>
    public static string State(OccurrenceView view) => view switch
    {
        { Occurrence.State: OccurrenceState.Cancelled } => "Отменено",
        { Occurrence.State: OccurrenceState.Skipped } => "В этот раз встречи не будет",
        { IsConfirmed: true } => "Прошло",
        { HasStarted: true, Standing: OccurrenceStanding.Running } => "Уже идёт",
        { HasStarted: true } => "Прошло",
        _ => "",
    };

    /// <summary>«вы будете», as in a line of a list; of what is over only what was said.</summary>
    public static string Answer(OwnAnswer answer, bool isOver) => (answer, isOver) switch
    {
        (OwnAnswer.Coming, false) => "вы будете",
        (OwnAnswer.NotComing, false) => "вы не сможете",
        (OwnAnswer.Coming, true) => "вы ответили: буду",
        (OwnAnswer.NotComing, true) => "вы ответили: не смогу",
        _ => "",
    };
}
