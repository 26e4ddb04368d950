using Shnor.Bot.Delivery;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Delivery;

public sealed class SortMailSpecs
{
    private static readonly DateTime Nine = new(2022, 2, 10, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void One_bundle_is_one_message()
    {
        var mail = Sort(Nine, Row(1, occurrence: 1, bundle: "morning"), Row(2, occurrence: 2, bundle: "morning"), Row(3, occurrence: 3));

        Assert.Equal([[1, 2], [3]], mail.Select(Ids));
        Assert.All(mail, envelope => Assert.False(envelope.IsLate));
    }

    [Fact]
    public void People_programmes_and_kinds_are_never_mixed()
    {
        var mail = Sort(
            Nine,
            Row(1, bundle: "morning"), Row(2, person: 2, bundle: "morning"), Row(3, programme: 2, bundle: "morning"), Row(4, kind: "done", bundle: "morning"));

        Assert.Equal([[1], [2], [3], [4]], mail.Select(Ids));
    }

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void A_reminder_is_stale_after_two_hours(int minutesLate, bool stale) =>
        Assert.Equal(stale, Assert.Single(Sort(Nine.AddMinutes(minutesLate), Row(1, occurrence: 1))).IsLate);

    [Fact]
    public void Everything_stale_of_a_person_is_one_digest()
    {
        var mail = Sort(Nine.AddDays(7), Row(3, at: Nine.AddDays(2)), Row(1, at: Nine), Row(2, at: Nine.AddDays(1), bundle: "morning"), Row(4, at: Nine.AddDays(7)));

        Assert.Equal([[1, 2, 3], [4]], mail.Select(Ids));
        Assert.Equal([true, false], mail.Select(envelope => envelope.IsLate));
    }

    [Fact]
    public void A_rung_that_a_later_one_has_overtaken_is_stale()
    {
        var mail = Sort(Nine.AddMinutes(50), Row(1, occurrence: 1, at: Nine), Row(2, occurrence: 1, at: Nine.AddMinutes(50)), Row(3, occurrence: 2, at: Nine));

        Assert.Equal([1], Ids(Assert.Single(mail, envelope => envelope.IsLate)));
    }

    [Fact]
    public void What_does_not_grow_stale_comes_as_it_is()
    {
        var mail = Sort(Nine.AddDays(7), Row(1, kind: "done"), Row(2, kind: "done"));

        Assert.Equal([[1], [2]], mail.Select(Ids));
    }

    [Fact]
    public void Whatever_comes_every_row_travels_exactly_once()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var rows = Enumerable.Range(1, random.Next(1, 30)).Select(id => Row(
                id, random.Next(1, 4), random.Next(1, 3), random.Next(2) == 0 ? "rung" : "done", random.Next(1, 5), Nine.AddMinutes(random.Next(-300, 0)), random.Next(3) == 0 ? "b" : null)).ToArray();

            var mail = Sort(Nine, rows);

            Assert.Equal(rows.Select(row => row.Id.Value).Order(), mail.SelectMany(Ids).Order());
            Assert.Equal(mail.OrderBy(envelope => envelope.Rows[0].DueAt).Select(envelope => envelope.Rows[0].DueAt), mail.Select(envelope => envelope.Rows[0].DueAt));
        }
    }

    private static IReadOnlyList<Envelope> Sort(DateTime now, params OutboxRow[] rows) => SortMail.Into(rows, kind => kind == "rung", row => row.DueAt, now);

    private static IEnumerable<long> Ids(Envelope envelope) => envelope.Rows.Select(row => row.Id.Value);

    private static OutboxRow Row(long id, long person = 1, long programme = 1, string kind = "rung", long? occurrence = null, DateTime? at = null, string? bundle = null) => new()
    {
        Id = new(id),
        Key = $"key {id}",
        Kind = kind,
        PersonId = new(person),
        ProgrammeId = new(programme),
        OccurrenceId = occurrence is { } number ? new(number) : null,
        DueAt = at ?? Nine,
        Bundle = bundle,
    };
}
