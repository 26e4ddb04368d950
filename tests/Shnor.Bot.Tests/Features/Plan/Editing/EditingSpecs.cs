using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.Plan.Editing;

/// <summary>What a coordinator changes about a row after the launch.</summary>
public sealed class EditingSpecs
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    private static readonly (string Title, string When, string Who)[] Rows =
    [
        ("Подготовка приказа", "до 28 февраля 2022 года", ReminderTown.Anina),
        ("Мониторинг результатов", "Март, май, октябрь 2022 года", $"{ReminderTown.Anina}, Рабочая группа"),
        ("Консультации для педагогов", "По запросу", ReminderTown.Borin),
        ("Семинар для учителей", "15 марта 2022 года в 14:00", ReminderTown.Borin),
    ];

    [Fact]
    public async Task A_deadline_is_said_back_and_only_what_is_untouched_is_planned_anew()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var march = await db.Occurrences.SingleAsync(o => o.Key == "2022-03", ct);
                march.Confirm(new(1), new(2022, 3, 31), new(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc));
            },
            CancellationToken.None);
        await Opens(town, "Мониторинг");
        await town.Coordinator.Presses("Срок");
        await town.Coordinator.Writes("как-нибудь");
        Assert.Contains("Не понял, когда это", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("апрель, октябрь");
        Assert.Contains("Понял так: апрел", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["2022-03", "2022-05", "2022-10"], await Keys(town, "Мониторинг"));
        var october = await town.Town.Look(db => db.Occurrences.SingleAsync(o => o.Key == "2022-10"));
        await town.Coordinator.Presses("Верно");

        Assert.Equal("Срок изменён", town.Coordinator.Toast);
        Assert.Contains("«апрель, октябрь»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["2022-03", "2022-04", "2022-10"], await Keys(town, "Мониторинг")); // the marked one stays, the untouched one of May goes
        Assert.Equal(october.Id, (await town.Town.Look(db => db.Occurrences.SingleAsync(o => o.Key == "2022-10"))).Id);
        Assert.Equal("2 deadline", (await town.Town.Look(db => db.History.SingleAsync(h => h.What == HistoryEvent.Edited))).Detail);
        await town.Coordinator.PressesFormer(town.Coordinator.Last, "Верно");
        Assert.StartsWith("Кнопка устарела", town.Coordinator.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_kind_and_result_are_changed_and_bad_input_changes_nothing()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        await Opens(town, "Подготовка");
        await town.Coordinator.Presses("Название");
        await town.Coordinator.Writes("!!!");
        Assert.Contains("Нужен текст", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("Подготовка   приказа <о группе>");
        Assert.Contains("Подготовка приказа <о группе>", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await town.Coordinator.Presses("Результат");
        await town.Coordinator.Writes("Приказ");
        Assert.Contains("Ожидаемый результат: Приказ", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Вид");
        await town.Coordinator.Presses("заседание");
        Assert.Contains("Вид: заседание", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(OccurrenceShape.Floating, await town.Town.Look(db => db.Occurrences.Where(o => o.Activity!.Ordinal == 1).Select(o => o.Shape).SingleAsync()));
        Assert.Equal(["1 title", "1 expected", "1 kind"], await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.Edited).OrderBy(h => h.Id).Select(h => h.Detail).ToListAsync()));
    }

    [Fact]
    public async Task Who_is_made_responsible_hears_of_it_once_and_sees_the_plan()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var anina = await town.Joins(ReminderTown.Anina);
        var borin = await town.Joins(ReminderTown.Borin);
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Memberships.SingleAsync(m => m.Person!.Name == ReminderTown.Borin, ct)).Role = Role.Teacher, CancellationToken.None);
        var heard = borin.Inbox.Count;
        await Opens(town, "Подготовка");
        await town.Coordinator.Presses("Ответственные");
        await town.Coordinator.Presses(ReminderTown.Borin);
        await town.Coordinator.Presses($"✓ {ReminderTown.Anina}");
        Assert.Contains($"Отвечают: {ReminderTown.Borin}", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Готово");
        await Opens(town, "Мониторинг");
        await town.Coordinator.Presses("Ответственные");
        await town.Coordinator.Presses(ReminderTown.Borin);
        await town.Coordinator.Presses("Готово");
        await town.Coordinator.Presses("Отмечает каждый свою часть");
        Assert.Contains("Отмечает каждый свою часть", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(heard, borin.Inbox.Count);

        await town.Town.PassTo(new(2022, 2, 9, 10, 10, 0));
        Assert.Equal(heard + 1, borin.Inbox.Count); // one letter about both
        Assert.Contains("Подготовка приказа", borin.Last.Text, StringComparison.Ordinal);
        var before = anina.Inbox.Count;
        await town.Town.PassTo(new(2022, 2, 14, 12, 0, 0)); // 14 days before the deadline
        Assert.DoesNotContain(anina.Inbox.Skip(before), message => message.Text.Contains("Подготовка", StringComparison.Ordinal));
        Assert.Contains(borin.Inbox, message => message.Text.Contains("Срок — через", StringComparison.Ordinal) && message.Text.Contains("Подготовка", StringComparison.Ordinal));
        Assert.Equal(Role.Responsible, await town.Town.Look(db => db.Memberships.Where(m => m.Person!.Name == ReminderTown.Borin).Select(m => m.Role).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_is_invited_to_a_row_hears_of_its_date_and_a_finished_programme_has_no_events()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var nina = await town.TeacherJoins();
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Activities.SingleAsync(a => a.Ordinal == 4, ct)).Audience = Audience.Nobody, CancellationToken.None);
        await Opens(town, "Семинар");
        await town.Coordinator.Presses("Кого зовём");
        var heard = nina.Inbox.Count;
        await town.Coordinator.Presses("Все педагоги");
        await town.Town.PassTo(new(2022, 2, 9, 10, 10, 0));
        Assert.Equal(heard + 1, nina.Inbox.Count);
        Assert.StartsWith("Приглашаем", nina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("вт 15 марта, 14:00", nina.Last.Text, StringComparison.Ordinal);

        await nina.Writes("/menu");
        await nina.Presses("Мои события");
        Assert.Contains("Семинар для учителей", nina.Last.Text, StringComparison.Ordinal);
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Programmes.SingleAsync(ct)).Finish(town.Town.Zone.ToUtc(town.Town.Now)), CancellationToken.None);
        await nina.Writes("/menu");
        await nina.Presses("Мои события");
        Assert.DoesNotContain("Семинар для учителей", nina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_goes_out_of_the_plan_and_comes_back_with_its_dates()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var borin = await town.Joins(ReminderTown.Borin);
        await Opens(town, "Семинар");
        await town.Coordinator.Presses("Убрать из плана");
        await town.Coordinator.Presses("Убрать");
        Assert.Contains("Убрано из плана", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Срок", town.Coordinator.Buttons);
        await town.Town.PassTo(new(2022, 2, 9, 12, 0, 0));
        Assert.Contains(borin.Inbox, message => message.Text.Contains("отмен", StringComparison.OrdinalIgnoreCase) && message.Text.Contains("Семинар", StringComparison.Ordinal));

        await Opens(town, "Семинар");
        await town.Coordinator.Presses("Вернуть в план");
        Assert.Equal("Снова в плане", town.Coordinator.Toast);
        var seminar = await town.Town.Look(db => db.Occurrences.SingleAsync(o => o.StartsAt != null));
        Assert.Equal(OccurrenceState.Open, seminar.State);
        Assert.NotNull(seminar.NextRungAt);
        var heard = borin.Inbox.Count;
        await town.Town.PassTo(new(2022, 3, 15, 13, 0, 0));
        Assert.Contains(borin.Inbox.Skip(heard), message => message.Text.StartsWith("Через 1 час", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_row_gets_its_number_its_dates_and_its_people()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var anina = await town.Joins(ReminderTown.Anina);
        await Rowses(town);
        await town.Coordinator.Presses("Добавить мероприятие");
        await town.Coordinator.Writes("Сбор портфолио педагогов");
        Assert.Contains("К какому сроку?", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("до 14 марта");
        await town.Coordinator.Presses("Верно");
        Assert.Contains("5. Сбор портфолио педагогов", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Ответственные");
        await town.Coordinator.Presses(ReminderTown.Anina);

        await town.Town.PassTo(new(2022, 3, 14, 9, 30, 0));
        Assert.Contains(anina.Inbox, message => message.Text.StartsWith("Срок — сегодня", StringComparison.Ordinal) && message.Text.Contains("Сбор портфолио", StringComparison.Ordinal));
        var added = await town.Town.Look(db => db.Activities.SingleAsync(a => a.Ordinal == 5));
        Assert.Equal(("5", "до 14 марта", ActivityKind.Other), (added.No, added.DeadlineText, added.Kind));
    }

    [Fact]
    public async Task What_comes_on_demand_is_started_by_whoever_answers_for_it()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var borin = await town.Joins(ReminderTown.Borin);
        await borin.Forges("v1:activity:3");
        Assert.DoesNotContain("Срок", borin.Buttons);
        await borin.Presses("Начать");
        await borin.Presses("Через неделю");
        Assert.Contains("до ср 16 февраля", borin.Last.Text, StringComparison.Ordinal);
        await borin.Presses("Назад");
        await borin.Presses("Начать");
        await borin.Presses("Через неделю");
        Assert.Equal("Уже начато", borin.Toast);
        await borin.Presses("Назад");
        await borin.Presses("Начать");
        await borin.Presses("С датой");
        Assert.Contains("Назначить дату", borin.Buttons);
        Assert.Equal(2, await town.Town.Look(db => db.Occurrences.CountAsync(o => o.Activity!.Ordinal == 3)));
        await town.Town.PassTo(new(2022, 2, 16, 10, 0, 0));
        Assert.Contains(borin.Inbox, message => message.Text.Contains("Срок — сегодня", StringComparison.Ordinal) || message.Text.Contains("Консультации", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_working_week_moves_deadlines_that_nobody_has_touched()
    {
        await using var town = await ReminderTown.Found(Launch, [("Сбор отчётов", "до 19 марта 2022 года", ReminderTown.Anina)]); // a Saturday
        Assert.Equal(new DateOnly(2022, 3, 18), await DueOn(town));
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Presses("Программа");
        await town.Coordinator.Presses("Рабочая неделя: пн–пт");
        Assert.Equal("Сохранено. Передвинулось: 1 срок.", town.Coordinator.Toast);
        Assert.Equal(new DateOnly(2022, 3, 19), await DueOn(town));
        Assert.Equal("week MonSat", (await town.Town.Look(db => db.History.SingleAsync(h => h.What == HistoryEvent.SettingChanged))).Detail);
    }

    private static Task<DateOnly?> DueOn(ReminderTown town) => town.Town.Look(db => db.Occurrences.Select(o => o.DueOn).SingleAsync());

    private static Task<List<string>> Keys(ReminderTown town, string title) =>
        town.Town.Look(db => db.Occurrences.Where(o => o.Activity!.Title.StartsWith(title) && o.State != OccurrenceState.Cancelled).Select(o => o.Key).OrderBy(key => key).ToListAsync());

    private static async Task Rowses(ReminderTown town)
    {
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Presses("Программа");
        await town.Coordinator.Presses("Мероприятия");
    }

    private static async Task Opens(ReminderTown town, string title)
    {
        await Rowses(town);
        await town.Coordinator.Presses(town.Coordinator.Buttons.First(label => label.Contains(title, StringComparison.Ordinal)));
    }
}
