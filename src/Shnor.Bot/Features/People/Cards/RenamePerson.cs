using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Requests;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Cards;

/// <param name="Request">Set while they wait to be let into a school; then <paramref name="School"/> is too.</param>
public sealed record AskedName(long Programme, long Person, long? School = null, long? Request = null);

/// <summary>«Исправить имя»: one typed line. Whoever came under the name of a messenger's profile is called rightly from then on.</summary>
public sealed class RenamePerson(PeopleCards cards, JoinRequests requests, ForgottenNames forgotten)
{
    public static readonly DialogKind<AskedName> AskName = new("person-name", 1);

    public Task<Reply> Ask(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => cards.IfThere(
        turn,
        asked,
        (_, person) =>
        {
            turn.Dialogs.Open(AskName, new(asked.Programme.Value, asked.Person.Value));
            return Task.FromResult(Reply.Show(PersonScreens.AskName(asked.Programme, person)));
        },
        ct);

    /// <summary>Before they are in: only while nobody else knows them, for a name is one wherever a person is.</summary>
    public async Task<Reply> AskOfNewcomer(Turn turn, (SchoolId School, JoinRequestId Request) asked, CancellationToken ct)
    {
        if (await requests.Find(turn.Db, asked, ct) is not { } request) return await requests.Decided(turn, asked.School, ct);
        if (!request.IsNew) return Reply.Show(RequestScreens.Asked(request), "Этого человека бот уже знает: имя правит координатор");
        turn.Dialogs.Open(AskName, new(request.Programme.Value, request.Person.Value, asked.School.Value, asked.Request.Value));
        return Reply.Show(RequestScreens.AskName(request));
    }

    public async Task<Reply> Take(Turn turn, (AskedName Data, string Words) typed, CancellationToken ct)
    {
        var (programme, id) = (new ProgrammeId(typed.Data.Programme), new PersonId(typed.Data.Person));
        if (!await May(turn, typed.Data, ct))
        {
            turn.Dialogs.Close();
            return Reply.Say(PersonScreens.NameNoLongerYours());
        }

        if (PersonNames.Typed(typed.Words) is not var (name, fullName)) return Reply.Say(PersonScreens.NameNotUnderstood());
        if (PersonName.TryParse(name) is { } known && forgotten.Knows(known)) return Reply.Say(PersonScreens.NameIsForgotten());

        turn.Dialogs.Close();
        var person = await turn.Db.People.SingleAsync(p => p.Id == id, ct);
        (person.Name, person.NameKey) = (name, PersonNames.KeyOf(name));
        if (fullName is not null) person.FullName = fullName;
        await turn.Db.SaveChangesAsync(ct);
        if (typed.Data is { School: { } school, Request: { } request })
            return Reply.Say(RequestScreens.Asked((await requests.Find(turn.Db, (new SchoolId(school), new JoinRequestId(request)), ct))!));
        var shown = await cards.IfThere(turn, (programme, id), (_, line) => Task.FromResult(Reply.Show(PersonScreens.Card(programme, line, "Имя исправлено."))), ct);
        return Reply.Say(shown.Edit!);
    }

    /// <summary>Asked again when the name comes: the question may be older than a role.</summary>
    private async Task<bool> May(Turn turn, AskedName asked, CancellationToken ct)
    {
        var (programme, person) = (new ProgrammeId(asked.Programme), new PersonId(asked.Person));
        if (asked is { School: { } school, Request: { } request })
        {
            return await Access.Check(turn.Db, turn.Who, Need.SchoolHead, new SchoolId(school), ct) == Admission.Granted
                && await requests.Find(turn.Db, (new SchoolId(school), new JoinRequestId(request)), ct) is { IsNew: true } waiting && waiting.Person == person;
        }

        return await Access.Check(turn.Db, turn.Who, Need.Coordinator, programme, ct) == Admission.Granted
            && await turn.Db.Memberships.AnyAsync(m => m.ProgrammeId == programme && m.PersonId == person, ct);
    }
}
