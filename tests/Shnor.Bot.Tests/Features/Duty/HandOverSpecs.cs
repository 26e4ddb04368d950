using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;
using static Shnor.Bot.Tests.Features.Duty.DutyTown;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>«Передать все дела»: a person leaves, nothing of their work does.</summary>
public sealed class HandOverSpecs
{
    [Fact]
    public async Task Everything_goes_to_the_successor_in_one_commit_and_both_are_told()
    {
        await using var town = await Found(Launch, [Note, ("Анализ результатов", "Апрель 2022 года", "Анина А.А., Борин Б.Б."), OfBorin, ("Обзор новинок", "Декабрь 2022 года", "Комитет")]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        var (a, b, p) = (await IdOf(town, Anina), await IdOf(town, Borin), await Programme(town));
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                db.BodyMembers.Add(new BodyMember { BodyId = await db.Bodies.Select(body => body.Id).SingleAsync(ct), PersonId = a });
                db.Schools.Add(new School { ProgrammeId = p, Name = "Школа", NameKey = "школа", CuratorId = a });
            },
            CancellationToken.None);
        await IsAway(town, Borin, Day(20), Day(24), Anina); // she would stand in for her own successor
        await town.Town.PassTo(April(10));
        await town.Coordinator.Opens(town, "hand-over", Anina);
        Assert.Contains("2 мероприятия, 1 группа, 1 школа под кураторством, замещение 1 коллеги", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Борин Б.Б.");
        await town.Coordinator.Presses("Передать");
        Assert.Equal("Передано", town.Coordinator.Toast);

        Assert.Equal("Анина А.А.", (await town.Town.Look(db => db.People.SingleAsync(x => x.Id == a))).Name);
        Assert.Equal([b, b, b], await town.Town.Look(db => db.Assignees.Where(x => x.PersonId != null).Select(x => x.PersonId!.Value).ToListAsync()));
        Assert.Equal(b, await town.Town.Look(db => db.BodyMembers.Select(m => m.PersonId).SingleAsync()));
        Assert.Equal(b, await town.Town.Look(db => db.Schools.Select(s => s.CuratorId!.Value).SingleAsync()));
        Assert.Null((await MemberOf(town, Borin)).DeputyId);
        Assert.Contains(borin.Inbox, message => message.Text.StartsWith("Вам переданы дела", StringComparison.Ordinal));
        Assert.StartsWith("За вами сейчас", borin.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ваши дела в программе теперь ведёт другой человек: Борин Б.Б.", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal($"{a.Value} {b.Value}", await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.HandedOver).Select(h => h.Detail).SingleAsync()));

        await town.Coordinator.Forges($"v1:over-do:{p.Value}.{a.Value}.{b.Value}.0");
        Assert.Equal("Уже передано", town.Coordinator.Toast);
        await town.Town.PassTo(April(15));
        Assert.Contains("15.04 09:00 Доброе утро! 2 дела ждут внимания", Lines(borin, April(10, 13)));
        Assert.Empty(Lines(anina, April(10, 13)));
    }

    [Fact]
    public async Task Whoever_is_removed_hears_no_more_and_what_waited_for_them_reaches_the_successor()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await anina.Writes("/settings");
        await anina.Presses("Час напоминаний");
        await anina.Presses("18:00");
        await town.Town.PassTo(April(15));
        await town.Coordinator.Opens(town, "leave", Anina);
        Assert.Equal("Сначала передайте дела", town.Coordinator.Toast);
        await town.Coordinator.Presses("Борин Б.Б.");
        await town.Coordinator.Presses("Передать");
        await town.Coordinator.Presses("Убрать из программы");
        await town.Coordinator.Presses("Да");
        Assert.Equal("Убрано из программы", town.Coordinator.Toast);
        await town.Town.PassTo(April(16));

        Assert.Contains("15.04 18:00 Срок — через 14 дней", Lines(borin, April(15)));
        Assert.DoesNotContain(Lines(anina, April(15)), line => line.Contains("Срок", StringComparison.Ordinal));
        Assert.False(await town.Town.Look(db => db.Memberships.AnyAsync(m => m.Person!.Name == Anina)));
        Assert.False(await town.Town.Look(db => db.Outbox.AnyAsync(r => r.State == OutboxState.Pending)));
        await anina.Writes("/plan");
        Assert.StartsWith("Для вашей роли это закрыто", anina.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Opens(town, "leave", Anina);
        Assert.Equal("Этого человека в списке нет.", town.Coordinator.Toast);
    }

    [Fact]
    public async Task A_coordinator_who_leaves_gives_the_role_along_and_has_no_way_back_in()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Coordinator.Opens(town, "role-sure", Anina);
        await anina.Opens(town, "hand-over", Anina);
        await anina.Presses("Борин Б.Б.");
        await anina.Presses("Передать вместе с ролью координатора");

        Assert.StartsWith("Готово. Передано: 1 мероприятие", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal((Role.Responsible, Role.Coordinator), ((await MemberOf(town, Anina)).Role, (await MemberOf(town, Borin)).Role));
        await anina.Opens(town, "hand-over", Borin);
        Assert.Equal("Эта кнопка не для вас.", anina.Toast);
        Assert.Contains(borin.Inbox, message => message.Text.Contains("теперь: координатор", StringComparison.Ordinal));
    }
}
