using Shnor.Bot.Watching;

namespace Shnor.Bot.Tests.Watching;

public sealed class BackupShelfSpecs
{
    private static readonly DateOnly Start = new(2025, 9, 1);

    [Fact]
    public void After_two_years_there_are_days_weeks_and_months_to_go_back_to()
    {
        var shelf = new HashSet<DateOnly>();
        var today = Start;
        for (; today < Start.AddYears(2); today = today.AddDays(1))
        {
            shelf.Add(today);
            shelf.ExceptWith(BackupShelf.Superfluous(shelf).ToList());
            Assert.InRange(shelf.Count, 1, 7 + 4 + 12);
        }

        today = today.AddDays(-1); // Tuesday 31 August 2027
        Assert.All(Enumerable.Range(0, 7), n => Assert.Contains(today.AddDays(-n), shelf));
        Assert.All([new(2027, 8, 30), new(2027, 8, 23), new(2027, 8, 16), new DateOnly(2027, 8, 9)], monday => Assert.Contains(monday, shelf));
        Assert.All(Enumerable.Range(0, 12), n => Assert.Contains(new DateOnly(2027, 8, 1).AddMonths(-n), shelf));
    }

    [Fact]
    public void A_service_that_ran_on_odd_days_only_loses_nothing_it_needs() =>
        Assert.Empty(BackupShelf.Superfluous([new(2026, 1, 3), new(2026, 3, 9), new(2026, 5, 2), new(2026, 11, 22)]));

    [Fact]
    public void Files_of_other_names_are_not_touched()
    {
        var folder = Directory.CreateTempSubdirectory("shnor-shelf-");
        foreach (var name in (string[])["shnor-2026-11-22.db", "shnor-before-summer.db", "shnor-2026-11-22.db.unfinished", "notes.txt"])
            File.WriteAllText(Path.Combine(folder.FullName, name), "");

        Assert.Equal([new DateOnly(2026, 11, 22)], BackupShelf.DaysIn(folder.FullName));
        folder.Delete(recursive: true);
    }
}
