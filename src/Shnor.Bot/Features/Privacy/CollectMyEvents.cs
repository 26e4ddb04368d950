using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;
using static Shnor.Bot.Features.Privacy.CollectMyData;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What a person answered, wrote and marked at events. A title is read out while they are in its programme.</summary>
internal sealed class CollectMyEvents(ShnorDb db, PersonId me)
{
    public async Task<IReadOnlyList<DataSection>> All(CancellationToken ct)
    {
        var titles = new Titles(db, me);
        return
        [
            new("rsvps", "Ваши ответы на приглашения", await Rows(db.Rsvps.Where(r => r.PersonId == me), r => r.OccurrenceId, r => [
                new("isComing", "Ответ", r.IsComing ? "буду" : "не смогу"), new("at", "Когда (UTC)", Text(r.At))], titles, ct)),
            new("attendance", "Где вы были", await Rows(db.Attendances.Where(a => a.PersonId == me || a.MarkedBy == me), a => a.OccurrenceId, a => [
                new("who", "Кто", a.PersonId == me ? "вы" : $"участник {a.PersonId.Value}"), new("wasThere", "Был(а)", a.WasThere ? "да" : "нет"),
                new("markedBy", "Кто отметил", a.MarkedBy == me ? "вы" : "другой участник"), new("at", "Когда (UTC)", Text(a.At))], titles, ct)),
            new("feedback", "Ваши отзывы", await Rows(db.Feedbacks.Where(f => f.PersonId == me), f => f.OccurrenceId, f => [
                new("score", "Оценка", Text(f.Score)), new("comment", "Комментарий", f.Comment ?? ""), new("at", "Когда (UTC)", Text(f.At))], titles, ct)),
            new("reports", "Ваши отчёты", await Rows(db.EventReports.Where(r => r.By == me), r => r.OccurrenceId, r => [
                new("done", "Что сделано", r.Done ?? ""), new("result", "Результат", r.Result ?? ""), new("difficulties", "Трудности", r.Difficulties ?? ""), new("link", "Ссылка", r.Link ?? ""),
                new("sentAt", "Отправлен (UTC)", Text(r.SentAt))], titles, ct)),
            new("reportFiles", "Файлы, которые вы приложили", await Rows(db.ReportFiles.Where(f => f.By == me), f => f.OccurrenceId, f => [
                new("name", "Имя файла", f.Name), new("size", "Размер, байт", Text(f.Size)), new("at", "Когда (UTC)", Text(f.At))], titles, ct)),
            new("parts", "Ваши отметки об общей работе", await Rows(db.AssigneeMarks.Where(m => m.PersonId == me || m.By == me), m => m.OccurrenceId, m => [
                new("by", "Кто отметил", m.By == me ? "вы" : "другой участник"), new("at", "Когда (UTC)", Text(m.At))], titles, ct)),
            new("progress", "Ваши ответы «Как идёт?»", await Rows(db.ProgressAnswers.Where(p => p.PersonId == me), p => p.OccurrenceId, p => [
                new("progress", "Ответ", MyDataWords.Of(p.Progress)), new("at", "Когда (UTC)", Text(p.At))], titles, ct)),
            new("remarks", "Ваши пояснения", await Rows(db.Remarks.Where(r => r.By == me), r => r.OccurrenceId, r => [
                new("text", "Что написано", r.Text), new("at", "Когда (UTC)", Text(r.At))], titles, ct)),
            new("questions", "Ваша переписка с координатором", [.. (await db.QuestionMessages.AsNoTracking().Where(m => m.By == me || db.Questions.Any(q => q.Id == m.QuestionId && q.AskedBy == me)).OrderBy(m => m.Id).ToListAsync(ct))
                .Select(m => Row(new("by", "Кто", m.By == me ? "вы" : "другой участник"), new("text", "Что написано", m.By == me ? m.Text : "не показано: это слова другого участника"), new("at", "Когда (UTC)", Text(m.At))))]),
            new("groups", "Чаты, которые вы подключили", [.. (await db.GroupChats.AsNoTracking().Where(g => g.BoundBy == me).ToListAsync(ct)).Select(g => Row(new("title", "Чат", g.Title), new("boundAt", "Когда (UTC)", Text(g.BoundAt))))]),
            // The address itself opens the calendar to whoever reads this file: it is told on its own screen.
            new("calendar", "Ваш календарь по ссылке", [.. (await db.CalendarFeeds.AsNoTracking().Where(f => f.PersonId == me).ToListAsync(ct)).Select(f => Row(new DataField("renewedAt", "Ссылка создана (UTC)", Text(f.RenewedAt))))]),
        ];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<DataField>>> Rows<T>(IQueryable<T> which, Func<T, OccurrenceId> about, Func<T, IReadOnlyList<DataField>> fields, Titles titles, CancellationToken ct)
        where T : class
    {
        var rows = await which.AsNoTracking().ToListAsync(ct);
        var names = await titles.Of([.. rows.Select(about).Distinct()], ct);
        return [.. rows.Select(row => (IReadOnlyList<DataField>)[new("title", "Мероприятие", names.GetValueOrDefault(about(row), "")), .. fields(row)])];
    }

    private sealed class Titles(ShnorDb db, PersonId me)
    {
        public async Task<Dictionary<OccurrenceId, string>> Of(IReadOnlyList<OccurrenceId> ids, CancellationToken ct) => ids.Count == 0
            ? []
            : await db.Occurrences.Where(o => ids.Contains(o.Id) && db.Memberships.Any(m => m.PersonId == me && m.ProgrammeId == o.ProgrammeId)).Select(o => new { o.Id, o.Activity!.Title }).ToDictionaryAsync(o => o.Id, o => o.Title, ct);
    }
}
