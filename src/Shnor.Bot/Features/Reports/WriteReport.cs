using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Reports;

/// <summary>
/// «Отчёт»: written one question a step by those who answer for it, read by everybody who sees the plan. Each answer is kept at once in the
/// draft, which all who answer for it share; the dialogue only knows which question is open.
/// </summary>
public sealed class WriteReport
{
    private const string OutOfDate = "Кнопка устарела. Вот что есть сейчас.";

    public async Task<Reply> Open(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var coordinates = turn.Who.Coordinates(view.Of.Occurrence.ProgrammeId);
        var isTheirs = view.Of.IsTheirs(turn.Me);
        if (view.IsSent) return Reply.Show(ReportScreens.Read(view, isTheirs || coordinates, coordinates));
        return isTheirs ? await Begin(turn, view, ct) : Reply.Show(ReportScreens.NotYet(view, coordinates && view.CanBeWritten));
    }

    /// <summary>A coordinator in the place of those who answer for it; or one of several who has something to add.</summary>
    public async Task<Reply> Write(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view is { IsSent: true, CanBeAddedTo: false }) return AlreadySent(turn, view);
        if (view.Report is { SentAt: not null } report) report.SentAt = null; // a draft again, with all that is in it
        return await Begin(turn, view, ct);
    }

    /// <summary>A button of a question.</summary>
    public Task<Reply> Say(Turn turn, (OccurrenceId Id, int Part, int Value) pressed, CancellationToken ct) => AtQuestion(
        turn,
        pressed.Id,
        pressed.Part,
        (view, talk) => ReportAnswers.Take(view, talk.Part!.Value, pressed.Value) ? GoOn(turn, view, talk, ct) : Show(turn, view, talk, "Это число не подходит.", ct),
        ct);

    public Task<Reply> Skip(Turn turn, (OccurrenceId Id, int Part) pressed, CancellationToken ct) => AtQuestion(turn, pressed.Id, pressed.Part, (view, talk) => GoOn(turn, view, talk, ct), ct);

    public Task<Reply> Clear(Turn turn, (OccurrenceId Id, int Part) pressed, CancellationToken ct) => AtQuestion(
        turn,
        pressed.Id,
        pressed.Part,
        (view, talk) =>
        {
            ReportAnswers.Clear(view.Report!, talk.Part!.Value);
            return GoOn(turn, view, talk, ct);
        },
        ct);

    public Task<Reply> Back(Turn turn, (OccurrenceId Id, int Part) pressed, CancellationToken ct) => AtQuestion(
        turn,
        pressed.Id,
        pressed.Part,
        (view, talk) => Show(turn, view, new(pressed.Id.Value, ReportParts.Before(talk.Part!.Value, view.Of.Occurrence, view.Report!)), "", ct),
        ct);

    /// <summary>One part out of the whole report; what stands there now is shown with the question.</summary>
    public async Task<Reply> Edit(Turn turn, (OccurrenceId Id, int Part) pressed, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, pressed.Id, turn.UtcNow, ct))!;
        if (view.IsSent) return AlreadySent(turn, view);
        var part = (ReportPart)pressed.Part;
        if (view.Report is null || !view.CanBeWritten || !ReportParts.Of(view.Of.Occurrence).Contains(part)) return await Begin(turn, view, ct);
        return await Show(turn, view, new(pressed.Id.Value, part, IsEdit: true), "", ct);
    }

    public async Task<Reply> Whole(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view.IsSent) return AlreadySent(turn, view);
        return view.Report is null || !view.CanBeWritten ? await Begin(turn, view, ct) : await Show(turn, view, new(id.Value, Part: null), "", ct);
    }

    /// <summary>Words at an open question.</summary>
    public async Task<Reply> Typed(Turn turn, (ReportTalk Data, string Words) typed, CancellationToken ct)
    {
        var id = new OccurrenceId(typed.Data.Occurrence);
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view.IsSent || view.Report is null || !view.CanBeWritten) return AsMessage(view.IsSent ? AlreadySent(turn, view) : await Begin(turn, view, ct));
        return AsMessage(await Take(turn, view, typed.Data, typed.Words, ct));
    }

    /// <summary>What was typed, or stood under a picture: the answer of the open question, or a sentence that says what would be one.</summary>
    internal static Task<Reply> Take(Turn turn, ReportView view, ReportTalk talk, string words, CancellationToken ct)
    {
        if (talk.Part is not { } part) return Show(turn, view, talk, "Чтобы что-то изменить, нажмите нужную часть.", ct);
        if (ReportAnswers.Read(view, part, words) is { } trouble) return Show(turn, view, talk, trouble, ct);
        view.Report!.By = turn.Me;
        return part == ReportPart.Files ? Show(turn, view, talk, "Ссылка принята.", ct) : GoOn(turn, view, talk, ct);
    }

    /// <summary>The open question, or the whole; what is typed next belongs to it.</summary>
    internal static async Task<Reply> Show(Turn turn, ReportView view, ReportTalk talk, string note, CancellationToken ct)
    {
        turn.Dialogs.Open(ReportTalk.Kind, talk);
        if (talk.Part is not { } part) return Reply.Show(ReportScreens.Summary(view, note));
        var counted = part is ReportPart.Participants or ReportPart.FromSchools ? await Headcount.Count(turn.Db, view.Of.Occurrence, ct) : null;
        return Reply.Show(ReportScreens.Ask(view, part, talk.IsEdit, counted, note));
    }

    /// <summary>After what was typed or sent the next question stands below it.</summary>
    internal static Reply AsMessage(Reply reply) => reply with { Edit = null, Send = reply.Edit ?? reply.Send, Toast = "" };

    internal static Reply AlreadySent(Turn turn, ReportView view)
    {
        turn.Dialogs.Close();
        var coordinates = turn.Who.Coordinates(view.Of.Occurrence.ProgrammeId);
        return Reply.Show(ReportScreens.Read(view, mayAct: true, coordinates), $"Отчёт уже отправлен: {view.Author ?? "участник удалён"}");
    }

    /// <summary>Where it was left: at the open question, at the whole of it after days, or at the first question.</summary>
    private static async Task<Reply> Begin(Turn turn, ReportView view, CancellationToken ct)
    {
        if (!view.CanBeWritten) return Reply.Show(ConfirmScreens.Now(view.Of), view.Of.IsAhead ? "Отчёт можно написать, когда начнётся." : "Отчёта здесь не нужно.");
        if (view.Report is null)
        {
            var counted = ReportParts.IsEvent(view.Of.Occurrence) ? await Headcount.Count(turn.Db, view.Of.Occurrence, ct) : null;
            var draft = new EventReport { OccurrenceId = view.Id, StartedAt = turn.UtcNow, By = turn.Me, Participants = counted?.People, FromSchools = counted?.FromSchools };
            turn.Db.EventReports.Add(draft);
            view = view with { Report = draft };
        }

        var open = turn.Dialogs.Read(ReportTalk.Kind) is { } talk && talk.IsAbout(view.Id) ? talk : null;
        var first = view.IsBegun ? (ReportPart?)null : ReportParts.Of(view.Of.Occurrence)[0];
        return await Show(turn, view, open ?? new(view.Id.Value, first), "", ct);
    }

    /// <summary>A button of another question, or of a talk that is over, changes nothing.</summary>
    private static async Task<Reply> AtQuestion(Turn turn, OccurrenceId id, int part, Func<ReportView, ReportTalk, Task<Reply>> go, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view.IsSent) return AlreadySent(turn, view);
        if (view.Report is null || !view.CanBeWritten || turn.Dialogs.Read(ReportTalk.Kind) is not { } talk || !talk.IsAbout(id) || talk.Part != (ReportPart)part)
            return (await Begin(turn, view, ct)) with { Toast = OutOfDate };
        return await go(view, talk);
    }

    private static Task<Reply> GoOn(Turn turn, ReportView view, ReportTalk talk, CancellationToken ct)
    {
        view.Report!.By = turn.Me;
        var next = ReportParts.After(talk.Part!.Value, view.Of.Occurrence, view.Report);
        // How many came and how many of them are ours belong together.
        var stays = !talk.IsEdit || (talk.Part == ReportPart.Participants && next == ReportPart.FromSchools);
        return Show(turn, view, talk with { Part = stays ? next : null, IsEdit = talk.IsEdit && stays }, "", ct);
    }
}
