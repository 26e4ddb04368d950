using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Cards;

public sealed record AskedName(long Programme, long Person) : IAbout
{
    object IAbout.Subject => (new ProgrammeId(Programme), new PersonId(Person));
}

/// <summary>«Исправить имя»: one typed line. Whoever came under the name of a messenger's profile is called rightly from then on.</summary>
public sealed class RenamePerson(PeopleCards cards, ForgottenNames forgotten)
{
    public static readonly DialogKind<AskedName> AskName = new("person-name", 1);

    public Task<Reply> Ask(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => cards.IfThere(
        turn,
        asked,
        async (_, person) =>
        {
            if (await Elsewhere.ForbidsRenaming(turn, person.Id, ct)) return Reply.Show(PersonScreens.Card(asked.Programme, person), PersonScreens.NameIsOwners);
            turn.Dialogs.Open(AskName, new(asked.Programme.Value, asked.Person.Value));
            return Reply.Show(PersonScreens.AskName(asked.Programme, person));
        },
        ct);

    public async Task<Reply> Take(Turn turn, (AskedName Data, string Words) typed, CancellationToken ct)
    {
        if (await Elsewhere.ForbidsRenaming(turn, new(typed.Data.Person), ct)) // came into another programme meanwhile
        {
            turn.Dialogs.Close();
            return Reply.Say(PersonScreens.NameIsNotYours());
        }

        if (await TypedName.Give(turn, forgotten, new PersonId(typed.Data.Person), typed.Words, ct) is { } trouble) return Reply.Say(trouble);
        var asked = (new ProgrammeId(typed.Data.Programme), new PersonId(typed.Data.Person));
        var shown = await cards.IfThere(turn, asked, (_, line) => Task.FromResult(Reply.Show(PersonScreens.Card(asked.Item1, line, "Имя исправлено."))), ct);
        return Reply.Say(shown.Edit!);
    }
}

/// <summary>A name somebody typed becomes a person's, wherever that person is shown.</summary>
internal static class TypedName
{
    /// <returns>Null: it is theirs now, and the question is closed. Otherwise why not; the question stays open.</returns>
    public static async Task<Screen?> Give(Turn turn, ForgottenNames forgotten, PersonId id, string words, CancellationToken ct)
    {
        if (PersonNames.Typed(words) is not var (name, fullName)) return PersonScreens.NameNotUnderstood();
        if (PersonName.TryParse(name) is { } known && forgotten.Knows(known)) return PersonScreens.NameIsForgotten();

        turn.Dialogs.Close();
        var person = await turn.Db.People.SingleAsync(p => p.Id == id, ct);
        (person.Name, person.NameKey) = (name, PersonNames.KeyOf(name));
        if (fullName is not null) person.FullName = fullName;
        await turn.Db.SaveChangesAsync(ct);
        return null;
    }
}
