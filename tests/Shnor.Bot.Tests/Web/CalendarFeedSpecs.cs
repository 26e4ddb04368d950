using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Guests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Web;

/// <summary>A calendar of one's own on a telephone: from the button to the entry that is struck through.</summary>
public sealed partial class CalendarFeedSpecs
{
    private const string Root = "https://bot.example.ru/shnor/";

    [Fact]
    public async Task A_telephone_shows_what_is_theirs_as_it_is_now()
    {
        await using var town = await GuestTown.Found(Root);
        await using var door = await CalendarDoor.Before(town.Town);
        await town.Dates(GuestTown.Thursday);
        var (nina, anina) = (await Subscribes(town.Nina), await Subscribes(town.Anina));
        Assert.NotEqual(nina, anina);

        var (status, file, answer) = await door.Fetches(nina);
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (status, answer.Content.Headers.ContentType!.ToString()));
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Contains("SUMMARY:Семинар по оцениванию\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Yekaterinburg:20220317T150000\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Участие в вебинарах\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Срок:", file, StringComparison.Ordinal); // deadlines are of those who answer for them
        Assert.Contains("Проводит: Анина А.А.", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Вера", file, StringComparison.Ordinal);

        var held = (await door.Fetches(anina)).File;
        Assert.Contains("SUMMARY:Срок: Разработка дорожной карты\r\n", held, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20220331\r\n", held, StringComparison.Ordinal);
        Assert.DoesNotContain("вебинарах", held, StringComparison.Ordinal); // another holds them, and she is not invited

        // The same is not sent again; what changes is.
        var tag = answer.Headers.ETag!.ToString();
        Assert.Equal((HttpStatusCode.NotModified, ""), ((await door.Fetches(nina, known: tag)).Status, (await door.Fetches(nina, known: tag)).File));
        await town.Dates(GuestTown.Thursday.AddDays(1));
        var moved = await door.Fetches(nina, known: tag);
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.Contains("DTSTART;TZID=Asia/Yekaterinburg:20220318T150000\r\n", moved.File, StringComparison.Ordinal);
        Assert.Equal((Entry(file).Uid, Entry(file).Sequence + 1), Entry(moved.File));

        await town.Cancels();
        Assert.Contains("STATUS:CANCELLED\r\n", (await door.Fetches(nina)).File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cannot_come_does_not_find_it_there_and_old_events_go_after_two_months()
    {
        await using var town = await GuestTown.Found(Root);
        await using var door = await CalendarDoor.Before(town.Town);
        await town.Dates(GuestTown.Thursday);
        var nina = await Subscribes(town.Nina);
        await town.Nina.Forges($"v1:not-coming:{(await town.Of(GuestTown.Seminar)).Id.Value}");
        var file = (await door.Fetches(nina)).File;
        Assert.DoesNotContain("Семинар", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Yekaterinburg:20220302T120000\r\n", file, StringComparison.Ordinal);

        town.Town.JumpTo(new(2022, 5, 3, 12, 0, 0));
        Assert.DoesNotContain("20220302T120000", (await door.Fetches(nina)).File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_leads_nowhere_and_a_new_one_ends_the_old_at_once()
    {
        await using var town = await GuestTown.Found(Root);
        await using var door = await CalendarDoor.Before(town.Town);
        var old = await Subscribes(town.Nina);
        Assert.Equal(old, await Subscribes(town.Nina)); // asked for again, it is the same
        var asked = town.Nina.Last;
        await town.Nina.Presses("Новая ссылка");
        Assert.Equal(HttpStatusCode.OK, (await door.Fetches(old)).Status); // only asked
        await town.Nina.Presses("Да, новая ссылка");
        var renewed = AddressIn(town.Nina.Last.Text);
        Assert.NotEqual(old, renewed);
        await town.Nina.PressesFormer(asked, "Да, новая ссылка"); // twice is once
        Assert.Equal(("Эта ссылка уже новая.", renewed), (town.Nina.Toast, AddressIn(town.Nina.Last.Text)));

        Assert.Equal(HttpStatusCode.OK, (await door.Fetches(renewed)).Status);
        foreach (var wrong in new[] { old, new Uri(renewed, "nobody.ics"), new Uri(renewed, new string('a', 300) + ".ics"), new Uri(renewed.AbsoluteUri.ToUpperInvariant().Replace("/SHNOR/CALENDAR/", "/shnor/calendar/", StringComparison.Ordinal).Replace(".ICS", ".ics", StringComparison.Ordinal)) })
        {
            var answer = await door.Fetches(wrong);
            Assert.Equal((HttpStatusCode.NotFound, ""), (answer.Status, answer.File));
        }

        Assert.Equal((HttpStatusCode.OK, ""), ((await door.Fetches(renewed, HttpMethod.Head)).Status, (await door.Fetches(renewed, HttpMethod.Head)).File));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await door.Fetches(renewed, HttpMethod.Post)).Status);
        foreach (var secret in new[] { old, renewed }.Select(address => address.Segments[^1][..40])) Assert.DoesNotContain(town.Town.LogLines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_the_wrong_person_fetches_nothing_any_more()
    {
        await using var town = await GuestTown.Found(Root);
        await using var door = await CalendarDoor.Before(town.Town);
        var wrong = await Subscribes(town.Anina);
        await town.Coordinator.Writes("/people");
        await town.Coordinator.Presses(town.Coordinator.Buttons.First(button => button.Contains("Анина", StringComparison.Ordinal)));
        await town.Coordinator.Presses("Подключился не тот человек");
        await town.Coordinator.Presses("Да");

        Assert.Equal((HttpStatusCode.NotFound, ""), ((await door.Fetches(wrong)).Status, (await door.Fetches(wrong)).File));
    }

    [Fact]
    public async Task A_telephone_gone_mad_is_refused_for_a_while_and_the_others_are_not()
    {
        await using var town = await GuestTown.Found(Root);
        await using var door = await CalendarDoor.Before(town.Town);
        var (nina, vera) = (await Subscribes(town.Nina), await Subscribes(town.Vera));
        var answers = await Task.WhenAll(Enumerable.Range(0, 65).Select(_ => door.Fetches(nina)));

        Assert.Equal(60, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (answer.Status, answer.Answer.Headers.RetryAfter!.ToString())));
        Assert.Equal(HttpStatusCode.OK, (await door.Fetches(vera)).Status);
    }

    [Fact]
    public async Task Without_an_address_of_the_service_there_is_nothing_to_subscribe_to()
    {
        await using var town = await GuestTown.Found();
        await town.Nina.Forges("v1:calendar");
        Assert.StartsWith("Подписка на календарь сейчас выключена.", town.Nina.Last.Text, StringComparison.Ordinal);
        await town.Nina.Forges("v1:calendar-renew:abcdef012345");
        Assert.Empty(await town.Town.Look(db => db.CalendarFeeds.ToListAsync()));
    }

    private static async Task<Uri> Subscribes(Phone phone)
    {
        await phone.Writes("/menu");
        await phone.Presses("Мои события");
        await phone.Presses("Календарь на телефоне");
        return AddressIn(phone.Last.Text);
    }

    private static Uri AddressIn(string text)
    {
        var address = Address().Match(text).Value;
        Assert.StartsWith($"{Root}calendar/", address, StringComparison.Ordinal);
        Assert.Contains($"webcal{address["https".Length..]}", text, StringComparison.Ordinal);
        return new Uri(address);
    }

    /// <summary>Of the seminar.</summary>
    private static (string Uid, int Sequence) Entry(string file)
    {
        var entry = file.Split("BEGIN:VEVENT").Single(part => part.Contains("SUMMARY:Семинар", StringComparison.Ordinal));
        return (UidLine().Match(entry).Groups[1].Value, int.Parse(SequenceLine().Match(entry).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"https://\S+\.ics")]
    private static partial Regex Address();

    [GeneratedRegex(@"UID:(\S+)")]
    private static partial Regex UidLine();

    [GeneratedRegex(@"SEQUENCE:(\d+)")]
    private static partial Regex SequenceLine();
}
