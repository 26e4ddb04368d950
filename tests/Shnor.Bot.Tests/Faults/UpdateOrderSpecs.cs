using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Features;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Faults;

/// <summary>The messenger may say a thing three times, in any order, and after an idle week it counts anew from anywhere.</summary>
public sealed class UpdateOrderSpecs
{
    [Fact]
    public async Task One_press_that_comes_three_times_in_a_row_is_done_once()
    {
        await using var town = await Reminded();
        await town.Anina.Presses("Выполнено");
        var press = town.Messenger.LastUpdateId;
        for (var again = 0; again < 2; again++)
        {
            town.Messenger.Redeliver(press);
            await town.Town.Settle();
        }

        await DoneOnce(town);
    }

    [Fact]
    public async Task One_press_that_comes_three_times_at_once_is_done_once_and_always_answered()
    {
        await using var town = await Reminded();
        var occurrence = await town.Town.Look(db => db.Occurrences.Select(o => o.Id).SingleAsync());
        var callback = town.Messenger.Press(town.Anina.Id, town.Anina.Last.Id, "Выполнено");
        var press = new Incoming.Press(
            town.Messenger.LastUpdateId, new ChatAddress(Messenger.Telegram, town.Anina.Id), "Анина", callback, $"{town.Anina.Last.Id}", Buttons.Done.Labelled("Выполнено", occurrence).Data!);
        var inbox = town.Town.Services.GetRequiredService<Inbox>();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => inbox.Take(press, CancellationToken.None)))); // a webhook's retries run beside a slow first one
        await town.Town.Settle();

        Assert.Equal("Отмечено", town.Anina.Toast);
        Assert.Equal(4, town.Messenger.Transcript.Count(call => call.Method == "answerCallbackQuery" && call.Parameters["callback_query_id"]!.GetValue<string>() == callback));
        await DoneOnce(town);
    }

    [Fact]
    public async Task Two_presses_that_come_in_the_wrong_order_and_again_end_as_the_last_one_says()
    {
        await using var town = await Reminded();
        await town.Anina.Presses("Выполнено");
        var done = town.Messenger.LastUpdateId;
        await town.Anina.Presses("Отменить отметку");
        var undone = town.Messenger.LastUpdateId;
        foreach (var update in (long[])[undone, done, undone, done, done]) town.Messenger.Redeliver(update);
        await town.Town.Settle();

        Assert.Equal(2, await town.Marks());
        Assert.Equal(["Выполнено"], town.Anina.Buttons.Where(label => label == "Выполнено"));
        Assert.Equal(0, town.Messenger.PendingUpdates);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(900_000_000)]
    public async Task After_an_idle_week_updates_count_from_anywhere_and_none_is_missed(long next)
    {
        await using var town = await Reminded();
        await town.Anina.Writes("/help");
        await town.Town.Services.GetRequiredService<Telegram.UpdatePoller>().PollOnce(CancellationToken.None); // nothing new: what was done is confirmed
        await town.Town.PassTo(town.Town.Now.AddDays(8));
        town.Messenger.NextUpdateId = next;
        await town.Anina.Presses("Выполнено");
        Assert.Equal("Отмечено", town.Anina.Toast);
        await town.Anina.Writes("/menu");
        Assert.Contains("Что открыть?", town.Anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal((next + 1, 0), (town.Messenger.LastUpdateId, town.Messenger.PendingUpdates));
    }

    [Fact]
    public async Task A_number_that_was_used_in_an_earlier_life_of_the_messenger_is_not_taken_for_seen()
    {
        await using var town = await Reminded();
        await town.Anina.Writes("/help");
        var used = town.Messenger.LastUpdateId;
        await town.Town.PassTo(town.Town.Now.AddDays(7).AddHours(1));
        town.Messenger.NextUpdateId = used;
        await town.Anina.Presses("Выполнено");

        Assert.Equal("Отмечено", town.Anina.Toast);
        await DoneOnce(town);
    }

    [Fact]
    public async Task An_update_of_a_kind_nobody_knows_is_passed_over_and_holds_nothing_back()
    {
        await using var town = await Reminded();
        town.Messenger.Inject(new JsonObject { ["update_id"] = 12L, ["something_new"] = new JsonObject { ["a"] = 1 } });
        town.Messenger.Inject(new JsonObject { ["update_id"] = 13L, ["message"] = "no message at all" });
        await town.Anina.Presses("Выполнено");
        await DoneOnce(town);
    }

    private static async Task<FaultTown> Reminded()
    {
        var town = await FaultTown.Found();
        await town.Remind();
        return town;
    }

    private static async Task DoneOnce(FaultTown town)
    {
        Assert.Equal(1, await town.Marks());
        Assert.StartsWith("✅ Выполнено", town.Anina.Last.Text, StringComparison.Ordinal);
        Assert.Single(town.Coordinator.Inbox, message => message.Text.StartsWith("✅ Выполнено: Анина", StringComparison.Ordinal));
        Assert.Equal(0, town.Messenger.PendingUpdates);
    }
}
