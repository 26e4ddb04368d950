using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Samples;

/// <summary>
/// One announcement that went out before the weekend or the day before yesterday and that a few have not read yet, one that waits for its day, a draft, and three files. The
/// first went to those who answered last half-year's survey, too: they have left the programme since.
/// </summary>
internal static class SampleAnnouncements
{
    private const int SentDaysAgo = 2;
    private const int DaysToRead = 5;
    private const int DaysToWait = 5; // after the first webinar of a fresh sandbox
    private const int EveryWhichIsUnread = 7;

    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Evening = new(18, 0);

    private static readonly (string Title, string Tags, string Words)[] Files =
    [
        ("Памятка участнику вебинара", "вебинары", "Памятка участнику вебинара\r\n\r\n1. Ссылка приходит за час и за 10 минут до начала.\r\n2. Назовите себя в чате: фамилия, имя, школа.\r\n3. Запись и материалы появятся в этой библиотеке.\r\n"),
        ("Лист наблюдения урока", "уроки, наставничество", "Лист наблюдения урока\r\n\r\nШкола, класс, предмет, дата:\r\nЦель урока понятна ученикам:\r\nЧто получилось:\r\nЧто попробовать в следующий раз:\r\n"),
        ("Задания на работу с текстом, 5 класс", "функциональная грамотность, уроки", "Задания на работу с текстом, 5 класс\r\n\r\n1. Найдите в тексте ответ на вопрос и подчеркните его.\r\n2. Сравните две точки зрения.\r\n3. Объясните значение слова по контексту.\r\n"),
    ];

    /// <summary>What the messenger keeps, in the order of the library.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Bytes => Files.Select(file => ($"{file.Title}.txt", (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Words)]));

    /// <param name="db">Of the commit in which the town is settled.</param>
    /// <param name="programme">Its people, and whom its surveys have asked, are the readers.</param>
    /// <param name="coordinator">Writes to them.</param>
    /// <param name="files">The messenger's names of <see cref="Bytes"/>.</param>
    /// <param name="utcNow">When the town begins.</param>
    /// <param name="ct">Cancels the commit.</param>
    public static async Task Open(ShnorDb db, Programme programme, PersonId coordinator, IReadOnlyList<string> files, DateTime utcNow, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(programme.Zone.ToLocal(utcNow));
        DateTime At(DateOnly day, TimeOnly hour) => programme.Zone.ToUtc(day.ToDateTime(hour));

        var sentAt = At(WorkingDay(today.AddDays(-SentDaysAgo), -1), Morning);
        var sent = New("<b>Курсы повышения квалификации.</b>\n\nУважаемые коллеги! Заявки на курсы второго полугодия принимаем до конца месяца. Одна школа — до трёх человек. Нажмите «Ознакомлен(а)», чтобы мы знали, что письмо дошло.");
        sent.Content = sent.Content with { AsksAcknowledgement = true, InvitesReplies = true };
        (sent.State, sent.StartedAt, sent.FinishedAt, sent.AcknowledgeBy) = (AnnouncementState.Sent, sentAt, sentAt.AddMinutes(1), At(today.AddDays(DaysToRead), Evening));
        sent.NextAt = sent.AcknowledgeBy;

        var waits = New("<b>Семинар переносится.</b>\n\nУважаемые коллеги! Районный семинар пройдёт на час позже, в 15:00. Место то же.");
        (waits.State, waits.SendAt) = (AnnouncementState.Scheduled, At(WorkingDay(today.AddDays(DaysToWait), 1), Morning));
        waits.NextAt = waits.SendAt;

        var draft = New("<b>Открытый урок.</b>\n\nУважаемые коллеги! Приглашаем на открытый урок. Придёте?");
        draft.Content = draft.Content with { Poll = ["Приду", "Не смогу"] };

        db.Announcements.AddRange(sent, waits, draft);
        await db.SaveChangesAsync(ct); // their numbers are needed for what follows; the commit is still one
        sent.Recipients = await Deliver(db, sent, coordinator, ct);
        await Keep(db, programme.Id, coordinator, files, sentAt, ct);

        Announcement New(string html) => new() { ProgrammeId = programme.Id, CreatedBy = coordinator, CreatedAt = sentAt, Content = new() { Html = html } };
    }

    /// <returns>How many lines the ledger has.</returns>
    private static async Task<int> Deliver(ShnorDb db, Announcement sent, PersonId coordinator, CancellationToken ct)
    {
        var members = await db.Memberships.Where(m => m.ProgrammeId == sent.ProgrammeId && m.PersonId != coordinator && m.Person!.Addresses.Count > 0).OrderBy(m => m.PersonId).Select(m => new { m.PersonId, m.SchoolId, m.Role }).ToListAsync(ct);
        var asked = await db.Respondents.Where(r => db.Campaigns.Any(c => c.Id == r.CampaignId && c.ProgrammeId == sent.ProgrammeId)).OrderBy(r => r.PersonId).Select(r => new { r.PersonId, r.SchoolId }).ToListAsync(ct);
        var readers = members.Select(m => (m.PersonId, m.SchoolId, HasRead: m.Role != Role.Teacher)).Concat(asked.Select((r, i) => (r.PersonId, r.SchoolId, HasRead: i % EveryWhichIsUnread != 0))).DistinctBy(reader => reader.PersonId).ToList();
        var at = sent.StartedAt!.Value;
        foreach (var (reader, i) in readers.Select((reader, i) => (reader, i)))
        {
            var isGone = i == readers.Count - 1;
            db.AnnouncementRecipients.Add(new AnnouncementRecipient
            {
                AnnouncementId = sent.Id,
                PersonId = reader.PersonId,
                SchoolId = reader.SchoolId,
                State = isGone ? RecipientState.Unreachable : RecipientState.Delivered,
                Reason = isGone ? FailureReason.Blocked : null,
                PartsDone = isGone ? 0 : 1,
                Attempts = 1,
                NotBefore = at,
                SettledAt = at.AddSeconds(i),
                AcknowledgedAt = reader.HasRead && !isGone ? at.AddMinutes(5 + (i * 11)) : null,
            });
        }

        if (members.Find(m => m.Role == Role.Responsible) is { } curious)
            db.AnnouncementReplies.Add(new AnnouncementReply { AnnouncementId = sent.Id, PersonId = curious.PersonId, Text = "Спасибо! А можно подать заявку от двух школ сразу?", At = at.AddHours(3) });
        return readers.Count;
    }

    private static async Task Keep(ShnorDb db, ProgrammeId programme, PersonId coordinator, IReadOnlyList<string> files, DateTime at, CancellationToken ct)
    {
        foreach (var ((title, tags, _), (name, bytes), fileId) in Files.Zip(Bytes, files))
        {
            var material = db.Materials.Add(new Material { ProgrammeId = programme, FileId = fileId, FileName = name, Size = bytes.Length, Title = title, Tags = tags, IsForAll = true, AddedBy = coordinator, AddedAt = at }).Entity;
            await db.SaveChangesAsync(ct);
            db.MaterialWords.AddRange(MaterialWords.Of(material));
        }
    }

    private static DateOnly WorkingDay(DateOnly day, int step) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WorkingDay(day.AddDays(step), step) : day;
}
