using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reports;

/// <summary>Photos and files while a report is written, whatever question is open and whatever is in them; and showing them again.</summary>
public sealed class TakeReportFiles(BotSettings settings)
{
    public const int MostFiles = 10;

    private const int LongestName = 120;

    public async Task<Reply> Take(Turn turn, (ReportTalk Data, IncomingFile File) sent, CancellationToken ct)
    {
        var (talk, file) = sent;
        var view = (await ReportView.Load(turn.Db, new(talk.Occurrence), turn.UtcNow, ct))!;
        if (view.IsSent) return WriteReport.AsMessage(WriteReport.AlreadySent(turn, view));
        if (view.Report is not { } report || !view.CanBeWritten) return Reply.Silent; // moved ahead meanwhile: its card says so
        var isNext = file.Album is not null && file.Album == talk.Album;
        if (report.Files.Count >= MostFiles)
        {
            return isNext && talk.AlbumIsFull ? Reply.Silent
                : await Say(turn, view, talk with { Album = file.Album, AlbumIsFull = true }, $"В отчёте уже {MostFiles} файлов, больше не поместится. Уберите лишний или пришлите ссылку на папку.", ct);
        }

        if (report.Files.Exists(each => each.FileId == file.FileId)) return await Say(turn, view, talk, "Этот файл в отчёте уже есть.", ct);
        report.Files.Add(new ReportFile
        {
            OccurrenceId = view.Id,
            FileId = file.FileId,
            Name = PoliteCut.To(file.Name, LongestName),
            IsPicture = file.IsPicture,
            Size = file.Size,
            By = turn.Me,
            At = turn.UtcNow,
        });
        report.By = turn.Me;
        await turn.Db.SaveChangesAsync(ct); // its number stands in a button

        if (file.Caption.Trim().Length > 0 && talk.Part is ReportPart.Done or ReportPart.Result or ReportPart.Difficulties)
            return WriteReport.AsMessage(await WriteReport.Take(turn, view, talk with { Album = file.Album }, file.Caption, ct));
        return isNext ? Reply.Silent : await Say(turn, view, talk with { Album = file.Album, AlbumIsFull = false }, Taken(file), ct);
    }

    public async Task<Reply> Drop(Turn turn, ReportFileId id, CancellationToken ct)
    {
        var file = (await turn.Db.ReportFiles.FindAsync([id], ct))!;
        var view = (await ReportView.Load(turn.Db, file.OccurrenceId, turn.UtcNow, ct))!;
        if (view.IsSent) return WriteReport.AlreadySent(turn, view);
        view.Report!.Files.Remove(file);
        turn.Db.ReportFiles.Remove(file);
        var talk = turn.Dialogs.Read(ReportTalk.Kind) is { } open && open.IsAbout(view.Id) ? open : new(view.Id.Value, ReportPart.Files, IsEdit: true);
        return await WriteReport.Show(turn, view, talk with { Part = ReportPart.Files }, "Убрано.", ct);
    }

    /// <summary>Sent again by the messenger's own names: nothing is uploaded.</summary>
    public async Task<Reply> Show(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await ReportView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (!view.IsSent || view.Report is not { Files.Count: > 0 } report) return Reply.Whisper("Файлов в отчёте нет.");
        return Reply.Whisper("") with { Files = [.. report.Files.Select((file, i) => OutgoingFile.Known(file.FileId, file.IsPicture, ReportScreens.UnderFile(i + 1, report.Files.Count)))] };
    }

    private string Taken(IncomingFile file) =>
        (file.Album is not null ? "Принято. Если вы отправили несколько сразу, сохраню все." : file.IsPicture ? "Фото принято." : "Файл принят.")
        + (file.Size > settings.Reports.MaxFileBytes ? $" Он больше {settings.Reports.MaxFileMegabytes} МБ, поэтому хранится только в мессенджере." : "");

    private static async Task<Reply> Say(Turn turn, ReportView view, ReportTalk talk, string note, CancellationToken ct) => WriteReport.AsMessage(await WriteReport.Show(turn, view, talk, note, ct));
}
