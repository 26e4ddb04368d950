using System.Text;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Guests;

/// <summary>«Мои события»: for a guest and for those who hold something.</summary>
public sealed class MyEventsSpecs
{
    [Fact]
    public async Task A_teacher_finds_what_is_ahead_pages_answers_takes_the_file_and_comes_back_to_the_same_page()
    {
        await using var town = await GuestTown.Found();
        await town.Dates(GuestTown.Thursday);
        await Opens(town.Nina);
        Assert.StartsWith("Мои события\nВпереди: ", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("1. Участие в вебинарах\nср 2 марта, 12:00 (завтра)", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Семинар по оцениванию\nчт 17 марта, 15:00 (через 16 дней) — ждём ответа", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("дорожной карты", town.Nina.Last.Text, StringComparison.Ordinal); // not hers, and no event
        Assert.DoesNotContain("Календарь на телефоне", town.Nina.Buttons); // nothing to subscribe to without an address

        await town.Nina.Presses("Далее ›");
        await town.Nina.Presses("10. ср 27 апреля, 12:00");
        await town.Nina.Presses("Буду");
        await town.Nina.Presses("В календарь");
        var file = town.Nina.Last.Document!;
        Assert.Equal("sobytie-2022-04-27.ics", file.Name);
        var text = Encoding.UTF8.GetString(town.Town.Messenger.BytesOf(file.FileId).Span);
        Assert.Contains("\r\nDTSTART;TZID=Asia/Yekaterinburg:20220427T120000\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nTRIGGER:-P1D\r\n", text, StringComparison.Ordinal);
        await town.Nina.Presses("Назад");
        Assert.Contains("ср 27 апреля, 12:00 (через 57 дней) — вы будете", town.Nina.Inbox[^2].Text, StringComparison.Ordinal);
        Assert.Contains("‹ Назад", town.Nina.Inbox[^2].Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task What_is_over_is_kept_apart_and_an_empty_list_says_what_to_expect()
    {
        await using var town = await GuestTown.Found();
        await Opens(town.Nina);
        await town.Nina.Presses("Прошедшие");
        Assert.StartsWith("Прошедшие события\n\nПрошедших событий пока нет.", town.Nina.Last.Text, StringComparison.Ordinal);

        await town.Town.PassTo(new(2022, 3, 10, 9, 0, 0));
        await Opens(town.Nina);
        Assert.Contains("1. Участие в вебинарах\nср 16 марта", town.Nina.Last.Text, StringComparison.Ordinal);
        await town.Nina.Presses("Прошедшие");
        Assert.Contains("1. Участие в вебинарах\nср 9 марта, 12:00\n\n2. Участие в вебинарах\nср 2 марта, 12:00", town.Nina.Last.Text, StringComparison.Ordinal);
        await town.Nina.Presses("1. ср 9 марта, 12:00");
        Assert.DoesNotContain("Буду", town.Nina.Buttons);
        Assert.DoesNotContain("Открыть в плане", town.Nina.Buttons);
        await town.Nina.Presses("Назад");
        Assert.StartsWith("Прошедшие события", town.Nina.Last.Text, StringComparison.Ordinal);

        // Whoever holds something and is not invited to anything: theirs, without a question.
        await town.Dates(GuestTown.Thursday);
        await Opens(town.Anina);
        Assert.Contains("1. Семинар по оцениванию\nчт 17 марта, 15:00 (через 7 дней) — проводите вы", town.Anina.Last.Text, StringComparison.Ordinal);
        await town.Anina.Presses("1. Семинар по оцениванию");
        Assert.Equal(["В календарь", "Открыть в плане", "Назад", "Меню"], town.Anina.Buttons);

        await Opens(town.Coordinator);
        Assert.Contains("Впереди пока ничего нет.", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_connects_later_is_asked_about_the_next_meeting_only()
    {
        await using var town = await GuestTown.Found();
        Assert.Equal(["Буду", "Не смогу", "Мои события", "Меню"], town.Vera.Buttons);
        Assert.StartsWith("Ближайшая встреча\n\nУчастие в вебинарах\nср 2 марта, 12:00", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("Не смогу");
        await town.Town.PassTo(new(2022, 3, 2, 12, 0, 0));
        Assert.Empty(ReminderTown.Lines(town.Vera, new(2022, 3, 1, 12, 0, 0)));
    }

    private static async Task Opens(Phone phone)
    {
        await phone.Writes("/menu");
        await phone.Presses("Мои события");
    }
}
