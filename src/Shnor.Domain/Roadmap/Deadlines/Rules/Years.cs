namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«2024 год», «2021-2024 гг», «с 2021 по 2024 год», and the school year «2020-2021 уч. г.», which goes on all the time.</summary>
internal sealed class Years : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.TakeBy()) return Until(cursor);
        var from = cursor.Take(Word.From);
        if (!cursor.TakeWrittenYears(out var years)) return null;
        if (years.IsSchool && years.Count == 2) return new Fragment.Throughout(OngoingSpan.SchoolYear, years.First);
        if (from && cursor.TakeAny(Word.By, Word.Until) && cursor.TakeWrittenYears(out var last) && last.First >= years.First) return new Fragment.YearAlone(years.First, last.Last);
        return new Fragment.YearAlone(years.First, years.Last);
    }

    // «до 2025 года» may mean the year's beginning or its end, as «до мая» may; «включительно» tells.
    private static Fragment.Calendar? Until(TokenCursor cursor)
    {
        if (!cursor.TakeWrittenYears(out var years) || years.Count > 1) return null;
        var end = new Fragment.Calendar(new WrittenDate(12, 31, new WrittenYear(years.First))) { By = true };
        if (!cursor.AtEnd && cursor.Tokens[cursor.At].Text == "включительно") return end;
        return new Fragment.Calendar(new WrittenDate(1, 1, new WrittenYear(years.First))) { By = true, Doubtful = true, Instead = [end] };
    }
}
