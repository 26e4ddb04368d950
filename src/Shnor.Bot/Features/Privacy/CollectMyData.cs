using Shnor.Domain.Wording;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Privacy;

/// <summary>Looks into every table that can say something about a person. Of others it shows numbers only.</summary>
public sealed class CollectMyData(ShnorDb db, PersonId me)
{
    /// <summary>The tables looked into; a test holds them against the model.</summary>
    public static readonly IReadOnlySet<Type> Tables = new HashSet<Type>
    {
        typeof(Person), typeof(PersonAddress), typeof(Membership), typeof(Body), typeof(BodyMember), typeof(School), typeof(JoinRequest), typeof(Invitation),
        typeof(Assignee), typeof(Occurrence), typeof(HistoryEntry), typeof(Snooze), typeof(OutboxRow), typeof(StoredDialog),
        typeof(Rsvp), typeof(Attendance), typeof(Feedback), typeof(EventReport), typeof(ReportFile), typeof(AssigneeMark), typeof(ProgressAnswer), typeof(Remark),
        typeof(Question), typeof(QuestionMessage), typeof(GroupChat), typeof(CalendarFeed),
        typeof(Respondent), typeof(SurveyDraft), typeof(NamedResponse), typeof(HelpRequest), typeof(Survey), typeof(Campaign),
        typeof(Announcement), typeof(AnnouncementRecipient), typeof(AnnouncementReply), typeof(AnnouncementProgress), typeof(AnnouncementTemplate), typeof(Material),
    };

    public async Task<IReadOnlyList<DataSection>> All(CancellationToken ct) =>
    [
        await AboutMe(ct),
        await Addresses(ct),
        await Programmes(ct),
        await Bodies(ct),
        await Work(ct),
        await Marks(ct),
        await Others(ct),
        await Invitations(ct),
        await Requests(ct),
        await Snoozes(ct),
        await History(ct),
        await Messages(ct),
        await Talks(ct),
        .. await new CollectMyEvents(db, me).All(ct),
        .. await new CollectMySurveys(db, me).All(ct),
        .. await new CollectMyAnnouncements(db, me).All(ct),
    ];

    /// <summary>What a programme calls things is read out by those who are in it; whoever has left sees only when they marked.</summary>
    private IQueryable<Membership> Mine => db.Memberships.Where(m => m.PersonId == me);

    private async Task<DataSection> AboutMe(CancellationToken ct)
    {
        var p = await db.People.AsNoTracking().SingleAsync(p => p.Id == me, ct);
        return new("person", "Кто вы", [[
            new("id", "Номер в боте", Text(p.Id.Value)), new("name", "Имя", p.Name), new("nameKey", "Имя для поиска", p.NameKey), new("fullName", "Имя полностью", p.FullName ?? ""),
            new("isOwner", "Администратор бота", p.IsOwner ? "да" : "нет"), new("quietHours", "Тихие часы", p.Quiet?.ToString() ?? ""),
            new("reminderHour", "Час напоминаний", p.ReminderHour?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? ""), new("chosenProgramme", "Выбранная программа, номер", Text(p.ChosenProgramme?.Value)),
            new("consentVersion", "Согласие, версия текста", p.ConsentVersion ?? ""), new("consentAt", "Согласие дано (UTC)", Text(p.ConsentAt)),
        ]]);
    }

    private async Task<DataSection> Addresses(CancellationToken ct) => new("addresses", "Ваши чаты", [
        .. (await db.Addresses.AsNoTracking().Where(a => a.PersonId == me).ToListAsync(ct)).Select(a => Row(
            new("messenger", "Мессенджер", $"{a.Messenger}"), new("chatId", "Номер чата", Text(a.ChatId)), new("connectedAt", "Подключён (UTC)", Text(a.ConnectedAt)), new("isReachable", "Доступен", a.IsReachable ? "да" : "нет"))),
    ]);

    private async Task<DataSection> Programmes(CancellationToken ct)
    {
        var mine = await (
            from m in db.Memberships.AsNoTracking()
            where m.PersonId == me
            join p in db.Programmes on m.ProgrammeId equals p.Id
            select new { Membership = m, p.Title, School = db.Schools.Where(s => s.Id == m.SchoolId).Select(s => s.Name).FirstOrDefault() }).ToListAsync(ct);
        return new("programmes", "Программы и роли", [
            .. mine.Select(each => Row(
                new("programme", "Программа", each.Title), new("role", "Роль", RoleInWords.Of(each.Membership.Role)), new("school", "Школа", each.School ?? ""), new("post", "Должность", each.Membership.Post ?? ""),
                new("away", "Отсутствие", each.Membership.Away?.ToString() ?? ""), new("deputy", "Замещает участник, номер", Text(each.Membership.DeputyId?.Value)))),
        ]);
    }

    private async Task<DataSection> Bodies(CancellationToken ct) => new("bodies", "Комитеты и группы, в которых вы состоите", [
        .. (await db.Bodies.Where(b => b.Members.Any(m => m.PersonId == me) && Mine.Any(m => m.ProgrammeId == b.ProgrammeId)).Select(b => b.Name).ToListAsync(ct)).Select(name => Row(new DataField("body", "Название", name))),
    ]);

