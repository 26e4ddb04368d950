using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>Those a campaign asks, as the programme's people are now, and what each of them has heard of it so far.</summary>
internal sealed class AskedPeople
{
    private const int LettersAtOnce = 500; // people who press meanwhile wait for one commit, not for a town's invitations

    private readonly Campaign _campaign;
    private readonly DateTime _now;
    private readonly IReadOnlyList<Respondent> _silent; // can be reached now, and have not answered
    private readonly ILookup<PersonId, Heard> _heard;

    private AskedPeople(Campaign campaign, DateTime now, IReadOnlyList<Respondent> silent, ILookup<PersonId, Heard> heard) => (_campaign, _now, _silent, _heard) = (campaign, now, silent, heard);

    /// <summary>Whoever belongs to the audience by now is asked; whoever no longer does, and has neither answered nor begun, is not.</summary>
    public static async Task<AskedPeople> Settle(ShnorDb db, Campaign campaign, DateTime utcNow, CancellationToken ct, bool addsNewcomers = true)
    {
        var invites = campaign.Invites;
        var members = await db.Memberships.Where(m => m.ProgrammeId == campaign.ProgrammeId).Select(m => new Guest(m.PersonId, m.Role, m.SchoolId)).ToDictionaryAsync(m => m.Person, ct);
        var asked = await db.Respondents.Where(r => r.CampaignId == campaign.Id).ToDictionaryAsync(r => r.PersonId, ct);
        foreach (var member in members.Values.Where(member => addsNewcomers && member.IsAmong(invites) && !asked.ContainsKey(member.Person)))
            asked[member.Person] = db.Respondents.Add(new() { CampaignId = campaign.Id, PersonId = member.Person, SchoolId = member.School }).Entity;

        var strayed = asked.Values.Where(r => !r.HasAnswered && !(members.TryGetValue(r.PersonId, out var member) && member.IsAmong(invites))).ToList();
        var begun = strayed.Count == 0 ? [] : await db.SurveyDrafts.Where(d => d.CampaignId == campaign.Id).Select(d => d.PersonId).ToHashSetAsync(ct);
        foreach (var respondent in strayed)
        {
            asked.Remove(respondent.PersonId);
            if (!members.ContainsKey(respondent.PersonId) || !begun.Contains(respondent.PersonId)) db.Respondents.Remove(respondent);
        }

        var reached = (await new Recipients(db, utcNow).Guests(campaign.ProgrammeId, invites, ct)).ToHashSet();
        var heard = await db.Outbox.Where(row => row.CampaignId == campaign.Id).Select(row => new Heard(row.PersonId, row.Kind, row.State, row.SettledAt)).ToListAsync(ct);
        return new(campaign, utcNow, [.. asked.Values.Where(r => !r.HasAnswered && reached.Contains(r.PersonId)).OrderBy(r => r.PersonId.Value)], heard.ToLookup(each => each.Person));
    }

    /// <summary>Invites whoever has not been, reminds whom it is time to remind.</summary>
    /// <returns>False: there are more than one commit takes.</returns>
    public async Task<bool> Tell(OutboxWriter outbox, Programme programme, CancellationToken ct)
    {
        var (rule, today) = (_campaign.Reminding(programme), Campaign.DayOf(_now, programme));
        var untold = _silent.Where(IsUntold).ToList();
        var due = Campaign.IsTimeToTell(programme, _now)
            ? _silent.Except(untold).Where(r => !IsOnItsWay(r) && rule.IsDue(today, Campaign.DayOf(LastTold(r), programme), r.Reminders)).ToList()
            : [];
        await Invite([.. untold.Take(LettersAtOnce)], outbox, ct);
        await Remind([.. due.Take(LettersAtOnce)], outbox, ct);
        return untold.Count <= LettersAtOnce && due.Count <= LettersAtOnce;
    }

    public async Task<int> RemindNow(OutboxWriter outbox, Programme programme, CancellationToken ct)
    {
        var (rule, today) = (_campaign.Reminding(programme), Campaign.DayOf(_now, programme));
        var due = _silent.Where(r => !IsUntold(r) && !IsOnItsWay(r) && rule.IsFarEnough(today, Campaign.DayOf(LastTold(r), programme))).ToList();
        await Remind(due, outbox, ct);
        return due.Count;
    }

    private async Task Invite(IReadOnlyList<Respondent> respondents, OutboxWriter outbox, CancellationToken ct)
    {
        await outbox.LookFor(respondents.Select(InvitationKey), ct);
        foreach (var respondent in respondents)
        {
            respondent.ToldAt = _now;
            await outbox.TakeOver(InvitationKey(respondent), Message(LetterKinds.SurveyInvited, respondent), ct); // put away in a pause, it goes after all
        }
    }

    private async Task Remind(IReadOnlyList<Respondent> respondents, OutboxWriter outbox, CancellationToken ct)
    {
        foreach (var respondent in respondents) (respondent.Reminders, respondent.ToldAt) = (respondent.Reminders + 1, _now);
        await outbox.LookFor(respondents.Select(ReminderKey), ct);
        foreach (var respondent in respondents)
            await outbox.Add(ReminderKey(respondent), Message(LetterKinds.SurveyReminder, respondent, respondent.Reminders.ToString(CultureInfo.InvariantCulture)), ct);
    }

    private string InvitationKey(Respondent respondent) => $"survey:{_campaign.Id.Value}:{respondent.PersonId.Value}";

    private string ReminderKey(Respondent respondent) => $"{LetterKinds.SurveyReminder}:{_campaign.Id.Value}:{respondent.PersonId.Value}:{respondent.Reminders}";

    private OutboxMessage Message(string kind, Respondent to, string? detail = null) => new(kind, to.PersonId, _campaign.ProgrammeId, Detail: detail) { Campaign = _campaign.Id };

    private bool IsUntold(Respondent respondent) => respondent.ToldAt is null || _heard[respondent.PersonId] is var heard
        && heard.Any(each => each is { Kind: LetterKinds.SurveyInvited, State: OutboxState.Dropped }) && heard.All(each => each.State == OutboxState.Dropped);

    /// <summary>After an outage the invitation and the reminders of a week must not come together.</summary>
    private bool IsOnItsWay(Respondent respondent) => _heard[respondent.PersonId].Any(each => each.State is OutboxState.Pending or OutboxState.Sending);

    private DateTime LastTold(Respondent respondent) => _heard[respondent.PersonId].Where(each => each.State == OutboxState.Sent).Select(each => each.At).Append(respondent.ToldAt).Max()!.Value;

    private sealed record Heard(PersonId Person, string Kind, OutboxState State, DateTime? At);
}
