using Shnor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Storage.Tables;
using Shnor.Telegram.Tests;

namespace Shnor.Bot.Tests.Delivery;

public sealed class CourierSpecs
{
    [Fact]
    public async Task Rounds_at_the_same_time_send_each_letter_once_and_in_order()
    {
        await using var mail = await Mailbox.Open();
        var person = await mail.Person(700);
        for (var n = 0; n < 10; n++) await mail.Post(person, $"letter {n}");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(mail.Deliver)));

        Assert.Equal(Enumerable.Range(0, 10).Select(n => $"letter {n}"), mail.Messenger.Sent.Select(sent => sent.Text));
    }

    [Fact]
    public async Task A_long_queue_of_one_person_holds_up_nobody_else()
    {
        await using var mail = await Mailbox.Open();
        var (busy, other) = (await mail.Person(700), await mail.Person(701));
        for (var n = 0; n < 120; n++) await mail.Post(busy, $"line {n}", at: Mailbox.Now.AddMinutes(-5)); // more than a round looks at
        await mail.Post(other, "letter", at: Mailbox.Now.AddMinutes(-1));

        await mail.Deliver();

        var sent = mail.Messenger.Sent.ToList();
        Assert.InRange(sent.IndexOf((701, "letter")), 0, 6);
        Assert.Equal(Enumerable.Range(0, 120).Select(n => $"line {n}"), sent.Where(letter => letter.Chat == 700).Select(letter => letter.Text));
    }

    [Fact]
    public async Task A_flood_or_a_missing_network_uses_up_no_attempts()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700), "letter");
        mail.Messenger.Answers = (_, _) => Task.FromResult<SendOutcome>(
            mail.Messenger.Sent.Count % 2 == 0 ? new SendOutcome.RetryAfter(TimeSpan.FromSeconds(5)) : new SendOutcome.Unknown("no network", NeverLeft: true));
        for (var n = 0; n < 50; n++) await DeliverNext(mail);

        mail.Messenger.Answer(new SendOutcome.Delivered("77"));
        await DeliverNext(mail);

        var row = await mail.Row("letter");
        Assert.Equal((OutboxState.Sent, "77", 0), (row.State, row.MessageId, row.Attempts));
    }

    [Fact]
    public async Task An_unclear_send_is_tried_again_more_and_more_rarely_and_never_given_up()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700), "letter");
        mail.Messenger.Answers = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("502"));
        var pauses = new List<double>();
        for (var n = 0; n < 12; n++)
        {
            await mail.Deliver();
            pauses.Add(((await mail.Row("letter")).NotBefore - mail.Time.GetUtcNow().UtcDateTime).TotalMinutes);
            await GoToNext(mail);
        }

        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30], pauses);
        Assert.Equal(OutboxState.Pending, (await mail.Row("letter")).State);
    }

    [Fact]
    public async Task A_round_that_is_called_off_leaves_nothing_behind()
    {
        await using var mail = await Mailbox.Open();
        using var stop = new CancellationTokenSource();
        const int more = 50; // than a courier sends side by side: some cannot have begun when the first is answered
        for (var n = 0; n < more; n++) await mail.Post(await mail.Person(700 + n), $"letter {n}");
        mail.Messenger.Answers = async (_, _) =>
        {
            await stop.CancelAsync(); // the page was closed, or the service is stopping
            return new SendOutcome.Delivered("1");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mail.Courier.DeliverDue(stop.Token));
        var before = mail.Messenger.Sent.Count;
        Assert.InRange(before, 1, more - 1);
        await mail.Deliver();

        Assert.Equal(more, mail.Messenger.Sent.Distinct().Count());
        Assert.Equal(more, mail.Messenger.Sent.Count); // what had begun was finished and marked
        Assert.Equal(more, await mail.Store.Read((db, ct) => db.Outbox.CountAsync(row => row.State == OutboxState.Sent, ct), CancellationToken.None));
    }

    [Fact]
    public async Task What_a_dead_process_was_sending_is_sent_by_the_next()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700), "letter");
        await mail.Store.InOneCommit((db, ct) => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sending), ct), CancellationToken.None);

        await mail.TakeUpUnfinished();
        await mail.Deliver();

        Assert.Equal(OutboxState.Sent, (await mail.Row("letter")).State);
    }

    [Fact]
    public async Task A_poisoned_letter_spoils_no_other_and_is_given_up()
    {
        await using var mail = await Mailbox.Open(new Parrot(), new Broken());
        await mail.Post(await mail.Person(700), "poison", Broken.Name);
        await mail.Post(await mail.Person(701), "of a newer version", "a kind unknown here");
        await mail.Post(await mail.Person(702), "good");

        for (var n = 0; n < 8; n++) await DeliverNext(mail);

        Assert.Equal([(702, "good")], mail.Messenger.Sent);
        Assert.Equal(OutboxState.Failed, (await mail.Row("poison")).State);
        Assert.Equal(OutboxState.Failed, (await mail.Row("of a newer version")).State);
    }

    [Fact]
    public async Task A_blocked_account_is_left_for_the_persons_other_one()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700, 701), "letter");
        mail.Messenger.Answer(new SendOutcome.Unreachable("bot was blocked by the user"));

        await mail.Deliver();

        Assert.Equal([701, 700], mail.Messenger.Sent.Select(sent => sent.Chat));
        Assert.Equal(OutboxState.Sent, (await mail.Row("letter")).State);
    }

    [Fact]
    public async Task A_letter_to_nobody_is_put_away()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700), "blocked");
        await mail.Post(await mail.Person(), "no account");
        mail.Messenger.Answer(new SendOutcome.Unreachable("bot was blocked by the user"));

        await mail.Deliver();

        Assert.Equal(OutboxState.Failed, (await mail.Row("blocked")).State);
        Assert.Equal(OutboxState.Dropped, (await mail.Row("no account")).State);
    }

    [Fact]
    public async Task What_waited_long_for_the_gate_is_looked_at_again()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700), "letter");
        var gate = new FakeTime();
        var pace = new Pace(new PaceLimits(), gate);
        pace.ShutFor(TimeSpan.FromMinutes(5));
        var writer = new Counting();
        using var courier = mail.Employ(pace, writer);

        var round = courier.DeliverDue(CancellationToken.None);
        while (!gate.SomebodyWaits) await Task.Yield();
        mail.Time.Set(Mailbox.Now.AddMinutes(5));
        gate.Advance(TimeSpan.FromMinutes(6));
        await round;

        Assert.Equal(2, writer.Looks);
        Assert.Single(mail.Messenger.Sent);
    }

    [Fact]
    public async Task A_store_that_cannot_take_the_mark_does_not_make_the_bot_repeat_itself()
    {
        await using var mail = await Mailbox.Open();
        await mail.Post(await mail.Person(700), "letter");
        mail.Messenger.Answers = async (_, _) =>
        {
            await Trigger(mail, "CREATE TRIGGER full BEFORE UPDATE ON Outbox BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
            return new SendOutcome.Delivered("77");
        };

        await mail.Deliver();
        await Assert.ThrowsAnyAsync<Exception>(mail.Deliver);
        await Trigger(mail, "DROP TRIGGER full");
        await mail.Deliver();

        Assert.Single(mail.Messenger.Sent);
        Assert.Equal((OutboxState.Sent, "77"), ((await mail.Row("letter")).State, (await mail.Row("letter")).MessageId));
    }

    private static Task Trigger(Mailbox mail, string sql) => mail.Store.InOneCommit((db, ct) => db.Database.ExecuteSqlRawAsync(sql, ct), CancellationToken.None);

    private static async Task DeliverNext(Mailbox mail)
    {
        await mail.Deliver();
        await GoToNext(mail);
    }

    private static async Task GoToNext(Mailbox mail)
    {
        var next = await mail.Store.Read((db, ct) => db.Outbox.Where(row => row.State == OutboxState.Pending).MinAsync(row => (DateTime?)row.NotBefore, ct), CancellationToken.None);
        if (next is { } instant) mail.Time.Set(instant);
    }

    private sealed class Broken : ILetterWriter
    {
        public const string Name = "broken";

        public string Kind => Name;

        public bool GrowsStale => true;

        public Role? LeastRole => null; // its readers are in no programme

        public Task<Letter?> Write(LetterRequest request, CancellationToken ct) => throw new InvalidOperationException("The writer broke.");
    }

    private sealed class Counting : ILetterWriter
    {
        public string Kind => Parrot.Words;

        public bool GrowsStale => false;

        public Role? LeastRole => null; // its readers are in no programme

        public int Looks { get; private set; }

        public Task<Letter?> Write(LetterRequest request, CancellationToken ct)
        {
            Looks++;
            return Task.FromResult<Letter?>(new Letter.Message(new Screen(Markup.Plain("text"))));
        }
    }
}
