using Shnor.Domain.Surveys;

namespace Shnor.Domain.Tests.Surveys;

/// <summary>Which schools anonymous answers may be said to come from.</summary>
public sealed class SchoolLabelsSpecs
{
    [Theory]
    [InlineData("1:5", "1")]
    [InlineData("1:4", "")]
    [InlineData("1:9 2:5 3:3 4:2", "1,2")] // 3 + 2 are five without a school
    [InlineData("1:9 2:5 3:4", "1")] // four would be alone, the smallest school joins them
    [InlineData("1:9 3:1", "")]
    [InlineData("1:5 2:5 3:2", "1")] // of equals the later one
    [InlineData("0:1 1:8 2:6", "1")]
    [InlineData("0:5 1:8 2:6", "1,2")]
    [InlineData("", "")]
    public void No_group_that_can_be_told_apart_has_fewer_than_five(string answers, string kept)
    {
        var schools = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':').Select(int.Parse).ToArray())
            .SelectMany(pair => Enumerable.Repeat(pair[0] == 0 ? (SchoolId?)null : new SchoolId(pair[0]), pair[1])).ToList();

        Assert.Equal(kept, string.Join(',', SchoolLabels.Kept(schools).Select(school => school.Value).Order()));
    }

    [Fact]
    public void And_so_it_is_for_any_town()
    {
        var random = new Random(7);
        for (var town = 0; town < 5000; town++)
        {
            var schools = Enumerable.Range(0, random.Next(1, 8)).SelectMany(school => Enumerable.Repeat(school == 0 ? (SchoolId?)null : new SchoolId(school), random.Next(0, 9))).ToList();
            var kept = SchoolLabels.Kept(schools);
            var groups = schools.GroupBy(school => school is { } named && kept.Contains(named) ? named : (SchoolId?)null).ToList();

            Assert.True(schools.Count < 5 ? kept.Count == 0 : groups.TrueForAll(group => group.Count() >= 5), string.Join(' ', groups.Select(group => $"{group.Key?.Value ?? 0}:{group.Count()}")));
        }
    }
}
