using Shnor.Domain;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>
/// The bundle of what is said once a day: the 09:00 rungs, the digests. Such rows wait for the hour that their person has chosen for reminders;
/// those of an event, and what somebody put off to a time of their own, do not.
/// </summary>
public static class MorningBundle
{
    private const string Prefix = "morning:";

    /// <param name="programme">Each has its own message.</param>
    /// <param name="at">Local date and time of the programme.</param>
    public static string Of(ProgrammeId programme, DateTime at) => $"{Prefix}{programme.Value}:{at:yyyyMMddHH}";

    public static bool Holds(OutboxRow row) => row.Bundle?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
