using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>Keeps what is written as soon as nothing is wrong with it. What somebody else has changed meanwhile is not written over.</summary>
internal static class SaveForm
{
    /// <summary>What is wrong with it as a whole; nothing: it is saved.</summary>
    public static IReadOnlyList<FormFault> Faults(FormTalk talk) =>
        [.. FormFaults.OfTitle(talk.Title) is { } title ? [new FormFault(null, title)] : Array.Empty<FormFault>(), .. FormFaults.Of(talk.Form)];

    /// <returns>The talk as it goes on, and a word where something unexpected was found.</returns>
    public static async Task<(FormTalk Talk, string Word)> Run(Turn turn, FormTalk talk, CancellationToken ct)
    {
        var print = FormPrint.Of(talk.Title, talk.Form);
        if (print == talk.Was || Faults(talk).Count > 0) return (talk, "");
        var stored = talk.Survey == 0 ? null : await turn.Db.Surveys.SingleAsync(s => s.Id == new SurveyId(talk.Survey), ct);
        var givesAway = stored is not null && talk.Form.HasFiles && await turn.Db.SurveySchedules.AnyAsync(s => s.SurveyId == stored.Id && s.IsAnonymous && s.NextAt != null, ct);
        if (!givesAway && stored is { RemovedAt: null } && FormPrint.Of(stored.Title, stored.Form) == talk.Was)
        {
            (stored.Title, stored.Form) = (talk.Title, talk.Form);
            return (talk with { Was = print }, "");
        }

        var added = await ShowForms.Add(turn, talk.ProgrammeId, talk.Title, talk.Form, template: null, ct);
        return (talk with { Survey = added.Id.Value, Was = print }, stored is null ? "" : givesAway ? "Прежняя анкета сама открывается без имён, а по файлу видно, чей он. Эта сохранена отдельно." : "Эту анкету тем временем изменил или убрал кто-то другой. Ваша сохранена отдельно.");
    }
}
