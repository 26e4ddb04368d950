using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Screens;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>
/// Every button × every seat × an object of one's own, another of the same programme, one of the other programme, none at all, and one's own with
/// somebody else's beside it; judged by what changes and by what is shown. Who may is written by hand in <see cref="WaysIn"/>.
/// </summary>
public sealed class MatrixSpecs
{
    private const string NotYours = "Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.";
    private const string LogIn = "Сначала нужно войти по коду.";
    private const string NoLongerThere = "Этого в списке уже нет.";

    private static readonly string[] OfTheOther = ["Вершина", "Горного", "Родникова", "Кедров", "чтении", "памятки", "Мониторинг участия", "Подготовка памятки"];
    private static readonly string[] OfTheFirst = ["Лесного", "Лесная", "Светлова Е.А.", "Пчёлкина", "Лобанов", "500+", "дорожной карты", "Рабочая группа", "Разработка"];

    [Fact]
    public async Task A_button_works_for_exactly_those_and_shows_and_changes_nothing_of_others()
    {
        await using var seats = await Seats.Taken();
        var (rehearsal, wrong, pressed) = (new Rehearsal(seats.Town), new List<string>(), 0);
        foreach (var route in seats.Town.Services.GetRequiredService<RouteTable>().Presses.Values)
        {
            foreach (var seat in Enum.GetValues<Seat>())
            {
                foreach (var (target, argument, may) in Targets(route, seat, seats))
                {
                    var (reply, changed) = await rehearsal.Press(seats[seat], argument.Length == 0 ? $"v1:{route.Name}" : $"v1:{route.Name}:{argument}");
                    pressed++;
                    if (Trouble(seat, target, may, reply, changed) is { } trouble) wrong.Add($"{seat} at «{route.Name}», {target}: {trouble}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(pressed, 1000, int.MaxValue);
    }

    private static IEnumerable<(string Target, string Argument, bool May)> Targets(PressRoute route, Seat seat, Seats seats)
    {
        var ids = WaysIn.IdsOf(route.Argument);
        var may = WaysIn.Presses[route.Name];
        yield return ("own", WaysIn.Argument(route, seats.Own).Text, may.Contains(seat));
        if (ids == 0) yield break;
        yield return ("other of the same programme", WaysIn.Argument(route, seats.OwnOther).Text, WaysIn.ForOther(may).Contains(seat));
        yield return ("of the other programme", WaysIn.Argument(route, seats.Foreign).Text, WaysIn.MayForeign(may, seat));
        yield return ("nowhere", WaysIn.Argument(route, Objects.Nowhere).Text, false);
        if (ids == 1) yield break;
        yield return ("own with a foreign one", WaysIn.Write(route.Argument, seats.Own, seats.Foreign), false);
        yield return ("own with none", WaysIn.Write(route.Argument, seats.Own, Objects.Nowhere), false);
        yield return ("a foreign one with own", WaysIn.Write(route.Argument, seats.Foreign, seats.Own), false);
    }

    private static string? Trouble(Seat seat, string target, bool may, Reply reply, bool changed)
    {
        var shown = string.Join('\n', new[] { reply.Edit, reply.Send, reply.File?.Caption }.OfType<Screen>().SelectMany(screen => screen.Rows.SelectMany(row => row).Select(button => button.Label).Prepend(screen.Text.Html)).Append(reply.Toast));
        var forbidden = seat switch { Seat.Owner => [], Seat.NextDoor => OfTheFirst, _ when WaysIn.Outsiders.Contains(seat) => [.. OfTheFirst, .. OfTheOther], _ => OfTheOther };
        if (forbidden.FirstOrDefault(word => shown.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } leak) return $"shows «{leak}»";
        var isRefused = reply.Toast is NotYours or LogIn or NoLongerThere;
        if (may) return isRefused ? "refused" : null;
        if (!isRefused) return $"not refused: {reply.Toast} {shown}";
        if (changed) return "leaves a trace";
        var mayAsk = reply.Toast == NoLongerThere && target.Contains(" with ", StringComparison.Ordinal); // the list as it is now, to whoever may see it
        return (reply.Edit ?? reply.Send) is not null && !mayAsk && reply.Toast != LogIn ? $"shows something: {shown}" : null;
    }
}
