using System.Globalization;
using Shnor.Bot.Features;

namespace Shnor.Bot.Tests.Features;

/// <summary>A day as people type it, in whatever feature: one that does not exist is never taken for another.</summary>
public sealed class TypedDaySpecs
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    [InlineData("15 декабря", "2026-12-15")]
    [InlineData("15.12", "2026-12-15")]
    [InlineData("15.12.", "2026-12-15")]
    [InlineData("5.9", "2027-09-05")]
    [InlineData("5 сентября", "2027-09-05")]
    [InlineData("16 ноября", "2026-11-16")]
    [InlineData("15.12.2027", "2027-12-15")]
    [InlineData("15.12.27", "2027-12-15")]
    [InlineData("до 15 декабря", "2026-12-15")]
    [InlineData("15 декабря 2027 года", "2027-12-15")]
    [InlineData("29 февраля 2028", "2028-02-29")]
    [InlineData("Сегодня", "2026-11-16")]
    [InlineData("31 февраля", null)]
    [InlineData("31 ноября", null)]
    [InlineData("до 31 ноября", null)]
    [InlineData("31.02", null)]
    [InlineData("31.02.2027", null)]
    [InlineData("29 февраля 2027", null)]
    [InlineData("0.12", null)]
    [InlineData("12.13", null)]
    [InlineData("декабрь", null)]
    [InlineData("когда-нибудь", null)]
    [InlineData("", null)]
    public void Read_TheNextThatComes(string typed, string? day) => Assert.Equal(day, TypedDay.Read(typed, Today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("13 ноября", "2026-11-13")]
    [InlineData("5.9", "2026-09-05")]
    [InlineData("16 ноября", "2026-11-16")]
    [InlineData("15 января", "2027-01-15")]
    [InlineData("1 июня", "2027-06-01")]
    [InlineData("13.11.2027", "2027-11-13")]
    [InlineData("31 ноября", null)]
    public void ReadNearest_TheOneThatHasJustGoneByIsNotTheNextYears(string typed, string? day) => Assert.Equal(day, TypedDay.ReadNearest(typed, Today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("5 сентября", "2026-09-05")]
    [InlineData("5.9", "2026-09-05")]
    [InlineData("31 ноября", null)]
    [InlineData("29.02", null)]
    public void ReadOfThisYear_MayBeOver(string typed, string? day) => Assert.Equal(day, TypedDay.ReadOfThisYear(typed, Today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
