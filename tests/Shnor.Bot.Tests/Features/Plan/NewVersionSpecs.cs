using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>A newer file of a programme that runs already.</summary>
public sealed class NewVersionSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private static readonly (string Title, string Deadline, string Responsible)[] First =
    [
        ("Подготовка приказа о рабочей группе", "до 15 февраля 2022 года", "Светлова Е.А."),
        ("Семинар для учителей математики", "Март – апрель 2022 года", "Пчёлкина О.В."),
        ("Анкетирование родителей", "до 1 июня 2022 года", "Комитет"),
        ("Мониторинг результатов контрольных работ", "до 20 декабря 2022 года", "Светлова Е.А., Рабочая группа"),
        ("Подготовка справки по итогам года", "до 25 декабря 2022 года", "Журавина В.М."),
    ];

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Reviewing.Launched(_town, PlanTexts.Of("2022 год", First));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Rows_keep_their_marks_and_only_what_changed_changes()
    {
        await Mark("Подготовка приказа");
        var before = await Activities();
        await _owner.SendsFile("план.txt", PlanTexts.Of(
            "2022 год",
            ("Подготовка приказа о составе рабочей группы", "до 15 февраля 2022 года", "Светлова Е.А."),
            ("Вебинар проекта", "Май 2022 года", "Орлова И.К."),
            ("Семинар для учителей математики", "Апрель – май 2022 года", "Пчелкина О.В."),
            ("Анкетирование родителей", "до 1 июня 2022 года", "Комитет, Журавина В.М."),
            ("Мониторинг результатов контрольных работ", "до 20 декабря 2022 года", "Светлова Е.А., Рабочая группа")));
        Assert.Contains("Похожая программа уже есть", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.Contains("Изменилось 3, новых 1, исчезло 1", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.Contains("В новом файле нет 1 мероприятия", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Убрать");
        await _owner.Presses("Обновить план");
        Assert.Contains("План обновлён", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Орлова И.К. — https://t.me/", _owner.Last.Text, StringComparison.Ordinal);

        var after = await Activities();
        Assert.Equal([before[0].Id, after[1].Id, before[1].Id, before[2].Id, before[3].Id], after.Where(a => a.RemovedAt is null).Select(a => a.Id));
        Assert.Equal([1, 2, 3, 4, 5], after.Where(a => a.RemovedAt is null).Select(a => a.Ordinal));
        Assert.Equal(OccurrenceState.Reported, Assert.Single(after[0].Occurrences).State);
        Assert.Equal("Подготовка приказа о составе рабочей группы", after[0].Title);
        Assert.Equal(new DateOnly(2022, 5, 31), Assert.Single(after[2].Occurrences).WindowTo);
        Assert.Equal(["Комитет", "Журавина В.М."], after[3].Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name));
        Assert.Equal(before[3].Occurrences.Single().Id, after[4].Occurrences.Single().Id);

        var removed = after.Single(a => a.RemovedAt is not null);
        Assert.Equal((before[4].Id, OccurrenceState.Cancelled, (DateTime?)null), (removed.Id, removed.Occurrences.Single().State, removed.Occurrences.Single().NextRungAt));
        Assert.Equal(1, await _town.Look(db => db.Programmes.CountAsync()));
        Assert.Equal("3/1/1", (await _town.Look(db => db.History.SingleAsync(h => h.What == HistoryEvent.PlanUpdated))).Detail);
        Assert.Equal(5, await _town.Look(db => db.People.CountAsync())); // nobody twice: the owner, three of the plan and the new one
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var before = await TableDump.Of(_town);
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", First));
        await _owner.Presses("Верно");
        Assert.Contains("Изменений нет", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Отмена");
        Assert.Equal(before, await TableDump.Of(_town));
    }

    [Fact]
    public async Task What_is_gone_stays_by_the_ready_answer()
    {
        await SendsNewer(First[..4]);
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Обновить план");
        Assert.Equal(5, await _town.Look(db => db.Activities.CountAsync(a => a.RemovedAt == null)));
        Assert.Equal("0/0/0", (await _town.Look(db => db.History.SingleAsync(h => h.What == HistoryEvent.PlanUpdated))).Detail);
    }

    [Fact]
    public async Task What_was_removed_is_neither_shown_nor_said_again()
    {
        var journal = await Programmes.Join(_town, _owner, "Журавина В.М.", "Вера");
        await SendsNewer(First[..4]);
        await _owner.Presses("Верно");
        await _owner.Presses("Убрать");
        await _owner.Presses("Обновить план");

        await _owner.Writes("/plan");
        var shown = journal.Inbox.Count;
        await _town.PassTo(new(2022, 12, 31, 12, 0, 0));
        Assert.Equal(shown, journal.Inbox.Count);
        await _owner.Writes("/plan");
        Assert.Contains("Декабрь 2022", _owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("справки по итогам", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubtful_row_is_asked_about_and_may_be_a_new_one()
    {
        var rows = First.ToArray();
        rows[2] = ("Круглый стол", "до 1 июня 2022 года", "Комитет");
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", rows));
        await _owner.Presses("Верно");
        Assert.Contains("Это то же мероприятие?", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Анкетирование родителей", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Нет, новое");
        Assert.Contains("Новых 1, исчезло 1", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Назад");
        await _owner.Presses("Да");
        Assert.Contains("Изменилось 1", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_rows_that_are_as_they_were_nothing_is_asked_again()
    {
        await Update([.. First, ("Вебинар проекта", "Еженедельно", "Комитет"), ("Сбор отчётов", "31 апреля 2022 года", "Комитет")]);
        await SendsNewer(
            [.. First, ("Вебинар проекта", "Еженедельно", "Светлова Е.А."), ("Сбор отчётов", "31 апреля 2022 года", "Комитет"), ("Сбор заявок", "31 июня 2022 года", "Комитет")]);
        await _owner.Presses("Верно");
        Assert.Contains("31 июня", _owner.Last.Text, StringComparison.Ordinal); // the new one is
        await _owner.Presses("Верно");
        Assert.Contains("Обновить план", _owner.Buttons);
    }

    [Fact]
    public async Task A_plan_that_is_called_and_worded_otherwise_can_still_be_said_to_be_a_newer_version()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Titled("Комплекс мер «Наставник рядом»", "2022 год", [("Ведение дневника наблюдений", "Май 2022 года", "Орлова И.К.")]));
        await _owner.Presses("Это не новая программа");
        Assert.Contains("Какой программы этот план?", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Назад");
        await _owner.Presses("Это не новая программа");
        await _owner.Presses(_owner.Buttons.First(button => button.StartsWith("Новая версия", StringComparison.Ordinal)));
        Assert.Contains("Новых 1, исчезло 5", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.GoesOnTo("Всё готово");
        Assert.Contains("исчезло 5 — оставим", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Обновить план");
        Assert.Equal((1, 6), await _town.Look(async db => (await db.Programmes.CountAsync(), await db.Activities.CountAsync(a => a.RemovedAt == null))));
    }

    [Fact]
    public async Task A_seminar_that_has_its_day_keeps_it_whatever_the_plan_says_later()
    {
        await _town.Store.InOneCommit(
            async (db, ct) => Assert.Equal(
                SetDateOutcome.Set,
                (await db.Occurrences.SingleAsync(o => o.Activity!.Title.StartsWith("Семинар"), ct)).SetDate(new(2022, 3, 17, 14, 0, 0), Now)),
            CancellationToken.None);
        var rows = First.ToArray();
        rows[1] = rows[1] with { Deadline = "Май 2022 года" };
        await Update(rows);

        var seminar = (await Activities())[1];
        Assert.Equal([new DateTime(2022, 3, 17, 14, 0, 0), null], seminar.Occurrences.OrderBy(o => o.WindowFrom).Select(o => o.StartsAt));
        Assert.All(seminar.Occurrences, o => Assert.Equal(OccurrenceState.Open, o.State));
    }

    [Fact]
    public async Task Whoever_knows_of_a_seminar_that_is_gone_hears_that_it_is_off()
    {
        var bee = await Programmes.Join(_town, _owner, "Пчёлкина О.В.", "Ольга");
        await _town.Store.InOneCommit(
            async (db, ct) => (await db.Occurrences.SingleAsync(o => o.Activity!.Title.StartsWith("Семинар"), ct)).SetDate(new(2022, 3, 17, 14, 0, 0), Now),
            CancellationToken.None);
        await SendsNewer([First[0], .. First[2..]]);
        await _owner.Presses("Верно");
        await _owner.Presses("Убрать");
        await _owner.Presses("Обновить план");
        await _town.PassTo(Now.AddMinutes(10));

        Assert.Equal("Отменено\nСеминар для учителей математики\nЧт 17 марта, 14:00", bee.Last.Text);
        Assert.Equal(OccurrenceState.Cancelled, (await Activities()).Single(a => a.RemovedAt is not null).Occurrences.Single().State);
    }

    [Fact]
    public async Task A_deadline_that_moved_is_reminded_of_on_its_new_day_only()
    {
        var light = await Programmes.Join(_town, _owner, "Светлова Е.А.", "Елена");
        await _town.PassTo(new(2022, 2, 14, 12, 0, 0));
        Assert.Contains("Подготовка приказа", light.Last.Text, StringComparison.Ordinal);
        var rows = First.ToArray();
        rows[0] = rows[0] with { Deadline = "до 15 марта 2022 года" };
        await Update(rows);
        Assert.Equal([OccurrenceState.Cancelled, OccurrenceState.Open], (await Activities())[0].Occurrences.OrderBy(o => o.WindowTo).Select(o => o.State)); // somebody has heard of it

        var shown = light.Inbox.Count;
        await _town.PassTo(new(2022, 2, 28, 12, 0, 0));
        Assert.Equal(shown, light.Inbox.Count(message => !message.Text.Contains("15 марта", StringComparison.Ordinal)));
        await _town.PassTo(new(2022, 3, 15, 12, 0, 0));
        Assert.Contains(light.Inbox.Skip(shown), message => message.Text.Contains("15 марта", StringComparison.Ordinal));

        await Update(First); // and back again
        Assert.Equal([OccurrenceState.Open, OccurrenceState.Cancelled], (await Activities())[0].Occurrences.OrderBy(o => o.WindowTo).Select(o => o.State));
    }

    [Fact]
    public async Task A_kind_changed_by_hand_stays_while_the_title_does()
    {
        await _town.Store.InOneCommit(
            (db, ct) => db.Activities.Where(a => a.Ordinal == 3).ExecuteUpdateAsync(set => set.SetProperty(a => a.Kind, ActivityKind.Meeting), ct),
            CancellationToken.None);
        var rows = First.ToArray();
        rows[2] = rows[2] with { Responsible = "Рабочая группа" };
        await Update(rows);
        Assert.Equal(ActivityKind.Meeting, (await Activities())[2].Kind);
    }

    [Fact]
    public async Task More_years_bring_more_occurrences_and_take_none_away()
    {
        var before = await _town.Look(db => db.Occurrences.Select(o => o.Id).ToListAsync());
        await _town.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.NextDigestAt, (DateTime?)null), ct), CancellationToken.None);
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022-2023 гг.", [.. First, ("Совещание директоров", "сентябрь ежегодно", "Комитет")]));
        await _owner.Presses("Верно");
        Assert.Contains("Годы: 2022 год → 2022–2023 годы", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Обновить план");
        Assert.Equal("2022-2023", (await _town.Look(db => db.Programmes.SingleAsync())).Years);
        Assert.NotNull((await _town.Look(db => db.Programmes.SingleAsync())).NextDigestAt); // nothing more was to be said of it
        var after = await _town.Look(db => db.Occurrences.Select(o => o.Id).ToListAsync());
        Assert.Empty(before.Except(after));
        Assert.Equal(2, after.Count - before.Count);
    }

    [Fact]
    public async Task What_people_have_started_stays_when_the_years_change()
    {
        (string, string, string)[] rows = [.. First, ("Консультации для школ", "по запросу", "Светлова Е.А.")];
        await Update(rows);
        await _town.Store.InOneCommit(
            async (db, ct) =>
            {
                var activity = await db.Activities.Include(a => a.Programme).Include(a => a.Occurrences).SingleAsync(a => a.Title.StartsWith("Консультации"), ct);
                Assert.Empty(activity.Occurrences);
                var started = Occurrence.From(new("2022-02-09..2022-02-28", OccurrenceShape.Deadline, new(2022, 2, 9), new(2022, 2, 28), DueOn: new(2022, 2, 28)), activity, nextWindowOpens: null);
                started.RungsPlannedUntil = _town.Zone.ToUtc(Now);
                activity.Occurrences.Add(started);
            },
            CancellationToken.None);
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022-2023 гг.", rows));
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Обновить план");

        var started = (await Activities()).Single(a => a.Title.StartsWith("Консультации", StringComparison.Ordinal)).Occurrences.Single();
        Assert.Equal((OccurrenceState.Open, new DateOnly(2022, 2, 28)), (started.State, started.DueOn));
    }

    [Fact]
    public async Task A_second_press_updates_nothing_a_second_time()
    {
        await SendsNewer([.. First, ("Вебинар проекта", "Май 2022 года", "Комитет")]);
        await _owner.GoesOnTo("Всё готово");
        var ready = _owner.Last;
        await _owner.Presses("Обновить план");
        var before = await TableDump.Of(_town);
        await _owner.PressesFormer(ready, "Обновить план");
        Assert.Equal(before, await TableDump.Of(_town));
        Assert.Equal(6, await _town.Look(db => db.Activities.CountAsync()));
    }

    [Fact]
    public async Task An_update_that_breaks_off_is_done_once()
    {
        await SendsNewer([.. First, ("Вебинар проекта", "Май 2022 года", "Орлова И.К.")]);
        await _owner.GoesOnTo("Всё готово");
        _town.Messenger.Press(_owner.Id, _owner.Last.Id, "Обновить план"); // the process dies before the press is fetched
        await _town.RiseAfterCrash();
        await _town.Settle();
        Assert.Contains("План обновлён", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal((6, 1), await _town.Look(async db => (await db.Activities.CountAsync(), await db.People.CountAsync(p => p.NameKey == "орлова и.к."))));
    }

    [Fact]
    public async Task Of_two_coordinators_the_second_sees_what_is_still_to_change()
    {
        var bee = await Programmes.Join(_town, _owner, "Пчёлкина О.В.", "Ольга");
        await _town.Store.InOneCommit(
            (db, ct) => db.Memberships.Where(m => m.Person!.NameKey == "пчелкина о.в.").ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Coordinator), ct),
            CancellationToken.None);
        var newer = PlanTexts.Of("2022 год", [.. First, ("Вебинар проекта", "Май 2022 года", "Комитет")]);
        foreach (var coordinator in (Phone[])[_owner, bee])
        {
            await coordinator.SendsFile("план.txt", newer);
            await coordinator.GoesOnTo("Всё готово");
        }

        await _owner.Presses("Обновить план");
        await bee.Presses("Обновить план");
        Assert.Contains("Изменений нет", bee.Last.Text, StringComparison.Ordinal);
        Assert.Equal(6, await _town.Look(db => db.Activities.CountAsync()));
    }

    [Fact]
    public async Task What_is_gone_only_since_another_coordinator_wrote_it_is_asked_about_anew()
    {
        var bee = await Programmes.Join(_town, _owner, "Пчёлкина О.В.", "Ольга");
        await _town.Store.InOneCommit(
            (db, ct) => db.Memberships.Where(m => m.Person!.NameKey == "пчелкина о.в.").ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Coordinator), ct),
            CancellationToken.None);
        await SendsNewer(First[..4]);
        await _owner.Presses("Верно");
        await _owner.Presses("Убрать");
        await bee.SendsFile("план.txt", PlanTexts.Of("2022 год", [.. First, ("Вебинар проекта", "Май 2022 года", "Комитет")]));
        await bee.GoesOnTo("Всё готово");
        await bee.Presses("Обновить план");

        await _owner.Presses("Обновить план");
        Assert.Contains("исчезло 2", _owner.Last.Text, StringComparison.OrdinalIgnoreCase);
        await _owner.Presses("Верно");
        Assert.Contains("В новом файле нет 2 мероприятий", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_stands_below_another_month_has_another_deadline()
    {
        await LaunchMonthly("Октябрь", "Ноябрь");
        await _owner.SendsFile("план.txt", Monthly("Октябрь", "Декабрь"));
        await _owner.Presses("Верно");
        Assert.Contains("Изменилось 1", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Второй семинар", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Обновить план");

        var seminars = (await Activities()).Where(a => a.Title.EndsWith("для завучей", StringComparison.Ordinal));
        Assert.Equal([new(2022, 10, 8), new(2022, 12, 8)], seminars.Select(a => Assert.Single(a.Occurrences).WindowFrom));
    }

    [Fact]
    public async Task Nobody_is_asked_about_a_programme_they_do_not_coordinate()
    {
        var other = _town.Phone("Чужая");
        await other.Starts();
        await _town.Store.InOneCommit(
            async (db, ct) =>
            {
                var programme = new Programme { Title = "Совсем другая", Years = "2022", ZoneId = TestTown.YekaterinburgZone, LaunchedAt = _town.Zone.ToUtc(Now) };
                var person = new Person { Name = "Чужая Ч.Ч.", NameKey = "чужая ч.ч." };
                person.Agree(ConsentText.Version, _town.Zone.ToUtc(Now));
                person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = other.Id, ConnectedAt = _town.Zone.ToUtc(Now) });
                db.Programmes.Add(programme);
                db.People.Add(person);
                await db.SaveChangesAsync(ct);
                db.Memberships.Add(new Membership { PersonId = person.Id, ProgrammeId = programme.Id, Role = Role.Coordinator });
            },
            CancellationToken.None);
        await other.SendsFile("план.txt", PlanTexts.Of("2022 год", First));
        Assert.Contains("План прочитан", other.Last.Text, StringComparison.Ordinal);

        var nonce = other.Last.Buttons.Select(button => button.Data).First(data => data!.StartsWith("v1:review:", StringComparison.Ordinal))!.Split(':', '.')[2];
        await other.Forges($"v1:review:{nonce}.v1");
        await other.GoesOnTo("Всё готово");
        Assert.Contains("Запустить", other.Buttons);
    }

    [Theory]
    [InlineData("2022 год", "Готовый ответ — новая версия")]
    [InlineData("2022-2024 гг.", "Готовый ответ — новая версия")]
    [InlineData("2023 год", "Готовый ответ — план на следующий год")]
    [InlineData("2022/2023 учебный год", "Готовый ответ — новая версия")]
    [InlineData("2020 год", "Готовый ответ — новая программа")]
    public async Task The_years_of_the_file_tell_what_it_is(string years, string ready)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(years, [.. First.Select(row => row with { Deadline = row.Deadline.Replace("2022", years[..4], StringComparison.Ordinal) })]));
        Assert.Contains(ready, _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programme_of_a_like_title_is_not_asked_about()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Titled("Программа поддержки школ Лесного округа", "2022 год", [("Ведение дневника наблюдений", "Май 2022 года", "Орлова И.К.")]));
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_moved_to_these_years_is_known_by_its_own_file()
    {
        var old = PlanTexts.Titled("Программа Горного округа", "2019 год", [("Подготовка отчёта", "до 15 марта 2019 года", "Светлова Е.А."), ("Обзор новинок", "до 20 декабря 2019 года", "Комитет")]);
        await _owner.SendsFile("план.txt", old);
        await _owner.Presses("Верно");
        await _owner.Presses("Перенести на 2022");
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
        await _owner.SendsFile("план.txt", old);
        await _owner.Presses("Верно");
        Assert.Contains("Изменений нет", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_taken_back_in_a_removed_row_starts_no_reminders()
    {
        var journal = await Programmes.Join(_town, _owner, "Журавина В.М.", "Вера");
        await Mark("Подготовка справки");
        await SendsNewer(First[..4]);
        await _owner.Presses("Верно");
        await _owner.Presses("Убрать");
        await _owner.Presses("Обновить план");
        var removed = (await Activities()).Single(a => a.RemovedAt is not null).Occurrences.Single();
        Assert.Equal(OccurrenceState.Reported, removed.State);
        await _owner.Forges($"v1:undo:{removed.Id.Value}");
        var shown = journal.Inbox.Count;
        await _town.PassTo(new(2022, 12, 28, 12, 0, 0));
        Assert.Equal(shown, journal.Inbox.Count);
    }

    [Fact]
    public async Task A_long_difference_has_pages()
    {
        await SendsNewer([.. First.Select(row => row with { Responsible = "Отдел образования" }), ("Вебинар проекта", "Май 2022 года", "Комитет")]);
        Assert.Contains("Изменилось 5, новых 1, страница 1 из 2", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Далее ›");
        Assert.Contains("страница 2 из 2", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("‹ Страница 1");
        Assert.Contains("страница 1 из 2", _owner.Last.Text, StringComparison.Ordinal);
    }

    private async Task LaunchMonthly(string first, string second)
    {
        await _owner.SendsFile("план.txt", Monthly(first, second));
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
    }

    private static string Monthly(string first, string second) =>
        $"Месячник методистов\n\nПлан на 2022 год\n\n№\tМероприятие\tСрок\tОтветственный\n{first}\t\t\t\n1\tПервый семинар для завучей\tвторая неделя\tСветлова Е.А.\n"
        + $"{second}\t\t\t\n2\tВторой семинар для завучей\tвторая неделя\tСветлова Е.А.";

    private async Task SendsNewer(params (string Title, string Deadline, string Responsible)[] rows)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", rows));
        await _owner.Presses("Верно");
    }

    private async Task Update(params (string Title, string Deadline, string Responsible)[] rows)
    {
        await SendsNewer(rows);
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Обновить план");
    }

    private Task Mark(string title) => _town.Store.InOneCommit(
        async (db, ct) => Assert.Equal(
            ConfirmOutcome.Confirmed,
            (await db.Occurrences.SingleAsync(o => o.Activity!.Title.StartsWith(title), ct)).Confirm((await db.People.FirstAsync(ct)).Id, Now, _town.Zone.ToUtc(Now))),
        CancellationToken.None);

    private Task<List<Activity>> Activities() => _town.Look(db => db.Activities
        .Include(a => a.Occurrences).Include(a => a.Assignees).ThenInclude(a => a.Person).Include(a => a.Assignees).ThenInclude(a => a.Body)
        .OrderBy(a => a.Ordinal).ToListAsync());
}
