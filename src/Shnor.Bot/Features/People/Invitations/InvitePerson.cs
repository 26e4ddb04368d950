using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Cards;
using Shnor.Domain;

namespace Shnor.Bot.Features.People.Invitations;

/// <summary>A person's way in: the link and until when it works, as a picture, as a message to forward; a new one, none any more, one for a new telephone.</summary>
public sealed class InvitePerson(PeopleList list, PeopleCards cards)
{
    private const string NoLink = "Ссылки сейчас нет: нажмите «Новая ссылка»";

    public Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        cards.IfThere(turn, asked, (view, person) => Task.FromResult(Reply.Show(InvitationScreens.OfPerson(view, person))), ct);

    public Task<Reply> Renew(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => cards.IfThere(
        turn,
        asked,
        (view, person) => person.IsConnected && person.Code is not { Standing: CodeStanding.Open or CodeStanding.Expired }
            ? Task.FromResult(Reply.Show(InvitationScreens.OfPerson(view, person), "Этот человек уже подключился."))
            : Issue(turn, asked, person.Code is { Standing: CodeStanding.Open } ? "Старая ссылка больше не работает" : "Ссылка готова", ct),
        ct);

    public Task<Reply> Revoke(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => cards.IfThere(
        turn,
        asked,
        async (_, _) =>
        {
            var revoked = await PersonalCodes.Revoke(turn, PersonalCodes.Of(turn, asked.Programme, asked.Person), ct);
            return await Shown(turn, asked, revoked > 0 ? "Отозвана: по этой ссылке больше не войти" : "Ссылка уже отозвана", ct);
        },
        ct);

    public Task<Reply> ToForward(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => IfOpen(
        turn,
        asked,
        (view, person, code, link) => new Reply("Перешлите сообщение, которое ниже", Send: InvitationScreens.ToForward(view, person, code, link)),
        ct);

    public Task<Reply> Picture(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => IfOpen(
        turn,
        asked,
        (view, person, code, link) => Reply.Hand(new OutgoingFile("приглашение.png", QrPicture.Of(link), InvitationScreens.UnderPicture(view, person, code), IsPicture: true)),
        ct);

    public Task<Reply> AskNewPhone(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => cards.IfThere(
        turn,
        asked,
        (view, person) => Task.FromResult(person.IsConnected
            ? Reply.Show(InvitationScreens.AskNewPhoneOf(view, person))
            : Reply.Show(InvitationScreens.OfPerson(view, person), "Этот человек не подключён: годится обычная ссылка")),
        ct);

    public Task<Reply> NewPhone(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        cards.IfThere(turn, asked, (_, _) => Issue(turn, asked, "Ссылка готова", ct), ct);

    private async Task<Reply> Issue(Turn turn, (ProgrammeId Programme, PersonId Person) asked, string said, CancellationToken ct)
    {
        if (await PersonalCodes.WasJustRenewed(turn, PersonalCodes.Of(turn, asked.Programme, asked.Person), ct)) return await Shown(turn, asked, "Ссылка уже новая", ct);
        await PersonalCodes.IssueAnew(turn, asked.Programme, asked.Person, ct);
        return await Shown(turn, asked, said, ct);
    }

    private async Task<Reply> Shown(Turn turn, (ProgrammeId Programme, PersonId Person) asked, string toast, CancellationToken ct)
    {
        var view = await list.Load(turn, asked.Programme, ct);
        return Reply.Show(InvitationScreens.OfPerson(view, view.Find(asked.Person)!), toast);
    }

    private Task<Reply> IfOpen(Turn turn, (ProgrammeId Programme, PersonId Person) asked, Func<PeopleView, PersonLine, PersonalCode, Uri, Reply> go, CancellationToken ct) => cards.IfThere(
        turn,
        asked,
        (view, person) => Task.FromResult(person.Code is { Standing: CodeStanding.Open, Link: { } link } code
            ? go(view, person, code, link)
            : Reply.Show(InvitationScreens.OfPerson(view, person), NoLink)),
        ct);
}
