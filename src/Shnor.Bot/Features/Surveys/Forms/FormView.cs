using Microsoft.EntityFrameworkCore;
using Shnor.Documents.Surveys;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A survey as its screens show it: one of the programme, or one that came with the bot.</summary>
/// <param name="Survey">Null: it came with the bot and is not the programme's own.</param>
/// <param name="Template">Which of those it is, or was made of.</param>
public sealed record FormView(ProgrammeId Programme, SurveyId? Survey, string? Template, string Title, SurveyForm Form, bool IsRemoved = false)
{
    public static FormView Of(Survey survey) => new(survey.ProgrammeId, survey.Id, survey.Template, survey.Title, survey.Form, survey.RemovedAt is not null);

    public static async Task<FormView> Load(ShnorDb db, SurveyId id, CancellationToken ct) => Of(await db.Surveys.AsNoTracking().SingleAsync(s => s.Id == id, ct));

    /// <returns>Null for a key that no template has.</returns>
    public static FormView? Of(ProgrammeId programme, string template) =>
        SurveyTemplates.Find(template) is { } known ? new(programme, Survey: null, known.Key, known.Title, known.Form) : null;
}

/// <param name="Questions">How many.</param>
public sealed record FormLine(SurveyId Id, string Title, int Questions);
