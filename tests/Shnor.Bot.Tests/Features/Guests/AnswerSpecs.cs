using Microsoft.EntityFrameworkCore;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Guests;

/// <summary>«Буду» and «Не смогу», from the invitation to the last reminder.</summary>
public sealed class AnswerSpecs
{
    [Fact]
    public async Task An_answer_is_kept_said_once_changed_and_asked_anew_when_the_event_moves()
    {
        await using var town = await GuestTown.Found();
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina, town.Vera);
        await town.Town.Tick();
        var invitation = town.Nina.Last;
        Assert.StartsWith("Приглашаем\nСеминар по оцениванию\n\nчт 17 марта, 15:00 (через 16 дней)\nПроводит: Анина А.А.", invitation.Text, StringComparison.Ordinal);
        Assert.Equal(["Буду", "Не смогу"], town.Nina.Buttons);

        await town.Nina.Presses("Буду");
        Assert.Equal("Хорошо, ждём вас", town.Nina.Toast);
        Assert.Contains("Вы будете.", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Не смогу", "В календарь", "Мои события", "Меню"], town.Nina.Buttons);
        await town.Nina.PressesFormer(invitation, "Буду");
        Assert.Equal("Вы уже ответили: буду.", town.Nina.Toast);
        await town.Nina.Presses("Не смогу");
        Assert.Equal("Хорошо, больше не напомню", town.Nina.Toast);
        Assert.False((await town.Town.Look(db => db.Rsvps.SingleAsync())).IsComing);

        // It moves: the old answer says nothing of the new hour, nor does a button that was shown with the old one.
        await town.Dates(GuestTown.Thursday.AddDays(1));
        await town.Nina.PressesFormer(invitation, "Буду");
        Assert.StartsWith("Время изменилось: пт 18 марта, 15:00", town.Nina.Toast, StringComparison.Ordinal);
        Assert.Contains("Придёте?", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.False((await town.Town.Look(db => db.Rsvps.SingleAsync())).IsComing);
        await town.Nina.Presses("Буду");
        Assert.True((await town.Town.Look(db => db.Rsvps.SingleAsync())).IsComing);

        // It has begun.
        await town.Town.PassTo(GuestTown.Thursday.AddDays(1));
        await town.Vera.PressesOn(town.Vera.Inbox.Last(message => message.Text.StartsWith("Через 1 час", StringComparison.Ordinal)), "Буду");
        Assert.Equal("Уже началось: ответить нельзя.", town.Vera.Toast);
        Assert.Single(await town.Town.Look(db => db.Rsvps.ToListAsync()));
    }

    [Fact]
    public async Task Whoever_cannot_come_hears_no_more_of_it_until_it_moves_and_the_others_are_asked_while_they_are_silent()
    {
        await using var town = await GuestTown.Found();
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina, town.Vera);
        await town.Town.Tick();
        await town.Nina.Presses("Не смогу");

        await town.Town.PassTo(GuestTown.Thursday.AddHours(-22));
        Assert.Empty(ReminderTown.Lines(town.Nina, new(2022, 3, 16, 12, 0, 0)));
        Assert.Equal(["16.03 16:00 Завтра"], OfSeminar(town.Vera));
        Assert.Equal(["Буду", "Не смогу"], town.Vera.Buttons);
        Assert.EndsWith("Придёте?", town.Vera.Last.Text, StringComparison.Ordinal);

        // The row of the hour before is written down, and the answer comes before it is sent: said at the very last minute.
        await town.Town.PassTo(GuestTown.Thursday.AddMinutes(-61));
        await town.Vera.Presses("Буду");
        await town.Town.PassTo(GuestTown.Thursday);
        Assert.Equal(["16.03 16:00 Семинар по оцениванию", "17.03 14:00 Через 1 час", "17.03 14:50 Через 10 минут"], OfSeminar(town.Vera));
        Assert.Equal(["Понятно"], town.Vera.Buttons);
        Assert.Empty(OfSeminar(town.Nina));

        await town.Dates(GuestTown.Thursday.AddDays(7));
        await town.Town.PassTo(GuestTown.Thursday.AddDays(7));
        Assert.Equal(["23.03 16:00 Завтра", "24.03 14:00 Через 1 час", "24.03 14:50 Через 10 минут"], OfSeminar(town.Nina));
        Assert.Equal(["Понятно"], town.Nina.Buttons); // ten minutes before it is too late to ask
    }

    [Fact]
    public async Task An_answer_between_the_tick_and_the_sending_holds_the_reminder_back()
    {
        await using var town = await GuestTown.Found();
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina);
        await town.Town.Tick();
        var invitation = town.Nina.Last;

