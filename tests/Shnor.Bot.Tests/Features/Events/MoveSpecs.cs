using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;
using static Shnor.Bot.Tests.Features.Events.EventTown;

namespace Shnor.Bot.Tests.Features.Events;

/// <summary>«Перенести», «Отменить», «Вернуть в план»: everybody hears of it once, and nothing stale is said.</summary>
public sealed class MoveSpecs
{
    private static readonly (string, string, string) Meeting = ("Заседание рабочей группы", "Март 2022 года", "Анина А.А. Борин Б.Б.");

    [Fact]
    public async Task A_move_and_its_correction_are_one_notice_and_the_old_hour_is_silent()
    {
        await using var town = await Found(Meeting);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Ten);
        await anina.Dates("Заседание", "10", "15:00");
        await town.Town.PassTo(Ten.AddMinutes(30));
        Assert.Equal(["01.03 10:02 Дата назначена"], borin.Lines(Ten));

        await anina.BeginsToMove("11", "16:00");
        Assert.Contains("Было: чт 10 марта, 15:00", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Добавить причину");
        await town.Town.Restart();
        await anina.Writes("Занят  зал");
        await anina.Presses("Готово");
        await town.Town.PassTo(Ten.AddMinutes(31));
        await anina.Moves("14", "12:00");
        await town.Town.PassTo(Ten.AddHours(1));

        Assert.Equal(["01.03 10:33 Перенесено"], borin.Lines(Ten.AddMinutes(30)));
        Assert.Contains("Было: чт 10 марта, 15:00\nСтало: пн 14 марта, 12:00", borin.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith("Причина: Занят зал", borin.Last.Text, StringComparison.Ordinal);
        Assert.Equal("01.03 10:33 Перенесено", Assert.Single(town.Coordinator.Lines(Ten))); // a responsible moved it
        Assert.DoesNotContain(anina.Lines(Ten.AddMinutes(30)), line => line.StartsWith("01.03 10:33", StringComparison.Ordinal));

        await town.Town.PassTo(new(2022, 3, 14, 18, 0, 0));
        Assert.Equal(
            ["11.03 16:00 Через 3 дня", "13.03 16:00 Завтра", "14.03 11:00 Через 1 час", "14.03 11:50 Началось", "14.03 14:00 Получилось провести?"],
            borin.Lines(Ten.AddHours(1)));
    }

    [Fact]
    public async Task There_and_back_again_and_cancelled_by_mistake_disturb_nobody()
    {
        await using var town = await Found(Meeting);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Ten);
        await anina.Dates("Заседание", "10", "15:00");
        await town.Town.PassTo(Ten.AddHours(1));
        await anina.Moves("11", "16:00");
        await anina.Moves("10", "15:00");
        await town.Town.PassTo(Ten.AddHours(2));
        await anina.Presses("Изменить");
        await anina.Presses("Отменить мероприятие");
        await anina.Presses("Без причины");
        await anina.Presses("Отменить мероприятие");
        Assert.StartsWith("Отменено", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Вернуть в план");
        Assert.Equal("Снова в плане", anina.Toast);
        await town.Town.PassTo(Ten.AddHours(3));
        Assert.Empty(borin.Lines(Ten.AddHours(1)));
        Assert.Empty(town.Coordinator.Lines(Ten));
        await town.Town.PassTo(new(2022, 3, 9, 17, 0, 0));
        Assert.Equal(["07.03 16:00 Через 3 дня", "09.03 16:00 Завтра"], borin.Lines(Ten.AddHours(1)));
    }

    [Fact]
    public async Task A_reminder_already_written_down_is_not_sent_after_the_move_nor_after_a_crash()
    {
        await using var town = await Found(Meeting);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Ten);
        await anina.Dates("Заседание", "10", "15:00");
        await town.Town.PassTo(new(2022, 3, 9, 15, 50, 0));
        await anina.Opens("Заседание");
        await anina.BeginsToMove("14", "15:00");

        town.Town.JumpTo(new(2022, 3, 9, 16, 0, 30));
        await town.Town.Services.GetRequiredService<SweepDueRungs>().Run(CancellationToken.None);
        Assert.Equal(2, await town.Town.Look(db => db.Outbox.CountAsync(r => r.Kind == "reminder" && r.State == OutboxState.Pending)));
        await town.Town.RiseAfterCrash();
        await anina.Presses("Готово");
        await town.Town.PassTo(new(2022, 3, 10, 17, 0, 0));

        Assert.Equal(["09.03 16:02 Перенесено"], borin.Lines(new(2022, 3, 9, 15, 50, 0)));
        Assert.DoesNotContain(anina.Lines(new(2022, 3, 9, 16, 3, 0)), line => line.Contains("Через", StringComparison.Ordinal));
        await town.Town.PassTo(new(2022, 3, 11, 17, 0, 0));
        Assert.Equal(["11.03 16:00 Через 3 дня"], borin.Lines(new(2022, 3, 10)));
    }

