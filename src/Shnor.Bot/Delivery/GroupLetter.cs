using Shnor.Domain.Events;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <param name="Group">Bound to the rows' programme, and the bot is in it.</param>
/// <param name="Rows">Of one kind, for this group; the earliest due first.</param>
/// <param name="IsLate">The rows are stale.</param>
public sealed record GroupLetterRequest(ShnorDb Db, GroupChat Group, IReadOnlyList<OutboxRow> Rows, DateTime UtcNow, bool IsLate);

/// <summary>A feature that has something to say to chats of several people: nothing in it may belong to one of them.</summary>
public interface IGroupLetterWriter
{
    string Kind { get; }

    /// <summary>Whether rows of this kind grow stale.</summary>
    bool GrowsStale { get; }

    /// <returns>Null when nothing of it is true any more.</returns>
    Task<Screen?> Write(GroupLetterRequest request, CancellationToken ct);
}
