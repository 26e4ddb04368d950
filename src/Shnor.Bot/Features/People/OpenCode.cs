using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

/// <summary>A code was sent or a link opened: who is meant, and what is asked before they are let in. Nothing is stored about anybody yet.</summary>
public sealed class OpenCode(Join join)
{
    public async Task<Reply> Start(Turn turn, string typed, CancellationToken ct)
    {
        if (typed.Trim().Length == 0) return Reply.Say(turn.Who.BelongsAnywhere ? JoinScreens.WelcomeBack(turn.Who) : JoinScreens.AskCode());
        if (JoinCodes.InText(typed) is not { } code) return Reply.Say(JoinScreens.CodeUnknown(turn.Who));

        if (await JoinCodes.FindOwnerCode(turn, code, ct) is not null)
            return turn.Who.IsKnown ? await join.MakeOwner(turn, code, ct) : AskConsent(turn, new(code, PersonId: null, Role: null));
        if (await JoinCodes.FindInvitation(turn, code, ct) is not { } invitation)
            return Reply.Say(await JoinCodes.IsMine(turn, code, ct) ? JoinScreens.AlreadyHere(turn.Who.Name) : JoinScreens.CodeUnknown(turn.Who));

        return invitation.PersonId is { } person
            ? await Personal(turn, invitation, person, ct)
            : await TeachersLink(turn, invitation, ct);
    }

    /// <summary>«да», typed instead of pressed: the question comes again with fresh buttons. Another code is another start.</summary>
    public Task<Reply> TypedAtName(Turn turn, (JoinData Data, string Words) typed, CancellationToken ct) =>
        Start(turn, JoinCodes.InText(typed.Words) ?? typed.Data.Code, ct);

    public Task<Reply> TypedAtConsent(Turn turn, (JoinData Data, string Words) typed, CancellationToken ct) =>
        JoinCodes.InText(typed.Words) is { } code ? Start(turn, code, ct) : Task.FromResult(AskConsent(turn, typed.Data));

    private static async Task<Reply> Personal(Turn turn, Invitation invitation, PersonId person, CancellationToken ct)
    {
        if (turn.Who.PersonId == person) return Reply.Say(JoinScreens.AlreadyHere(turn.Who.Name));
        var name = await turn.Db.People.Where(p => p.Id == person).Select(p => p.Name).SingleAsync(ct);
        var nonce = turn.Dialogs.Open(Join.AskName, new(invitation.Code, person.Value, Role: null));
        return Reply.Say(turn.Who.IsKnown ? JoinScreens.AreYouAlso(turn.Who.Name, name, nonce) : JoinScreens.AreYou(name, nonce));
    }

    private async Task<Reply> TeachersLink(Turn turn, Invitation invitation, CancellationToken ct)
    {
        if (!turn.Who.IsKnown) return AskConsent(turn, new(invitation.Code, PersonId: null, nameof(Role.Teacher)));
        return turn.Who.Memberships.Any(m => m.ProgrammeId == invitation.ProgrammeId)
            ? Reply.Say(JoinScreens.AlreadyHere(turn.Who.Name))
            : await join.AddTeacher(turn, invitation, ct);
    }

    private static Reply AskConsent(Turn turn, JoinData data) =>
        Reply.Say(JoinScreens.Consent(turn.Dialogs.Open(Join.AskConsent, data), withProfileName: data.PersonId is null));
}
