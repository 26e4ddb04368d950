
namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Nothing of one programme is ever visible in another.</summary>
public sealed class TwoProgrammesSpecs
{
    private static readonly string[] OfTheOther = ["Вершина", "Горного", "Родникова", "Кедров", "чтении", "памятки", "Мониторинг", "Сосед"];
    private static readonly string[] OfTheFirst = ["Лесного", "Светлова Е.А.", "Пчёлкина", "Лобанов", "500+", "дорожной карты", "Рабочая группа", "Нина", "Вера"];

    [Fact]
    public async Task Whatever_members_of_one_programme_see_names_nothing_of_the_other()
    {
        await using var seats = await Seats.Taken();
        foreach (var seat in (Seat[])[Seat.Teacher, Seat.Responsible, Seat.Assignee, Seat.Coordinator, Seat.NextDoor])
        {
            foreach (var command in (string[])["/menu", "/plan", "/people", "/help", "/privacy", "/start"]) await seats[seat].Writes(command);
            await LookAround(seats, seat);
        }

        await seats.Town.PassTo(new(2022, 3, 4, 10, 0, 0));
        await seats[Seat.NextDoor].Writes("/plan");
        foreach (var seat in Enum.GetValues<Seat>().Except([Seat.Owner]))
        {
            var texts = seats[seat].Inbox.SelectMany(m => m.Former.Append(m.Content)).SelectMany(c => c.Buttons.Select(b => b.Label).Append(c.Text))
                .Concat(seats.Town.Messenger.Presses(seats[seat].Id).Select(p => p.Answer!.Text)).ToList();
            var forbidden = seat switch { Seat.NextDoor => OfTheFirst, Seat.Stranger => [.. OfTheFirst, .. OfTheOther], _ => OfTheOther };
            Assert.DoesNotContain(texts, text => forbidden.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)));
            if (seat is Seat.Assignee or Seat.NextDoor) Assert.True(texts.Count > 20);
        }
    }

    /// <summary>Presses whatever can be pressed without changing anything, a few screens deep.</summary>
    private static async Task LookAround(Seats seats, Seat seat)
    {
        var phone = seats[seat];
        foreach (var start in (string[])["/plan", "/people"])
        {
            await phone.Writes(start);
            for (var i = 0; i < phone.Buttons.Count(); i++)
            {
                var label = phone.Buttons.ElementAt(i);
                if (label is "Меню" or "Назад") continue;
                await phone.Presses(label);
                await phone.Writes(start);
            }
        }
    }
}
