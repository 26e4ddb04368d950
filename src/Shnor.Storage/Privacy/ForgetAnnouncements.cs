using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;

namespace Shnor.Storage.Privacy;

/// <summary>
/// What a person left in announcements. Their line of each ledger goes, with what they pressed under it, and the ledger counts one fewer; what they
/// answered goes. What they wrote to many and the files they added are the programme's, and stay without their name.
/// </summary>
public static class ForgetAnnouncements
{
    public static async Task RemoveAnswers(ShnorDb db, PersonId who, CancellationToken ct)
    {
        var lines = db.AnnouncementRecipients.Where(r => r.PersonId == who);
        await db.Announcements.Where(a => lines.Any(r => r.AnnouncementId == a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Recipients, a => a.Recipients - 1), ct);
        await lines.ExecuteDeleteAsync(ct);
        await db.AnnouncementReplies.Where(r => r.PersonId == who).ExecuteDeleteAsync(ct);
        await db.AnnouncementReplies.Where(r => r.AnsweredBy == who)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Answer, ForgetEvents.InPlaceOfWords).SetProperty(r => r.AnsweredBy, (PersonId?)null), ct);
        await db.AnnouncementProgress.Where(p => p.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Announcements.Where(a => a.CreatedBy == who).ExecuteUpdateAsync(set => set.SetProperty(a => a.CreatedBy, (PersonId?)null), ct); // the other coordinators see to it
        await db.AnnouncementTemplates.Where(t => t.CreatedBy == who).ExecuteUpdateAsync(set => set.SetProperty(t => t.CreatedBy, (PersonId?)null), ct);
        await db.Materials.Where(m => m.AddedBy == who).ExecuteUpdateAsync(set => set.SetProperty(m => m.AddedBy, (PersonId?)null), ct);
    }

    /// <summary>In what was written to many, in what others answered, and in the library. What lies in people's chats already is theirs.</summary>
    internal static async Task ReplaceName(ShnorDb db, ProgrammeId programme, NameInText name, string with, CancellationToken ct)
    {
        foreach (var announcement in await db.Announcements.Where(a => a.ProgrammeId == programme).ToListAsync(ct)) announcement.Content = Without(announcement.Content);
        foreach (var template in await db.AnnouncementTemplates.Where(t => t.ProgrammeId == programme).ToListAsync(ct))
            (template.Title, template.Content) = (In(template.Title), Without(template.Content));

        foreach (var reply in await db.AnnouncementReplies.Where(r => db.Announcements.Any(a => a.Id == r.AnnouncementId && a.ProgrammeId == programme)).ToListAsync(ct))
            (reply.Text, reply.Answer) = (In(reply.Text), reply.Answer is { } answer ? In(answer) : null);

        foreach (var material in await db.Materials.Where(m => m.ProgrammeId == programme).ToListAsync(ct))
        {
            var (title, tags, file) = (In(material.Title), In(material.Tags), In(material.FileName));
            if ((title, tags, file) == (material.Title, material.Tags, material.FileName)) continue;
            (material.Title, material.Tags, material.FileName) = (title, tags, file);
            await FindByWhatIsLeft(db, material, ct);
        }

        string In(string text) => name.IsIn(text) ? name.Replace(text, with) : text;
        AnnouncementContent Without(AnnouncementContent content) => TalkTexts.Replace(AnnouncementJson.Write(content), In) is { } changed ? AnnouncementJson.ReadContent(changed) : content;
    }

    /// <summary>Nobody is found by a name that no longer stands there.</summary>
    private static async Task FindByWhatIsLeft(ShnorDb db, Material material, CancellationToken ct)
    {
        await db.MaterialWords.Where(word => word.MaterialId == material.Id).ExecuteDeleteAsync(ct);
        db.MaterialWords.AddRange(MaterialWords.Of(material));
    }
}
