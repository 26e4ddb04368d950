using Shnor.Domain;

namespace Shnor.Bot.Features;

/// <summary>Buttons that one feature shows and another answers. Those of one feature alone live with it.</summary>
public static class Buttons
{
    public static readonly ButtonKind<Nothing> Menu = new("menu");

    /// <summary>An occurrence with all that can be done about it.</summary>
    public static readonly ButtonKind<OccurrenceId> Open = new("open");

    public static readonly ButtonKind<OccurrenceId> Done = new("done");

    public static readonly ButtonKind<OccurrenceId> Undo = new("undo");

    /// <summary>«Понятно»: takes the buttons away and changes nothing else.</summary>
    public static readonly ButtonKind<OccurrenceId> Understood = new("ok");

    /// <summary>«Напомнить позже».</summary>
    public static readonly ButtonKind<OccurrenceId> Snooze = new("snooze");

    public static readonly ButtonKind<OccurrenceId> SetDate = new("date");

    public static readonly ButtonKind<OccurrenceId> SetLink = new("link");

    /// <summary>The plan of a programme at the month of a day.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, DateOnly Month)> PlanMonth = new("plan");

    public static readonly ButtonKind<ProgrammeId> People = new("people");
}