    private async Task<DataSection> Work(CancellationToken ct) => new("assignments", "За что вы отвечаете в плане", [
        .. (await db.Activities.Where(a => a.Assignees.Any(x => x.PersonId == me) && Mine.Any(m => m.ProgrammeId == a.ProgrammeId)).OrderBy(a => a.ProgrammeId).ThenBy(a => a.Ordinal)
            .Select(a => new { Programme = a.Programme!.Title, a.Ordinal, a.Title, a.DeadlineText }).ToListAsync(ct))
            .Select(a => Row(new("programme", "Программа", a.Programme), new("row", "Строка плана", Text(a.Ordinal)), new("title", "Мероприятие", a.Title), new("deadline", "Срок", a.DeadlineText))),
    ]);

    private async Task<DataSection> Marks(CancellationToken ct) => new("marks", "Ваши отметки о выполнении", [
        .. (await db.Occurrences.Where(o => o.ReportedBy == me || o.AcceptedBy == me).OrderBy(o => o.ReportedAt).Select(o => new { Title = Mine.Any(m => m.ProgrammeId == o.ProgrammeId) ? o.Activity!.Title : null, o.Key, o.ReportedAt }).ToListAsync(ct))
            .Select(o => Row(new("title", "Мероприятие", o.Title ?? ""), new("window", "Срок или дата", o.Key), new("reportedAt", "Отмечено (UTC)", Text(o.ReportedAt)))),
    ]);

    /// <summary>Where others have put the person.</summary>
    private async Task<DataSection> Others(CancellationToken ct)
    {
        var schools = await db.Schools.Where(s => s.CuratorId == me && Mine.Any(m => m.ProgrammeId == s.ProgrammeId)).Select(s => s.Name).ToListAsync(ct);
        var deputyFor = await db.Memberships.Where(m => m.DeputyId == me).Select(m => m.PersonId.Value).ToListAsync(ct);
        return new("duties", "Кого вы курируете и замещаете", [
            .. schools.Select(name => Row(new DataField("curatorOf", "Куратор школы", name))),
            .. deputyFor.Select(id => Row(new DataField("deputyFor", "Замещаете участника, номер", Text(id)))),
        ]);
    }

    private async Task<DataSection> Invitations(CancellationToken ct) => new("invitations", "Ваши приглашения", [
        .. (await db.Invitations.AsNoTracking().Where(i => i.PersonId == me).ToListAsync(ct)).Select(i => Row(
            new("createdAt", "Создано (UTC)", Text(i.CreatedAt)), new("usedAt", "Использовано (UTC)", Text(i.UsedAt)), new("revokedAt", "Отозвано (UTC)", Text(i.RevokedAt)))),
    ]);

    private async Task<DataSection> Requests(CancellationToken ct) => new("joinRequests", "Заявки без ответа", [
        .. (await db.JoinRequests.Where(r => r.PersonId == me).Select(r => new { r.School!.Name, r.AskedAt }).ToListAsync(ct))
            .Select(r => Row(new("school", "Школа", r.Name), new("askedAt", "Отправлена (UTC)", Text(r.AskedAt)))),
    ]);

    private async Task<DataSection> Snoozes(CancellationToken ct) => new("snoozes", "Отложенные напоминания", [
        .. (await (from s in db.Snoozes where s.PersonId == me join o in db.Occurrences on s.OccurrenceId equals o.Id where Mine.Any(m => m.ProgrammeId == o.ProgrammeId) select new { o.Activity!.Title, s.Until }).ToListAsync(ct))
            .Select(s => Row(new("title", "Мероприятие", s.Title), new("until", "До (UTC)", Text(s.Until)))),
    ]);

    private async Task<DataSection> History(CancellationToken ct)
    {
        var number = Text(me.Value);
        var mine = await db.History.AsNoTracking()
            .Where(h => h.By == me || h.Detail == number || EF.Functions.Like(h.Detail!, number + " %") || EF.Functions.Like(h.Detail!, "% " + number)).OrderBy(h => h.Id).ToListAsync(ct);
        return new("history", "История: что сделали вы и что сделано с вами", [
            .. mine.Select(h => Row(
                new("at", "Когда (UTC)", Text(h.At)), new("what", "Что", MyDataWords.Of(h.What)), new("programme", "Программа, номер", Text(h.ProgrammeId.Value)),
                new("occurrence", "Мероприятие, номер", Text(h.OccurrenceId?.Value)), new("by", "Кто", h.By == me ? "вы" : "другой участник или бот"), new("detail", "Подробность (номера и даты)", h.Detail ?? ""))),
        ]);
    }

    private async Task<DataSection> Messages(CancellationToken ct) => new("messages", "Сообщения вам: вид и время, без текста", [
        .. (await db.Outbox.AsNoTracking().Where(r => r.PersonId == me).OrderBy(r => r.Id).ToListAsync(ct)).Select(r => Row(
            new("kind", "Вид", MyDataWords.OfLetter(r.Kind)), new("dueAt", "Срок (UTC)", Text(r.DueAt)), new("state", "Состояние", MyDataWords.Of(r.State)), new("settledAt", "Отправлено или снято (UTC)", Text(r.SettledAt)))),
    ]);

    private async Task<DataSection> Talks(CancellationToken ct) => new("dialogs", "Незаконченный разговор", [
        .. (await (
            from d in db.Dialogs.AsNoTracking()
            join a in db.Addresses on new { d.Messenger, d.ChatId } equals new { a.Messenger, a.ChatId }
            where a.PersonId == me
            select d).ToListAsync(ct))
            .Select(d => Row(new("kind", "О чём", d.Kind), new("updatedAt", "Последний шаг (UTC)", Text(d.UpdatedAt)), new("data", "Что записано", d.Data))),
    ]);

    internal static IReadOnlyList<DataField> Row(params DataField[] fields) => fields;

    internal static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static string Text(DateTime? instant) => instant?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
