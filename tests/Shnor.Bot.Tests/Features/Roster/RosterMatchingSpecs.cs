using Shnor.Bot.Features.Roster;
using Shnor.Documents.Rosters;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features.Roster;

/// <summary>Whose row is whose, without a town around it.</summary>
public sealed class RosterMatchingSpecs
{
    private static readonly string[] Names = ["Светлова Елена Андреевна", "Светлова Евгения Алексеевна", "Светлова Е.А.", "Пчёлкина О.В.", "Пчелкина Ольга Викторовна", "Лобанов И.П."];
    private static readonly string?[] Schools = [null, "СОШ № 1", "СОШ № 2"];

    [Theory]
    [InlineData("Светлова Е.А.", null, "Светлова Е.А.", null, "same")]
    [InlineData("Светлова Елена Андреевна", null, "Светлова Е.А.", null, "same")]
    [InlineData("Светлова Е.А.", "СОШ № 1", "Светлова Елена Андреевна", "сош №1", "same")]
    [InlineData("Светлова Елена Андреевна", "СОШ № 2", "Светлова Елена Андреевна", "СОШ № 1", "same")] // moved to another school
    [InlineData("Светлова Е.А.", "СОШ № 2", "Светлова Е.А.", "СОШ № 1", "asked")]
    [InlineData("Светлова Елена Андреевна", "СОШ № 1", "Светлова Евгения Алексеевна", "СОШ № 1", "new")]
    [InlineData("Пчелкина О.В.", null, "Пчёлкина О.В.", null, "same")]
    [InlineData("Лобанов И.П.", null, "Светлова Е.А.", null, "new")]
    public void One_row_and_one_person(string name, string? school, string known, string? hasSchool, string expected)
    {
        var row = Row(2, name, school);
        var matching = RosterMatching.Of([row], [Member(1, known, hasSchool)], []);

        Assert.Equal(expected, matching.Questions.Count > 0 ? "asked" : matching[row] is null ? "new" : "same");
    }

    [Fact]
    public void Two_rows_never_share_a_person_and_what_was_answered_holds()
    {
        var rows = new[] { Row(2, "Светлова Е.А.", "СОШ № 1"), Row(3, "Светлова Е.А.", "СОШ № 2") };
        var member = Member(1, "Светлова Е.А.", school: null);
        Assert.Equal(2, RosterMatching.Of(rows, [member], []).Questions.Count);

        var answered = RosterMatching.Of(rows, [member], [new(3, 1)]);
        Assert.Equal((0, null, member), (answered.Questions.Count, answered[rows[0]], answered[rows[1]]));
        var twice = RosterMatching.Of(rows, [member], [new(3, 1), new(2, 1)]);
        Assert.Equal((null, member), (twice[rows[0]], twice[rows[1]]));
    }

    [Fact]
    public void Whatever_the_list_nobody_is_met_twice_or_under_another_whole_name_and_its_order_does_not_matter()
    {
        var random = new Random(20260905);
        for (var run = 0; run < 2000; run++)
        {
            var people = Enumerable.Range(1, random.Next(5)).Select(id => Member(id, Any(random, Names), Any(random, Schools))).ToList();
            var rows = Enumerable.Range(2, random.Next(1, 6)).Select(line => Row(line, Any(random, Names), Any(random, Schools))).DistinctBy(row => (row.FullName ?? row.Name, row.School)).ToList();
            var matching = RosterMatching.Of(rows, people, []);
            var met = rows.Select(row => matching[row]).OfType<KnownMember>().ToList();
            Assert.Equal(met.Count, met.Distinct().Count());
            Assert.All(rows.Where(row => matching[row] is not null), row =>
            {
                Assert.Equal(row.NameKey(), matching[row]!.NameKey);
                Assert.True(row.FullName is null || matching[row]!.FullKey is null || FullName.KeyOf(row.FullName) == matching[row]!.FullKey);
            });
            Assert.Equal(rows.Count, rows.Count(matching.IsSettled) + matching.Questions.Count);
            var shuffled = RosterMatching.Of([.. rows.OrderBy(_ => random.Next())], people, []);
            Assert.All(rows, row => Assert.Equal(matching[row], shuffled[row]));
        }
    }

    private static RosterRow Row(int line, string name, string? school) =>
        FullName.TryParse(name) is { } read ? new(line, read.Name.Display, read.Full, school, Post: null, Role: null) : throw new ArgumentException(name, nameof(name));

    private static KnownMember Member(long id, string name, string? school)
    {
        var read = FullName.TryParse(name)!;
        return new(new(id), read.Name.Display, read.Name.Key, read.Full, read.Full is null ? null : FullName.KeyOf(read.Full), Role.Teacher, school, school is null ? null : SchoolName.KeyOf(school), Post: null, Presence.NotYet, HasWork: false);
    }

    private static T Any<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
