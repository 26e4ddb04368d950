using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Groups;

/// <summary>
/// Titles of a plan name people: «Мастер-класс Светловой Е.А.». Where a programme names nobody in groups, these names go, too: those of its own
/// people however they are spelled, and whatever else looks like a name.
/// </summary>
internal static class GroupNames
{
    private const string InPlaceOfName = "[имя]";

    public static async Task<Func<string, string>> For(ShnorDb db, Programme programme, CancellationToken ct)
    {
        if (programme.NamesInGroups) return text => text;
        var people = await db.Memberships.Where(m => m.ProgrammeId == programme.Id).Select(m => new Known(m.Person!.Name, m.Person.FullName)).ToListAsync(ct);
        return text => NameInText.ReplaceAll(
            people.Where(person => MayHold(text, person)).Aggregate(text, (left, person) => NameInText.Of(person.Name, person.FullName).Replace(left, InPlaceOfName)), _ => InPlaceOfName);
    }

    /// <summary>A look at a few letters spares most of the search: of a thousand people a title names one.</summary>
    private static bool MayHold(string text, Known person) =>
        NameInText.StartOf(person.Name) is not { } start || NameInText.MayHold(text, start) || (person.FullName is not null && NameInText.MayHold(text, NameInText.StartOf(person.FullName)));

    private sealed record Known(string Name, string? FullName);
}
