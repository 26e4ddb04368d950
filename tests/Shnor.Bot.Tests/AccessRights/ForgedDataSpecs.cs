using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>The data of every button there is, cut off at every byte and bent in every way, sent by somebody it was never shown to.</summary>
public sealed class ForgedDataSpecs
{
    private static readonly string[] OfTheFirst = ["Лесного", "Лесная", "Светлова", "Пчёлкина", "Лобанов", "500+", "дорожной карты", "Рабочая группа", "Разработка"];

    [Fact]
    public async Task Bent_data_of_any_button_is_answered_and_shows_and_changes_nothing()
    {
        await using var seats = await Seats.Taken();
        await Leave(seats); // the nonce in the data is of a question that the coordinator has open
        var (rehearsal, wrong, sent) = (new Rehearsal(seats.Town), new List<string>(), 0);
        foreach (var route in seats.Town.Services.GetRequiredService<RouteTable>().Presses.Values)
        {
            var argument = WaysIn.Argument(route, seats.Own).Text;
            foreach (var data in Bent(argument.Length == 0 ? $"v1:{route.Name}" : $"v1:{route.Name}:{argument}").Distinct(StringComparer.Ordinal))
            {
                var seat = sent++ % 2 == 0 ? Seat.Guest : Seat.NextDoor;
                var (reply, changed) = await rehearsal.Press(seats[seat], data);
                var shown = string.Join('\n', new[] { reply.Edit, reply.Send, reply.File?.Caption }.OfType<Screen>().SelectMany(screen => screen.Rows.SelectMany(row => row).Select(button => button.Label).Prepend(screen.Text.Html)).Append(reply.Toast));
                if (shown.Length == 0 && !reply.TakeButtonsAway) wrong.Add($"{seat}, «{data}»: nothing is said");
                if (OfTheFirst.FirstOrDefault(word => shown.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } leak) wrong.Add($"{seat}, «{data}»: shows «{leak}»");
                if (changed && seat == Seat.Guest) wrong.Add($"{seat}, «{data}»: leaves a trace");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(sent, 1000, int.MaxValue);
    }

    private static IEnumerable<string> Bent(string data)
    {
        var bytes = Encoding.UTF8.GetBytes(data);
        for (var cut = 0; cut < bytes.Length; cut++) yield return Encoding.UTF8.GetString(bytes, 0, cut);
        foreach (var tail in (string[])["0", ".1", ":1", " ", "\0", "🌸", "\u202E", new('9', Math.Max(1, ButtonData.MaxBytes - bytes.Length))]) yield return data + tail;
        yield return "v2" + data[2..];
        yield return "V1" + data[2..];
        yield return data.ToUpperInvariant();
        yield return string.Concat(data[..3], string.Concat(data[3..].Select(letter => char.IsAsciiDigit(letter) ? (char)('\u0660' + (letter - '0')) : letter))); // Arabic digits are digits, too
        yield return data.Replace('.', ',');
        var last = data.LastIndexOfAny([':', '.']);
        foreach (var number in (string[])["9223372036854775807", "9223372036854775808", "-1", "0", "00000001", "2147483648"]) yield return data[..(last + 1)] + number;
    }

    private static Task Leave(Seats seats) => seats.Town.Store.InOneCommit(
        (db, _) =>
        {
            var data = $"{{\"Occurrence\":{seats.Occurrence.Value}}}";
            db.Dialogs.Add(new StoredDialog { Messenger = Messenger.Telegram, ChatId = seats[Seat.Coordinator].Id, Kind = "event-link", Version = 1, Data = data, Nonce = "abcdef012345", UpdatedAt = seats.Town.Zone.ToUtc(seats.Town.Now) });
            return Task.CompletedTask;
        },
        CancellationToken.None);
}
