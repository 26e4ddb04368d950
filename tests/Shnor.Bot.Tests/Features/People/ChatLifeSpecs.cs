using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>Telephones are lost, accounts deleted, chats blocked; phones send everything twice. The person, their work and their history stay.</summary>
public sealed class ChatLifeSpecs
{
    [Fact]
    public async Task A_deleted_account_is_shown_as_such_and_the_coordinator_gets_one_line_with_a_new_link_at_hand()
    {
        var trouble = new Trouble();
        var (town, owner) = await PeopleTown.Found(trouble.Into);
        await using var _ = town;
        var old = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        trouble.OnSend = (_, to, go) => to.Id == old.Id ? Task.FromResult<SendOutcome>(new SendOutcome.Unreachable("Forbidden: user is deactivated", IsForGood: true)) : go();
        await town.PassTo(new(2022, 2, 10, 12, 0, 0));
        await town.PassTo(new(2022, 2, 17, 12, 0, 0));

        var told = Assert.Single(owner.Inbox, m => m.Text.Contains("аккаунт удалён", StringComparison.Ordinal));
        Assert.Equal("Светлова Е.А.: аккаунт удалён, сообщения не доходят. Перешлите человеку новую ссылку.", told.Text);
        Assert.Contains("🚫 Светлова Е.А. — аккаунт удалён, нужна новая ссылка", await PeopleTown.People(owner), StringComparison.Ordinal);
        await owner.Presses("Светлова Е.А.");
        Assert.Contains("Аккаунт удалён, сообщения не доходят.", owner.Last.Text, StringComparison.Ordinal);
        await owner.PressesOn(told, "Новая ссылка");

        trouble.OnSend = null;
        var before = await town.Look(db => db.People.SingleAsync(p => p.Name == "Светлова Е.А."));
        var phone = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        Assert.Equal(before.Id, (await PeopleTown.PersonOf(town, phone)).Id);
    }

    [Fact]
    public async Task A_new_telephone_takes_the_place_of_the_old_one_and_the_history_stays()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var old = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await town.PassTo(new(2022, 2, 10, 12, 0, 0));
        await old.Presses("Выполнено");
        var me = await PeopleTown.PersonOf(town, old);
        var code = await NewPhoneCode(owner, "Светлова Е.А.");
        Assert.Contains("Пока её не открыли, всё приходит на прежний", owner.Last.Text, StringComparison.Ordinal);