        // At night: the row is written down and held, the person says so meanwhile.
        await town.Dates(new(2022, 3, 17, 8, 5, 0));
        await town.Town.PassTo(new(2022, 3, 17, 7, 30, 0));
        await town.Nina.PressesOn(invitation, "Не смогу"); // shows the new hour
        await town.Nina.Presses("Не смогу");
        await town.Town.PassTo(new(2022, 3, 17, 8, 5, 0));
        Assert.DoesNotContain(ReminderTown.Lines(town.Nina, new(2022, 3, 17, 7, 30, 0)), line => !line.Contains("Семинар", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_series_asks_nobody_each_week_but_one_date_of_it_can_be_declined()
    {
        await using var town = await GuestTown.Found();
        await town.Town.PassTo(new(2022, 3, 2, 11, 1, 0));
        Assert.StartsWith("Через 1 час", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Понятно"], town.Nina.Buttons);

        await town.Nina.Writes("/menu");
        await town.Nina.Presses("Мои события");
        await town.Nina.Presses("2. ср 9 марта, 12:00");
        await town.Nina.Presses("Не смогу");
        await town.Town.PassTo(new(2022, 3, 17));
        Assert.Equal(["16.03 11:00 Через 1 час"], ReminderTown.Lines(town.Nina, new(2022, 3, 3)).Where(line => line.EndsWith("час", StringComparison.Ordinal)));
        Assert.Equal(["09.03 11:00 Через 1 час", "16.03 11:00 Через 1 час"], ReminderTown.Lines(town.Vera, new(2022, 3, 3)));
    }

    [Fact]
    public async Task Those_who_answer_for_it_see_how_many_come_and_who()
    {
        await using var town = await GuestTown.Found();
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina, town.Vera);
        await town.Town.Tick();
        await town.Nina.Presses("Буду");

        var id = (await town.Of(GuestTown.Seminar)).Id.Value;
        await town.Anina.Forges($"v1:open:{id}");
        Assert.Contains("\nБудет 1, не смогут 0, без ответа 1", town.Anina.Last.Text, StringComparison.Ordinal);
        await town.Anina.Presses("Кто придёт");
        Assert.Contains("Будет 1, не смогут 0, без ответа 1", town.Anina.Last.Text, StringComparison.Ordinal);
        await town.Anina.Presses("Будут: 1");
        Assert.Contains("• Нина", town.Anina.Last.Text, StringComparison.Ordinal);
        await town.Anina.Presses("Назад");
        await town.Anina.Presses("Назад");
        Assert.Contains("Кто придёт", town.Anina.Buttons);

        // The day before they are told without asking.
        await town.Town.PassTo(GuestTown.Thursday.AddHours(-22));
        Assert.StartsWith("Завтра\nСеминар по оцениванию\n", town.Anina.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith("Будет 1, не смогут 0, без ответа 1", town.Anina.Last.Text, StringComparison.Ordinal);

        // Not for the guests themselves.
        await town.Nina.Forges($"v1:guests:{id}");
        Assert.StartsWith("Эта кнопка не для вас", town.Nina.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_invited_is_told_so_and_whoever_was_finds_the_door_closed()
    {
        await using var town = await GuestTown.Found();
        await town.Dates(GuestTown.Thursday);
        await town.Invites(town.Nina);
        await town.Town.Tick();
        await town.Change(GuestTown.Seminar, (_, set) => set("Audience", Domain.Roadmap.Audience.Heads));
        await town.Nina.Presses("Буду");
        Assert.StartsWith("Эта кнопка не для вас", town.Nina.Toast, StringComparison.Ordinal);

        await town.Coordinator.Forges($"v1:coming:{(await town.Of(GuestTown.Seminar)).Id.Value}");
        Assert.Equal("Вас на это событие не приглашали, отвечать не нужно.", town.Coordinator.Toast);
        Assert.Empty(await town.Town.Look(db => db.Rsvps.ToListAsync()));

        // Nor do reminders come to whoever is not invited any more.
        await town.Town.PassTo(GuestTown.Thursday);
        Assert.Empty(OfSeminar(town.Nina));
    }

    /// <summary>What came in the two days around either date, but for the webinars of Wednesdays at 11:00.</summary>
    private static IEnumerable<string> OfSeminar(Phone phone) =>
        ReminderTown.Lines(phone, new(2022, 3, 16, 12, 0, 0)).Where(line => !line.Contains("11:00", StringComparison.Ordinal));
}
