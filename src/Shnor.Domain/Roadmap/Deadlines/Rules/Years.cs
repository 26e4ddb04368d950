namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«2024 год», «2021-2024 гг», «с 2021 по 2024 год», and the school year «2020-2021 уч. г.», which goes on all the time.</summary>
internal sealed class Years : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var from = cursor.Take(Word.From);
        if (!cursor.TakeWrittenYears(out var years)) return null;
        if (years.IsSchool && years.Count == 2) return new Fragment.Throughout(OngoingSpan.SchoolYear, years.First);
        if (from && cursor.TakeAny(Word.By, Word.Until) && cursor.TakeWrittenYears(out var last) && last.First >= years.First) return Span(years.First, last.Last);
        return years.Count == 1 ? new Fragment.YearAlone(new WrittenYear(years.First)) : Span(years.First, years.Last);
    }

    private static Fragment.Calendar Span(int first, int last) =>
        new(new WrittenDate(1, Year: new WrittenYear(first)), new WrittenDate(12, Year: new WrittenYear(last))) { IsWhole = true };
}
