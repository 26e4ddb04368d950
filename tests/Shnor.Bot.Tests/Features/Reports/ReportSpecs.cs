using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Reports;

/// <summary>A report from a phone: seven taps, two texts, nothing lost.</summary>
public sealed class ReportSpecs
{
    [Fact]
    public async Task A_report_takes_seven_taps_and_two_texts_and_a_restart_after_each_loses_nothing()
    {
        var (town, teachers) = await ReportTown.Found("Вера", "Рита", "Дина");
        await using var found = town;
        await town.PutIntoSchool(teachers[0]);
        await town.SayComing(teachers);
        var (anina, taps, texts) = (town.Anina, 0, 0);

        await town.Opens(anina, "report");
        taps++;
        Assert.Contains("Как прошло?", anina.Last.Text, StringComparison.Ordinal);
        var wizard = anina.Last.Id;
        await Tap("Онлайн");
        Assert.Contains("Ответили «Буду» — 3.", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5", "Пропустить", "Назад"], anina.Buttons);
        await Tap("3");
        Assert.Contains("из школ программы", anina.Last.Text, StringComparison.Ordinal);
        await Tap("1");
        Assert.Equal(wizard, anina.Last.Id); // a dialogue edits its own message
        await Type("Разобрали критерии оценивания на примерах. Было <интересно> & полезно.");
        await Type("Решили провести взаимопроверку в апреле.");
        await Tap("Пропустить"); // difficulties
        await Tap("Пропустить"); // files
        Assert.Contains("проверьте и отправьте", anina.Last.Text, StringComparison.Ordinal);
        await Tap("Отправить");

        Assert.Equal((7, 2), (taps, texts));
        Assert.StartsWith("✅ Отчёт отправлен", anina.Last.Text, StringComparison.Ordinal);
        var report = (await town.Report())!;
        Assert.Equal((EventForm.Online, 3, 1), (report.Form, report.Participants, report.FromSchools));
        Assert.NotNull(report.SentAt);
        Assert.Equal(OccurrenceState.Reported, (await town.Occurrence()).State);
        Assert.Equal([HistoryEvent.Confirmed, HistoryEvent.ReportSent], await town.Town.Look(db => db.History.Where(h => h.OccurrenceId == town.Seminar).OrderBy(h => h.Id).Select(h => h.What).ToListAsync()));

        var letter = town.Coordinator.Last;
        Assert.StartsWith("📝 Отчёт ждёт приёмки\nСеминар по оцениванию", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Участников: 3, из школ программы — 1", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Было <интересно> & полезно.", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["Принять", "Вернуть", "Открыть"], town.Coordinator.Buttons);

        async Task Tap(string label)
        {
            await town.Town.Restart();
            await anina.Presses(label);
            taps++;
        }

        async Task Type(string words)
        {
            await town.Town.Restart();
            await anina.Writes(words);
            texts++;
        }
    }

    [Fact]
    public async Task A_report_left_for_days_and_after_another_talk_goes_on_from_the_whole_of_it()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await town.Opens(anina, "report");
        await anina.Presses("И так, и так");
        await anina.Presses("Назад"); // a step back shows what was answered
        Assert.Contains("Сейчас: и так, и так", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("/menu");
        await town.Town.PassTo(ReportTown.After.AddDays(45));

        await town.Opens(anina, "report");
        Assert.Contains("Форма: и так, и так", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Отправить");
        Assert.StartsWith("Напишите хотя бы одно предложение", anina.Last.Text, StringComparison.Ordinal);
        Assert.Null((await town.Report())!.SentAt);
        await anina.Presses("Сделано");
        await anina.Writes("Провели.");
        await anina.Presses("Участники");
        await anina.Writes("двенадцать");
        Assert.StartsWith("Нужно число", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("12");
        await anina.Writes("13");
        Assert.Contains("не может быть больше", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("12");
        Assert.Contains("Участников: 12, из школ программы — 12", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Результат");
        await anina.Writes(new string('а', 1001));
        Assert.StartsWith("Слишком длинно: 1001", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes(new string('а', 1000));
        await anina.Presses("Результат");
        await anina.Presses("Убрать");
        Assert.DoesNotContain("Результат:", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Отправить");
        Assert.NotNull((await town.Report())!.SentAt);
    }

    [Fact]
    public async Task Two_who_write_at_once_share_one_draft_and_it_is_sent_once()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var (anina, borin) = (town.Anina, await town.Joins(ReminderTown.Borin));
        await town.Opens(anina, "report");
        await town.Opens(borin, "report");
        await anina.Presses("Очно");
        await borin.Presses("Онлайн");
        await anina.Presses("Пропустить");
        await anina.Writes("Первая запись.");
        await borin.Presses("10");
        await borin.Presses("10");
        await borin.Writes("Вторая запись.");
        var report = (await town.Report())!;
        Assert.Equal((EventForm.Online, 10, "Вторая запись."), (report.Form, report.Participants, report.Done));

        await anina.Writes("Итог.");
        await anina.Presses("Пропустить");
        await anina.Presses("Пропустить");
        Assert.Contains("Сделано: Вторая запись.", anina.Last.Text, StringComparison.Ordinal);
        var summary = anina.Last;
        await anina.Presses("Отправить");
        await borin.Presses("Пропустить");
        Assert.StartsWith("Отчёт уже отправлен: Анина А.А.", borin.Toast, StringComparison.Ordinal);
        await borin.Writes("Опоздавшая запись.");
        await anina.PressesFormer(summary, "Отправить");
        Assert.StartsWith("Отчёт уже отправлен", anina.Toast, StringComparison.Ordinal);
        Assert.Equal("Вторая запись.", (await town.Report())!.Done);
        Assert.Single(town.Coordinator.Inbox, m => m.Text.StartsWith("📝", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_button_changes_nothing_and_shows_the_open_question()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await town.Opens(anina, "report");
        await anina.Presses("Очно");
        await anina.PressesFormer(anina.Last, "Онлайн");
        Assert.StartsWith("Кнопка устарела", anina.Toast, StringComparison.Ordinal);
        Assert.Contains("Сколько было участников", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(EventForm.InPerson, (await town.Report())!.Form);

        await anina.Forges($"v1:report-say:{town.Seminar.Value}.1.999999");
        await anina.Forges($"v1:report-edit:{town.Seminar.Value}.77");
        await anina.Forges($"v1:report-skip:{town.Seminar.Value}.77");
        Assert.Null((await town.Report())!.Participants);
        await town.Opens(town.Coordinator, "report-send", new(987_654)); // no such event
        Assert.StartsWith("Эта кнопка не для вас", town.Coordinator.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_came_back_is_changed_and_sent_again_and_so_is_one_whose_mark_was_undone()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await town.Opens(anina, "report");
        await anina.Forges($"v1:report-edit:{town.Seminar.Value}.{3}");
        await anina.Writes("Провели.");
        await anina.Presses("Отправить");
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                (await db.EventReports.SingleAsync(ct)).SentAt = null;
                (await db.Occurrences.SingleAsync(o => o.Id == town.Seminar, ct)).Undo();
                db.Remarks.Add(new Remark { OccurrenceId = town.Seminar, Kind = RemarkKind.Returned, Text = "Допишите <результат>", At = town.Utc(ReportTown.After) });
            },
            CancellationToken.None);

        await town.Town.PassTo(ReportTown.After.AddMinutes(5));
        await town.Opens(anina, "report");
        Assert.Contains("Координатор вернул: «Допишите <результат>»", anina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Сделано: Провели.", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Результат");
        await anina.Writes("Есть план.");
        await anina.Presses("Отправить");
        Assert.Equal(2, town.Coordinator.Inbox.Count(m => m.Text.StartsWith("📝", StringComparison.Ordinal)));
        Assert.Contains("Результат: Есть план.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(OccurrenceState.Reported, (await town.Occurrence()).State);
    }

    [Fact]
    public async Task Of_a_document_only_what_was_done_and_a_file_or_a_link_is_asked()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await town.Opens(anina, "report", town.Memo);
        Assert.Contains("Что сделано?", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("Памятка готова и разослана.");
        await anina.Writes("https://example.org/pamyatka?a=1&b=<2>");
        await anina.Presses("Далее");
        await anina.Presses("Отправить");
        Assert.Equal(OccurrenceState.Reported, (await town.Occurrence(town.Memo)).State);
        Assert.Contains("Ссылка: https://example.org/pamyatka?a=1&b=<2>", town.Coordinator.Last.Text, StringComparison.Ordinal);

        // «Выполнено» first, the report may follow: then nothing is marked a second time.
        await town.Opens(anina, "done");
        await town.Opens(anina, "report");
        await anina.Forges($"v1:report-edit:{town.Seminar.Value}.3");
        await anina.Writes("Провели.");
        await anina.Presses("Отправить");
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.OccurrenceId == town.Seminar && h.What == HistoryEvent.Confirmed)));
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.OccurrenceId == town.Seminar && h.What == HistoryEvent.ReportSent)));
    }

    [Fact]
    public async Task Nothing_is_reported_before_it_begins_and_whoever_sees_the_plan_reads_what_was_sent()
    {
        var (town, teachers) = await ReportTown.Found("Вера");
        await using var found = town;
        var (anina, teacher) = (town.Anina, teachers[0]);
        await town.Town.Store.InOneCommit(async (db, ct) => await db.Memberships.Where(m => m.Role == Domain.People.Role.Teacher).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Domain.People.Role.Responsible), ct), CancellationToken.None);
        await town.Opens(teacher, "report");
        Assert.StartsWith("Отчёта пока нет", teacher.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Назад", "Меню"], teacher.Buttons);
        await town.Opens(teacher, "report-write");
        Assert.StartsWith("Эта кнопка не для вас", teacher.Toast, StringComparison.Ordinal);
        await town.Opens(town.Coordinator, "report");
        Assert.Equal(["Написать отчёт", "Назад", "Меню"], town.Coordinator.Buttons);

        await town.Opens(anina, "report");
        await anina.Forges($"v1:report-edit:{town.Seminar.Value}.3");
        await anina.Writes("Провели.");
        await anina.Presses("Отправить");
        await town.Opens(teacher, "report");
        Assert.Contains("Сделано: Провели.", teacher.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Назад", "Меню"], teacher.Buttons);

        // Back in time, as if it had been moved: a draft is kept, and nothing is sent.
        await town.Opens(anina, "undo");
        town.Town.JumpTo(ReportTown.Held.AddHours(-1));
        await town.Opens(anina, "report-send");
        Assert.StartsWith("Отправить можно, когда начнётся", anina.Toast, StringComparison.Ordinal);
        await town.Opens(anina, "report");
        Assert.Equal("Отчёт можно написать, когда начнётся.", anina.Toast);
    }

    [Fact]
    public async Task Where_each_marks_their_own_part_the_second_adds_to_the_report_of_the_first()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var (anina, borin) = (town.Anina, await town.Joins(ReminderTown.Borin));
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Activities.SingleAsync(a => a.Title.StartsWith("Семинар"), ct)).Mode = AssigneeMode.Each, CancellationToken.None);
        await Write(town, anina, "Мы провели.");
        Assert.Equal(OccurrenceState.Open, (await town.Occurrence()).State);
        Assert.StartsWith("📝 Пришёл отчёт", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Открыть"], town.Coordinator.Buttons);

        await town.Town.PassTo(ReportTown.After.AddMinutes(5));
        await town.Opens(borin, "report");
        await borin.Presses("Дополнить");
        await borin.Presses("Результат");
        await borin.Writes("И мы провели.");
        await borin.Presses("Отправить");
        Assert.Equal(OccurrenceState.Reported, (await town.Occurrence()).State);
        Assert.StartsWith("📝 Отчёт ждёт приёмки", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Сделано: Мы провели.\nРезультат: И мы провели.", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_and_returned_by_the_coordinator_and_without_acceptance_only_read()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await Write(town, anina, "Провели.");
        await town.Coordinator.Presses("Вернуть");
        await town.Coordinator.Writes("А сколько было людей?");
        Assert.Null((await town.Report())!.SentAt);
        await town.Town.PassTo(ReportTown.After.AddMinutes(5));
        await town.Opens(anina, "report");
        Assert.Contains("Координатор вернул: «А сколько было людей?»", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Участники");
        await anina.Writes("8");
        await anina.Writes("8");
        await anina.Presses("Отправить");
        await town.Coordinator.Presses("Принять");
        Assert.Equal(OccurrenceState.Accepted, (await town.Occurrence()).State);

        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Programmes.SingleAsync(ct)).HasAcceptance = false, CancellationToken.None);
        await Write(town, anina, "Памятка готова.", town.Memo);
        Assert.Equal(OccurrenceState.Accepted, (await town.Occurrence(town.Memo)).State);
        Assert.StartsWith("📝 Пришёл отчёт", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Открыть"], town.Coordinator.Buttons);
    }

    private static async Task Write(ReportTown town, Phone phone, string done, Domain.OccurrenceId? id = null)
    {
        await town.Opens(phone, "report", id);
        await phone.Forges($"v1:report-edit:{(id ?? town.Seminar).Value}.3");
        await phone.Writes(done);
        await phone.Presses("Отправить");
    }
}
