using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Settings;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Storage;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Features.Reports;

/// <summary>
/// Copies of photos and files of reports, fetched after the turn that took them. They lie under numbers, readable by the service's account alone,
/// and are never opened here. What cannot be had is tried a few times; then the report has it in the messenger only.
/// </summary>
public sealed partial class KeepReportFiles(Store store, IMessenger messenger, BotSettings settings, TimeProvider machine, ILogger<KeepReportFiles> log)
{
    /// <summary>Stands where the name of a copy would: none will be kept.</summary>
    public const string NotKept = "";

    private const int MostTries = 5;
    private const int AtOnce = 20;
    private const int LongestEnding = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1); // twice as long after each
    private static readonly TimeSpan OrphanStays = TimeSpan.FromDays(7); // a store that was given back may be given back once more

    private readonly Dictionary<ReportFileId, (int Times, DateTimeOffset Next)> _tries = [];

    public async Task Run(CancellationToken ct)
    {
        if (settings.Reports.Folder is not { } folder) return;
        var waiting = await store.Read((db, token) => db.ReportFiles.Where(f => f.Copy == null).OrderBy(f => f.Id).Take(AtOnce).ToListAsync(token), ct);
        foreach (var file in waiting)
        {
            if (_tries.TryGetValue(file.Id, out var tried) && tried.Next > machine.GetUtcNow()) continue;
            if (file.Size > settings.Reports.MaxFileBytes) await GiveUp(file, "it is larger than Reports:MaxFileMegabytes", ct);
            else if (await TotalBytes(ct) + file.Size > settings.Reports.MaxTotalBytes) await GiveUp(file, "Reports:MaxTotalMegabytes are full", ct);
            else if (await Fetch(folder, file, ct) is { } trouble) await TryLater(file, trouble, ct);
        }
    }

    /// <summary>Copies that no report has any more: it was dropped, or removed with its programme or its person.</summary>
    public async Task Tidy(CancellationToken ct)
    {
        if (settings.Reports.Folder is not { } folder || !Directory.Exists(folder)) return;
        var kept = await store.Read(async (db, token) => (await db.ReportFiles.Where(f => f.Copy != null && f.Copy != NotKept).Select(f => f.Copy!).ToListAsync(token)).ToHashSet(StringComparer.Ordinal), ct);
        var before = machine.GetUtcNow().UtcDateTime - OrphanStays;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (char.IsAsciiDigit(name[0]) && !kept.Contains(name) && File.GetLastWriteTimeUtc(path) < before) File.Delete(path);
        }
    }

    /// <returns>Null: it is kept.</returns>
    private async Task<string?> Fetch(string folder, ReportFile file, CancellationToken ct)
    {
        var bytes = await messenger.Fetch(new IncomingFile(file.FileId, file.Name, file.Size, file.IsPicture), ct);
        if (bytes is null) return "the messenger did not give it";
        if (bytes.LongLength > settings.Reports.MaxFileBytes) return "it is larger than the messenger said";
        var name = NameOf(file);
        try
        {
            await Lay(folder, name, bytes, ct);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return full.GetType().Name;
        }

        await store.InOneCommit((db, token) => db.ReportFiles.Where(f => f.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Copy, name), token), ct);
        _tries.Remove(file.Id);
        return null;
    }

    /// <summary>Whole or not at all, whenever the power goes.</summary>
    private static async Task Lay(string folder, string name, byte[] bytes, CancellationToken ct)
    {
        PrivateFile.CreateFolder(folder);
        var (path, part) = (Path.Combine(folder, name), Path.Combine(folder, name + ".part"));
        File.Delete(part);
        PrivateFile.Create(part);
        await File.WriteAllBytesAsync(part, bytes, ct);
        PrivateFile.FlushToDisk(part);
        File.Move(part, path, overwrite: true);
    }

    /// <summary>The number, and an ending by which a person can open it; nothing else of what the sender called it.</summary>
    private static string NameOf(ReportFile file)
    {
        var ending = file.IsPicture ? "jpg" : Path.GetExtension(file.Name).TrimStart('.').ToLowerInvariant();
        var number = file.Id.Value.ToString(CultureInfo.InvariantCulture);
        return ending.Length is > 0 and <= LongestEnding && ending.All(char.IsAsciiLetterOrDigit) ? $"{number}.{ending}" : number;
    }

    private Task<long> TotalBytes(CancellationToken ct) => store.Read((db, token) => db.ReportFiles.Where(f => f.Copy != null && f.Copy != NotKept).SumAsync(f => f.Size, token), ct);

    private async Task TryLater(ReportFile file, string trouble, CancellationToken ct)
    {
        var times = _tries.GetValueOrDefault(file.Id).Times + 1;
        if (times >= MostTries)
        {
            await GiveUp(file, trouble, ct);
            return;
        }

        _tries[file.Id] = (times, machine.GetUtcNow() + (FirstPause * (1 << (times - 1))));
    }

    private async Task GiveUp(ReportFile file, string trouble, CancellationToken ct)
    {
        _tries.Remove(file.Id);
        await store.InOneCommit((db, token) => db.ReportFiles.Where(f => f.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.Copy, NotKept), token), ct);
        LogGivenUp(file.Id.Value, trouble);
    }

    [LoggerMessage(EventId = 650, Level = LogLevel.Warning, Message = "No copy of report file {File} is kept: {Trouble}")]
    private partial void LogGivenUp(long file, string trouble);
}
