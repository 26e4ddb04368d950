using Shnor.Domain;

namespace Shnor.Bot.Features.Bodies;

/// <param name="Rows">How many activities of the plan it answers for.</param>
internal sealed record BodyLine(BodyId Id, string Name, int Rows, int People);

internal sealed record BodiesView(ProgrammeId Programme, string Title, IReadOnlyList<BodyLine> Bodies);

/// <summary>One body, and everybody who could be in it.</summary>
/// <param name="Titles">Of the activities that it answers for; people's text.</param>
/// <param name="Members">Who is in it, by name.</param>
/// <param name="Everybody">All people of the programme, by name.</param>
/// <param name="Heads">Of the schools that its name names: those who are not in it yet.</param>
internal sealed record BodyView(
    ProgrammeId Programme, BodyId Id, string Name, IReadOnlyList<string> Titles, IReadOnlyList<ProgrammePerson> Members, IReadOnlyList<ProgrammePerson> Everybody,
    IReadOnlyList<ProgrammePerson> Heads)
{
    public bool Has(PersonId person) => Members.Any(member => member.Id == person);
}
