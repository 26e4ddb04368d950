using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Announcements;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.After;

/// <summary>An announcement that has arrived, written into the ledger by hand: nothing of how it went out is tested here.</summary>
internal static class Arrived
{
    public static readonly AnnouncementContent Asking = new() { Html = "Семинар <b>перенесён</b> на пятницу", AsksAcknowledgement = true };

    /// <param name="town">Everybody in it gets it.</param>
    /// <param name="content">Null: one that asks for «Ознакомлен(а)».</param>
    /// <param name="row">What else became of a person's row; what did not arrive is not shown to them.</param>
    /// <param name="said">What else is said of it.</param>
    public static async Task<AnnouncementId> Send(AnnouncementTown town, AnnouncementContent? content = null, Action<Phone, AnnouncementRecipient>? row = null, Action<Announcement>? said = null)
    {
        var id = await town.Begun(content ?? Asking, change: said);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var announcement = await db.Announcements.SingleAsync(a => a.Id == id, ct);
                (announcement.State, announcement.FinishedAt, announcement.WorkAt) = (AnnouncementState.Sent, town.Utc, null);
                var rows = await db.AnnouncementRecipients.Where(r => r.AnnouncementId == id).ToDictionaryAsync(r => r.PersonId, ct);
                var readers = await AnnouncementReaders.Of(db, announcement.ProgrammeId, rows.Keys, ct);
                foreach (var phone in town.Readers)
                {
                    var theirs = rows[town.IdOf(phone)];
                    (theirs.State, theirs.SettledAt, theirs.Attempts) = (RecipientState.Delivered, town.Utc, 1);
                    row?.Invoke(phone, theirs);
                    if (theirs.State is not (RecipientState.Delivered or RecipientState.Unclear)) continue;
                    var messages = await Show(town.Town, phone, AnnouncementMessages.For(announcement, readers[theirs.PersonId]));
                    if (theirs.State == RecipientState.Unclear) continue; // nobody knows
                    (theirs.MessageIds, theirs.PartsDone, theirs.Messenger, theirs.ChatId) = (messages, messages.Count, Messenger.Telegram, phone.Id);
                }
            },
            CancellationToken.None);
        return id;
    }

    /// <summary>The message with the buttons, as it reads now.</summary>
    public static SandboxMessage On(Phone phone) => phone.Inbox.First(message => message.Text.Contains("Семинар", StringComparison.Ordinal));

    private static async Task<List<string>> Show(TestTown town, Phone phone, IReadOnlyList<AnnouncementPart> parts)
    {
        var (messenger, to, ids) = (town.Services.GetRequiredService<IMessenger>(), new ChatAddress(Messenger.Telegram, phone.Id), new List<string>());
        foreach (var part in parts)
        {
            var outcome = part.Files is [var file, ..]
                ? await messenger.SendFile(to, OutgoingFile.Known(file.FileId, part.ArePictures, part.Words ?? new Screen(Markup.Empty)), CancellationToken.None)
                : await messenger.Send(to, part.Words!, CancellationToken.None);
            ids.Add(Assert.IsType<SendOutcome.Delivered>(outcome).MessageId);
        }

        return ids;
    }
}
