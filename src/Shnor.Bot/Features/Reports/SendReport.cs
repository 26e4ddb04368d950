using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reports;

/// <summary>«Отправить»: the report stands for everybody to read, and with it the mark, where there was none yet. Sent twice is sent once.</summary>
public sealed class SendReport
{
    public async Task<Reply> Send(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view.IsSent) return WriteReport.AlreadySent(turn, view);
        if (!view.SaysSomething)
        {
            return view.Report is null
                ? Reply.Show(ReportScreens.NotYet(view, offersToWrite: view.CanBeWritten), "Отчёт ещё не написан.")
                : await WriteReport.Show(turn, view, new(id.Value, Part: null), "Напишите хотя бы одно предложение в «Сделано» или приложите файл: пустой отчёт не отправить.", ct);
        }

        // The report is news to the coordinators, not its mark besides.
        var (outcome, now) = await MarkDone.Own(turn, view.Of, tells: false, ct);
        if (outcome is ConfirmOutcome.NotStarted or ConfirmOutcome.NotOpen)
        {
            turn.Dialogs.Close();
            return Reply.Show(ConfirmScreens.Now(view.Of), outcome == ConfirmOutcome.NotStarted ? "Отправить можно, когда начнётся. Написанное сохранено." : "Это мероприятие закрыто. Написанное сохранено.");
        }

        (view.Report!.By, view.Report.SentAt) = (turn.Me, turn.UtcNow);
        MarkDone.WriteHistory(turn, now.Occurrence, HistoryEvent.ReportSent);
        await TellCoordinators(turn, now, ct);
        turn.Dialogs.Close();
        return Reply.Show(ReportScreens.Sent(view with { Of = now, Author = turn.Who.Name }), "Отправлено");
    }

    private static async Task TellCoordinators(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        var programme = view.Occurrence.ProgrammeId;
        foreach (var coordinator in (await DutyRows.Coordinators(turn.Db, programme, turn.UtcNow, ct)).Where(id => id != turn.Me))
        {
            // Sent again after it came back is news again.
            var key = $"report:{view.Id.Value}:{turn.UtcNow:yyyyMMddHHmmssfff}:{coordinator.Value}";
            await turn.Outbox.Add(key, new(LetterKinds.ToAccept, coordinator, programme, view.Id), ct);
        }
    }
}
