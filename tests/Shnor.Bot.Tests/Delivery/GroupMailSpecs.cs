using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Delivery;

/// <summary>Letters to chats of several people: their own pace, their own trouble, and nobody else waits for them.</summary>
public sealed class GroupMailSpecs
{
    private const long Chat = -77;
    private const long Supergroup = -1_000_000_000_077;

    [Fact]
    public async Task A_group_gets_twenty_in_a_minute_and_a_person_does_not_wait_for_the_rest()
    {
        await using var mailbox = await Mailbox.Open();
        var (group, person) = (await mailbox.Group(Chat), await mailbox.Person(7));
        foreach (var n in Enumerable.Range(1, 30)) await mailbox.PostToGroup(group, $"g{n:00}");
        await mailbox.Post(person, "to a person");

        await mailbox.Deliver();

        Assert.Contains((7, "to a person"), mailbox.Messenger.Sent);
        Assert.InRange(mailbox.PaceTime.Passed, TimeSpan.Zero, TimeSpan.FromSeconds(30)); // nobody has stood and waited for a minute to pass
        var first = OfGroup(mailbox);
        Assert.Equal(20, first.Count);
        while (OfGroup(mailbox).Count < 30)
        {
            mailbox.Time.Set(mailbox.Time.GetUtcNow().UtcDateTime.AddSeconds(61));
            await Task.Delay(TimeSpan.FromSeconds(61), mailbox.PaceTime);
            await mailbox.Deliver();
        }

        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"g{n:00}"), OfGroup(mailbox).Order(StringComparer.Ordinal));
        Assert.Equal(first, first.Order(StringComparer.Ordinal)); // in order
    }

    [Fact]
    public async Task A_429_of_a_group_silences_that_group_only()
    {
        await using var mailbox = await Mailbox.Open();
        var (group, other, person) = (await mailbox.Group(Chat), await mailbox.Group(-78), await mailbox.Person(7));
        mailbox.Messenger.Answers = (to, _) => Task.FromResult<SendOutcome>(
            to.Id == Chat && mailbox.Time.GetUtcNow().UtcDateTime < Mailbox.Now.AddMinutes(2) ? new SendOutcome.RetryAfter(TimeSpan.FromSeconds(90)) : new SendOutcome.Delivered("1"));
        await mailbox.PostToGroup(group, "a");
        await mailbox.Deliver();
        await mailbox.PostToGroup(other, "b");
        await mailbox.Post(person, "c");
        await mailbox.Deliver();

        Assert.Equal(["a", "b", "c"], mailbox.Messenger.Sent.Select(sent => sent.Text).Order(StringComparer.Ordinal));
        Assert.InRange(mailbox.PaceTime.Passed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        mailbox.Time.Set(Mailbox.Now.AddMinutes(3));
        await Task.Delay(TimeSpan.FromMinutes(3), mailbox.PaceTime);
        await mailbox.Deliver();
        Assert.Equal(OutboxState.Sent, (await mailbox.Row("a")).State);
        Assert.Equal(0, (await mailbox.Row("a")).Attempts);
    }

    [Fact]
    public async Task A_bot_that_was_put_out_leaves_the_group_alone_until_it_is_back()
    {
        await using var mailbox = await Mailbox.Open();
        var group = await mailbox.Group(Chat);
        mailbox.Messenger.Answer(new SendOutcome.Unreachable("Forbidden: bot was kicked from the group chat"));
        await mailbox.PostToGroup(group, "a");
        await mailbox.Deliver();
        await mailbox.PostToGroup(group, "b");
        await mailbox.Deliver();

        Assert.Equal((OutboxState.Failed, OutboxState.Dropped), ((await mailbox.Row("a")).State, (await mailbox.Row("b")).State));
        Assert.Single(mailbox.Messenger.Sent);
        Assert.False(await mailbox.Store.Read((db, _) => Task.FromResult(db.GroupChats.Single().IsReachable), CancellationToken.None));
    }

    [Fact]
    public async Task A_group_that_moved_is_followed_and_the_same_message_goes_again()
    {
        await using var mailbox = await Mailbox.Open();
        var group = await mailbox.Group(Chat);
        mailbox.Messenger.Answers = (to, _) => Task.FromResult<SendOutcome>(
            to.Id == Chat ? new SendOutcome.Rejected("400 group chat was upgraded to a supergroup chat", new ChatAddress(Messenger.Telegram, Supergroup)) : new SendOutcome.Delivered("5"));
        await mailbox.PostToGroup(group, "a");
        await mailbox.Deliver();

        Assert.Equal([(Chat, "a"), (Supergroup, "a")], mailbox.Messenger.Sent);
        Assert.Equal((OutboxState.Sent, "5"), ((await mailbox.Row("a")).State, (await mailbox.Row("a")).MessageId));
        Assert.Equal(Supergroup, await mailbox.Store.Read((db, _) => Task.FromResult(db.GroupChats.Single().ChatId), CancellationToken.None));
    }

    [Fact]
    public async Task What_nobody_knows_of_goes_again_and_what_is_refused_for_good_does_not()
    {
        await using var mailbox = await Mailbox.Open();
        var group = await mailbox.Group(Chat);
        mailbox.Messenger.Answer(new SendOutcome.Unknown("timeout"), new SendOutcome.Rejected("400 Bad Request"));
        await mailbox.PostToGroup(group, "a");
        await mailbox.Deliver();
        Assert.Equal(OutboxState.Pending, (await mailbox.Row("a")).State);
        mailbox.Time.Set(Mailbox.Now.AddHours(1));
        await mailbox.Deliver();

        Assert.Equal((OutboxState.Failed, 2), ((await mailbox.Row("a")).State, mailbox.Messenger.Sent.Count));
    }

    [Fact]
    public async Task A_group_sleeps_by_the_usual_hours_and_what_was_for_another_programme_is_dropped()
    {
        await using var mailbox = await Mailbox.OpenQuiet(QuietHours.Usual);
        var group = await mailbox.Group(Chat);
        mailbox.Time.Set(Mailbox.Now.AddHours(18)); // 22:00 of Greenwich
        await mailbox.PostToGroup(group, "a");
        await mailbox.Deliver();
        Assert.Empty(mailbox.Messenger.Sent);
        Assert.Equal(Mailbox.Now.Date.AddDays(1).AddHours(8), (await mailbox.Row("a")).NotBefore);

        await mailbox.Store.InOneCommit(
            (db, _) =>
            {
                db.GroupChats.Single().ProgrammeId = null;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        mailbox.Time.Set(Mailbox.Now.Date.AddDays(1).AddHours(9));
        await mailbox.Deliver();
        Assert.Equal(OutboxState.Dropped, (await mailbox.Row("a")).State);
        Assert.Empty(mailbox.Messenger.Sent);
    }

    private static List<string> OfGroup(Mailbox mailbox) => [.. mailbox.Messenger.Sent.Where(sent => sent.Chat == Chat).Select(sent => sent.Text)];
}
