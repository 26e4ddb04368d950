using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Tests.Features;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Faults;

/// <summary>Each method of the line meets each mishap. Nothing is lost; what surely did not get there is not doubled; what nobody can know is said.</summary>
public sealed class LineFaultSpecs
{
    [Fact]
    public async Task A_reminder_comes_all_the_same_and_twice_only_where_nobody_could_know()
    {
        await using var town = await FaultTown.Found(("Подготовка справки", "ежемесячно", ReminderTown.Anina));
        foreach (var mishap in Mishaps.All)
        {
            var next = await town.Town.Look(db => db.Occurrences.MinAsync(o => o.NextRungAt!.Value));
            await town.Town.PassTo(town.Town.Zone.ToLocal(next).AddMinutes(-1));
            var before = town.Anina.Inbox.Count;
            town.Plan(mishap, "sendMessage", town.Anina);
            await town.Town.PassTo(town.Town.Now.AddHours(1));

            Assert.Equal(mishap.Happened() ? 2 : 1, town.Anina.Inbox.Count - before);
            var row = (await town.Reminders()).MaxBy(row => row.DueAt)!;
            Assert.Equal((OutboxState.Sent, mishap == Mishap.TooMany ? 0 : 1), (row.State, row.Attempts));
        }

        Assert.True(town.LogSays("nobody knows whether it went out"));
        Assert.Empty(town.Messenger.Faults.Planned);
    }

    [Fact]
    public async Task A_429_is_obeyed_to_the_second()
    {
        await using var town = await FaultTown.Found();
        var before = town.Waited.Passed;
        town.Plan(Mishap.TooMany, "sendMessage", town.Anina);
        await town.Remind();

        var sends = town.Messenger.Transcript.Where(call => call.Method == "sendMessage").TakeLast(2).ToList();
        Assert.Equal([429, 200], sends.Select(call => call.Code));
        Assert.Equal(TimeSpan.FromSeconds(30), sends[1].At - sends[0].At); // by the town's clock
        Assert.InRange(town.Waited.Passed - before, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(32)); // and at the gate, for everybody
    }

    [Fact]
    public async Task A_screen_that_changes_a_message_is_drawn_whatever_happens()
    {
        await using var town = await FaultTown.Found();
        await town.Remind();
        await PressesBackAndForth(town, "editMessageText");
        Assert.Equal(Mishaps.All.Length, town.Anina.Last.Edits); // none of them twice
    }

    [Fact]
    public async Task Buttons_that_are_to_go_are_taken_away_whatever_happens()
    {
        await using var town = await FaultTown.Found(("Участие в вебинарах", "еженедельно - среда 12:00", ReminderTown.Anina));
        for (var week = 0; week < Mishaps.All.Length; week++)
        {
            await town.Town.PassTo(new DateTime(2022, 3, 2, 11, 30, 0).AddDays(7 * week));
            town.Plan(Mishaps.All[week], "editMessageReplyMarkup");
            await town.Anina.Presses("Понятно");
            Assert.Empty(town.Anina.Buttons);
        }

        Assert.Empty(town.Messenger.Faults.Planned);
    }

