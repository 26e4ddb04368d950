using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Storage;
using static Shnor.Bot.Features.Privacy.CollectMyData;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What a person was asked and has answered in surveys, in words. Of what was sent without a name the bot itself cannot tell which it is.</summary>
internal sealed class CollectMySurveys(ShnorDb db, PersonId me)
{
    private const string Unsigned = "без имени: бот не знает, какой ответ ваш";

    public async Task<IReadOnlyList<DataSection>> All(CancellationToken ct) =>
    [
        new("surveys", "Анкеты, о которых вас спрашивали", await Asked(ct)),
        new("surveyDrafts", "Анкеты, которые вы не отправили", await Drafts(ct)),
        new("surveyAnswers", "Ваши ответы на анкеты", await Sent(ct)),
        new("helpRequests", "Просьбы о помощи", await Help(ct)),
        new("madeSurveys", "Анкеты и опросы, которые вы создали", await Made(ct)),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Asked(CancellationToken ct) =>
    [
        .. (await (from r in db.Respondents.AsNoTracking() where r.PersonId == me join c in db.Campaigns on r.CampaignId equals c.Id orderby c.Id select new { Respondent = r, c.Title, c.IsAnonymous }).ToListAsync(ct))
            .Select(each => Row(
                new("survey", "Анкета", each.Title), new("hasAnswered", "Ответ отправлен", each.Respondent.HasAnswered ? "да" : "нет"), new("signed", "Ответ", each.IsAnonymous ? Unsigned : "с вашим именем"),
                new("reminders", "Напоминаний", Text(each.Respondent.Reminders)), new("toldAt", "Последнее приглашение или напоминание (UTC)", Text(each.Respondent.ToldAt)))),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Drafts(CancellationToken ct) =>
    [
        .. (await (from d in db.SurveyDrafts.AsNoTracking() where d.PersonId == me join c in db.Campaigns on d.CampaignId equals c.Id orderby c.Id select new { Draft = d, Campaign = c }).ToListAsync(ct))
            .Select(each => (IReadOnlyList<DataField>)[
                new("survey", "Анкета", each.Campaign.Title), new("startedAt", "Начата (UTC)", Text(each.Draft.StartedAt)), new("touchedAt", "Последний ответ (UTC)", Text(each.Draft.TouchedAt)),
                .. each.Campaign.IsAnonymous ? [new("answers", "Ответы", "закрыты ключом, видны только вам в самой анкете")] : InWords(each.Campaign.Form, SurveyJson.ReadAnswers(each.Draft.Answers))]),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Sent(CancellationToken ct) =>
    [
        .. (await (from r in db.NamedResponses.AsNoTracking() where r.PersonId == me join c in db.Campaigns on r.CampaignId equals c.Id orderby c.Id select new { Response = r, Campaign = c }).ToListAsync(ct))
            .Select(each => (IReadOnlyList<DataField>)[
                new("survey", "Анкета", each.Campaign.Title), new("sentAt", "Отправлена (UTC)", Text(each.Response.SentAt)), .. InWords(each.Campaign.Form, each.Response.Answers)]),
    ];

    /// <summary>What others have asked for is theirs: of it the number only.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Help(CancellationToken ct) =>
    [
        .. (await db.HelpRequests.AsNoTracking().Where(r => r.AskedBy == me || r.ResponsibleId == me).OrderBy(r => r.Id).ToListAsync(ct)).Select(r => Row(
            new("who", "Кто просит", r.AskedBy == me ? "вы" : "другой участник, помочь просят вас"), new("wanted", "О чём", r.AskedBy == me ? r.Wanted : "не показано: это слова другого участника"),
            new("state", "Состояние", MyDataWords.Of(r.State)), new("askedAt", "Когда (UTC)", Text(r.AskedAt)), new("settledAt", "Последняя перемена (UTC)", Text(r.SettledAt)))),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Made(CancellationToken ct)
    {
        var mine = db.Memberships.Where(m => m.PersonId == me).Select(m => m.ProgrammeId);
        var surveys = await db.Surveys.Where(s => s.CreatedBy == me).OrderBy(s => s.Id).Select(s => new { Title = mine.Contains(s.ProgrammeId) ? s.Title : "", s.CreatedAt }).ToListAsync(ct);
        var campaigns = await db.Campaigns.Where(c => c.CreatedBy == me).OrderBy(c => c.Id).Select(c => new { Title = mine.Contains(c.ProgrammeId) ? c.Title : "", c.CreatedAt }).ToListAsync(ct);
        return
        [
            .. surveys.Select(s => Row(new("survey", "Анкета", s.Title), new("createdAt", "Создана (UTC)", Text(s.CreatedAt)))),
            .. campaigns.Select(c => Row(new("campaign", "Опрос", c.Title), new("createdAt", "Создан (UTC)", Text(c.CreatedAt)))),
        ];
    }

    private static IEnumerable<DataField> InWords(SurveyForm form, AnswerSheet answers) => answers.All
        .Where(answer => answer.Key <= form.Questions.Count)
        .Select(answer => new DataField($"q{answer.Key}", form.Questions[answer.Key - 1].Text, InWords(form.Questions[answer.Key - 1], answer.Value)));

    private static string InWords(SurveyQuestion question, SurveyAnswer answer) => answer.IsEmpty
        ? "пропущено"
        : string.Join("; ", (IEnumerable<string>)[
            .. answer.Chosen.Where(i => i < question.Options.Count).Select(i => question.Options[i].Label),
            .. answer.Words is { } words ? [words] : (IEnumerable<string>)[],
            .. answer.Number is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : (IEnumerable<string>)[],
            .. answer.Day is { } day ? [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : (IEnumerable<string>)[],
            .. answer.FileId is not null ? ["файл, он лежит у мессенджера"] : (IEnumerable<string>)[],
        ]);
}
