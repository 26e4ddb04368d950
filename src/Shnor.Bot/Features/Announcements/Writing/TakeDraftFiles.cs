using Shnor.Bot.Chat;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>Photos and files that come while a draft lies open, whatever is asked for. What is sent together comes in pieces: all are taken, and the first is answered.</summary>
internal static class TakeDraftFiles
{
    private const int LongestName = 120;

    public static async Task<Reply> Take(Turn turn, (WritingTalk Data, IncomingFile File) sent, CancellationToken ct)
    {
        var (talk, file) = sent;
        var view = await DraftView.Load(turn, new(talk.Announcement), ct);
        if (!view.IsDraft) return DraftCard.AsMessage(await DraftCard.NotADraft(turn, view, ct));
        var isNext = file.Album is not null && file.Album == talk.Album;
        if (Refusal(view.Content, file, isNext) is { } refused)
        {
            if (isNext && talk.AlbumIsFull) return Reply.Silent;
            turn.Dialogs.Open(WritingTalk.Kind, talk with { Album = file.Album, AlbumIsFull = true });
            return Reply.Say(DraftScreens.NotTaken(view.Id, refused));
        }

        var note = Note(view.Content, file);
        view.Announcement.Content = With(view.Content, file);
        if (file.Caption.Trim().Length > 0) note += UnderIt(view, file);
        turn.Dialogs.Open(WritingTalk.Kind, talk with { Album = file.Album, AlbumIsFull = isNext && talk.AlbumIsFull });
        return isNext ? Reply.Silent : DraftCard.AsMessage(await DraftCard.Noting(turn, view.Announcement, note, ct));
    }

    private static string? Refusal(AnnouncementContent content, IncomingFile file, bool isNext)
    {
        if (file.IsPicture) return isNext && content.Photo is not null ? "В рассылке одно фото, первое взял. Остальные пришлите файлами: при отправке выберите «Файл»." : null;
        if (content.Files.Any(known => known.FileId == file.FileId)) return "Этот файл в рассылке уже есть.";
        return content.Files.Count >= AnnouncementContent.MostFiles ? $"В рассылке уже {AnnouncementContent.MostFiles} файлов, больше не поместится. Уберите лишний или дайте ссылку на папку." : null;
    }

    private static AnnouncementContent With(AnnouncementContent content, IncomingFile file)
    {
        var kept = new AnnouncementFile(file.FileId, PoliteCut.To(file.Name, LongestName), file.Size);
        return file.IsPicture ? content with { Photo = kept } : content with { Files = [.. content.Files, kept] };
    }

    private static string Note(AnnouncementContent before, IncomingFile file) => file switch
    {
        { IsPicture: true } when before.Photo is not null => "Фото заменено.",
        { IsPicture: true } => "Фото добавлено.",
        { Album: not null } => "Файл добавлен. Если вы отправили несколько сразу, возьму все.",
        _ => "Файл добавлен.",
    };

    /// <summary>Words under a file are the announcement's, where it has none yet.</summary>
    private static string UnderIt(DraftView view, IncomingFile file)
    {
        if (view.Content.Html.Length > 0) return " Подпись под ним не взял: текст у рассылки уже есть.";
        return EditDraft.TakeWords(view, file.FormattedCaption) is { } refused ? $" {refused}" : " Подпись стала текстом рассылки.";
    }
}
