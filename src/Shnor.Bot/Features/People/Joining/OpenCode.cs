using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Requests;
using Shnor.Bot.Settings;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>A code was sent or a link opened: who is meant, and what is asked before they are let in. Nothing is stored about anybody yet.</summary>
public sealed class OpenCode(Join join, PeopleList list, GuessLimit guesses, BotSettings settings)
{
    public async Task<Reply> Start(Turn turn, string typed, CancellationToken ct)
    {
        if (typed.Trim().Length == 0) return Reply.Say(turn.Who.IsKnown ? JoinScreens.WelcomeBack(turn.Who) : JoinScreens.AskCode());
        if (JoinCodes.InText(typed) is not { } code) return Reply.Say(JoinScreens.CodeUnknown(turn.Who));
        if (guesses.ShutUntil(turn.Chat, turn.UtcNow) is { } until) return Reply.Say(JoinScreens.TooManyGuesses(LocalTime(until), turn.Who)); // a right code, too: whoever guesses learns nothing
        if (await JoinCodes.IsGuess(turn, code, ct)) return await WrongGuess(turn, ct);

        if (await JoinCodes.FindOwnerCode(turn, code, ct) is not null)
            return turn.Who.IsKnown ? await join.MakeOwner(turn, code, ct) : AskConsent(turn, new(code, PersonId: null, Role: null));
        if (await JoinCodes.Find(turn, code, ct) is not { } invitation) return Reply.Say(JoinScreens.CodeUnknown(turn.Who));
        if (!invitation.IsOpenAt(turn.UtcNow)) return await NotOpen(turn, invitation, ct);
        if (invitation.PersonId is { } person) return await Personal(turn, invitation, person, ct);
        return invitation.SchoolId is null ? await TeachersLink(turn, invitation, ct) : await SchoolLink(turn, invitation, ct);
    }

    /// <summary>«да», typed instead of pressed: the question comes again with fresh buttons. Another code is another start.</summary>
    public Task<Reply> TypedAtName(Turn turn, (JoinData Data, string Words) typed, CancellationToken ct) =>
        Start(turn, JoinCodes.InText(typed.Words) ?? typed.Data.Code, ct);

    public Task<Reply> TypedAtConsent(Turn turn, (JoinData Data, string Words) typed, CancellationToken ct) =>
        JoinCodes.InText(typed.Words) is { } code ? Start(turn, code, ct) : Task.FromResult(AskConsent(turn, typed.Data));

    private async Task<Reply> WrongGuess(Turn turn, CancellationToken ct)
    {
        var inADay = guesses.Note(turn.Chat, turn.Incoming.UpdateId, turn.UtcNow);
        if (inADay >= GuessLimit.WarnAt)
        {
            foreach (var owner in await turn.Db.People.Where(p => p.IsOwner && p.Addresses.Any(a => a.IsReachable)).Select(p => p.Id).ToListAsync(ct))
                await turn.Outbox.Add($"{LetterKinds.WrongGuesses}:{LocalDay(turn.UtcNow)}:{owner.Value}", new(LetterKinds.WrongGuesses, owner, Programme: null, Detail: $"{inADay}"), ct);
        }

        return Reply.Say(JoinScreens.CodeUnknown(turn.Who));
    }

    private static async Task<Reply> NotOpen(Turn turn, Invitation invitation, CancellationToken ct)
    {
        if (turn.Who.PersonId is { } me && invitation.PersonId == me) return Reply.Say(JoinScreens.AlreadyHere(turn.Who.Name)); // their own link once more
        if (!JoinCodes.HasRunOut(invitation, turn.UtcNow)) return Reply.Say(JoinScreens.CodeUnknown(turn.Who));

        var programme = invitation.ProgrammeId;
        var zone = (await turn.Db.Programmes.SingleAsync(p => p.Id == programme, ct)).Zone;
        var today = new LocalClock(zone, turn.UtcNow).Today;
        foreach (var coordinator in await turn.Db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Coordinator).Select(m => m.PersonId).ToListAsync(ct))
            await turn.Outbox.Add(FormattableString.Invariant($"{LetterKinds.ExpiredOpened}:{invitation.Id.Value}:{today:yyyyMMdd}:{coordinator.Value}"), new(LetterKinds.ExpiredOpened, coordinator, programme, Detail: $"{invitation.PersonId!.Value.Value}"), ct);
        return Reply.Say(JoinScreens.CodeExpired(DateOnly.FromDateTime(zone.ToLocal(invitation.ExpiresAt)), today, turn.Who));
    }

    private async Task<Reply> Personal(Turn turn, Invitation invitation, PersonId person, CancellationToken ct)
    {
        if (turn.Who.PersonId == person) return Reply.Say(JoinScreens.AlreadyHere(turn.Who.Name));
        if ((await list.Load(turn, invitation.ProgrammeId, ct)).Find(person) is not { } named) return Reply.Say(JoinScreens.CodeUnknown(turn.Who));
        var nonce = turn.Dialogs.Open(Join.AskName, new(invitation.Code, person.Value, Role: null));
        return Reply.Say(turn.Who.IsKnown ? JoinScreens.AreYouAlso(turn.Who.Name, named.Told, nonce, named.IsConnected) : JoinScreens.AreYou(named.Told, nonce, named.IsConnected));
    }

    private async Task<Reply> TeachersLink(Turn turn, Invitation invitation, CancellationToken ct)
    {
        if (!turn.Who.IsKnown) return AskConsent(turn, new(invitation.Code, PersonId: null, nameof(Role.Teacher)));
        return turn.Who.Memberships.Any(m => m.ProgrammeId == invitation.ProgrammeId)
            ? Reply.Say(JoinScreens.AlreadyHere(turn.Who.Name))
            : await join.AddTeacher(turn, invitation, ct);
    }

    private static async Task<Reply> SchoolLink(Turn turn, Invitation invitation, CancellationToken ct)
    {
        if (await SchoolDoor.SchoolOf(turn, invitation, ct) is not { } school) return Reply.Say(JoinScreens.CodeUnknown(turn.Who));
        return turn.Who.IsKnown
            ? Reply.Say(await SchoolDoor.Knock(turn, school, turn.Me, ct))
            : AskConsent(turn, new(invitation.Code, PersonId: null, nameof(Role.Teacher)));
    }

    private static Reply AskConsent(Turn turn, JoinData data) =>
        Reply.Say(JoinScreens.Consent(turn.Dialogs.Open(Join.AskConsent, data), withProfileName: data.PersonId is null));

    private TimeOnly LocalTime(DateTime utc) => TimeOnly.FromDateTime(TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId).ToLocal(utc).AddSeconds(59)); // a minute that has surely come

    private string LocalDay(DateTime utc) => FormattableString.Invariant($"{TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId).ToLocal(utc):yyyyMMdd}");
}
