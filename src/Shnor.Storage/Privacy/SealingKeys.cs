using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage.Copies;

namespace Shnor.Storage.Privacy;

/// <summary>
/// The keys that answers of anonymous surveys are sealed with while the survey is open, one for each. They lie beside the store, in no copy of
/// it, and are destroyed with the close: from then on nobody opens what older copies hold, whoever has them.
/// </summary>
/// <param name="storePath">Of the store whose keys these are.</param>
public sealed class SealingKeys(string storePath)
{
    private const int KeyBytes = 32;
    private const string Tail = ".key";

    private readonly Lock _gate = new();

    public string Folder => storePath + ".keys";

    /// <returns>Null: there is none, or it is not whole.</returns>
    /// <exception cref="IOException">The disk does not give it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another account.</exception>
    public byte[]? Find(CampaignId campaign)
    {
        try
        {
            return File.ReadAllBytes(PathOf(campaign)) is { Length: KeyBytes } key ? key : null;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>On the disk when this returns.</summary>
    /// <exception cref="IOException">The disk is full, or may only be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to another account.</exception>
    public byte[] FindOrMake(CampaignId campaign)
    {
        lock (_gate) return Find(campaign) ?? Make(PathOf(campaign));
    }

    /// <summary>Those of surveys that are closed.</summary>
    /// <param name="store">The one they belong to.</param>
    /// <param name="alsoOfGone">
    /// And of surveys that are not in the store: something was deleted just now. Else such a key is left alone, because a copy that was brought
    /// back by mistake knows nothing of the latest surveys, and the store it has replaced may yet come back.
    /// </param>
    /// <param name="ct">Leaves the rest to the next time.</param>
    public async Task DestroyUseless(Store store, bool alsoOfGone, CancellationToken ct)
    {
        if (!Directory.Exists(Folder)) return;
        var kept = Directory.GetFiles(Folder, "*" + Tail).Select(CampaignOf).OfType<CampaignId>().ToList();
        if (kept.Count == 0) return;
        var there = await store.Read((db, token) => db.Campaigns.Where(c => kept.Contains(c.Id)).Select(c => new { c.Id, IsOpen = c.IsAnonymous && c.ClosedAt == null }).ToListAsync(token), ct);
        var useless = kept.Where(campaign => there.Find(c => c.Id == campaign) is { } known ? !known.IsOpen : alsoOfGone).ToList();
        lock (_gate)
        {
            foreach (var campaign in useless) Destroy(PathOf(campaign));
        }
    }

    private string PathOf(CampaignId campaign) => Path.Combine(Folder, campaign.Value.ToString(CultureInfo.InvariantCulture) + Tail);

    private static CampaignId? CampaignOf(string path) => long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number) : null;

    /// <summary>Gets its name only when it is whole.</summary>
    private byte[] Make(string path)
    {
        PrivateFile.CreateFolder(Folder);
        var part = path + ".unfinished";
        File.Delete(part);
        PrivateFile.Create(part);
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        File.WriteAllBytes(part, key);
        PrivateFile.FlushToDisk(part);
        File.Move(part, path, overwrite: true);
        return key;
    }

    /// <summary>Written over before it is removed: on a disk that keeps old blocks this is as much as a program can do.</summary>
    private static void Destroy(string path)
    {
        File.WriteAllBytes(path, new byte[KeyBytes]);
        PrivateFile.FlushToDisk(path);
        File.Delete(path);
    }
}