    [Fact]
    public async Task A_new_screen_comes_at_most_once_and_what_nobody_knows_is_in_the_log()
    {
        await using var town = await FaultTown.Found();
        foreach (var mishap in Mishaps.All)
        {
            var before = town.Anina.Inbox.Count;
            lock (town.Town.LogLines) town.Town.LogLines.Clear();
            town.Plan(mishap, "sendMessage");
            await town.Anina.Writes("/menu");

            Assert.Equal(mishap is Mishap.ServerError or Mishap.CutBefore ? 0 : 1, town.Anina.Inbox.Count - before);
            Assert.Equal(mishap != Mishap.TooMany, town.LogSays("Nobody knows whether a screen was drawn"));
            await town.Anina.Writes("/menu");
            Assert.Contains("Что открыть?", town.Anina.Last.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_press_whose_answer_fails_has_its_effect_once_and_its_screen()
    {
        await using var town = await FaultTown.Found();
        await town.Remind();
        await PressesBackAndForth(town, "answerCallbackQuery");
        Assert.Equal(0, town.Messenger.PendingUpdates);
        Assert.Equal(Mishaps.All.Length, town.Town.LogLines.Count(line => line.Contains("A press was answered too late", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Updates_that_could_not_be_fetched_are_fetched_again_and_done_once()
    {
        await using var town = await FaultTown.Found();
        await town.Remind();
        await PressesBackAndForth(town, "getUpdates");
        Assert.All(town.Messenger.Presses(town.Anina.Id), press => Assert.NotNull(press.Answer));
    }

    [Theory]
    [InlineData("getFile")]
    [InlineData("file")]
    public async Task A_file_that_could_not_be_fetched_is_fetched_again_and_three_times_is_enough(string method)
    {
        await using var town = await FaultTown.Found();
        foreach (var mishap in Mishaps.All)
        {
            town.Plan(mishap, method);
            await town.Coordinator.SendsFile("план.txt", "План на 2022 год\n\n\tСодержание деятельности\tСроки\tОтветственные\n1\tАнализ результатов\tМай 2022 года\tБорин Б.Б.");
            Assert.Contains("Верно", town.Coordinator.Buttons);
        }

        town.Plan(Mishap.ServerError, method, times: 3);
        await town.Coordinator.SendsFile("план.txt", "План");
        Assert.Empty(town.Messenger.Faults.Planned);
        Assert.Contains("ещё раз", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.Programmes.CountAsync()));
    }

    [Fact]
    public async Task The_first_words_with_the_messenger_are_tried_until_they_succeed()
    {
        await using var town = await FaultTown.Found();
        foreach (var mishap in Mishaps.All)
        {
            town.Plan(mishap, "getMe");
            if (mishap != Mishap.Slow) town.Plan(mishap, "setMyCommands"); // one thing at a time is slow
        }

        await ((Introduction)WithoutWaiting(town.Town.Services, typeof(Introduction))).Make(CancellationToken.None);

        Assert.Empty(town.Messenger.Faults.Planned);
        Assert.Contains(town.Messenger.Commands(personId: town.Coordinator.Id), command => command.Command == "help");
    }

    [Fact]
    public async Task Commands_that_were_not_taken_hold_nothing_up_and_come_after_the_next_start()
    {
        await using var town = await FaultTown.Found();
        foreach (var mishap in Mishaps.All)
        {
            await town.Town.Restart();
            town.Plan(mishap, "setMyCommands");
            await town.Anina.Writes("/menu");
            Assert.Contains("Что открыть?", town.Anina.Last.Text, StringComparison.Ordinal);
            Assert.True(town.LogSays("The list of commands was not taken"));
        }

        await town.Town.Restart();
        await town.Anina.Writes("/menu");
        Assert.True(town.Messenger.Transcript.Last(call => call.Method == "setMyCommands" && call.Parameters.ContainsKey("scope")).Ok);
    }

    /// <summary>«Выполнено», «Отменить отметку» and so on; each time the method meets another mishap, and each time the effect and the screen are there once.</summary>
    private static async Task PressesBackAndForth(FaultTown town, string method)
    {
        for (var n = 0; n < Mishaps.All.Length; n++)
        {
            town.Plan(Mishaps.All[n], method);
            await town.Anina.Presses(n % 2 == 0 ? "Выполнено" : "Отменить отметку");
            Assert.Contains(n % 2 == 0 ? "Отменить отметку" : "Выполнено", town.Anina.Buttons);
            Assert.DoesNotContain(n % 2 == 0 ? "Выполнено" : "Отменить отметку", town.Anina.Buttons);
            Assert.Equal(n + 1, await town.Marks());
        }

        Assert.Empty(town.Messenger.Faults.Planned);
    }

    /// <summary>A part, and what it is made of, on a clock that lets nobody wait.</summary>
    private static object WithoutWaiting(IServiceProvider services, Type part)
    {
        var hasty = new HastyTime();
        var parts = part.GetConstructors().Single().GetParameters().Select(parameter => parameter.ParameterType);
        return Activator.CreateInstance(part, [.. parts.Select(type => type == typeof(TimeProvider) ? hasty : type.Name == "PatientCalls" ? WithoutWaiting(services, type) : services.GetRequiredService(type))])!;
    }
}
