using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Cards;
using Shnor.Bot.Features.People.Requests;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Joining;

/// <param name="PersonId">Whose place the code opens; null for the owner and for the links of teachers.</param>
/// <param name="Role">What a new person becomes; null where the code says who it is.</param>
public sealed record JoinData(string Code, long? PersonId, string? Role);

/// <summary>«Вы — Орлова Е.А.?», consent, and then in. The code is looked at again at the last step: it may have been used or revoked meanwhile.</summary>
public sealed class Join
{
    public static readonly DialogKind<JoinData> AskName = new("join-name", 1);
    public static readonly DialogKind<JoinData> AskConsent = new("join-consent", 1);

    public async Task<Reply> ItIsMe(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(AskName, nonce) is not { } data) return NoLongerAsked(turn);
        turn.Dialogs.Close();
        if (await JoinCodes.FindInvitation(turn, data.Code, ct) is not { PersonId: { } named } invitation) return Reply.Show(JoinScreens.CodeUnknown(turn.Who));
        if (!turn.Who.IsKnown) return Reply.Show(JoinScreens.Consent(turn.Dialogs.Open(AskConsent, data), withProfileName: false));

        var me = await PersonMerge.Into(turn, from: named, into: turn.Me, invitation.ProgrammeId, ct);
        await LetIn(turn, invitation, me.Id, ct);
        return Reply.Show(JoinScreens.Done(me.Name));
    }

    public Task<Reply> NotMe(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(AskName, nonce) is null) return Task.FromResult(NoLongerAsked(turn));
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(JoinScreens.WrongPerson(turn.Who)));
    }

    public Task<Reply> Disagree(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(AskConsent, nonce) is null) return Task.FromResult(NoLongerAsked(turn));
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(JoinScreens.Refused()));
    }

    public async Task<Reply> Agree(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(AskConsent, nonce) is not { } data) return NoLongerAsked(turn);
        turn.Dialogs.Close();
        if (data is { PersonId: null, Role: null }) return await NewOwner(turn, data.Code, ct);
        if (await JoinCodes.FindInvitation(turn, data.Code, ct) is not { } invitation) return Reply.Show(JoinScreens.CodeUnknown(turn.Who));

        if (invitation.PersonId is { } named)
        {
            var person = await NewPhone.MakeRoom(turn, named, invitation.ProgrammeId, ct);
            Connect(turn, person);
            await LetIn(turn, invitation, person.Id, ct);
            return Reply.Show(JoinScreens.Done(person.Name));
        }

        return invitation.SchoolId is null ? await NewTeacher(turn, invitation, ct) : await AskSchool(turn, invitation, ct);
    }

    public async Task<Reply> AddTeacher(Turn turn, Invitation invitation, CancellationToken ct)
    {
        turn.Db.Memberships.Add(new Membership { PersonId = turn.Me, ProgrammeId = invitation.ProgrammeId, Role = Role.Teacher });
        await LetIn(turn, invitation, turn.Me, ct);
        return Reply.Say(JoinScreens.Done(turn.Who.Name));
    }

    public async Task<Reply> MakeOwner(Turn turn, string code, CancellationToken ct)
    {
        var owner = await turn.Db.People.SingleAsync(p => p.Id == turn.Me, ct);
        return await UseOwnerCode(turn, owner, code, ct) ? Reply.Say(JoinScreens.Owner()) : Reply.Say(JoinScreens.CodeUnknown(turn.Who));
    }

    /// <summary>A second tap, or a button of a screen that is over: only what is true now is said.</summary>
    private static Reply NoLongerAsked(Turn turn) => Reply.Whisper(
        turn.Dialogs.Current is { } open && (open.Kind == AskName.Name || open.Kind == AskConsent.Name) ? JoinScreens.AnsweredAlready
        : turn.Who.IsKnown ? JoinScreens.AlreadyIn
        : JoinScreens.ScreenIsOver);

    private static async Task<Reply> NewTeacher(Turn turn, Invitation invitation, CancellationToken ct)
    {
        var person = await NewPerson(turn, ct);
        Connect(turn, person);
        turn.Db.Memberships.Add(new Membership { PersonId = person.Id, ProgrammeId = invitation.ProgrammeId, Role = Role.Teacher });
        await LetIn(turn, invitation, person.Id, ct);
        return Reply.Show(JoinScreens.Done(person.Name));
    }

    /// <summary>Whoever opens the link of a school has agreed, and is in when its head says so.</summary>
    private static async Task<Reply> AskSchool(Turn turn, Invitation invitation, CancellationToken ct)
    {
        if (await SchoolDoor.SchoolOf(turn, invitation, ct) is not { } school) return Reply.Show(JoinScreens.CodeUnknown(turn.Who));
        var person = await NewPerson(turn, ct);
        Connect(turn, person);
        return Reply.Show(await SchoolDoor.Knock(turn, school, person.Id, ct));
    }

    private static async Task<Reply> NewOwner(Turn turn, string code, CancellationToken ct)
    {
        if (await JoinCodes.FindOwnerCode(turn, code, ct) is null) return Reply.Show(JoinScreens.CodeUnknown(turn.Who));
        var owner = await NewPerson(turn, ct);
        Connect(turn, owner);
        await UseOwnerCode(turn, owner, code, ct);
        return Reply.Show(JoinScreens.Owner());
    }

    private static async Task<bool> UseOwnerCode(Turn turn, Person owner, string code, CancellationToken ct)
    {
        if (await JoinCodes.FindOwnerCode(turn, code, ct) is not { } found) return false;
        found.UsedAt = turn.UtcNow;
        owner.IsOwner = true;
        return true;
    }

    /// <summary>Stands under the messenger's profile name until a coordinator corrects it.</summary>
    private static async Task<Person> NewPerson(Turn turn, CancellationToken ct)
    {
        var name = PersonNames.OfProfile(turn.Incoming.ProfileName);
        var person = new Person { Name = name, NameKey = PersonNames.KeyOf(name) };
        turn.Db.People.Add(person);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for what follows; the commit is still one
        return person;
    }

    private static void Connect(Turn turn, Person person)
    {
        person.Agree(ConsentText.Version, turn.UtcNow);
        turn.Db.Addresses.Add(new PersonAddress { Messenger = turn.Chat.Messenger, ChatId = turn.Chat.Id, PersonId = person.Id, ConnectedAt = turn.UtcNow });
    }

    private static Task LetIn(Turn turn, Invitation invitation, PersonId person, CancellationToken ct)
    {
        invitation.UsedAt ??= turn.UtcNow;
        return Welcoming.LetIn(turn, invitation.ProgrammeId, person, $"{invitation.Id.Value}", ct);
    }
}
