using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Acceptance;
using Shnor.Bot.Tests.Features.Duty;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Ongoing;

/// <summary>«Как идёт?»: four times a year, one message, one tap for each thing.</summary>
public sealed class ProgressSpecs
{
    private static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);
    private static readonly (string, string, string) Courses = ("Организация курсов", "В течение года", ReminderTown.Anina), Site = ("Ведение страницы на сайте", "В течение года", ReminderTown.Anina);

    [Fact]
    public async Task What_goes_on_is_asked_about_in_one_message_that_shows_how_many_are_left()
    {
        await using var town = await ReminderTown.Found(Launch, [Courses, Site, ("Подготовка справки", "до 15 апреля 2022 года", ReminderTown.Anina)]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 4, 1, 10, 0, 0));
        Assert.Equal(["01.04 09:00 Срок — через 14 дней", "01.04 09:00 Как идёт?"], ReminderTown.Lines(anina, new(2022, 4, 1)).Order(StringComparer.Ordinal).Reverse());
        var asked = anina.Inbox.Last(m => m.Text.StartsWith("Как идёт?", StringComparison.Ordinal));
        Assert.Contains("2 дела идут постоянно", asked.Text, StringComparison.Ordinal);
        await anina.PressesOn(asked, "1. Организация курсов");
        Assert.Equal(["Идёт по плану", "Есть трудности", "Ещё не начинали", "Завершено", "Назад"], Buttons(anina, asked));
        await anina.PressesOn(asked, "Есть трудности");
        Assert.Contains("Записано: есть трудности", Text(anina, asked), StringComparison.Ordinal);
        await town.Town.Restart();
        await anina.PressesOn(asked, "К списку");
        Assert.Contains("Осталось ответить: 1.", Text(anina, asked), StringComparison.Ordinal);
        Assert.Contains("Ответ: есть трудности", Text(anina, asked), StringComparison.Ordinal);
        await anina.PressesOn(asked, "✓ 1. Организация курсов");
        await anina.PressesOn(asked, "Идёт по плану"); // another tap takes its place
        await anina.PressesOn(asked, "2. Ведение страницы на сайте");
        await anina.PressesOn(asked, "Ещё не начинали");
        Assert.Contains("Спасибо, ответы записаны.", Text(anina, asked), StringComparison.Ordinal);
        Assert.Equal(
            [(Progress.AsPlanned, new DateOnly(2022, 4, 1)), (Progress.NotBegun, new(2022, 4, 1))],
            await town.Town.Look(async db => (await db.ProgressAnswers.OrderBy(a => a.OccurrenceId).ToListAsync()).ConvertAll(a => (a.Progress, a.AskedFor))));

        await town.Coordinator.Opens(town, "Организация курсов");
        Assert.Contains("Как идёт: идёт по плану — Анина А.А., пт 1 апреля", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new(2022, 12, 31));
        Assert.Equal(
            ["01.07 09:00 Как идёт?", "03.10 09:00 Как идёт?", "30.12 09:00 Как идёт?"],
            ReminderTown.Lines(anina, new(2022, 6, 25)).Where(line => line.EndsWith("Как идёт?", StringComparison.Ordinal)));
        await town.Town.PassTo(new(2023, 1, 9, 10, 0, 0));
        await anina.Presses("1. Организация курсов");
        Assert.DoesNotContain("Идёт по плану", anina.Buttons); // the year is over
    }

    [Fact]
    public async Task What_is_finished_is_a_mark_like_any_other_and_is_asked_about_no_more()
    {
        await using var town = await ReminderTown.Found(Launch, [Courses]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 4, 1, 10, 0, 0));
        Assert.Equal(["Идёт по плану", "Есть трудности", "Ещё не начинали", "Завершено", "Назад"], anina.Buttons); // one thing is asked about at once
        var asked = anina.Last;
        await anina.Presses("Завершено");
        Assert.Contains("Выполнено: Анина А.А., пт 1 апреля, 10:00\nЖдёт приёмки", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Принять", "Вернуть", "Открыть"], town.Coordinator.Buttons);
        await anina.PressesFormer(asked, "Идёт по плану");
        Assert.Equal("Уже завершено", anina.Toast);
        await anina.Presses("Отменить отметку");
        Assert.Equal(OccurrenceState.Open, (await town.Of("Организация курсов")).State);
        await town.Town.PassTo(new(2022, 7, 1, 10, 0, 0));
        await anina.Presses("Завершено");
        await town.Coordinator.Presses("Принять");
        await town.Town.PassTo(new(2022, 12, 31));
        Assert.DoesNotContain(ReminderTown.Lines(anina, new(2022, 7, 2)), line => line.EndsWith("Как идёт?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_programme_of_before_is_asked_from_now_on_and_nothing_is_made_up_for()
    {
        await using var town = await ReminderTown.Found(Launch, [Courses]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Change(db => db.Occurrences.ExecuteUpdateAsync(set => set.SetProperty(o => o.NextRungAt, (DateTime?)null))); // as an earlier version launched it
        town.Town.JumpTo(new(2022, 5, 3, 12, 0, 0));
        await town.Town.Restart();
        await town.Town.Tick();
        await town.Town.PassTo(new(2022, 7, 1, 10, 0, 0));
        Assert.Equal(["01.07 09:00 Как идёт?"], ReminderTown.Lines(anina, Launch).Where(line => line.EndsWith("Как идёт?", StringComparison.Ordinal)));

        // Asleep for half a year, the town asks once how things are now.
        town.Town.JumpTo(new(2022, 12, 30, 11, 30, 0));
        await town.Town.Settle();
        Assert.Single(ReminderTown.Lines(anina, new(2022, 12, 30)));
    }

    [Fact]
    public async Task A_deputy_is_asked_for_the_absent_and_another_answers_nothing()
    {
        await using var town = await ReminderTown.Found(Launch, [Courses, DutyTown.OfBorin, ("Разработка плана", "Декабрь 2022 года", "Вилков В.В.")]);
        var (anina, borin, vilkov) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin), await town.Joins("Вилков В.В."));
        await DutyTown.IsAway(town, ReminderTown.Anina, new(2022, 3, 28), new(2022, 4, 10), ReminderTown.Borin);
        await town.Town.PassTo(new(2022, 4, 1, 10, 0, 0));
        Assert.Empty(ReminderTown.Lines(anina, new(2022, 4, 1)));
        Assert.Equal(["01.04 09:00 Как идёт?"], ReminderTown.Lines(borin, new(2022, 4, 1)));
        await borin.Presses("Идёт по плану");
        Assert.Equal("Записано", borin.Toast);
        await vilkov.Forges($"v1:progress-say:{(await town.IdOf("Организация курсов")).Value}.3");
        Assert.StartsWith("Эта кнопка не для вас", vilkov.Toast, StringComparison.Ordinal);
        await borin.Forges($"v1:progress-say:{(await town.IdOf("Организация курсов")).Value}.9");
        Assert.Equal(1, await town.Town.Look(db => db.ProgressAnswers.CountAsync()));
        await vilkov.Forges($"v1:progress:{(await DutyTown.Programme(town)).Value}");
        Assert.Contains("нет дел, которые идут весь год", vilkov.Last.Text, StringComparison.Ordinal);
    }

    private static Shnor.Sandbox.SandboxMessage Now(Phone phone, Shnor.Sandbox.SandboxMessage message) => phone.Inbox.Single(m => m.Id == message.Id);

    private static string Text(Phone phone, Shnor.Sandbox.SandboxMessage message) => Now(phone, message).Text;

    private static IEnumerable<string> Buttons(Phone phone, Shnor.Sandbox.SandboxMessage message) => Now(phone, message).Buttons.Select(button => button.Label);
}
