using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>What a coordinator does about one person: a new link, and a join that was a mistake.</summary>
public sealed class PeopleCardSpecs
{
    [Fact]
    public async Task A_new_link_revokes_the_old_one()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var old = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Пригласить");
        await owner.Presses("Новая ссылка");
        Assert.Equal("Старая ссылка больше не работает", owner.Toast);
        Assert.DoesNotContain(old, owner.Last.Text, StringComparison.Ordinal);
        var fresh = owner.Last.Text;
        await owner.Presses("Новая ссылка"); // a phone that sends twice
        Assert.Equal(("Ссылка уже новая", fresh), (owner.Toast, owner.Last.Text));

        var phone = town.Phone("Лена");
        await phone.Starts(old);
        Assert.StartsWith("Этот код не подходит", phone.Last.Text, StringComparison.Ordinal);
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        Assert.Equal("Вы — Светлова Е.А.?", phone.Last.Text);
    }

    [Fact]
    public async Task A_new_link_asked_for_somebody_who_has_just_joined_changes_nothing()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await PeopleTown.People(owner);
        await owner.Presses("Светлова Е.А.");
        var card = owner.Last;
        await owner.Presses("Пригласить");
        await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await owner.PressesOn(card, "Новая ссылка");
        Assert.Equal("Этот человек уже подключился.", owner.Toast);
        await owner.PressesFormer(card, "Это я");
        Assert.Equal("Этот человек уже подключился со своего телефона.", owner.Toast);
        Assert.Equal(1, await town.Look(db => db.Invitations.CountAsync(i => i.Person!.Name == "Светлова Е.А.")));
    }

    [Fact]
    public async Task A_wrong_join_is_undone_the_name_keeps_its_work_and_gets_a_new_link()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var wrong = await Programmes.Join(town, owner, "Светлова Е.А.", "Чужая");
        await owner.Presses("Открыть");
        await owner.Presses("Подключился не тот человек");
        await owner.Presses("Да");
        Assert.Equal("Отключено. Ссылка новая", owner.Toast);

        var name = await town.Look(db => db.People.SingleAsync(p => p.Name == "Светлова Е.А."));
        Assert.Equal((null, (DateTime?)null), (name.ConsentVersion, name.ConsentAt));
        Assert.Equal(2, await town.Look(db => db.Assignees.CountAsync(a => a.PersonId == name.Id)));
        var before = wrong.Inbox.Count;
        await town.PassTo(new(2022, 2, 10, 11, 55, 0));
        Assert.Equal(before, wrong.Inbox.Count);
        await wrong.Writes("/plan");
        Assert.StartsWith("Здравствуйте!", wrong.Last.Text, StringComparison.Ordinal);

        var right = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        Assert.Equal(name.Id, (await PeopleTown.PersonOf(town, right)).Id);
        Assert.Equal([HistoryEvent.Launched, HistoryEvent.Joined, HistoryEvent.Left, HistoryEvent.Joined], await town.Look(db => db.History.OrderBy(h => h.Id).Select(h => h.What).ToListAsync()));
    }

    [Fact]
    public async Task A_half_finished_talk_of_the_wrong_person_is_gone_too()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var wrong = await Programmes.Join(town, owner, "Светлова Е.А.", "Чужая");
        await wrong.Presses("Меню");
        await wrong.Starts(await PeopleTown.Code(owner, "Лобанов И.П.")); // leaves a question open
        await PeopleTown.People(owner);
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Подключился не тот человек");
        await owner.Presses("Да");

        Assert.False(await town.Look(db => db.Dialogs.AnyAsync()));
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == wrong.Id)));
    }

    [Fact]
    public async Task A_wrong_guest_of_the_teachers_link_leaves_without_a_trace_of_a_name()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var guest = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Случайный Гость");
        var who = (await PeopleTown.PersonOf(town, guest)).Id;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var (occurrence, at) = (await db.Occurrences.FirstAsync(ct), town.Zone.ToUtc(town.Now));
                db.Add(new Rsvp { OccurrenceId = occurrence.Id, PersonId = who, IsComing = true, At = at, StartsAt = town.Now });
                db.Add(new Question { ProgrammeId = occurrence.ProgrammeId, AskedBy = who, OpenedAt = at, Messages = { new QuestionMessage { By = who, Text = "Случайный вопрос", At = at } } });
            },
            CancellationToken.None);
        await owner.Presses("Открыть");
        await owner.Presses("Подключился не тот человек");
        await owner.Presses("Да");

        Assert.Equal("Отключено", owner.Toast);
        Assert.DoesNotContain("Случайный", owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Случайный", await AccessRights.TableDump.Of(town), StringComparison.Ordinal);
        await guest.Writes("/menu");
        Assert.StartsWith("Здравствуйте!", guest.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_of_the_list_stays_in_it_when_somebody_else_came_by_their_link()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var zimina = await PeopleTown.AddPerson(town, await PeopleTown.Programme(town), "Зимина А.Д.");
        await PeopleTown.Card(owner, "Зимина А.Д.");
        await owner.Presses("Пригласить");
        await owner.Presses("Новая ссылка");
        var wrong = town.Phone("Чужой");
        await wrong.Starts(owner.Last.Text.Split("Код: ")[1].Split('\n')[0]);
        await wrong.Presses("Да");
        await wrong.Presses("Согласен(на)");
        await owner.Presses("Открыть");
        await owner.Presses("Подключился не тот человек");
        await owner.Presses("Да");

        Assert.Equal("Отключено. Ссылка новая", owner.Toast);
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == wrong.Id)));
        Assert.True(await town.Look(db => db.Memberships.AnyAsync(m => m.PersonId == zimina)));
    }

    [Fact]
    public async Task A_name_that_is_known_in_another_programme_is_not_one_coordinators_to_change()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var here = await PeopleTown.Programme(town);
        var coordinator = await Programmes.Join(town, owner, "Пчёлкина О.В.", "Ольга");
        await PeopleTown.MakeCoordinator(town, coordinator, here);
        var victim = (await PeopleTown.PersonOf(town, await Programmes.Join(town, owner, "Светлова Е.А.", "Лена"))).Id;
        await coordinator.Forges($"v1:person-name:{here.Value}.{victim.Value}"); // asked while she was nowhere else
        await Programmes.LaunchFile(owner, "план2.txt", System.Text.Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var other = await PeopleTown.Programme(town, PeopleTown.OtherTitle);
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Memberships.Add(new Membership { PersonId = victim, ProgrammeId = other, Role = Role.Responsible });
                return Task.CompletedTask;
            },
            CancellationToken.None);

        await coordinator.Writes("Глупова Г.Г.");
        Assert.Equal("Имя этого человека может исправить только администратор бота.", coordinator.Last.Text);
        await coordinator.Forges($"v1:person-name:{here.Value}.{victim.Value}");
        Assert.Equal("Имя этого человека может исправить только администратор бота.", coordinator.Toast);
        await coordinator.Writes("Глупова Г.Г.");
        Assert.Equal("Светлова Е.А.", await town.Look(db => db.People.Where(p => p.Id == victim).Select(p => p.Name).SingleAsync()));

        await owner.Forges($"v1:person-name:{here.Value}.{victim.Value}");
        await owner.Writes("Светлова Елена Андреевна");
        Assert.StartsWith("Имя исправлено.", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_also_in_another_programme_stays_there_and_nothing_of_it_is_said_here()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await Programmes.LaunchFile(owner, "план2.txt", System.Text.Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        await owner.Writes("/people");
        await owner.Presses(owner.Buttons.Single(label => label.Contains("Вершина", StringComparison.Ordinal)));
        await phone.Starts(Programmes.CodeOf(owner.Last.Text, "Родникова Т.В."));
        await phone.Presses("Да"); // a mistake
        var me = await PeopleTown.PersonOf(town, phone);
        Assert.Equal(2, me.Memberships.Count);

        await owner.Presses("Открыть");
        await owner.Presses("Подключился не тот человек");
        await owner.Presses("Да");
        Assert.Equal("Отключено. Ссылка новая", owner.Toast);
        var left = Assert.Single((await PeopleTown.PersonOf(town, phone)).Memberships);
        Assert.Equal(Role.Responsible, left.Role);
        Assert.Equal(2, await town.Look(db => db.Assignees.CountAsync(a => a.PersonId == me.Id)));
        Assert.Equal(3, await town.Look(db => db.Assignees.CountAsync(a => db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId != left.ProgrammeId))));
        Assert.Contains("?start=", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_cannot_be_put_out_not_even_by_another_owner()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await PeopleTown.People(owner);
        await owner.Presses("Ольга Комарова");
        Assert.DoesNotContain("Подключился не тот человек", owner.Buttons);
        var seat = await town.Look(db => db.Memberships.SingleAsync(m => m.Role == Role.Coordinator));
        var putOut = $"v1:person-off:{seat.ProgrammeId.Value}.{seat.PersonId.Value}";
        await owner.Forges(putOut);
        Assert.StartsWith("Себя отключить нельзя", owner.Toast, StringComparison.Ordinal);

        var second = town.Phone("Павел");
        await second.Starts(await PeopleTown.NewOwnerCode(town));
        await second.Presses("Согласен(на)");
        await PeopleTown.People(second);
        await second.Presses("Ольга Комарова");
        await second.Forges(putOut);
        Assert.Equal("Это координатор программы: отключить его нельзя.", second.Toast);
        Assert.True(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == owner.Id)));
    }
}
