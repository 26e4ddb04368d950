using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Delivery;

/// <summary>What comes once or not at all: after any mishap it was sent at most once, and what nobody knows is left to a coordinator.</summary>
public sealed class AtMostOnceSpecs
{
    [Fact]
    public async Task Before_its_call_it_is_lost_by_no_crash_and_in_its_call_it_is_left_unclear()
    {
        await using var mail = await Open();
        var people = await Invite(mail, 40); // more than are sent side by side
        var (reached, never) = (new TaskCompletionSource(), new TaskCompletionSource<SendOutcome>());
        mail.Messenger.Answers = (chat, _) =>
        {
            if (chat.Id != 700) return Task.FromResult<SendOutcome>(new SendOutcome.Delivered("1"));
            reached.TrySetResult();
            return never.Task;
        };
        _ = mail.Deliver();
        await reached.Task;
        await Until(mail, OutboxState.Sent, people.Count - 1); // the process dies while one call is out
        Assert.Equal(OutboxState.Sending, (await mail.Row("survey 0")).State);

        await mail.TakeUpUnfinished();
        Assert.Equal(OutboxState.Unclear, (await mail.Row("survey 0")).State);
        using var next = mail.Employ(mail.Pace, new Inviter());
        await next.DeliverDue(CancellationToken.None);
        Pass(mail, TimeSpan.FromDays(3));
        await next.DeliverDue(CancellationToken.None);

        Assert.Equal(people.Count, mail.Messenger.Sent.Count);
        Assert.Equal(people.Count, mail.Messenger.Sent.Distinct().Count());
        never.SetResult(new SendOutcome.Delivered("1"));
    }

    [Fact]
    public async Task Claimed_and_not_begun_it_goes_after_a_crash_as_if_nothing_had_been()
    {
        await using var mail = await Open();
        await Invite(mail, 3);
        mail.Messenger.Answer(new SendOutcome.RetryAfter(TimeSpan.FromSeconds(20)));
        await mail.Deliver();
        Assert.DoesNotContain(OutboxState.Unclear, await States(mail));
        await mail.TakeUpUnfinished();
        Pass(mail, TimeSpan.FromMinutes(1));
        await mail.Deliver();

        Assert.Equal([OutboxState.Sent, OutboxState.Sent, OutboxState.Sent], await States(mail));
    }

    [Fact]
    public async Task An_answer_that_did_not_come_leaves_it_unclear_and_one_that_never_left_goes_again()
    {
        await using var mail = await Open();
        await Invite(mail, 2);
        mail.Messenger.Answers = (chat, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("the line broke", NeverLeft: chat.Id == 701));
        for (var n = 0; n < 5; n++)
        {
            await mail.Deliver();
            Pass(mail, TimeSpan.FromHours(1));
        }

        Assert.Equal([OutboxState.Unclear, OutboxState.Pending], await States(mail));
        Assert.Single(mail.Messenger.Sent, sent => sent.Chat == 700);
        mail.Messenger.Answer();
        await mail.Deliver();
        Assert.Equal([OutboxState.Unclear, OutboxState.Sent], await States(mail));
    }

    [Fact]
    public async Task A_messenger_that_breaks_in_the_call_leaves_it_unclear_and_a_writer_that_breaks_does_not()
    {
        var writer = new Inviter { Breaks = true };
        await using var mail = await Mailbox.Open(writer);
        await Invite(mail, 1);
        await mail.Deliver();
        Assert.Equal((OutboxState.Pending, 1), ((await mail.Row("survey 0")).State, (await mail.Row("survey 0")).Attempts));

        writer.Breaks = false;
        mail.Messenger.Answers = (_, _) => throw new InvalidOperationException("nobody knows how far it came");
        Pass(mail, TimeSpan.FromHours(1));
        await mail.Deliver();
        Pass(mail, TimeSpan.FromHours(1));
        await mail.Deliver();

        Assert.Equal(OutboxState.Unclear, (await mail.Row("survey 0")).State);
        Assert.Single(mail.Messenger.Sent);
    }

    [Fact]
    public async Task A_storm_of_429_loses_none_and_doubles_none()
    {
        await using var mail = await Open();
        await Invite(mail, 30);
        var random = new Random(429);
        mail.Messenger.Answers = (_, _) =>
        {
            lock (random) return Task.FromResult<SendOutcome>(random.Next(2) == 0 ? new SendOutcome.RetryAfter(TimeSpan.FromSeconds(3)) : new SendOutcome.Delivered("1"));
        };
        for (var n = 0; n < 40 && (await States(mail)).Exists(state => state != OutboxState.Sent); n++)
        {
            await mail.Deliver();
            Pass(mail, TimeSpan.FromMinutes(1));
        }

        Assert.All(await States(mail), state => Assert.Equal(OutboxState.Sent, state));
    }

    [Fact]
    public async Task Two_couriers_send_each_once()
    {
        await using var mail = await Open();
        await Invite(mail, 30);
        using var other = mail.Employ(mail.Pace, new Inviter());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? mail.Courier : other).DeliverDue(CancellationToken.None))));

        Assert.Equal(30, mail.Messenger.Sent.Count);
        Assert.All(await States(mail), state => Assert.Equal(OutboxState.Sent, state));
    }

    [Fact]
    public async Task A_round_that_is_called_off_leaves_none_unclear()
    {
        await using var mail = await Open();
        await Invite(mail, 50);
        using var stop = new CancellationTokenSource();
        mail.Messenger.Answers = async (_, _) =>
        {
            await stop.CancelAsync();
            return new SendOutcome.Delivered("1");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mail.Courier.DeliverDue(stop.Token));
        Assert.InRange(mail.Messenger.Sent.Count, 1, 49);
        await mail.Deliver();

        Assert.Equal(50, mail.Messenger.Sent.Count);
        Assert.All(await States(mail), state => Assert.Equal(OutboxState.Sent, state));
    }

    private static void Pass(Mailbox mail, TimeSpan time) => mail.Time.Set(mail.Time.GetUtcNow().UtcDateTime + time);

    private static Task<Mailbox> Open() => Mailbox.Open(new Inviter());

    private static async Task<List<long>> Invite(Mailbox mail, int count)
    {
        for (var n = 0; n < count; n++) await mail.Post(await mail.Person(700 + n), $"survey {n}", LetterKinds.SurveyInvited);
        return [.. Enumerable.Range(700, count).Select(chat => (long)chat)];
    }

    private static Task<List<OutboxState>> States(Mailbox mail) => mail.Store.Read((db, ct) => db.Outbox.OrderBy(row => row.Id).Select(row => row.State).ToListAsync(ct), CancellationToken.None);

    private static async Task Until(Mailbox mail, OutboxState state, int count)
    {
        while ((await States(mail)).Count(each => each == state) < count) await Task.Yield();
    }

    private sealed class Inviter : ILetterWriter
    {
        public bool Breaks { get; set; }

        public string Kind => LetterKinds.SurveyInvited;

        public bool GrowsStale => false;

        public Role? LeastRole => null;

        public Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
            Breaks ? throw new InvalidOperationException("a poisoned letter") : Task.FromResult<Letter?>(new Letter.Message(new Screen(Markup.Plain(request.Rows[0].Key))));
    }
}
