using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements;

/// <summary>One message of an announcement. Without files it is its words; one file may carry the words as its caption; several are an album, which carries none.</summary>
/// <param name="Files">At most ten, of one sort.</param>
/// <param name="ArePictures">Shown in the chat itself.</param>
/// <param name="Words">With its buttons; null: files alone, which arrive without a sound.</param>
internal sealed record AnnouncementPart(IReadOnlyList<AnnouncementFile> Files, bool ArePictures, Screen? Words);

/// <summary>Whoever reads an announcement: what is filled into it, and what they have pressed under it.</summary>
/// <param name="Name">«Титова Е.А.»: untrusted.</param>
/// <param name="FullName">«Титова Елена Аркадьевна», where it is known: untrusted.</param>
/// <param name="School">Untrusted; null: of none.</param>
/// <param name="Programme">Its title: untrusted.</param>
/// <param name="Zone">Of the programme's clocks.</param>
internal sealed record AnnouncementReader(string Name, string? FullName, string? School, string Programme, TimeZoneInfo Zone)
{
    /// <summary>They are in several programmes: the message says which this is.</summary>
    public bool HasSeveral { get; init; }

    public DateTime? AcknowledgedAt { get; init; }

    public int? Vote { get; init; }
}
