using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>Files that were sent once stay in the programme's library. The same file is kept once, under the name it has there; its words are written with it.</summary>
public static class KeepMaterials
{
    private const int LongestFileName = 120;

    /// <summary>The photo and the files of an announcement that begins to go out. What was for some only, only coordinators find: they can open it to all.</summary>
    public static async Task Of(ShnorDb db, Announcement announcement, DateTime utcNow, CancellationToken ct)
    {
        var content = announcement.Content;
        var isForAll = announcement.Audience.Kind == AudienceKind.Everybody;
        if (content.Photo is { } photo) await One(db, announcement.ProgrammeId, photo, isPicture: true, "", isForAll, announcement.CreatedBy, utcNow, ct);
        foreach (var file in content.Files) await One(db, announcement.ProgrammeId, file, isPicture: file.Name.Length == 0, "", isForAll, announcement.CreatedBy, utcNow, ct);
    }

    /// <param name="db">In the caller's transaction.</param>
    /// <param name="programme">Whose library.</param>
    /// <param name="file">As the messenger names it.</param>
    /// <param name="isPicture">Shown in the chat itself.</param>
    /// <param name="title">Untrusted; empty: one is made of the file's name.</param>
    /// <param name="isForAll">Teachers find it, too.</param>
    /// <param name="by">Who has it brought.</param>
    /// <param name="utcNow">When.</param>
    /// <param name="ct">Cancels the look at what is there.</param>
    /// <returns>And whether it is new.</returns>
    public static async Task<(Material Material, bool IsNew)> One(
        ShnorDb db, ProgrammeId programme, AnnouncementFile file, bool isPicture, string title, bool isForAll, PersonId? by, DateTime utcNow, CancellationToken ct)
    {
        if (await db.Materials.FirstOrDefaultAsync(m => m.ProgrammeId == programme && m.FileId == file.FileId, ct) is { } known) return (known, false);
        var material = db.Materials.Add(new Material
        {
            ProgrammeId = programme,
            FileId = file.FileId,
            FileName = PoliteCut.To(file.Name, LongestFileName),
            Size = file.Size,
            IsPicture = isPicture,
            Title = MaterialTitle.Read(title) ?? await ReadyTitle(db, programme, file.Name, isPicture, utcNow, ct),
            IsForAll = isForAll,
            AddedBy = by,
            AddedAt = utcNow,
        }).Entity;
        await db.SaveChangesAsync(ct); // its words carry its number; the commit is still one
        db.MaterialWords.AddRange(MaterialWords.Of(material));
        return (material, true);
    }

    /// <summary>After a change of the title or the tags.</summary>
    public static async Task WriteWords(ShnorDb db, Material material, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // words that are only on their way are found, too
        var known = await db.MaterialWords.Where(w => w.MaterialId == material.Id).ToListAsync(ct);
        db.MaterialWords.RemoveRange(known);
        await db.SaveChangesAsync(ct); // a word that stays comes again
        db.MaterialWords.AddRange(MaterialWords.Of(material));
    }

    private static async Task<string> ReadyTitle(ShnorDb db, ProgrammeId programme, string fileName, bool isPicture, DateTime utcNow, CancellationToken ct)
    {
        if (MaterialTitle.Ready(fileName) is { Length: > 0 } ready) return ready;
        var zone = (await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == programme, ct)).Zone;
        return $"{(isPicture ? "Фото" : "Файл")} от {RussianDate.FullDay(new LocalClock(zone, utcNow).Today)}";
    }
}
