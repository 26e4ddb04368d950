using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Schools;

/// <param name="Connected">Of <paramref name="People"/>.</param>
internal sealed record SchoolLine(SchoolId Id, string Name, SchoolType Type, int People, int Connected);

/// <param name="InPlan">Names that the plan's bodies have and this list has not.</param>
internal sealed record SchoolsView(ProgrammeId Programme, string Title, IReadOnlyList<SchoolLine> Schools, IReadOnlyList<string> InPlan);

/// <summary>One school, with everything that hangs on it.</summary>
/// <param name="Heads">Names; people's text.</param>
/// <param name="CuratorSchool">A name; null: nobody has been chosen.</param>
/// <param name="Curator">A name; null: nobody has been chosen.</param>
/// <param name="Waiting">How many wait for the word of its head.</param>
internal sealed record SchoolView(
    School School, IReadOnlyList<ProgrammePerson> People, IReadOnlyList<string> Heads, string? CuratorSchool, string? Curator, int Waiting)
{
    /// <summary>Somebody of it was asked by a survey.</summary>
    public bool HasSurveys { get; init; }

    public SchoolId Id => School.Id;

    public int Connected => People.Count(person => person.IsConnected);

    public RiskWeight? WeightOf(RiskFactor factor) => School.Risks.Find(risk => risk.Factor == factor.Number)?.Weight;
}
