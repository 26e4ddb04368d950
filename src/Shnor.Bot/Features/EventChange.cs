using System.Globalization;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>What became of an occurrence in one go, for everybody it concerns.</summary>
/// <param name="Before">How people knew it.</param>
/// <param name="Why">Somebody's words about it; null: none.</param>
public sealed record EventChange(KnownEvent Before, RemarkId? Why = null);

/// <summary>An occurrence as people knew it before a change: taken before anything is changed.</summary>
/// <param name="Off">It was cancelled or left out.</param>
/// <param name="At">The hour of an event, the day of a deadline; null: it had none.</param>
public sealed record KnownEvent(bool Off, DateTime? At, Invited Invites, string? Place, string? Link)
{
    public static KnownEvent Of(Occurrence occurrence) =>
        new(IsOff(occurrence), MomentOf(occurrence), occurrence.Invites, occurrence.Place, occurrence.Link ?? occurrence.Activity?.Link);

    public static bool IsOff(Occurrence occurrence) => occurrence.State is OccurrenceState.Cancelled or OccurrenceState.Skipped;

    public static DateTime? MomentOf(Occurrence occurrence) => occurrence.StartsAt ?? occurrence.DueOn?.ToDateTime(default);
}

/// <summary>What one person was last told, in the detail of the row that tells them what is so now: ids, dates and signs, no words.</summary>
/// <param name="Revision">Which the row speaks of: an older one is overtaken.</param>
/// <param name="PlaceChanged">They may have the place that it is no longer.</param>
/// <param name="LinkChanged">They may have the link that it is no longer.</param>
internal sealed record ToldBefore(int Revision, bool Off, DateTime? At, bool PlaceChanged, bool LinkChanged, bool WasInvited, RemarkId? Why)
{
    public string Write() => string.Join(
        ' ',
        Revision.ToString(CultureInfo.InvariantCulture),
        Off ? "off" : "on",
        At is { } at ? FormerHour.Write(at) : "-",
        (PlaceChanged ? "p" : "") + (LinkChanged ? "l" : "") + (WasInvited ? "i" : "") + ".",
        Why is { } why ? why.Value.ToString(CultureInfo.InvariantCulture) : "-");

    public static ToldBefore? Read(string? detail) => detail?.Split(' ') is [var revision, "on" or "off", _, var signs, var why]
        ? new(
            int.Parse(revision, CultureInfo.InvariantCulture),
            detail.Contains(" off ", StringComparison.Ordinal),
            FormerHour.In(detail),
            signs.Contains('p', StringComparison.Ordinal),
            signs.Contains('l', StringComparison.Ordinal),
            signs.Contains('i', StringComparison.Ordinal),
            why == "-" ? null : new RemarkId(long.Parse(why, CultureInfo.InvariantCulture)))
        : null;
}
