using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>
/// One of those who answer for an activity, as somebody who marks their own part of it: a person, or a body. A body that names several schools is
/// as many parts as it has people: «Руководители школ А и Б» is done when both heads have done it.
/// </summary>
/// <param name="Person">Exactly one of this and <paramref name="Body"/> is set.</param>
/// <param name="Through">The body that a person stands in here for.</param>
/// <param name="People">Who acts for it.</param>
public sealed record AssigneePart(PersonId? Person, BodyId? Body, BodyId? Through, IReadOnlyList<PersonId> People)
{
    public static AssigneePart Of(PersonId person) => new(person, Body: null, Through: null, [person]);

    public static IEnumerable<AssigneePart> Of(BodyId body, string name, IReadOnlyList<PersonId> members) => members.Count > 1 && SchoolsOfCell.In(name).Count > 1
        ? members.Select(member => new AssigneePart(member, Body: null, body, [member]))
        : [new(Person: null, body, Through: null, members)];
}
