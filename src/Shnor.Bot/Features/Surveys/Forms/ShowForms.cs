using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Sheets;
using Shnor.Documents.Surveys;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>The list, a card, the table behind it; taking a ready one, taking one off the shelf and putting it back.</summary>
public static class ShowForms
{
    public static Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) => Page(turn, (programme, 0), ct);

    public static async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) => Reply.Show(await ListOf(turn, asked.Programme, asked.Page, ct));

    public static async Task<Reply> Card(Turn turn, SurveyId id, CancellationToken ct) => Reply.Show(FormScreens.Card(await FormView.Load(turn.Db, id, ct)));

    public static async Task<Reply> Template(Turn turn, (ProgrammeId Programme, string Template) asked, CancellationToken ct) => FormView.Of(asked.Programme, asked.Template) is { } view
        ? Reply.Show(FormScreens.Card(view))
        : Reply.Show(await ListOf(turn, asked.Programme, page: 0, ct), Wordings.ButtonIsOutOfDate);

    /// <summary>A copy for the programme; taken twice it is still one.</summary>
    public static async Task<Reply> Adopt(Turn turn, (ProgrammeId Programme, string Template) asked, CancellationToken ct)
    {
        if (FormView.Of(asked.Programme, asked.Template) is not { } ready) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var taken = await turn.Db.Surveys.Where(s => s.ProgrammeId == asked.Programme && s.Template == asked.Template && s.RemovedAt == null).OrderBy(s => s.Id).FirstOrDefaultAsync(ct);
        if (taken is not null) return Reply.Show(FormScreens.Card(FormView.Of(taken)), "Она уже взята");
        var survey = await Add(turn, ready.Programme, ready.Title, ready.Form, ready.Template, ct);
        return Reply.Show(FormScreens.Card(FormView.Of(survey), "Анкета теперь среди анкет программы: её можно поправить и провести."));
    }

    public static async Task<Survey> Add(Turn turn, ProgrammeId programme, string title, SurveyForm form, string? template, CancellationToken ct)
    {
        var survey = turn.Db.Surveys.Add(new Survey { ProgrammeId = programme, Title = title, Form = form, Template = template, CreatedBy = turn.Who.PersonId, CreatedAt = turn.UtcNow }).Entity;
        await turn.Db.SaveChangesAsync(ct); // its number stands in the buttons
        return survey;
    }

    public static async Task<Reply> Download(Turn turn, SurveyId id, CancellationToken ct) => Hand(await FormView.Load(turn.Db, id, ct));

    public static Task<Reply> DownloadTemplate(Turn turn, (ProgrammeId Programme, string Template) asked, CancellationToken ct) =>
        Task.FromResult(FormView.Of(asked.Programme, asked.Template) is { } view ? Hand(view) : Reply.Whisper(Wordings.ButtonIsOutOfDate));

    public static async Task<Reply> Remove(Turn turn, SurveyId id, CancellationToken ct)
    {
        var survey = await turn.Db.Surveys.SingleAsync(s => s.Id == id, ct);
        var toast = survey.RemovedAt is null ? "Убрана" : FormScreens.AlreadyRemoved;
        survey.RemovedAt ??= turn.UtcNow;
        return Reply.Show(FormScreens.Card(FormView.Of(survey)), toast);
    }

    public static async Task<Reply> GiveBack(Turn turn, SurveyId id, CancellationToken ct)
    {
        var survey = await turn.Db.Surveys.SingleAsync(s => s.Id == id, ct);
        var toast = survey.RemovedAt is null ? "Она и так в списке" : "Вернул";
        survey.RemovedAt = null;
        return Reply.Show(FormScreens.Card(FormView.Of(survey)), toast);
    }

    public static async Task<Screen> ListOf(Turn turn, ProgrammeId programme, int page, CancellationToken ct)
    {
        var own = await turn.Db.Surveys.AsNoTracking().Where(s => s.ProgrammeId == programme && s.RemovedAt == null).OrderByDescending(s => s.Id).ToListAsync(ct);
        var lines = own.ConvertAll(survey => new FormLine(survey.Id, survey.Title, survey.Form.Questions.Count));
        return FormScreens.List(programme, PageOf.Cut(lines, page, FormScreens.PageSize), [.. SurveyTemplates.All.Select(template => (template.Key, template.Title))]);
    }

    private static Reply Hand(FormView view)
    {
        var bytes = WorkbookFile.Write(SurveySheet.Of(view.Title, view.Form));
        return Reply.Hand(new OutgoingFile($"{SurveyFileName.Of(view.Title)}{WorkbookFile.Ending}", bytes, FormScreens.DownloadCaption(view)));
    }
}
