using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;
using static Shnor.Bot.Tests.Features.Duty.DutyTown;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>«В отпуске до…, замещает…»: who hears, who may press, and what comes on the day of the return.</summary>
public sealed class AbsenceSpecs
{
    [Fact]
    public async Task A_deputy_hears_instead_and_the_one_who_is_back_gets_one_list()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Town.PassTo(April(10));
        await town.Coordinator.Opens(town, "away", Anina);
        await town.Coordinator.Presses("Завтра, пн 11 апреля");
        await town.Coordinator.Presses("Две недели, по вс 24 апреля");
        Assert.Equal("Записано: по вс 24 апреля", town.Coordinator.Toast);
        Assert.Equal(["Борин Б.Б.", "Ольга Комарова", "Никто"], town.Coordinator.Buttons);
        await town.Coordinator.Presses("Борин Б.Б.");
        Assert.Contains("с пн 11 апреля по вс 24 апреля", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Замещает Борин Б.Б.", town.Coordinator.Last.Text, StringComparison.Ordinal);

        Assert.StartsWith("Координатор отметил, что вы в отпуске\nс пн 11 апреля по вс 24 апреля", anina.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Вы замещаете: Анина А.А.\nс пн 11 апреля по вс 24 апреля", borin.Last.Text, StringComparison.Ordinal);
        await borin.Presses("Какие это дела");
        Assert.Contains("Подготовка справки", borin.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Разработка положения", borin.Last.Text, StringComparison.Ordinal);

        await town.Town.PassTo(April(27));
        Assert.Equal(["15.04 09:00 Срок — через 14 дней", "22.04 09:00 Срок — через 7 дней"], Lines(borin, April(10, 13)));
        Assert.Contains("Вы замещаете: Анина А.А.", borin.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["25.04 09:00 С возвращением! За вами сейчас 1 дело", "26.04 09:00 Срок — через 3 дня"], Lines(anina, April(10, 13)));
        Assert.DoesNotContain("замещаете", anina.Last.Text, StringComparison.Ordinal);

        await borin.Presses("Выполнено");
        Assert.StartsWith("Эта кнопка не для вас", borin.Toast, StringComparison.Ordinal);
        var what = await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.Away).Select(h => h.Detail).ToListAsync());
        var (a, b) = ((await IdOf(town, Anina)).Value, (await IdOf(town, Borin)).Value);
        Assert.Equal([$"{a} 2022-04-11..2022-04-24", $"{a} 2022-04-11..2022-04-24 {b}"], what);
    }

