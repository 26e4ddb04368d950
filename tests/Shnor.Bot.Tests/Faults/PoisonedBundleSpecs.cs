using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Faults;

/// <summary>A morning's list of which one row cannot be written.</summary>
public sealed class PoisonedBundleSpecs
{
    [Fact]
    public async Task A_row_that_cannot_be_written_does_not_take_its_bundle_with_it()
    {
        await using var mail = await Mailbox.Open(new Squeamish());
        await PostTogether(mail, "first", "poison", "last");
        for (var round = 0; round < 12; round++) await DeliverNext(mail);

        Assert.Equal(["first", "last"], mail.Messenger.Sent.Select(sent => sent.Text));
        Assert.Equal([OutboxState.Sent, OutboxState.Failed, OutboxState.Sent], [(await mail.Row("first")).State, (await mail.Row("poison")).State, (await mail.Row("last")).State]);
    }

    [Fact]
    public async Task A_bundle_that_could_not_be_written_for_a_moment_stays_together()
    {
        var writer = new Squeamish { Spoilt = 2 };
        await using var mail = await Mailbox.Open(writer);
        await PostTogether(mail, "first", "last");
        for (var round = 0; round < 4; round++) await DeliverNext(mail);

        Assert.Equal(["first last"], mail.Messenger.Sent.Select(sent => sent.Text));
    }

    [Fact]
    public async Task An_outage_of_the_messenger_never_tears_a_bundle_apart()
    {
        await using var mail = await Mailbox.Open(new Squeamish());
        await PostTogether(mail, "first", "last");
        mail.Messenger.Answer([.. Enumerable.Repeat(new SendOutcome.Unknown("502"), 6)]);
        for (var round = 0; round < 8; round++) await DeliverNext(mail);

        Assert.Equal(["first last"], mail.Messenger.Sent.Select(sent => sent.Text).Distinct());
        Assert.Equal(OutboxState.Sent, (await mail.Row("last")).State);
    }

    private static async Task PostTogether(Mailbox mail, params string[] keys)
    {
        var person = await mail.Person(700);
        foreach (var key in keys)
        {
            await mail.Store.InOneCommit(
                (db, ct) => new OutboxWriter(db, Mailbox.Now).Add(key, new(Parrot.Words, person, new ProgrammeId(1), Bundle: "morning"), ct), CancellationToken.None);
        }
    }

    private static async Task DeliverNext(Mailbox mail)
    {
        await mail.Deliver();
        mail.Time.Set(mail.Time.GetUtcNow().UtcDateTime.AddMinutes(31)); // longer than any pause
    }

    /// <summary>Says the keys of its rows, but not that word.</summary>
    private sealed class Squeamish : ILetterWriter
    {
        public string Kind => Parrot.Words;

        public bool GrowsStale => false;

        public Role? LeastRole => null; // its readers are in no programme

        public int Spoilt { get; set; }

        public Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
            Spoilt-- > 0 || request.Rows.Any(row => row.Key == "poison")
                ? throw new InvalidOperationException("It cannot be said.")
                : Task.FromResult<Letter?>(new Letter.Message(new Screen(Markup.Plain(string.Join(' ', request.Rows.Select(row => row.Key))))));
    }
}
