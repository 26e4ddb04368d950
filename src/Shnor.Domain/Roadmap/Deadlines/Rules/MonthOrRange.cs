namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«Февраль 2022 года», «Март – апрель 2022 года», «с октября по ноябрь», «в течение мая», «до конца июня». Lists are put together later.</summary>
internal sealed class MonthOrRange : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var by = cursor.TakeBy();
        var end = by && (cursor.Take(Word.End) | cursor.Peek(-1) is Sense.Mark { Value: Word.NotLater or Word.Than }); // «не позднее мая»
        var during = !by && TakeDuring(cursor);
        var from = !by && cursor.TakeSince();
        if (!cursor.Take<Sense.MonthName>(out var first)) return null;

        var left = new WrittenDate(first.Value, Year: cursor.TakeYear());
        if (by) return Until(left, end);
        var glued = cursor.Peek() is Sense.Dash { WasGlued: true };
        if (TakeTo(cursor) is { } right)
        {
            return new Fragment.Calendar(left, right)
            {
                IsWhole = during,
                Instead = glued ? [new Fragment.Several([new Fragment.Calendar(left with { Year = left.Year ?? right.Year }), new Fragment.Calendar(right)])] : [],
            };
        }
        return new Fragment.Calendar(left) { IsWhole = during, IsOpen = from };
    }

    private static bool TakeDuring(TokenCursor cursor)
    {
        var start = cursor.At;
        _ = cursor.TakeAny(Word.In, Word.On);
        if (cursor.Take(Word.During) | cursor.Take(Word.Whole)) return true;
        cursor.At = start;
        return false;
    }

    private static WrittenDate? TakeTo(TokenCursor cursor)
    {
        var start = cursor.At;
        var joined = cursor.TakeDash() || cursor.Take(Word.By) || cursor.Take(Word.Until);
        _ = cursor.Take(Word.By);
        if (joined && cursor.Take<Sense.MonthName>(out var last)) return new WrittenDate(last.Value, Year: cursor.TakeYear());
        cursor.At = start;
        return null;
    }

    // «до мая» may mean its beginning or its end; the beginning can harm nobody, and a person is asked.
    private static Fragment.Calendar Until(WrittenDate month, bool end) => end
        ? new Fragment.Calendar(month with { Day = WrittenDate.LastDay }) { By = true }
        : new Fragment.Calendar(month with { Day = 1 })
        {
            By = true,
            Doubtful = true,
            Instead = [new Fragment.Calendar(month with { Day = WrittenDate.LastDay }) { By = true }],
        };
}
