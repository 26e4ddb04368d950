using Shnor.Bot.Chat;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>«Отправить»: with the name, changeable until the close; or without it, for good. Then one's own profile.</summary>
public sealed class SendAnswers(Sittings sittings, AnswerSurvey answering, ShowSurvey survey, SubmitAnonymously submit)
{
    public async Task<Reply> Send(Turn turn, (CampaignId Campaign, int Step) pressed, CancellationToken ct)
    {
        var (now, refusal) = await answering.Find(turn, pressed.Campaign, ct);
        // What is shown after an anonymous survey is shown once: a second tap must not wipe it away.
        if (now is null) return await survey.HasAnswered(turn, pressed.Campaign, ct) ? Reply.Whisper("Ответы уже отправлены.") : refusal!;
        if (now.Step != pressed.Step || !now.IsAtEnd) return AnswerSurvey.Show(turn, now, toast: AnswerSurvey.OutOfDate);
        if (AnswerRules.Missing(now.Form, now.Answers).Count > 0) return AnswerSurvey.Show(turn, now, toast: "Есть вопросы без ответа.");

        var answers = now.Answers.Only(SurveyPath.Of(now.Form, now.Answers));
        if (now.Campaign.IsAnonymous && await SubmitWithoutName(turn, now.Campaign, answers, ct) is { } trouble) return trouble;
        if (!now.Campaign.IsAnonymous) await Submit(turn, now.Campaign, answers, ct);
        var wishes = await AskForHelp.Run(turn.Db, now.Campaign, turn.Me, answers, turn.UtcNow, ct);
        if (turn.Dialogs.Read(SurveyTalk.Kind)?.Campaign == pressed.Campaign.Value) turn.Dialogs.Close();
        return Reply.Show(ProfileScreens.Sent(now.Campaign, answers, wishes));
    }

    /// <summary>«Изменить ответы»: those that were sent stay valid until the changed ones are sent.</summary>
    public async Task<Reply> Change(Turn turn, CampaignId id, CancellationToken ct)
    {
        var campaign = await Sittings.Campaign(turn.Db, id, ct);
        if (!ShowSurvey.IsOpen(campaign, turn.UtcNow)) return Reply.Show(await survey.Draw(turn, id, ct), "Опрос закрыт: ответы больше не принимаются.");
        if (await sittings.Find(turn.Db, campaign, turn.Me, ct) is { } begun) return AnswerSurvey.Show(turn, begun);
        return await turn.Db.NamedResponses.FindAsync([id, turn.Me], ct) is { } sent
            ? await answering.Keep(turn, Sitting.Again(campaign, sent.Answers), ct)
            : Reply.Show(await survey.Draw(turn, id, ct), campaign.IsAnonymous ? "Ответы без имени изменить нельзя." : "Менять пока нечего: ответы не отправлены.");
    }

    /// <summary>«Оставить прежние».</summary>
    public async Task<Reply> Drop(Turn turn, CampaignId id, CancellationToken ct)
    {
        if (!await survey.HasAnswered(turn, id, ct)) return Reply.Show(await survey.Draw(turn, id, ct), AnswerSurvey.OutOfDate);
        await RemoveDraft(turn, id, ct);
        await turn.Db.SaveChangesAsync(ct); // the screen is drawn from what is left
        if (turn.Dialogs.Read(SurveyTalk.Kind)?.Campaign == id.Value) turn.Dialogs.Close();
        return Reply.Show(await survey.Draw(turn, id, ct), "Действуют прежние ответы.");
    }

    /// <returns>Null: sent.</returns>
    private async Task<Reply?> SubmitWithoutName(Turn turn, Campaign campaign, AnswerSheet answers, CancellationToken ct) => await submit.Run(turn.Db, campaign, turn.Me, answers, ct) switch
    {
        SubmitOutcome.Sent => null,
        SubmitOutcome.AlreadySent => Reply.Whisper("Ответы уже отправлены."),
        SubmitOutcome.NotAsked => Reply.Whisper(Wordings.NotYours),
        _ => Reply.Whisper(Sittings.NotKept),
    };

    private static async Task Submit(Turn turn, Campaign campaign, AnswerSheet answers, CancellationToken ct)
    {
        var school = turn.Who.Memberships.FirstOrDefault(m => m.ProgrammeId == campaign.ProgrammeId)?.SchoolId;
        if (await turn.Db.NamedResponses.FindAsync([campaign.Id, turn.Me], ct) is { } sent) (sent.SchoolId, sent.Answers, sent.SentAt) = (school, answers, turn.UtcNow);
        else turn.Db.NamedResponses.Add(new NamedResponse { CampaignId = campaign.Id, PersonId = turn.Me, SchoolId = school, Answers = answers, SentAt = turn.UtcNow });
        if (await turn.Db.Respondents.FindAsync([campaign.Id, turn.Me], ct) is { } respondent) respondent.HasAnswered = true;
        await RemoveDraft(turn, campaign.Id, ct);
    }

    private static async Task RemoveDraft(Turn turn, CampaignId id, CancellationToken ct)
    {
        if (await turn.Db.SurveyDrafts.FindAsync([id, turn.Me], ct) is { } draft) turn.Db.SurveyDrafts.Remove(draft);
    }
}
