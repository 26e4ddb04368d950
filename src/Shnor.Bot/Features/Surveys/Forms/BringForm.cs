using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;
using Shnor.Documents.Sheets;
using Shnor.Documents.Surveys;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A survey's table is waited for.</summary>
/// <param name="Survey">Which one it takes the place of; 0: a new one.</param>
public sealed record FormWait(long Programme, long Survey) : IAbout
{
    object? IAbout.Subject => Survey == 0 ? new ProgrammeId(Programme) : (new ProgrammeId(Programme), new SurveyId(Survey));
}

/// <summary>A survey as a table: nothing is stored until nothing is wrong with it.</summary>
internal static class BringForm
{
    public static readonly DialogKind<FormWait> Waiting = new("form-file", 1);

    /// <summary>A plan and a list of people go their own ways at any time.</summary>
    public static bool Takes(object? read) => read is not (PlanReading.Plan or RosterReading.Roster);

    public static Task<Reply> New(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Task.FromResult(Reply.Show(BringScreens.NewHow(programme, turn.Dialogs.Open(Waiting, new(programme.Value, Survey: 0)))));

    public static async Task<Reply> Change(Turn turn, SurveyId id, CancellationToken ct)
    {
        var view = await FormView.Load(turn.Db, id, ct);
        return view.IsRemoved
            ? Reply.Show(FormScreens.Card(view), FormScreens.AlreadyRemoved)
            : Reply.Show(FormScreens.ChangeHow(view, turn.Dialogs.Open(Waiting, new(view.Programme.Value, id.Value))));
    }

    public static Task<Reply> Sample(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Task.FromResult(Reply.Hand(new OutgoingFile("образец анкеты.xlsx", WorkbookFile.Write(SurveySheet.Sample), BringScreens.SampleCaption(programme))));

    /// <summary>A table pasted as text would come in pieces.</summary>
    public static Task<Reply> Typed(Turn turn, (FormWait Data, string Words) typed, CancellationToken ct) =>
        Task.FromResult(Reply.Say(BringScreens.OnlyAFile(new(typed.Data.Programme), turn.Dialogs.Open(Waiting, typed.Data))));

    public static async Task<Reply> Stop(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Waiting, nonce) is not { } wait) return Reply.Whisper(BringScreens.Over);
        turn.Dialogs.Close();
        return Reply.Show(wait.Survey == 0 ? await ShowForms.ListOf(turn, new(wait.Programme), page: 0, ct) : FormScreens.Card(await FormView.Load(turn.Db, new(wait.Survey), ct)));
    }

    public static async Task<Reply> FileWaitedFor(Turn turn, (FormWait Data, object? Read) sent, CancellationToken ct)
    {
        var (programme, survey) = (new ProgrammeId(sent.Data.Programme), sent.Data.Survey == 0 ? null : await turn.Db.Surveys.SingleAsync(s => s.Id == new SurveyId(sent.Data.Survey), ct));
        if (sent.Read is not SurveyReading.Survey read) return Reply.Say(Refused(turn, sent.Read, programme, turn.Dialogs.Open(Waiting, sent.Data)));
        turn.Dialogs.Close();
        if (survey is null || survey.RemovedAt is not null) return await Take(turn, programme, read, ct);
        var isSame = survey.Title == read.Title && survey.Form.Equals(read.Form);
        (survey.Title, survey.Form) = (read.Title, read.Form);
        return Reply.Say(FormScreens.Card(FormView.Of(survey), isSame ? "В таблице всё так же, как было." : BringScreens.Taken("Анкета изменена.", read.UnusedColumns)));
    }

    /// <summary>A table that came by itself: the programme is the one they look at, the only one, or chosen first.</summary>
    public static async Task<Reply> File(Turn turn, SurveyReading read, CancellationToken ct)
    {
        var programmes = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (programmes.All.Count == 0) return Reply.Say(BringScreens.NoProgramme());
        if (programmes.Open is not { } open) return Reply.Say(BringScreens.WhichProgramme(programmes.All));
        return read is SurveyReading.Survey survey
            ? await Take(turn, open.Id, survey, ct)
            : Reply.Say(Refused(turn, read, open.Id, turn.Dialogs.Open(Waiting, new(open.Id.Value, Survey: 0))));
    }

    /// <summary>Sent twice it is one survey.</summary>
    private static async Task<Reply> Take(Turn turn, ProgrammeId programme, SurveyReading.Survey read, CancellationToken ct)
    {
        var namesakes = await turn.Db.Surveys.Where(s => s.ProgrammeId == programme && s.Title == read.Title && s.RemovedAt == null).ToListAsync(ct);
        if (namesakes.Find(survey => survey.Form.Equals(read.Form)) is { } same) return Reply.Say(FormScreens.Card(FormView.Of(same), "Такая анкета у программы уже есть."));
        var added = await ShowForms.Add(turn, programme, read.Title, read.Form, template: null, ct);
        return Reply.Say(FormScreens.Card(FormView.Of(added), BringScreens.Taken("Анкета принята. Посмотрите, всё ли на месте.", read.UnusedColumns)));
    }

    private static Screen Refused(Turn turn, object? read, ProgrammeId programme, string nonce) => read is SurveyReading.Faulty faulty
        ? BringScreens.Faults(programme, faulty.Faults, nonce)
        : BringScreens.Refused(programme, BringScreens.NoSurvey(read, turn.Incoming is Incoming.File { Document.Size: var size } ? size : 0), nonce);
}
