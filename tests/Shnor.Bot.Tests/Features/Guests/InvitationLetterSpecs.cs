using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Features.Guests;

/// <summary>An invitation is written at sending: what is no longer true is not said.</summary>
public sealed class InvitationLetterSpecs
{
    [Fact]
    public async Task It_waits_for_the_morning_and_says_what_is_true_then()
    {
        await using var town = await GuestTown.Found();
        await town.Town.PassTo(new(2022, 3, 14, 22, 0, 0));
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina, town.Nina);
        await town.Change(GuestTown.Seminar, (occurrence, set) =>
        {
            occurrence.SetLink("https://meet.example.org/s");
            set("Place", "Школа № 5 <корпус 2>");
            set("Revision", occurrence.Revision + 1); // a room and a link are no other event
        });
        await town.Town.PassTo(new(2022, 3, 15, 8, 0, 0));

        Assert.Equal(
            "Приглашаем\nСеминар по оцениванию\n\nчт 17 марта, 15:00 (через 2 дня)\nГде: Школа № 5 <корпус 2>\nСсылка: https://meet.example.org/s\nПроводит: Анина А.А.\n\nПридёте?",
            town.Nina.Last.Text);
        Assert.Single(town.Nina.Inbox, message => message.Text.StartsWith("Приглашаем", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_comes_in_the_night_when_the_morning_would_be_too_late()
    {
        await using var town = await GuestTown.Found();
        await town.Town.PassTo(new(2022, 3, 16, 22, 0, 0));
        await town.Dates(new(2022, 3, 17, 8, 0, 0)); // with the end of the quiet hours
        await town.Invites(town.Nina);
        await town.Town.PassTo(new(2022, 3, 16, 22, 5, 0));
        Assert.StartsWith("Приглашаем", town.Nina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_dropped_when_it_is_cancelled_has_begun_is_answered_or_another_letter_speaks_of_it()
    {
        await using var town = await GuestTown.Found();
        await town.Town.PassTo(new(2022, 3, 16, 22, 0, 0));
        await town.Dates(new(2022, 3, 17, 7, 0, 0));
        await town.Invites(town.Vera);
        town.Town.JumpTo(new(2022, 3, 17, 8, 30, 0)); // the bot stood still
        await town.Town.PassTo(new(2022, 3, 17, 8, 31, 0));
        Assert.Equal(OutboxState.Dropped, await StateOf(town));

        await town.Town.PassTo(new(2022, 3, 17, 22, 0, 0));
        await town.Dates(new(2022, 3, 24, 15, 0, 0));
        await town.Invites(town.Vera);
        await town.Cancels();
        await town.Town.PassTo(new(2022, 3, 18, 8, 0, 0));
        Assert.Equal(OutboxState.Dropped, await StateOf(town));
        Assert.DoesNotContain(town.Vera.Inbox, message => message.Text.StartsWith("Приглашаем", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_letter_an_answer_and_a_lost_place_each_make_it_needless()
    {
        await using var town = await GuestTown.Found();
        await town.Town.PassTo(new(2022, 3, 14, 22, 0, 0));
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina, town.Vera, town.Anina); // Anina holds it
        var (seminar, nina) = (await town.Of(GuestTown.Seminar), await town.PersonOf(town.Nina));
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var later = new OutboxMessage(LetterKinds.Invited, nina, seminar.ProgrammeId, seminar.Id, "9");
                await new OutboxWriter(db, town.Town.Zone.ToUtc(town.Town.Now)).Add("invited:later", later, ct);
            },
            CancellationToken.None);
        await town.Vera.Forges($"v1:coming:{seminar.Id.Value}");
        Assert.Equal("Хорошо, ждём вас", town.Vera.Toast);
        await town.Town.PassTo(new(2022, 3, 15, 8, 0, 0));

        Assert.Single(town.Nina.Inbox, message => message.Text.StartsWith("Приглашаем", StringComparison.Ordinal));
        Assert.DoesNotContain(town.Vera.Inbox, message => message.Text.StartsWith("Приглашаем", StringComparison.Ordinal));
        Assert.DoesNotContain(town.Anina.Inbox, message => message.Text.StartsWith("Приглашаем", StringComparison.Ordinal));
    }

    private static Task<OutboxState> StateOf(GuestTown town) =>
        town.Town.Look(db => db.Outbox.Where(row => row.Kind == LetterKinds.Invited).OrderByDescending(row => row.Id).Select(row => row.State).FirstAsync());
}
