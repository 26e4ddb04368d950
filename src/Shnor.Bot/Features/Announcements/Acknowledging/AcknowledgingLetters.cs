using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>For whoever has not pressed «Ознакомлен(а)». One that was overtaken by the next is not sent after it.</summary>
public sealed class AnnouncementReminderLetters : ILetterWriter
{
    public string Kind => LetterKinds.AnnouncementReminder;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var (id, number) = Read(request.Rows[0].Detail!);
        var db = request.Db;
        if (await db.Announcements.FirstOrDefaultAsync(a => a.Id == id, ct) is not { WithdrawnAt: null, Content.AsksAcknowledgement: true } announcement || number < announcement.Reminders) return null;
        if (await db.AnnouncementRecipients.FirstOrDefaultAsync(r => r.AnnouncementId == id && r.PersonId == request.Person, ct) is not { AcknowledgedAt: null, RemovedAt: null, State: RecipientState.Delivered or RecipientState.Unclear }) return null;
        if ((await AnnouncementReaders.Of(db, announcement.ProgrammeId, [request.Person], ct)).GetValueOrDefault(request.Person) is not { } reader) return null;
        var words = AnnouncementMessageScreens.Filled(announcement.Content.Html, reader);
        return new Letter.Message(AcknowledgingLetterScreens.Reminder(announcement, words, new LocalClock(reader.Zone, request.UtcNow)));
    }

    /// <summary>«7:2»: the second reminder of announcement 7.</summary>
    internal static (AnnouncementId Id, int Number) Read(string detail)
    {
        var parts = detail.Split(':');
        return (new(long.Parse(parts[0], CultureInfo.InvariantCulture)), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>«Срок вышел», for the coordinator.</summary>
public sealed class AnnouncementDueLetters : ILetterWriter
{
    public string Kind => LetterKinds.AnnouncementDue;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var id = new AnnouncementId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        if (!await request.Db.Announcements.AnyAsync(a => a.Id == id && a.WithdrawnAt == null, ct)) return null;
        return new Letter.Message(AcknowledgingLetterScreens.DeadlineOver(await LedgerView.Load(request.Db, id, request.UtcNow, ct)));
    }
}
