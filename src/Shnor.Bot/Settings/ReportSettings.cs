namespace Shnor.Bot.Settings;

/// <summary>Where copies of photos and files of reports go, and how much room they may take. The messenger keeps them too; a copy outlives a change of the bot.</summary>
public sealed record ReportSettings
{
    /// <summary>Of what a bot can fetch (Bot API, getFile), in megabytes.</summary>
    public const int MostMegabytes = 20;

    private const long Megabyte = 1024 * 1024;

    /// <summary>Null: no copies are kept.</summary>
    public string? Folder { get; init; }

    /// <summary>A larger file is taken into the report, and no copy of it is kept.</summary>
    public int MaxFileMegabytes { get; init; } = MostMegabytes;

    /// <summary>Of all copies together: when it is full, no more are kept.</summary>
    public int MaxTotalMegabytes { get; init; } = 500;

    public long MaxFileBytes => MaxFileMegabytes * Megabyte;

    public long MaxTotalBytes => MaxTotalMegabytes * Megabyte;
}
