using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>Something of everything that surveys keep of a person who is called Светлова Е.А.</summary>
internal static class SurveyTraces
{
    public static readonly CampaignId Named = new(901), Unsigned = new(902), HalfDone = new(903);

    private static readonly SurveyForm Form = new([new("Светлова Е.А. спрашивает", [
        new("Чем помогла Светлова Е.А.?", AnswerKind.Several) { Options = [new("Советом"), new("Делом (Светлова Е.А.)")], HasOther = true },
        new("Что ещё?", AnswerKind.Text),
    ])]);

    public static void Leave(ShnorDb db, ProgrammeId programme, PersonId me, DateTime at)
    {
        var survey = new SurveyId(901);
        db.Add(new Survey { Id = survey, ProgrammeId = programme, Title = "О курсах (Светлова Е.А.)", Form = Form, CreatedBy = me, CreatedAt = at });
        foreach (var (id, isAnonymous) in ((CampaignId, bool)[])[(Named, false), (Unsigned, true), (HalfDone, false)])
            db.Add(new Campaign { Id = id, ProgrammeId = programme, SurveyId = survey, Title = $"Опрос {id.Value}, Светлова Е.А.", Form = Form, IsAnonymous = isAnonymous, OpensAt = at, OpenedAt = at, ClosesAt = at.AddDays(9), CreatedBy = me, CreatedAt = at });
        db.Add(new Respondent { CampaignId = Named, PersonId = me, HasAnswered = true, Reminders = 1, ToldAt = at });
        db.Add(new Respondent { CampaignId = Unsigned, PersonId = me, HasAnswered = true });
        db.Add(new Respondent { CampaignId = HalfDone, PersonId = me });
        db.Add(new NamedResponse { CampaignId = Named, PersonId = me, SentAt = at, Answers = new AnswerSheet().With(1, new() { Chosen = [1], Words = "слова-анкеты" }).With(2, SurveyAnswer.Skipped) });
        db.Add(new SurveyDraft { CampaignId = HalfDone, PersonId = me, Question = 2, Answers = SurveyJson.Write(new AnswerSheet().With(2, new() { Words = "слова-черновика" })), StartedAt = at, TouchedAt = at });
        db.Add(new SurveyDraft { CampaignId = Unsigned, PersonId = me, Question = 1, Answers = "закрытый-черновик", StartedAt = at, TouchedAt = at });
        db.Add(new AnonymousResponse { Key = 77, CampaignId = Unsigned, Answers = new AnswerSheet().With(2, new() { Words = "Спасибо, Светлова Е.А.!" }) });
        db.Add(new WaitingResponse { Key = 78, CampaignId = Unsigned, Sealed = "закрыто" });
        db.Add(new HelpRequest { ProgrammeId = programme, CampaignId = Named, AskedBy = me, ResponsibleId = me, Wanted = "слова-просьбы: пусть придёт Светлова Е.А.", AskedAt = at });
    }
}
