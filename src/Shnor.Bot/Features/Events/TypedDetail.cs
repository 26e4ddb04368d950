using System.Globalization;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>What somebody typed about a place, a link, a duration or a reason, into the draft that asked for it.</summary>
internal static class TypedDetail
{
    public const int MaxReason = 500; // a few sentences; a letter would not be read in a notice

    /// <returns>Null where it is no answer to what was asked.</returns>
    public static EventDraft? Into(EventDraft draft, string words)
    {
        var text = words.Trim();
        return draft.Step switch
        {
            DraftStep.Place when text.Length is > 0 and <= Occurrence.MaxPlace => draft with { Place = OneLine(text) },
            DraftStep.Link when SetLink.ReadLink(text) is { } link => draft with { Link = link },
            DraftStep.Reason when text.Length is > 0 and <= MaxReason => draft with { Reason = OneLine(text) },
            DraftStep.Duration when Minutes(text) is { } minutes => draft with { Minutes = minutes },
            _ => null,
        };
    }

    /// <summary>«90», «1:30», «2 часа», «45 минут»: how long, not when.</summary>
    internal static int? Minutes(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        int? minutes = words switch
        {
            [var only] when only.Split(':') is [var h, var m] && Number(h) is { } hours && Number(m) is { } rest => (hours * 60) + rest,
            [var only] => Number(only) is { } count ? (count <= 8 ? count * 60 : count) : null, // nobody gathers people for eight minutes
            [var count, var unit] when Number(count) is { } number => unit.StartsWith('ч') ? number * 60 : unit.StartsWith('м') ? number : null,
            [var h, var unit, var m, ..] when Number(h) is { } hours && Number(m) is { } rest && unit.StartsWith('ч') => (hours * 60) + rest,
            _ => null,
        };
        return minutes is >= 1 and <= Occurrence.MostMinutes ? minutes : null;
    }

    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;
}
