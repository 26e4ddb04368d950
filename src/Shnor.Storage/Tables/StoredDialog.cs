using Shnor.Domain.People;

namespace Shnor.Storage.Tables;

/// <summary>The conversation a chat is in the middle of; at most one. Survives a restart; an old version is answered kindly and closed.</summary>
public sealed class StoredDialog
{
    public required Messenger Messenger { get; init; }

    public required long ChatId { get; init; }

    public required string Kind { get; set; }

    public int Version { get; set; }

    /// <summary>JSON of the dialogue's own record.</summary>
    public required string Data { get; set; }

    /// <summary>Buttons of this dialogue carry it: those of an earlier one no longer work.</summary>
    public required string Nonce { get; set; }

    public DateTime UpdatedAt { get; set; }
}
