namespace Shnor.Telegram;

/// <summary>
/// Where a file can be fetched from, for at least an hour (Bot API, getFile). Over 20 MB it is <see cref="ApiResult{T}.Rejected"/>.
/// Fetch it with <see cref="TelegramClient.DownloadFile"/>.
/// </summary>
public sealed record GetFile() : ApiCall<File>("getFile")
{
    public required string FileId { get; init; }
}
