using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>A row of the ledger in the sender's hand, with what is to go out.</summary>
/// <param name="Person">Whose row it is.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Parts">All its messages, in their order.</param>
/// <param name="MessageIds">Of those that have surely arrived: one entry a part, the ids of an album with commas between.</param>
/// <param name="Revision">Of the words in <paramref name="Parts"/>.</param>
/// <param name="Attempts">Calls that were begun for it before.</param>
internal sealed record SendingItem(PersonId Person, ChatAddress Address, IReadOnlyList<AnnouncementPart> Parts, IReadOnlyList<string> MessageIds, int Revision, int Attempts)
{
    public AnnouncementPart Next => Parts[MessageIds.Count];

    public bool IsLast => MessageIds.Count + 1 == Parts.Count;

    public PaceLoad Load => new(Address, Math.Max(1, Next.Files.Count));

    public SendingItem After(SendOutcome.Delivered delivered) => this with { MessageIds = [.. MessageIds, string.Join(',', delivered.All)], Attempts = Attempts + 1 };
}