    [Fact]
    public async Task A_coordinator_who_stands_in_is_told_so_too()
    {
        await using var town = await Found(Launch, [Note]);
        var anina = await town.Joins(Anina);
        await town.Town.PassTo(April(10));
        await anina.Opens(town, "away", Anina);
        await anina.Presses("Завтра, пн 11 апреля");
        await anina.Presses("Две недели, по вс 24 апреля");
        await anina.Presses("Ольга Комарова");

        Assert.StartsWith("Вы замещаете: Анина А.А.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Какие это дела");
        Assert.Contains("Подготовка справки", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_may_press_and_the_second_press_says_whose_mark_it_is()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Town.PassTo(April(15)); // Anina has a reminder
        await IsAway(town, Anina, Day(16), Day(24), Borin);
        await town.Town.PassTo(April(22)); // Borin has the next
        town.Town.Messenger.Press(borin.Id, borin.Last.Id, "Выполнено");
        town.Town.Messenger.Press(anina.Id, anina.Last.Id, "Выполнено");
        await town.Town.Settle();

        // Two chats go side by side: whoever comes first has made the mark.
        var (first, late) = borin.Toast == "Отмечено" ? ("Борин Б.Б.", anina) : ("Анина А.А.", borin);
        Assert.Contains("Отмечено", new[] { anina.Toast, borin.Toast });
        Assert.StartsWith($"Уже отмечено: {first}", late.Toast, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Confirmed)));
        await anina.Presses("Отменить отметку");
        Assert.Equal("Отметка снята", anina.Toast);
    }

    [Theory]
    [InlineData("Asia/Yekaterinburg")]
    [InlineData("Europe/Berlin")] // the clocks are put on in the night to 27 March
    [InlineData("America/Santiago")] // and put back at midnight of 2 April
    public async Task An_absence_begins_and_ends_at_midnight_of_the_programme(string zone)
    {
        await using var town = await Found(Launch, [Note, OfBorin], zone);
        await town.Joins(Anina);
        await town.Joins(Borin);
        await IsAway(town, Anina, new(2022, 3, 27), new(2022, 4, 2), Borin);
        var borin = await IdOf(town, Borin);
        var activity = await town.Town.Look(db => db.Activities.Where(a => a.Title == "Подготовка справки").Select(a => a.Id).SingleAsync());
        var (begins, ends) = (town.Town.Zone.ToUtc(new(2022, 3, 27)), town.Town.Zone.ToUtc(new(2022, 4, 3)));

        var may = new List<bool>();
        foreach (var instant in (DateTime[])[begins.AddTicks(-1), begins, ends.AddTicks(-1), ends]) may.Add(await MayAct(instant));
        Assert.Equal([false, true, true, false], may);

        Task<bool> MayAct(DateTime utc) => town.Town.Look(db => Acting.MayAct(db, activity, borin, utc, CancellationToken.None));
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("away")]
    [InlineData("left")]
    [InlineData("never came")]
    [InlineData("nobody")]
    public async Task A_deputy_who_cannot_stand_in_counts_as_nobody_and_the_coordinator_is_told(string why)
    {
        await using var town = await Found(Launch, [Note, OfBorin, ("Анализ результатов", "Декабрь 2022 года", "Вилина В.В.")]);
        var anina = await town.Joins(Anina);
        var vilina = await town.Joins("Вилина В.В.");
        var borin = why == "never came" ? null : await town.Joins(Borin);
        await town.Town.PassTo(April(10));
        await IsAway(town, Anina, Day(11), Day(24), why == "nobody" ? null : Borin);
        if (why == "blocked") await borin!.Blocks();
        if (why == "away") await IsAway(town, Borin, Day(11), Day(24), "Вилина В.В."); // does not chain
        if (why == "left") await town.Town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.Person!.Name == Borin).ExecuteDeleteAsync(ct), CancellationToken.None);
        await town.Town.PassTo(April(15));

        Assert.Empty(Lines(anina, April(10)));
        Assert.Empty(Lines(vilina, April(10)));
        if (borin is not null && why != "blocked") Assert.Empty(Lines(borin, April(10)));
        Assert.Equal(["15.04 09:00 Некому напомнить: 1 мероприятие"], Lines(town.Coordinator, April(10)));
        Assert.Contains("в отпуске", town.Coordinator.Last.Text, StringComparison.Ordinal);
        if (why is "away" or "left")
        {
            await borin!.Forges($"v1:done:{await town.Town.Look(db => db.Occurrences.Where(o => o.Activity!.Title == "Подготовка справки").Select(o => o.Id.Value).SingleAsync())}");
            Assert.StartsWith(why == "left" ? "Сначала нужно войти по коду" : "Эта кнопка не для вас", borin.Toast, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reminder_that_waits_when_the_absence_begins_goes_to_the_deputy_as_if_it_were_new()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await RemindsAt(anina, "18:00");
        await town.Town.PassTo(April(15)); // written down at 09:00, held until 18:00
        await IsAway(town, Anina, Day(15), Day(24), Borin);
        await town.Town.PassTo(April(16));

        Assert.Empty(Lines(anina, April(15)));
        Assert.Equal(["15.04 18:00 Срок — через 14 дней"], Lines(borin, April(10)));
    }

    [Fact]
    public async Task A_reminder_goes_to_and_fro_with_the_absence_and_is_said_once()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await RemindsAt(anina, "14:00");
        await RemindsAt(borin, "18:00");
        await town.Town.PassTo(April(15));
        await IsAway(town, Anina, Day(15), Day(24), Borin);
        await town.Town.PassTo(April(15, 15)); // hers was given to him at 14:00, and waits for his hour
        await anina.Opens(town, "away-back", Anina);
        Assert.Equal("С возвращением!", anina.Toast);
        await town.Town.PassTo(April(16));

        Assert.Equal(["15.04 18:00 Срок — через 14 дней"], Lines(anina, April(15, 15)).Where(line => line.Contains("Срок", StringComparison.Ordinal)));
        Assert.Empty(Lines(borin, April(15)));
        Assert.Equal(1, await town.Town.Look(db => db.Outbox.CountAsync(r => r.Detail == "14d" && r.State == OutboxState.Sent)));
    }

    [Fact]
    public async Task Whoever_stops_the_bot_for_the_vacation_loses_nothing_to_their_deputy()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await RemindsAt(anina, "18:00");
        await town.Town.PassTo(April(15));
        await IsAway(town, Anina, Day(15), Day(24), Borin);
        await anina.Blocks();
        await town.Town.PassTo(April(16));

        Assert.Equal(["15.04 18:00 Срок — через 14 дней"], Lines(borin, April(10)));
    }

    [Fact]
    public async Task What_she_put_off_to_a_day_of_her_absence_is_his_and_what_he_put_off_ends_with_his_duty()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Town.PassTo(April(15));
        await anina.Presses("Напомнить позже");
        await anina.Presses("В понедельник, 18 апреля, 09:00");
        await IsAway(town, Anina, Day(17), Day(22), Borin);
        await town.Town.PassTo(April(18));
        Assert.Equal(["18.04 09:00 Срок — через 11 дней"], Lines(borin, April(15)));
        Assert.Empty(Lines(anina, April(15, 13)));
        await anina.Presses("Напомнить позже"); // on vacation nobody reminds her of it
        Assert.StartsWith("Об этом деле напоминаем не вам", anina.Toast, StringComparison.Ordinal);

        await town.Town.PassTo(April(22));
        await borin.Presses("Напомнить позже");
        await borin.Presses("В понедельник, 25 апреля, 09:00");
        await town.Town.PassTo(April(27));
        Assert.Equal(["22.04 09:00 Напомню: пн 25 апреля, 09:00"], Lines(borin, April(19)));
        Assert.Equal(["26.04 09:00 Срок — через 3 дня"], Lines(anina, April(19)));
    }

    [Fact]
    public async Task The_members_of_a_body_hear_act_and_are_stood_in_for()
    {
        await using var town = await Found(Launch, [("Подготовка справки", "Апрель 2022 года", "Рабочая группа"), ("Анализ", "Декабрь 2022 года", "Анина А.А."), OfBorin, ("Разработка памятки", "Декабрь 2022 года", "Вилина В.В.")]);
        var (anina, borin, vilina) = (await town.Joins(Anina), await town.Joins(Borin), await town.Joins("Вилина В.В."));
        var ids = new[] { await IdOf(town, Anina), await IdOf(town, Borin) };
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var body = await db.Bodies.Select(b => b.Id).SingleAsync(ct);
                db.BodyMembers.AddRange(ids.Select(id => new BodyMember { BodyId = body, PersonId = id }));
            },
            CancellationToken.None);
        await IsAway(town, Anina, Day(11), Day(24), "Вилина В.В.");
        await town.Town.PassTo(April(15));

        Assert.Empty(Lines(anina, April(10)));
        Assert.DoesNotContain("замещаете", borin.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Вы замещаете: Анина А.А.", vilina.Last.Text, StringComparison.Ordinal);
        await vilina.Presses("Выполнено");
        Assert.Equal("Отмечено", vilina.Toast);
        await borin.Presses("Выполнено");
        Assert.StartsWith("Уже отмечено: Вилина В.В.", borin.Toast, StringComparison.Ordinal);
        await town.Town.PassTo(April(27));
        Assert.Empty(Lines(borin, April(16)));
    }

    [Fact]
    public async Task A_teacher_who_is_away_is_not_invited_and_a_coordinator_who_is_away_hears_only_where_nobody_else_would()
    {
        await using var town = await Found(Launch, [("Вебинар «Функциональная грамотность»", "еженедельно, четверг 12:00", "Анина А.А."), OfBorin]);
        var (_, borin, teacher) = (await town.Joins(Anina), await town.Joins(Borin), await town.TeacherJoins());
        var vera = (await People.PeopleTown.PersonOf(town.Town, teacher)).Name;
        await IsAway(town, vera, new(2022, 3, 9), new(2022, 3, 12), null);
        await IsAway(town, "Ольга Комарова", new(2022, 3, 9), new(2022, 3, 12), Borin);
        await town.Town.PassTo(new(2022, 3, 12));
        Assert.DoesNotContain(Lines(teacher, Launch), line => line.StartsWith("10.03", StringComparison.Ordinal));
        await town.Town.PassTo(new(2022, 3, 18));
        Assert.Contains(Lines(teacher, Launch), line => line.StartsWith("17.03", StringComparison.Ordinal));

        // The only coordinator hears in her vacation too.
        await IsAway(town, "Ольга Комарова", new(2022, 3, 18), new(2022, 3, 30), null);
        var anina = (await DutyTown.IdOf(town, Anina), await Programme(town));
        Assert.Equal(await IdOf(town, "Ольга Комарова"), Assert.Single(await Told()));
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Memberships.FindAsync([anina.Item1, anina.Item2], ct))!.Role = Role.Coordinator, CancellationToken.None);
        Assert.Equal(anina.Item1, Assert.Single(await Told()));

        Task<IReadOnlyList<PersonId>> Told() => town.Town.Look(db => DutyRows.Coordinators(db, anina.Item2, town.Town.Zone.ToUtc(town.Town.Now), CancellationToken.None));
    }

    [Fact]
    public async Task A_person_sets_it_themselves_changes_it_and_comes_back_early()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Town.PassTo(April(10));
        await anina.Writes("/settings");
        await anina.Presses("Меня не будет");
        await anina.Presses("Другой день");
        await anina.Presses("ср 13");
        await anina.Presses("Другой день");
        await anina.Presses("май ›");
        await anina.Presses("пт 6");
        await anina.Presses("Никто");
        Assert.Contains("с ср 13 апреля по пт 6 мая", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Кто замещает");
        await anina.Presses("Борин Б.Б.");
        await anina.Presses("Изменить дни");
        await anina.Presses("Сегодня, вс 10 апреля");
        await anina.Presses("Неделя, по сб 16 апреля");
        await anina.Presses("Борин Б.Б.");
        Assert.Equal("Уже записано", anina.Toast);
        Assert.Equal(2, Lines(borin, April(10)).Count(line => line.Contains("Вы замещаете", StringComparison.Ordinal)) + Lines(borin, Launch).Count(line => line.StartsWith("10.04 12:00 Вы замещаете", StringComparison.Ordinal)));

        await town.Town.PassTo(April(15));
        Assert.Contains("Срок — через 14 дней", Lines(borin, April(14))[0], StringComparison.Ordinal);
        await anina.Writes("/settings");
        await anina.Presses("Меня не будет");
        await anina.Presses("Вернуться раньше");
        Assert.Equal("С возвращением!", anina.Toast);
        Assert.StartsWith("С возвращением! За вами сейчас 1 дело", anina.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Вы больше не замещаете: Анина А.А.", borin.Last.Text, StringComparison.Ordinal);
        await anina.Opens(town, "away-back", Anina);
        Assert.Equal("Отпуска и так нет", anina.Toast);
        await town.Town.PassTo(April(23)); // no second list on the 17th
        Assert.Equal(["22.04 09:00 Срок — через 7 дней"], Lines(anina, April(15)).Where(line => !line.StartsWith("15.04", StringComparison.Ordinal)));
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.BackAgain)));
    }

    [Fact]
    public async Task Ones_own_days_hold_in_all_ones_programmes_and_a_deputy_only_where_one_was_chosen()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, _) = (await town.Joins(Anina), await town.Joins(Borin));
        var (a, b) = (await IdOf(town, Anina), await IdOf(town, Borin));
        var second = await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var programme = new Programme { Title = "Вторая", Years = "2022", ZoneId = "Europe/Moscow", LaunchedAt = town.Town.Zone.ToUtc(town.Town.Now) };
                db.Add(programme);
                await db.SaveChangesAsync(ct);
                db.AddRange(new Membership { PersonId = a, ProgrammeId = programme.Id, Role = Role.Responsible }, new Membership { PersonId = b, ProgrammeId = programme.Id, Role = Role.Responsible });
                return programme.Id;
            },
            CancellationToken.None);
        await anina.Writes("/settings");
        await anina.Presses("Меня не будет");
        await anina.Presses("Сегодня, вт 1 марта");
        await anina.Presses("Неделя, по пн 7 марта");
        await anina.Presses("Никто");
        await anina.Presses("Кто замещает: Вторая");
        await anina.Presses("Борин Б.Б.");
        var (here, there) = (await Of(await Programme(town)), await Of(second));
        Assert.Equal((there.Away, null, b), (here.Away, here.DeputyId, there.DeputyId));
        Assert.Equal(new DaySpan(new(2022, 3, 1), new(2022, 3, 7)), here.Away);

        await town.Coordinator.Opens(town, "away-back", Anina); // a coordinator of the first knows nothing of the second
        Assert.Equal((null, there.Away), ((await Of(await Programme(town))).Away, (await Of(second)).Away));
        await anina.Forges($"v1:away-back:{second.Value}.{a.Value}");
        Assert.Null((await Of(second)).Away);

        Task<Membership> Of(ProgrammeId programme) => town.Town.Look(db => db.Memberships.SingleAsync(m => m.PersonId == a && m.ProgrammeId == programme));
    }

    [Fact]
    public async Task A_deputy_sleeps_by_their_own_hours()
    {
        await using var town = await Found(Launch, [("Заседание рабочей группы", "Апрель 2022 года", "Анина А.А."), OfBorin]);
        var (anina, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await borin.Writes("/settings");
        await borin.Presses("Другие часы");
        foreach (var step in (string[])["Конец в 07:00", "Конец в 06:00", "Конец в 05:00", "Начало в 20:00", "Начало в 19:00", "Начало в 18:00", "Начало в 17:00", "Начало в 16:00", "Начало в 15:00"]) await borin.Presses(step);
        await town.Town.PassTo(April(4));
        await anina.Presses("Назначить дату");
        await anina.Presses("18");
        await anina.Writes("12:00");
        await anina.Presses("Готово");
        await IsAway(town, Anina, Day(14), Day(20), Borin);
        await town.Town.PassTo(April(18, 13));

        Assert.Equal(["16.04 05:00 Через 2 дня", "18.04 05:00 Через 7 часов", "18.04 11:00 Через 1 час", "18.04 11:50 Началось"], Lines(borin, April(5)));
        Assert.Empty(Lines(anina, April(5)));
    }

    [Fact]
    public async Task Nobody_sends_a_colleague_on_vacation()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (_, borin) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Town.PassTo(April(10));
        var (p, a, b) = ((await Programme(town)).Value, (await IdOf(town, Anina)).Value, (await IdOf(town, Borin)).Value);
        foreach (var data in (string[])[$"away:{p}.{a}", $"away-when:{p}.{a}", $"away-days:{p}.{a}.20220411", $"away-from:{p}.{a}.20220411", $"away-till:{p}.{a}.20220411.20220411", $"away-to:{p}.{a}.20220411.20220412", $"away-pick:{p}.{a}.0", $"away-who:{p}.{a}.{b}", $"away-back:{p}.{a}"])
        {
            await borin.Forges("v1:" + data);
            Assert.True(borin.Toast.StartsWith("Эта кнопка не для вас", StringComparison.Ordinal), data);
        }

        Assert.Null((await MemberOf(town, Anina)).Away);
        foreach (var (days, toast) in ((string, string)[])[("20220409.20220412", "Эти дни уже нельзя выбрать"), ("20220412.20220411", "Эти дни уже нельзя выбрать"), ("20220411.20990101", "Эти дни уже нельзя выбрать"), ("99991231.99991231", "Эти дни уже нельзя выбрать")])
        {
            await borin.Forges($"v1:away-to:{p}.{b}.{days}");
            Assert.Equal(toast, borin.Toast);
        }

        await borin.Forges($"v1:away-to:{p}.{b}.20220411.20220412");
        foreach (var wrong in (long[])[b, 987654, (await People.PeopleTown.PersonOf(town.Town, await town.TeacherJoins())).Id.Value])
        {
            await borin.Forges($"v1:away-who:{p}.{b}.{wrong}");
            Assert.Equal(wrong == 987654 ? "Этого в списке уже нет." : "Этого человека сейчас выбрать нельзя", borin.Toast);
        }

        Assert.Null((await MemberOf(town, Borin)).DeputyId);
    }

    private static async Task RemindsAt(Phone phone, string hour)
    {
        await phone.Writes("/settings");
        await phone.Presses("Час напоминаний");
        await phone.Presses(hour);
    }
}
