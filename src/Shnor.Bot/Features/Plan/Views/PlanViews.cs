using Shnor.Domain;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>The ways to look at a plan, by the names that buttons carry.</summary>
internal static class PlanViews
{
    public const string Section = "section";
    public const string Who = "who";
    public const string School = "school";
    public const string State = "state";

    public const string NoSection = "Без раздела";
}

/// <summary>Something to choose in a view: a section, a person, a school, a state.</summary>
/// <param name="Name">People's text.</param>
/// <param name="Count">Of rows; of occurrences where it is a state.</param>
/// <param name="Label">Makes the button of a label.</param>
internal sealed record ViewChoice(string Name, int Count, Func<string, Button> Label);

/// <param name="Programme">Whose plan.</param>
/// <param name="By">One of <see cref="PlanViews"/>.</param>
internal sealed record ViewPage(ProgrammeId Programme, string Title, string By, PageOf<ViewChoice> Page);
