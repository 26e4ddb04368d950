using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Delivery;
using Shnor.Bot.Tests.Scheduling;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Chat;

public sealed class InboxSpecs
{
    private static readonly ButtonKind<int> Button = new("do");
    private static readonly ChatAddress Anna = new(Messenger.Telegram, 700);

    private readonly FakeTime _machine = new();

    [Fact]
    public async Task A_press_that_comes_again_is_answered_again_and_done_once()
    {
        await using var mail = await Mailbox.Open();
        var done = 0;
        var inbox = Inbox(mail, () => Task.FromResult(Reply.Whisper($"done {++done}")));

        await inbox.Take(Press(1), CancellationToken.None);
        await inbox.Take(Press(1), CancellationToken.None);

        Assert.Equal(["done 1", ""], mail.Messenger.Toasts);
    }

    [Fact]
    public async Task Work_that_takes_long_is_answered_first_and_says_its_word_later()
    {
        await using var mail = await Mailbox.Open();
        var work = new TaskCompletionSource();
        var (inbox, painter) = InboxAndPainter(mail, async () =>
        {
            await work.Task;
            return Reply.Whisper("Готово");
        });

        var taken = inbox.Take(Press(1), CancellationToken.None);
        while (!_machine.SomebodyWaits) await Task.Yield();
        _machine.Advance(TimeSpan.FromSeconds(1));
        while (mail.Messenger.Toasts.IsEmpty) await Task.Yield();
        Assert.False(taken.IsCompleted);
        work.SetResult();
        await taken;
        await painter.Finish();

        Assert.Equal([""], mail.Messenger.Toasts);
        Assert.Equal([(700, "Готово")], mail.Messenger.Sent);
    }

    [Fact]
    public async Task A_handler_that_fails_twice_changes_nothing_and_says_so()
    {
        await using var mail = await Mailbox.Open();
        var tries = 0;
        var (inbox, painter) = InboxAndPainter(mail, () => throw new InvalidOperationException($"try {++tries}"));

        await inbox.Take(Press(1), CancellationToken.None);
        await inbox.Take(Press(1), CancellationToken.None);
        await painter.Finish();

        Assert.Equal(2, tries);
        Assert.Equal(2, mail.Messenger.Toasts.Count);
        Assert.Contains("внутренняя ошибка", Assert.Single(mail.Messenger.Sent).Text, StringComparison.Ordinal);
        Assert.Equal(1, await mail.Store.Read((db, ct) => db.SeenUpdates.CountAsync(ct), CancellationToken.None));
    }

    [Fact]
    public async Task A_forged_button_changes_nothing()
    {
        await using var mail = await Mailbox.Open();
        var inbox = Inbox(mail, () => throw new InvalidOperationException("It must not come here."));

        await inbox.Take(new Incoming.Press(1, Anna, "Анна", "press", "10", "v1:do:1 OR 1=1"), CancellationToken.None);

        Assert.Contains("устарела", Assert.Single(mail.Messenger.Toasts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_comes_again_is_answered_again_and_marked_once()
    {
        await using var mail = await Mailbox.Open();
        var inbox = LookingInbox(mail, _ => { });

        await inbox.Take(Press(1), CancellationToken.None);
        await inbox.Take(Press(1), CancellationToken.None);

        Assert.Equal(["вот", ""], mail.Messenger.Toasts);
        Assert.Equal(1, await mail.Store.Read((db, ct) => db.SeenUpdates.CountAsync(ct), CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_route_that_only_looks_cannot_write(bool atOnce)
    {
        await using var mail = await Mailbox.Open();
        var inbox = LookingInbox(mail, turn =>
        {
            turn.Db.People.Add(new Person { Name = "Ветрова А.Б.", NameKey = "ветрова а б" });
            if (atOnce) turn.Db.SaveChanges();
        });

        await inbox.Take(Press(1), CancellationToken.None);

        Assert.Equal([""], mail.Messenger.Toasts);
        Assert.Equal(0, await mail.Store.Read((db, ct) => db.People.CountAsync(ct), CancellationToken.None));
    }

    [Fact]
    public async Task Somebody_who_is_back_and_only_looks_can_be_reached_again()
    {
        await using var mail = await Mailbox.Open();
        await mail.Person(Anna.Id);
        await mail.Store.InOneCommit((db, ct) => db.Addresses.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false), ct), CancellationToken.None);

        await LookingInbox(mail, _ => { }).Take(Press(1), CancellationToken.None);

        Assert.True(await mail.Store.Read((db, ct) => db.Addresses.AllAsync(a => a.IsReachable, ct), CancellationToken.None));
    }

    private static Incoming.Press Press(long update) => new(update, Anna, "Анна", "press", "10", Button.Labelled("Сделать", 1).Data!);

    private Inbox Inbox(Mailbox mail, Func<Task<Reply>> work) => InboxAndPainter(mail, work).Inbox;

    private Inbox LookingInbox(Mailbox mail, Action<Turn> look)
    {
        var routes = new RouteTable();
        routes.Look(Button, Need.Anyone, (turn, _, _) =>
        {
            look(turn);
            return Task.FromResult(Reply.Whisper("вот"));
        });
        return Put(mail, routes).Inbox;
    }

    private (Inbox Inbox, ScreenPainter Painter) InboxAndPainter(Mailbox mail, Func<Task<Reply>> work)
    {
        var routes = new RouteTable();
        routes.Press(Button, Need.Anyone, (_, _, _) => work());
        return Put(mail, routes);
    }

    private (Inbox Inbox, ScreenPainter Painter) Put(Mailbox mail, RouteTable routes)
    {
        var painter = new ScreenPainter(mail.Messenger, new Pace(new PaceLimits(), new HastyTime()), new Life(), NullLogger<ScreenPainter>.Instance);
        var inbox = new Inbox(mail.Store, new Router(routes, new ConsentAsked("1")), mail.Messenger, painter, new OutboxSignal(), new CrossingLetters(), new TownClock(mail.Time), _machine, NullLogger<Inbox>.Instance);
        return (inbox, painter);
    }
}
