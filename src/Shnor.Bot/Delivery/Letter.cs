using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>What one or several outbox rows of a person become at the moment of sending.</summary>
public abstract record Letter
{
    private Letter()
    {
    }

    public sealed record Message(Screen Screen) : Letter;

    /// <summary>A silent change of what the person already has.</summary>
    public sealed record Edit(string MessageId, Screen Screen) : Letter;

    /// <summary>True, but for somebody else by now: written down for them.</summary>
    /// <param name="Rows">Under keys of their own: what they have had already is not said again.</param>
    /// <param name="Own">What is left to say to this person, or null.</param>
    public sealed record Elsewhere(IReadOnlyList<(string Key, OutboxMessage Message)> Rows, Letter? Own) : Letter;
}

/// <param name="Programme">Null: about the service itself.</param>
/// <param name="Rows">Of one kind, one person, one programme; the earliest due first.</param>
/// <param name="IsLate">The rows are stale: what they once said is replaced by one digest of what still holds.</param>
public sealed record LetterRequest(ShnorDb Db, PersonId Person, ProgrammeId? Programme, IReadOnlyList<OutboxRow> Rows, DateTime UtcNow, bool IsLate = false);

/// <summary>A feature that has something to say of its own accord.</summary>
public interface ILetterWriter
{
    string Kind { get; }

    /// <summary>Whether rows of this kind grow stale.</summary>
    bool GrowsStale { get; }

    /// <summary>Whether quiet hours let it through where the morning would be too late: a word of an event that begins before or soon after their end.</summary>
    bool MayWake => GrowsStale;

    /// <summary>The least role in its programme that a letter of this kind may be read by; whoever has lost it since does not get it. Null: also by somebody who is not in it.</summary>
    Role? LeastRole => Role.Teacher;

    /// <summary>Whether it is said of a programme that is paused or finished, too: what one person tells another by pressing is, what the bot says of its own accord is not.</summary>
    bool EvenIfSilent => false;

    /// <returns>Null when nothing of it is true any more.</returns>
    Task<Letter?> Write(LetterRequest request, CancellationToken ct);
}
