using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Cards;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>
/// Somebody who is in comes again with another account. A code opens a place in one programme and nothing else: whoever is also elsewhere, or owns
/// the bot, keeps that on the old telephone, and only this place goes over. Otherwise a coordinator of one programme could hand over the rights of another.
/// </summary>
internal static class NewPhone
{
    /// <returns>Whose place it is now; they have no account yet.</returns>
    public static async Task<Person> MakeRoom(Turn turn, PersonId named, ProgrammeId programme, CancellationToken ct)
    {
        var person = await turn.Db.People.Include(p => p.Memberships).Include(p => p.Addresses).AsSplitQuery().SingleAsync(p => p.Id == named, ct);
        if (person.Addresses.Count == 0) return person;
        if (person.IsOwner || person.Memberships.Exists(m => m.ProgrammeId != programme))
        {
            var place = await WrongJoin.LeaveNameBehind(turn, person, person.Memberships.Single(m => m.ProgrammeId == programme), ct);
            return await turn.Db.People.SingleAsync(p => p.Id == place, ct);
        }

        await Disconnect(turn, person, ct);
        return person;
    }

    /// <summary>The account goes, with what it was in the middle of, and the calendar it has the address of; the person stays.</summary>
    public static async Task Disconnect(Turn turn, Person person, CancellationToken ct)
    {
        foreach (var address in person.Addresses)
            await turn.Db.Dialogs.Where(d => d.Messenger == address.Messenger && d.ChatId == address.ChatId).ExecuteDeleteAsync(ct);
        await turn.Db.CalendarFeeds.Where(f => f.PersonId == person.Id).ExecuteDeleteAsync(ct);
        turn.Db.Addresses.RemoveRange(person.Addresses);
    }
}