    [Fact]
    public async Task Whoever_would_come_in_the_morning_is_told_in_the_night()
    {
        await using var town = await Found(("Заседание рабочей группы", "Март 2022 года", "Анина А.А. Борин Б.Б."));
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Ten);
        await anina.Opens("Заседание");
        await anina.Presses("Назначить дату");
        await anina.Presses("10");
        await anina.Writes("07:30");
        await anina.Presses("Готово");
        await town.Town.PassTo(new(2022, 3, 9, 22, 0, 0));
        await anina.Opens("Заседание");
        await anina.Moves("17", "12:00");
        await town.Town.PassTo(new(2022, 3, 10, 9, 0, 0));
        Assert.Equal(["09.03 22:02 Перенесено"], borin.Lines(new(2022, 3, 9, 21, 0, 0)));

        // What begins next week can wait for the morning.
        await town.Town.PassTo(new(2022, 3, 10, 22, 0, 0));
        await anina.Opens("Заседание");
        await anina.Moves("18", "12:00");
        await town.Town.PassTo(new(2022, 3, 11, 9, 0, 0));
        Assert.Equal(["11.03 08:00 Перенесено"], borin.Lines(new(2022, 3, 10, 21, 0, 0)));
    }

    [Fact]
    public async Task A_cancelled_event_says_why_and_nothing_more()
    {
        await using var town = await Found(Meeting);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Ten);
        await anina.Dates("Заседание", "10", "15:00");
        await town.Town.PassTo(Ten.AddHours(1));
        await anina.Opens("Заседание");
        await anina.Presses("Изменить");
        await anina.Presses("Отменить мероприятие");
        await anina.Writes("Ведущая <заболела> & не придёт");
        await town.Town.Restart();
        await anina.Presses("Отменить мероприятие");
        await anina.PressesFormer(anina.Inbox[^1], "Отменить мероприятие"); // the second press finds it done
        await town.Town.PassTo(new(2022, 4, 20));
        Assert.Equal(["01.03 11:02 Отменено"], borin.Lines(Ten.AddHours(1)));
        Assert.Contains("Причина: Ведущая <заболела> & не придёт", borin.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["01.03 11:02 Отменено"], town.Coordinator.Lines(Ten.AddHours(1)));
        Assert.Single(await town.Town.Look(db => db.Remarks.ToListAsync()));
    }

    [Fact]
    public async Task A_coordinator_moves_a_deadline_and_the_responsible_hear_of_it()
    {
        await using var town = await Found(("Подготовка справки", "до 15 марта 2022 года", "Анина А.А."));
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Ten);
        await anina.Opens("Подготовка");
        Assert.DoesNotContain("Изменить", anina.Buttons); // «Не могу» is hers; the day is the coordinator's
        await town.Coordinator.Opens("Подготовка");
        await town.Coordinator.Presses("Изменить");
        await town.Coordinator.Presses("Перенести срок");
        await town.Coordinator.Presses("22");
        await town.Coordinator.Presses("Готово");
        Assert.StartsWith("Срок перенесён", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new(2022, 3, 22, 10, 0, 0));
        Assert.Equal(
            ["01.03 10:02 Срок перенесён", "05.03 09:00 Срок — через 17 дней", "15.03 09:00 Срок — через 7 дней", "17.03 09:00 Срок — через 5 дней", "21.03 09:00 Срок — завтра", "22.03 09:00 Срок — сегодня"],
            anina.Lines(Ten));
    }

    [Fact]
    public async Task What_somebody_else_has_changed_meanwhile_is_shown_and_not_overwritten()
    {
        await using var town = await Found(Meeting);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Ten);
        await anina.Dates("Заседание", "10", "15:00");
        await borin.Opens("Заседание");
        await borin.BeginsToMove("17", "12:00");
        await anina.Moves("11", "16:00");
        await borin.Presses("Готово");
        Assert.StartsWith("Пока вы выбирали, это уже изменили", borin.Last.Text, StringComparison.Ordinal);
        Assert.Contains("пт 11 марта, 16:00", borin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_events_in_one_hour_for_the_same_people_are_shown_before_saving()
    {
        await using var town = await Found(("Заседание рабочей группы", "Март 2022 года", "Анина А.А."), ("Совещание директоров", "Март 2022 года", "Анина А.А. Борин Б.Б."));
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Ten);
        await anina.Dates("Заседание", "10", "15:00");
        await anina.Opens("Совещание");
        await anina.Presses("Назначить дату");
        await anina.Presses("10");
        await anina.Writes("15:30");
        Assert.Contains("В это время те же люди заняты\n• чт 10 марта, 15:00 — Заседание рабочей группы: Анина А.А.", anina.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Готово", anina.Buttons);
        await anina.Presses("Длительность");
        await anina.Presses("Назад");
        await anina.Presses("День и время");
        await anina.Presses("10");
        await anina.Presses("16:00"); // one ends when the other begins
        Assert.Contains("Готово", anina.Buttons);
        await anina.Presses("День и время");
        await anina.Presses("10");
        await anina.Presses("15:00");
        await anina.Presses("Всё равно сохранить");
        Assert.StartsWith("Дата назначена", anina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_programme_nothing_is_told_but_that_somebody_is_busy()
    {
        await using var town = await Found(Meeting);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var person = await db.People.Where(p => p.Name == ReminderTown.Anina).Select(p => p.Id).SingleAsync(ct);
                var secret = new Programme { Title = "Тайная программа", Years = "2022", ZoneId = "Europe/Moscow", LaunchedAt = DateTime.UnixEpoch };
                var activity = new Activity { Programme = secret, Title = "Тайная встреча", DeadlineText = "", Timing = new Timing.OnDemand(), Kind = ActivityKind.Meeting };
                secret.Activities.Add(activity);
                db.Programmes.Add(secret);
                await db.SaveChangesAsync(ct);
                activity.Assignees.Add(new Assignee { ActivityId = activity.Id, PersonId = person });
                var meeting = Occurrence.From(PlannedOccurrence.Dated(new(2022, 3, 10, 13, 0, 0), isSeries: false), activity, null); // 15:00 in Yekaterinburg
                meeting.RungsPlannedUntil = DateTime.UnixEpoch;
                activity.Occurrences.Add(meeting);
                await db.SaveChangesAsync(ct);
            },
            CancellationToken.None);
        await town.Town.PassTo(Ten);
        await anina.Opens("Заседание");
        await anina.Presses("Назначить дату");
        await anina.Presses("10");
        await anina.Writes("15:30");
        Assert.Contains("• Анина А.А.: в это время другое дело", anina.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайная", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("День и время");
        await anina.Presses("10");
        await anina.Writes("13:00");
        Assert.Contains("Готово", anina.Buttons);
    }

    [Fact]
    public async Task Those_invited_are_asked_anew_and_those_no_longer_invited_need_not_come()
    {
        await using var town = await Found(("Семинар по оцениванию", "Март 2022 года", "Анина А.А."));
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await town.Town.PassTo(Ten);
        await anina.Dates("Семинар", "10", "15:00");
        await town.Town.PassTo(Ten.AddHours(1));
        await anina.Moves("11", "15:00");
        await town.Town.PassTo(Ten.AddHours(2));
        var moved = Assert.Single(teacher.Inbox, message => message.Text.StartsWith("Перенесено", StringComparison.Ordinal));
        Assert.Equal(["Буду", "Не смогу", "Открыть"], moved.Buttons.Select(button => button.Label));

        await anina.Presses("Изменить");
        await anina.Presses("Кого зовём");
        await anina.Presses("Никого");
        await anina.Presses("Далее");
        await anina.Presses("Готово");
        await town.Town.PassTo(Ten.AddHours(3));
        Assert.StartsWith("Приглашение снято", teacher.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new(2022, 3, 12));
        Assert.Single(teacher.Lines(Ten.AddHours(2)));
    }
}
