using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;
using static Shnor.Bot.Features.Privacy.CollectMyData;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What a person was sent, what they pressed under it and answered, and what they wrote to many themselves.</summary>
internal sealed partial class CollectMyAnnouncements(ShnorDb db, PersonId me)
{
    private const int Beginning = 60; // enough to tell one announcement from another; the whole of it lies in the chat

    private IQueryable<ProgrammeId> Mine => db.Memberships.Where(m => m.PersonId == me).Select(m => m.ProgrammeId);

    public async Task<IReadOnlyList<DataSection>> All(CancellationToken ct) =>
    [
        new("announcements", "Рассылки, которые вам отправляли", await Sent(ct)),
        new("announcementReplies", "Ваши ответы на рассылки", await Replies(ct)),
        new("madeAnnouncements", "Рассылки и шаблоны, которые вы написали", await Made(ct)),
        new("watchedAnnouncements", "Рассылки, за отправкой которых вы следили", await Watched(ct)),
        new("materials", "Материалы, которые вы добавили", await Materials(ct)),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Sent(CancellationToken ct)
    {
        var rows = await db.AnnouncementRecipients.AsNoTracking().Where(r => r.PersonId == me)
            .Join(db.Announcements.AsNoTracking(), r => r.AnnouncementId, a => a.Id, (r, a) => new { Line = r, Announcement = a })
            .OrderBy(each => each.Announcement.Id)
            .Select(each => new
            {
                each.Line,
                each.Announcement.Content,
                IsMine = Mine.Contains(each.Announcement.ProgrammeId),
                School = db.Schools.Where(s => s.Id == each.Line.SchoolId).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [
            .. rows.Select(each => Row(
                new("announcement", "Рассылка", each.IsMine ? Cut(each.Content) : ""), new("school", "Ваша школа тогда", each.IsMine ? each.School ?? "" : ""), new("state", "Состояние", MyDataWords.Of(each.Line.State)), new("reason", "Почему не дошла", MyDataWords.Of(each.Line.Reason)),
                new("settledAt", "Доставлена или оставлена (UTC)", Text(each.Line.SettledAt)), new("acknowledgedAt", "Вы нажали «Ознакомлен(а)» (UTC)", Text(each.Line.AcknowledgedAt)),
                new("vote", "Ваш голос", each.IsMine && each.Line.Vote is { } vote && vote < each.Content.Poll.Count ? each.Content.Poll[vote] : Text(each.Line.Vote + 1L)),
                new("chatId", "Номер чата", Text(each.Line.ChatId)), new("removedAt", "Удалена у вас (UTC)", Text(each.Line.RemovedAt)))),
        ];
    }

    /// <summary>What a coordinator wrote back are their words, as in a talk: that and when is told.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Replies(CancellationToken ct) =>
    [
        .. (await db.AnnouncementReplies.AsNoTracking().Where(r => r.PersonId == me || r.AnsweredBy == me).OrderBy(r => r.Id).ToListAsync(ct)).Select(r => Row(
            new("who", "Кто написал", r.PersonId == me ? "вы" : "другой участник, вы ему ответили"), new("text", "Что написано", r.PersonId == me ? r.Text : "не показано: это слова другого участника"),
            new("file", "Файл", r.PersonId == me && r.FileId is not null ? "есть, он лежит у мессенджера" : ""), new("at", "Когда (UTC)", Text(r.At)),
            new("answer", "Ответ координатора", r.Answer is null ? "" : r.AnsweredBy == me ? r.Answer : "не показан: это слова другого участника"), new("answeredAt", "Ответ дан (UTC)", Text(r.AnsweredAt)))),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Made(CancellationToken ct)
    {
        var announcements = await db.Announcements.AsNoTracking().Where(a => a.CreatedBy == me).OrderBy(a => a.Id).Select(a => new { a.Content, a.State, a.CreatedAt, IsMine = Mine.Contains(a.ProgrammeId) }).ToListAsync(ct);
        var templates = await db.AnnouncementTemplates.AsNoTracking().Where(t => t.CreatedBy == me).OrderBy(t => t.Id).Select(t => new { t.Title, t.CreatedAt, IsMine = Mine.Contains(t.ProgrammeId) }).ToListAsync(ct);
        return [
            .. announcements.Select(a => Row(new("text", "Рассылка", a.IsMine ? Words(a.Content) : ""), new("state", "Состояние", MyDataWords.Of(a.State)), new("createdAt", "Создана (UTC)", Text(a.CreatedAt)))),
            .. templates.Select(t => Row(new("template", "Шаблон", t.IsMine ? t.Title : ""), new("createdAt", "Создан (UTC)", Text(t.CreatedAt)))),
        ];
    }

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Watched(CancellationToken ct) =>
    [
        .. (await (from p in db.AnnouncementProgress where p.PersonId == me join a in db.Announcements on p.AnnouncementId equals a.Id select new { a.StartedAt, p.ChatId }).ToListAsync(ct))
            .Select(each => Row(new("startedAt", "Отправка началась (UTC)", Text(each.StartedAt)), new("chatId", "Номер чата", Text(each.ChatId)))),
    ];

    private async Task<IReadOnlyList<IReadOnlyList<DataField>>> Materials(CancellationToken ct) =>
    [
        .. (await db.Materials.Where(m => m.AddedBy == me).OrderBy(m => m.Id).Select(m => new { m.Title, m.FileName, m.AddedAt, IsMine = Mine.Contains(m.ProgrammeId) }).ToListAsync(ct))
            .Select(m => Row(new("title", "Название", m.IsMine ? m.Title : ""), new("fileName", "Имя файла", m.IsMine ? m.FileName : ""), new("addedAt", "Добавлен (UTC)", Text(m.AddedAt)))),
    ];

    private static string Cut(AnnouncementContent content) => Words(content).ReplaceLineEndings(" ") is { Length: > Beginning } words ? words[..Beginning] + "…" : Words(content).ReplaceLineEndings(" ");

    private static string Words(AnnouncementContent content) => WebUtility.HtmlDecode(Tag().Replace(content.Html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
