namespace Shnor.Bot.Features;

/// <summary>The lists that <see cref="Buttons.List"/> opens, by the names its buttons carry.</summary>
public static class PlanLists
{
    /// <summary>«Мои дела».</summary>
    public const string Mine = "mine";

    /// <summary>Overdue and unmarked: of everybody for the coordinator, one's own for the others.</summary>
    public const string Late = "late";

    /// <summary>The same of everybody, as the plan shows it.</summary>
    public const string LateOfAll = "late-all";
    public const string Done = "done";
    public const string ToAccept = "to-accept";
    public const string Today = "today";
    public const string Week = "week";
    public const string Undated = "undated";
    public const string Ahead = "ahead";
    public const string Unmarked = "unmarked";

    /// <summary>What is near and of which nobody can be reminded.</summary>
    public const string Unreached = "unreached";
}
