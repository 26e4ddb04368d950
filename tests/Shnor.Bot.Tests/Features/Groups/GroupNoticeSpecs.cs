using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Features.Groups;

/// <summary>What goes to group chats, and what does not.</summary>
public sealed class GroupNoticeSpecs
{
    private static readonly DateTime Seminar = new(2022, 4, 14, 12, 0, 0); // a Thursday

    [Fact]
    public async Task A_chat_of_the_programme_is_told_of_an_event_and_reminded_of_it_twice()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        var said = town.Said().Count;
        await town.Dates("Семинар", Seminar);
        await town.Town.PassTo(new(2022, 4, 20, 9, 0, 0));

        var texts = town.Said().Skip(said).Select(message => (Local(town, message.At), message.Text, string.Join(' ', message.Buttons.Select(b => b.Label)))).ToList();
        Assert.Equal(
            [
                (new(2022, 2, 9, 10, 0, 0), "Назначена дата\nСеминар для учителей\nчт 14 апреля, 12:00", "Буду Не смогу"),
                (new(2022, 4, 13, 16, 0, 0), "Завтра\nСеминар для учителей\nчт 14 апреля, 12:00", "Буду Не смогу"),
                (new(2022, 4, 14, 11, 0, 0), "Через 1 час\nСеминар для учителей\nчт 14 апреля, 12:00", "Буду Не смогу"),
            ],
            texts);
    }

    [Fact]
    public async Task A_chat_of_a_school_hears_of_what_its_school_is_invited_to()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Школы", "МБОУ «Ключевская ООШ»");
        await town.AddChat(-78, "Заречье");
        await town.Presses(town.Owner, "Подключить этот чат", -78);
        await town.Owner.Presses("Школы");
        await town.Owner.Presses("МБОУ «Заречная СОШ»");
        var zarechye = await town.Schools.School("Заречная");
        await town.Schools.Changes(async db => (await db.Activities.SingleAsync(a => a.Title.Contains("Семинар"))).AudienceSchools = [zarechye]);
        var (of, other) = (town.Said(-78).Count, town.Said().Count);
        await town.Dates("Семинар", Seminar);
        await town.Town.PassTo(new(2022, 4, 20, 9, 0, 0));

        Assert.Equal((of + 3, other), (town.Said(-78).Count, town.Said().Count));
    }

    [Fact]
    public async Task A_chat_of_a_working_group_hears_of_its_deadlines_and_is_not_nagged_when_they_have_passed()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Комитета или группы", "Рабочая группа");
        var said = town.Said().Count;
        await town.Dates("Семинар", Seminar); // somebody else's
        await town.Town.PassTo(new(2022, 4, 20, 9, 0, 0));

        var texts = town.Said().Skip(said).Select(message => (Local(town, message.At), message.Text)).ToList();
        Assert.All(texts, each => Assert.Equal(9, each.Item1.Hour));
        Assert.Contains((new(2022, 3, 25, 9, 0, 0), "Напоминаю: 2 дела\n\n1. Анализ мер за четверть\nдо пт 25 марта (сегодня)\n\n2. Подготовка отчёта\nдо пн 28 марта (через 3 дня)"), texts);
        Assert.Contains((new(2022, 3, 28, 9, 0, 0), "Срок — сегодня\nПодготовка отчёта\nдо пн 28 марта"), texts);
        Assert.DoesNotContain(texts, each => each.Item1 > new DateTime(2022, 3, 28, 12, 0, 0));
        Assert.All(town.Said().Skip(said), message => Assert.Empty(message.Buttons));
    }

    [Fact]
    public async Task Nobody_is_named_unless_the_programme_says_so()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Schools.Changes(async db => (await db.Activities.SingleAsync(a => a.Title.Contains("Семинар"))).Title = "Семинар Пчёлкиной О.В. и Грачёва Петра Ильича");
        await town.Dates("Семинар", Seminar);
        await town.Town.Settle();
        Assert.Equal("Назначена дата\nСеминар [имя] и [имя]\nчт 14 апреля, 12:00", town.Said()[^1].Text);

        await town.Schools.Changes(async db => (await db.Programmes.SingleAsync()).NamesInGroups = true);
        await town.Town.PassTo(new(2022, 4, 13, 17, 0, 0));
        Assert.Equal("Завтра\nСеминар Пчёлкиной О.В. и Грачёва Петра Ильича\nчт 14 апреля, 12:00\nОтветственный: Пчёлкина О.В.", town.Said()[^1].Text);
    }

    [Fact]
    public async Task What_is_no_longer_true_is_not_said()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        var said = town.Said().Count;
        town.Town.JumpTo(new(2022, 2, 9, 22, 0, 0)); // the chat sleeps
        await town.Dates("Семинар", Seminar);
        await town.Town.Tick();
        Assert.Equal(said, town.Said().Count);
        await town.Changes("Семинар", occurrence => occurrence.CallOff());
        await town.Town.PassTo(new(2022, 4, 20, 9, 0, 0));
        Assert.Equal(said, town.Said().Count); // what nobody there has heard of need not be taken back
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_announced_is_taken_back(bool withItsRow)
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Dates("Семинар", Seminar);
        await town.Town.Settle();
        var said = town.Said().Count;
        await town.Changes("Семинар", occurrence =>
        {
            occurrence.CallOff();
            if (withItsRow) occurrence.Activity!.RemovedAt = town.Town.Zone.ToUtc(town.Town.Now);
        });
        await town.Town.PassTo(new(2022, 4, 20, 9, 0, 0));
        Assert.Equal("Встреча отменена\nСеминар для учителей\nчт 14 апреля, 12:00", Assert.Single(town.Said().Skip(said)).Text);
    }

    [Fact]
    public async Task After_a_stop_a_chat_hears_only_what_is_still_ahead_and_once()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Dates("Семинар", Seminar);
        await town.Town.Settle();
        var said = town.Said().Count;
        town.Town.JumpTo(new(2022, 4, 14, 11, 30, 0));
        await town.Town.Tick();
        Assert.Equal("Через 30 минут\nСеминар для учителей\nчт 14 апреля, 12:00", Assert.Single(town.Said().Skip(said)).Text);
        town.Town.JumpTo(new(2022, 4, 15, 11, 30, 0));
        await town.Town.Tick();
        Assert.Equal(said + 1, town.Said().Count);
    }

    [Fact]
    public async Task A_chat_that_moved_while_nobody_looked_gets_its_reminder_under_the_new_number()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Dates("Семинар", Seminar);
        await town.Town.Settle();
        town.Messenger.Upgrade(GroupTown.Chat, town.Teacher.Id); // nobody has taken the news in yet
        town.Town.JumpTo(new(2022, 4, 14, 11, 0, 0));
        await town.Town.Tick();

        Assert.StartsWith("Через 1 час", Assert.Single(town.Said(GroupTown.Supergroup)).Text, StringComparison.Ordinal);
        await town.Town.Settle(); // and then it is told
        Assert.Equal(GroupTown.Supergroup, (await town.Town.Look(db => db.GroupChats.AsNoTracking().SingleAsync())).ChatId);
        Assert.Single(town.Said(GroupTown.Supergroup));
    }

    [Fact]
    public async Task A_chat_the_bot_was_put_out_of_or_of_a_programme_that_is_gone_gets_nothing()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Dates("Семинар", Seminar);
        town.Messenger.RemoveBot(GroupTown.Chat, town.Teacher.Id); // and nobody has taken that in yet
        await town.Town.Tick();
        Assert.False((await town.Row()).IsReachable);
        Assert.Equal(1, await town.Town.Look(db => db.Outbox.CountAsync(row => row.Kind == LetterKinds.GroupEvent && row.State == OutboxState.Failed)));
        await town.Town.Settle();
        town.Messenger.AddBot(GroupTown.Chat, town.Teacher.Id);
        await town.Town.Settle();

        await town.Schools.Changes(db => db.GroupChats.ExecuteUpdateAsync(set => set.SetProperty(g => g.ProgrammeId, (ProgrammeId?)null)));
        var said = town.Said().Count;
        await town.Town.PassTo(new(2022, 4, 20, 9, 0, 0));
        Assert.Equal(said, town.Said().Count);
    }

    [Fact]
    public async Task Changes_shortly_after_each_other_are_one_and_what_is_moved_says_so()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        var said = town.Said().Count;
        await town.Changes("Семинар", occurrence => occurrence.SetDate(Seminar, town.Town.Now), TimeSpan.FromMinutes(2));
        await town.Changes("Семинар", occurrence => occurrence.Move(Seminar.AddHours(2), town.Town.Now), TimeSpan.FromMinutes(2));
        await town.Town.PassTo(new(2022, 2, 9, 10, 5, 0));
        Assert.Equal("Назначена дата\nСеминар для учителей\nчт 14 апреля, 14:00", Assert.Single(town.Said().Skip(said)).Text);
        await town.Changes("Семинар", occurrence => occurrence.Move(Seminar.AddDays(1), town.Town.Now));
        await town.Changes("Семинар", occurrence => occurrence.SetPlace("Актовый зал"));
        await town.Town.Settle();
        Assert.Equal("Встреча перенесена\nСеминар для учителей\nпт 15 апреля, 12:00\nМесто: Актовый зал", Assert.Single(town.Said().Skip(said + 1)).Text);
        await town.Changes("Семинар", occurrence => occurrence.SetPlace("Кабинет 5"));
        await town.Town.Settle();
        Assert.Equal("О встрече: есть изменения\nСеминар для учителей\nпт 15 апреля, 12:00\nМесто: Кабинет 5", Assert.Single(town.Said().Skip(said + 2)).Text);
    }

    [Fact]
    public async Task In_the_chat_everybody_answers_for_themselves_and_an_old_button_asks_again()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Dates("Семинар", Seminar);
        await town.Town.Settle();
        var announced = town.Said()[^1];
        var shown = town.Teacher.Inbox.Count;

        Assert.Equal("Хорошо, ждём вас", await town.Presses(town.Teacher, "Буду"));
        Assert.Equal("Вы уже ответили: буду.", await town.Presses(town.Teacher, "Буду"));
        Assert.Equal("Вас на это событие не приглашали, отвечать не нужно.", await town.Presses(town.Owner, "Буду"));
        Assert.Equal((true, 1), (await town.Town.Look(db => db.Rsvps.Select(r => r.IsComing).SingleAsync()), await town.Town.Look(db => db.Rsvps.CountAsync())));
        await town.Changes("Семинар", occurrence => occurrence.Move(Seminar.AddHours(2), town.Town.Now));
        await town.Town.Settle();
        town.Messenger.Press(town.Teacher.Id, announced.Id, "Не смогу", inGroup: GroupTown.Chat);
        await town.Town.Settle();
        Assert.StartsWith("Время изменилось: чт 14 апреля, 14:00", town.Messenger.Presses(GroupTown.Chat)[^1].Answer!.Text, StringComparison.Ordinal);
        Assert.Equal(shown, town.Teacher.Inbox.Count); // a line over the chat, and nothing else
        Assert.Equal(announced.Text, town.Said().Single(message => message.Id == announced.Id).Text);
    }

    [Fact]
    public async Task A_coordinator_who_sets_a_date_tells_the_chat_by_it()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        var said = town.Said().Count;
        await town.Schools.Changes(async db =>
        {
            var meeting = await db.Occurrences.Include(o => o.Activity!.Programme).SingleAsync(o => o.Activity!.Title.Contains("Семинар"));
            var before = KnownEvent.Of(meeting);
            Assert.Equal(SetDateOutcome.Set, meeting.SetDate(Seminar, town.Town.Now));
            RungSchedule.MoveOn(meeting, town.Town.Zone.ToUtc(town.Town.Now));
            var owner = await PeopleTown.PersonOf(town.Town, town.Owner);
            var turn = new Turn(
                db, new Incoming.Back(1, new(Messenger.Telegram, town.Owner.Id), ""), new Caller(owner.Id, owner.Name, owner.IsOwner, [.. owner.Memberships]),
                new Dialogs(db, new(Messenger.Telegram, town.Owner.Id), stored: null, town.Town.Zone.ToUtc(town.Town.Now)), new OutboxWriter(db, town.Town.Zone.ToUtc(town.Town.Now)), town.Town.Zone.ToUtc(town.Town.Now));
            await EventNotices.Tell(turn, meeting, new(before), CancellationToken.None);
        });
        await town.Town.PassTo(new(2022, 2, 9, 10, 5, 0));
        Assert.StartsWith("Назначена дата\nСеминар для учителей", Assert.Single(town.Said().Skip(said)).Text, StringComparison.Ordinal);
    }

    private static DateTime Local(GroupTown town, DateTimeOffset at) => new LocalClock(town.Town.Zone, at.UtcDateTime).Now;
}
