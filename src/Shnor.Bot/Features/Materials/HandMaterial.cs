using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Materials;

/// <summary>«Получить»: by the messenger's own name of the file, nothing is uploaded. What the messenger no longer gives is said to whoever asked, and marked for the coordinators.</summary>
public sealed class HandMaterial(Store store, TownClock clock)
{
    public async Task<Reply> Hand(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, CancellationToken ct)
    {
        var material = (await LookUpMaterials.One(turn, asked.Id, ct)).Material;
        var mayAdd = turn.Who.Coordinates(asked.Programme);
        return Reply.Hand(OutgoingFile.Known(material.FileId, material.IsPicture, MaterialScreens.UnderFile(material)), "Отправляю") with
        {
            WhenHanded = (isHanded, stopping) => Note(material, isHanded, mayAdd, stopping),
        };
    }

    private async Task<Screen?> Note(Material material, bool isHanded, bool mayAdd, CancellationToken ct)
    {
        if (isHanded && material.RefusedAt is null) return null;
        DateTime? refusedAt = isHanded ? null : clock.UtcNow;
        await store.InOneCommit((db, token) => db.Materials.Where(m => m.Id == material.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.RefusedAt, refusedAt), token), ct);
        return isHanded ? null : MaterialScreens.NotHad(material, mayAdd);
    }
}
