namespace Shnor.Bench.Announcements;

/// <param name="Seconds">From the first arrival to the last.</param>
/// <param name="Share">Of the messages that the strict rate allows in this time.</param>
/// <param name="TooFast">Messages that were refused with 429 because they came too fast; those of a storm do not count.</param>
/// <param name="PressP99">Milliseconds from a press to its answer.</param>
/// <param name="ScreenP99">Milliseconds from a press to its screen.</param>
/// <param name="Lost">Did not get it, and nobody is told so.</param>
/// <param name="Doubled">Came once more than once.</param>
/// <param name="Unclear">Shown to the coordinator as «неясно»: came once or not at all.</param>
/// <param name="Absent">Shown as not delivered.</param>
internal sealed record AnnouncementFigures(double Seconds, double Share, long TooFast, double PressP99, double ScreenP99, int Lost, int Doubled, int Unclear, int Absent)
{
    /// <summary>Counted at the messenger, person by person.</summary>
    /// <param name="messenger">Where it arrived.</param>
    /// <param name="town">For whom it was.</param>
    /// <param name="unclear">Chats that are shown as «неясно».</param>
    /// <param name="absent">Chats that are shown as not delivered.</param>
    public static AnnouncementFigures Of(StrictMessenger messenger, AnnouncementTown town, IReadOnlySet<long> unclear, IReadOnlySet<long> absent) => new(
        Math.Round(messenger.Sent.Seconds, 2),
        Math.Round(messenger.Sent.Share, 4),
        messenger.TooFast,
        Math.Round(messenger.Taps.P99, 1),
        Math.Round(messenger.Taps.ScreenP99, 1),
        town.Recipients.Count(chat => messenger.Sent.At(chat) == 0 && !unclear.Contains(chat) && !absent.Contains(chat)),
        town.Recipients.Sum(chat => Math.Max(0, messenger.Sent.At(chat) - 1)),
        unclear.Count,
        absent.Count);
}