        var fresh = town.Phone("Лена");
        await fresh.Starts(code);
        Assert.StartsWith("Вы — Светлова Е.А.?\n\nПод этим именем бот уже открыт на другом телефоне", fresh.Last.Text, StringComparison.Ordinal);
        await fresh.Presses("Да");
        Assert.True(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == old.Id))); // not before the consent
        await fresh.Presses("Согласен(на)");

        Assert.Equal(me.Id, (await PeopleTown.PersonOf(town, fresh)).Id);
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == old.Id)));
        Assert.Equal(me.Id, await town.Look(db => db.Occurrences.Where(o => o.State == OccurrenceState.Reported).Select(o => o.ReportedBy).FirstAsync()));
        var (atOld, atFresh) = (old.Inbox.Count, fresh.Inbox.Count);
        await town.PassTo(new(2022, 2, 17, 11, 0, 0));
        Assert.Equal((atOld, atFresh + 1), (old.Inbox.Count, fresh.Inbox.Count));
        await old.Starts(code);
        Assert.StartsWith("Этот код не подходит", old.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_by_the_teachers_link_from_the_new_telephone_gets_their_place_back()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var old = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        var fresh = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Lena");
        await fresh.Starts(await NewPhoneCode(owner, "Светлова Е.А."));
        Assert.StartsWith("В боте вы — Lena\nА Светлова Е.А. — это тоже вы?\n\nПод этим именем", fresh.Last.Text, StringComparison.Ordinal);
        await fresh.Presses("Да");

        var me = await PeopleTown.PersonOf(town, fresh);
        Assert.Equal(("Светлова Е.А.", Role.Responsible), (me.Name, Assert.Single(me.Memberships).Role));
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == old.Id)));
        Assert.Single((await PeopleTown.People(owner)).Split('\n'), line => line.Contains("Светлова", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_opens_a_place_in_its_own_programme_and_no_right_of_another(bool openerIsKnown)
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var victim = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        var id = (await PeopleTown.PersonOf(town, victim)).Id;
        var teachers = await PeopleTown.TeachersCode(owner);
        var code = await NewPhoneCode(owner, "Светлова Е.А.");
        await Programmes.LaunchFile(owner, "план2.txt", System.Text.Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var other = await PeopleTown.Programme(town, PeopleTown.OtherTitle);
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Memberships.Add(new Membership { PersonId = id, ProgrammeId = other, Role = Role.Coordinator });
                return Task.CompletedTask;
            },
            CancellationToken.None);

        var thief = openerIsKnown ? await PeopleTown.Teacher(town, teachers, "Чужая") : town.Phone("Чужая");
        await thief.Starts(code);
        await thief.Presses("Да");
        if (!openerIsKnown) await thief.Presses("Согласен(на)");

        var here = Assert.Single((await PeopleTown.PersonOf(town, thief)).Memberships);
        Assert.NotEqual(other, here.ProgrammeId);
        var there = await PeopleTown.PersonOf(town, victim); // the old telephone goes on there
        Assert.Equal((id, other), (there.Id, Assert.Single(there.Memberships).ProgrammeId));
        Assert.Equal(2, await town.Look(db => db.Assignees.CountAsync(a => a.PersonId == here.PersonId)));
        Assert.DoesNotContain(town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_person_in_two_programmes_leaves_one_and_keeps_the_other()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await Programmes.LaunchFile(owner, "план2.txt", System.Text.Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var other = await PeopleTown.Programme(town, PeopleTown.OtherTitle);
        await owner.Forges($"v1:people:{other.Value}");
        await phone.Starts(Programmes.CodeOf(owner.Last.Text, "Родникова Т.В."));
        Assert.Equal("В боте вы — Светлова Е.А.\nА Родникова Т.В. — это тоже вы?", phone.Last.Text);
        await phone.Presses("Да");
        Assert.Equal(2, (await PeopleTown.PersonOf(town, phone)).Memberships.Count);

        var first = await PeopleTown.Programme(town);
        var me = await PeopleTown.PersonOf(town, phone);
        await owner.Forges($"v1:person-off:{first.Value}.{me.Id.Value}");
        var left = Assert.Single((await PeopleTown.PersonOf(town, phone)).Memberships);
        Assert.Equal(other, left.ProgrammeId);
        await phone.Writes("/plan");
        Assert.DoesNotContain("500+", phone.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Светлова Е.А.")]
    [InlineData("Ссылка для педагогов")]
    public async Task A_phone_that_sends_everything_twice_joins_once(string whose)
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, whose);
        var phone = town.Phone("Лена");
        town.Messenger.Start(phone.Id, code);
        town.Messenger.Start(phone.Id, code);
        town.Messenger.SendText(phone.Id, code);
        await town.Settle();
        if (phone.Buttons.Contains("Да"))
        {
            await Twice("Да", "Это не я");
            Assert.Contains("Согласен(на)", phone.Buttons);
        }

        await Twice("Согласен(на)", "Не согласен(на)");
        town.Messenger.Redeliver(town.Messenger.LastUpdateId - 1); // and the messenger too
        await phone.Starts(code);

        Assert.Contains("вы уже подключены", phone.Last.Text, StringComparison.Ordinal);
        Assert.Single((await PeopleTown.PersonOf(town, phone)).Memberships);
        Assert.Equal(1, await town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Joined)));
        Assert.Equal(1, await town.Look(db => db.Addresses.CountAsync(a => a.ChatId == phone.Id)));
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync(row => row.Kind == "joined")));
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync(row => row.Kind == "welcome" && row.State == OutboxState.Sent)));

        async Task Twice(string yes, string no)
        {
            var question = phone.Last;
            foreach (var label in (string[])[yes, yes, no, no]) town.Messenger.Press(phone.Id, question.Id, label);
            await town.Settle();
            Assert.All(town.Messenger.Presses(phone.Id).TakeLast(4), press => Assert.NotNull(press.Answer));
        }
    }

    [Fact]
    public async Task A_code_taken_back_or_used_between_question_and_answer_lets_nobody_in()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var (asked, agreed, used) = (town.Phone("Раз"), town.Phone("Два"), await PeopleTown.Code(owner, "Лобанов И.П."));
        await asked.Starts(code);
        await agreed.Starts(code);
        await agreed.Presses("Да");
        await PeopleTown.Card(owner, "Светлова Е.А.");
        await owner.Presses("Пригласить");
        await owner.Presses("Отозвать");
        await asked.Presses("Да");
        await agreed.Presses("Согласен(на)");

        await asked.Starts(used);
        await Programmes.Join(town, owner, "Лобанов И.П.", "Иван");
        await asked.Presses("Да");
        Assert.All([asked, agreed], phone => Assert.StartsWith("Этот код не подходит", phone.Last.Text, StringComparison.Ordinal));
        Assert.Equal(2, await town.Look(db => db.Addresses.CountAsync())); // the owner and Лобанов
    }

    [Fact]
    public async Task Whoever_blocked_in_the_night_misses_what_was_due_and_gets_the_next_morning_in_one_piece()
    {
        await using var town = await ReminderTown.Found(
            new(2022, 2, 9, 10, 0, 0),
            [("Подготовка памятки", "До 28 февраля 2022 года", ReminderTown.Anina), ("Разработка карты", "До 28 февраля 2022 года", ReminderTown.Anina), ("Сбор анкет", "До 11 марта 2022 года", ReminderTown.Anina)]);
        var anina = await town.Joins(ReminderTown.Anina);
        await anina.Blocks();
        await town.Town.PassTo(new(2022, 2, 21, 12, 0, 0)); // a week before: two rows in one letter
        Assert.Equal(0, await town.Town.Look(db => db.Outbox.CountAsync(row => row.State == OutboxState.Pending || row.State == OutboxState.Sending)));
        await anina.Unblocks();
        var before = anina.Inbox.Count;
        await town.Town.PassTo(new(2022, 2, 25, 9, 0, 0));

        var morning = Assert.Single(anina.Inbox.Skip(before));
        Assert.Contains("Подготовка памятки", morning.Text, StringComparison.Ordinal);
        Assert.Contains("Разработка карты", morning.Text, StringComparison.Ordinal);
    }

    private static async Task<string> NewPhoneCode(Phone owner, string name)
    {
        await PeopleTown.Card(owner, name);
        await owner.Presses("Ещё");
        await owner.Presses("Новый телефон");
        await owner.Presses("Да");
        return owner.Last.Text.Split("Код: ")[1].Split('\n')[0];
    }
}
