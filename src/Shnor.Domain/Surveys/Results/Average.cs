using Shnor.Domain.Wording;

namespace Shnor.Domain.Surveys.Results;

/// <summary>A mean that is not rounded yet: a sum, and of how many numbers. There is none of nothing.</summary>
public readonly record struct Average(long Sum, int Count)
{
    public decimal Exact => (decimal)Sum / Count;

    /// <summary>As it is shown everywhere: one digit after the comma, halves away from zero.</summary>
    public decimal Shown => RussianNumber.Tenths(Exact);

    public string InWords => RussianNumber.Of(Shown);

    public static Average? Of(IEnumerable<int> numbers)
    {
        var (sum, count) = (0L, 0);
        foreach (var number in numbers) (sum, count) = (sum + number, count + 1);
        return count == 0 ? null : new(sum, count);
    }
}

/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many of them have answered.</param>
public readonly record struct ResponseRate(int Asked, int Answered)
{
    public int Percent => RussianNumber.Percent(Answered, Asked);

    public static ResponseRate operator +(ResponseRate one, ResponseRate other) => new(one.Asked + other.Asked, one.Answered + other.Answered);

    public static ResponseRate Add(ResponseRate left, ResponseRate right) => left + right;
}

/// <param name="SchoolId">Null: those of no school.</param>
public sealed record AskedSchool(SchoolId? SchoolId, ResponseRate Rate);
