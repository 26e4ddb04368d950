using Shnor.Domain.Roadmap.Deadlines.Rules;

namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>One way in which plans write a deadline, or a part of it.</summary>
internal interface IDeadlineRule
{
    /// <summary>Reads from the cursor on and leaves it behind what was read; null when the words are not of this rule.</summary>
    Fragment? Read(TokenCursor cursor);
}

/// <param name="Unread">Words no rule knows: a person should look at the row.</param>
/// <param name="First">The first token that a fragment rests on.</param>
/// <param name="Last">The last of them; before <paramref name="First"/> where there is none.</param>
/// <param name="HasNeighbours">Two dates stand side by side with nothing between them.</param>
internal sealed record ReadPhrase(IReadOnlyList<Fragment> Fragments, int Unread, int First = 0, int Last = -1, bool HasNeighbours = false);

/// <summary>At each place of the phrase the rule that reads furthest wins; of equals, the first in the list.</summary>
internal static class PhraseReader
{
    private static readonly IDeadlineRule[] Rules =
    [
        new YearAfterReported(), new NthWeekdayOfMonth(), new WeeklyOnWeekday(), new FrequencyAdverb(), new EveryNPeriods(), new DaysUnderHeading(), new DayOfEachPeriod(),
        new PartOfMonth(), new QuarterOrHalf(), new PartOfYear(), new DaysOfOneMonth(), new DateRange(), new MonthOrRange(), new DaysAfterMonth(),
        new OngoingSpanWords(), new Years(), new ClockTime(), new OnDemandWords(), new Notes(),
    ];

    public static ReadPhrase Read(TokenCursor cursor)
    {
        var fragments = new List<Fragment>();
        var (unread, first, last, hasNeighbours) = (0, 0, -1, false);
        while (!cursor.AtEnd)
        {
            var start = cursor.At;
            var (fragment, end) = Furthest(cursor, start);
            if (fragment is Fragment.Note { IsLost: true } || (fragment is null && cursor.Peek() is Sense.Unknown)) unread++;
            if (fragment is Fragment.Several several) fragments.AddRange(several.Parts);
            else if (fragment is not (null or Fragment.Note)) fragments.Add(fragment);
            hasNeighbours |= fragment is Fragment.Calendar && fragments is [.., Fragment.Calendar, _] && last == start - 1;
            if (fragment is not (null or Fragment.Note or Fragment.Then)) (first, last) = (last < 0 ? start : first, LastWord(cursor.Tokens, start, end));
            cursor.At = fragment is null ? start + 1 : end;
        }
        return new ReadPhrase(fragments, unread, first, last, hasNeighbours);
    }

    private static (Fragment? Fragment, int End) Furthest(TokenCursor cursor, int start)
    {
        (Fragment? Fragment, int End) best = (null, start);
        foreach (var rule in Rules)
        {
            cursor.At = start;
            if (rule.Read(cursor) is { } fragment && cursor.At > best.End) best = (fragment, cursor.At);
        }
        cursor.At = start;
        return best;
    }

    /// <summary>A comma or dash a rule looked past is no part of what it read.</summary>
    private static int LastWord(IReadOnlyList<Token> tokens, int start, int end)
    {
        while (end - 1 > start && tokens[end - 1].Sense is Sense.Separator { Value: not ')' } or Sense.Dash) end--;
        return end - 1;
    }
}
