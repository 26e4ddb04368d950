using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Every way in, from every seat: let in, or refused kindly, without a trace and without a hint at what is there.</summary>
public sealed class EveryRouteSpecs
{
    private const string NotYours = "Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.";
    private const string NoLongerYours = "Это больше не за вами, и ничего не изменилось. Что есть сейчас — в /menu.";
    private const string Closed = "Для вашей роли это закрыто. Что доступно вам — в /menu.";

    private const int WholeWay = 25; // of so many refusals one is pressed in a chat; the others are rehearsed, which is the same but for the messenger

    private static readonly string[] Secrets = [PeopleTown.Title, "Вершина", "Лобанов", "Светлова", "Заседание", "вебинар", "Родникова"];

    [Fact]
    public async Task Every_way_in_is_thought_about()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var routes = town.Services.GetRequiredService<RouteTable>();

        Assert.Equal(WaysIn.Presses.Keys.Order(), routes.Presses.Keys.Order());
        Assert.Equal(WaysIn.Commands.Keys.Order(), routes.Commands.Keys.Order());
        Assert.Equal(WaysIn.Talks.Keys.Order(), routes.Talks.Keys.Select(talk => talk.Name).Order());
        Assert.Equal(2, routes.Texts.Count); // a code, a pasted plan
    }

    [Fact]
    public async Task Buttons_open_to_exactly_those_who_may_press_them()
    {
        await using var seats = await Seats.Taken();
        var routes = seats.Town.Services.GetRequiredService<RouteTable>();
        foreach (var seat in Enum.GetValues<Seat>())
        {
            var who = await seats.CallerOf(seat);
            foreach (var route in routes.Presses.Values)
            {
                var (_, argument) = WaysIn.Argument(route, seats.Own);
                var admission = await seats.Town.Look(db => Bot.Chat.Access.Check(db, who, route.Need, argument, CancellationToken.None));
                var expected = WaysIn.Presses[route.Name].Contains(seat) ? Admission.Granted : WaysIn.Outsiders.Contains(seat) ? Admission.Stranger : Admission.NotYours;
                Assert.True(expected == admission, $"{seat} at «{route.Name}»: {admission}");
            }
        }
    }

    [Fact]
    public async Task A_refused_button_changes_nothing_and_does_not_tell_what_exists()
    {
        await using var seats = await Seats.Taken();
        var (rehearsal, before) = (new Rehearsal(seats.Town), await TableDump.Of(seats.Town));
        var routes = seats.Town.Services.GetRequiredService<RouteTable>().Presses.Values;
        foreach (var seat in Enum.GetValues<Seat>())
        {
            var isOutside = WaysIn.Outsiders.Contains(seat);
            foreach (var (i, route) in routes.Where(route => !WaysIn.Presses[route.Name].Contains(seat)).Index())
            {
                var (there, isThereChanged) = await rehearsal.Press(seats[seat], Data(route, seats, exists: true));
                var (nowhere, isNowhereChanged) = await rehearsal.Press(seats[seat], Data(route, seats, exists: false));
                Assert.Equal((there.Toast, Said(there)), (nowhere.Toast, Said(nowhere)));
                Assert.Equal(isOutside ? "Сначала нужно войти по коду." : NotYours, there.Toast);
                Assert.Equal(isOutside, Said(there).StartsWith("Здравствуйте!", StringComparison.Ordinal));
                Assert.DoesNotContain(Secrets, secret => Said(there).Contains(secret, StringComparison.Ordinal));
                Assert.False(isThereChanged || isNowhereChanged, $"{seat} at «{route.Name}» left a trace");
                if (i % WholeWay == (int)seat % WholeWay) Assert.Equal((there.Toast, isOutside), await PressForReal(seats[seat], Data(route, seats, exists: true)));
            }
        }

        Assert.Equal(before, await TableDump.Of(seats.Town));
    }

    [Fact]
    public async Task A_person_of_one_programme_is_not_found_through_another()
    {
        await using var seats = await Seats.Taken();
        var other = await seats.Town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id.Value).SingleAsync());
        var stranger = await seats.Town.Look(db => db.People.Where(p => p.Name == "Родникова Т.В.").Select(p => p.Id.Value).SingleAsync());
        var before = await TableDump.Of(seats.Town);
        foreach (var (seat, mine, foreign) in ((Seat, long, long)[])[
            (Seat.NextDoor, other, seats.Person.Value), (Seat.Coordinator, seats.Programme.Value, stranger), (Seat.Owner, seats.Programme.Value, stranger)])
        {
            foreach (var button in (string[])["person", "person-me", "person-code", "person-off"])
            {
                var there = await Press(seats[seat], $"v1:{button}:{mine}.{foreign}");
                var list = seats[seat].Last.Text;
                var nowhere = await Press(seats[seat], $"v1:{button}:{mine}.987654");
                Assert.Equal(("Этого в списке уже нет.", there, list), (there.Toast, nowhere, seats[seat].Last.Text));
            }
        }

        Assert.Equal(before, await TableDump.Of(seats.Town));
    }

    [Fact]
    public async Task Commands_files_and_pasted_plans_are_refused_with_one_kind_line()
    {
        await using var seats = await Seats.Taken();
        var (before, calls) = (await TableDump.Of(seats.Town), seats.Town.Messenger.Transcript[^1].Number);
        foreach (var seat in Enum.GetValues<Seat>())
        {
            var phone = seats[seat];
            foreach (var (command, _) in WaysIn.Commands.Where(way => !way.Value.Contains(seat))) await IsRefused(seat, phone, () => phone.Writes($"/{command}"));
            if (WaysIn.Plans.Contains(seat)) continue;
            await IsRefused(seat, phone, () => phone.SendsFile("план.txt", PeopleTown.Plan));
            await IsRefused(seat, phone, () => phone.Writes("1\tВебинар\tмарт\tКто-то"));
        }

        Assert.Equal(before, await TableDump.Of(seats.Town));
        Assert.DoesNotContain(seats.Town.Messenger.Transcript, call => call.Method == "getFile" && call.Number > calls);
    }

    [Fact]
    public async Task A_talk_left_over_from_a_greater_role_takes_no_more_words()
    {
        await using var seats = await Seats.Taken();
        var routes = seats.Town.Services.GetRequiredService<RouteTable>();
        foreach (var seat in Enum.GetValues<Seat>())
        {
            foreach (var (name, version) in routes.Talks.Keys.Where(talk => !WaysIn.Talks[talk.Name].Contains(seat)))
            {
                var before = await TableDump.Of(seats.Town);
                await Leave(seats.Town, seats[seat], name, version);
                await IsRefused(seat, seats[seat], () => seats[seat].Writes("14:00"), NoLongerYours);
                Assert.Equal(before, await TableDump.Of(seats.Town)); // closed, so that the next words do not fall into it
            }
        }
    }

    [Fact]
    public async Task A_question_about_an_event_is_no_right_to_it()
    {
        await using var seats = await Seats.Taken();
        var answers = new List<string>();
        foreach (var seat in (Seat[])[Seat.NextDoor, Seat.Teacher, Seat.Responsible])
        {
            foreach (var id in (long[])[seats.Occurrence.Value, 987654])
            {
                await Leave(seats.Town, seats[seat], "event-time", 2, $"{{\"Occurrence\":{id},\"Revision\":0,\"Step\":1,\"Day\":\"2022-03-15\",\"Minutes\":60,\"Who\":\"Nobody\",\"Schools\":[]}}");
                await seats[seat].Writes("14:00");
                answers.Add(seats[seat].Last.Text);
                await Leave(seats.Town, seats[seat], "event-link", 1, $"{{\"Occurrence\":{id}}}");
                await seats[seat].Writes("https://example.org/meet");
                answers.Add(seats[seat].Last.Text);
            }
        }

        Assert.Equal(NoLongerYours, Assert.Single(answers.Distinct()));
        var meeting = await seats.Town.Look(db => db.Occurrences.SingleAsync(o => o.Id == seats.Occurrence));
        Assert.Equal((null, (string?)null), (meeting.StartsAt, meeting.Link));
    }

    private static string Said(Reply reply) => (reply.Edit ?? reply.Send)?.Text.Words ?? "";

    /// <summary>Through the messenger, and back to it.</summary>
    private static async Task<(string Toast, bool IsGreeted)> PressForReal(Phone phone, string data)
    {
        var (toast, said) = await Press(phone, data);
        return (toast, said.StartsWith("Здравствуйте!", StringComparison.Ordinal));
    }

    private static string Data(PressRoute route, Seats seats, bool exists)
    {
        var (text, _) = WaysIn.Argument(route, exists ? seats.Own : Objects.Nowhere);
        return text.Length == 0 ? $"v1:{route.Name}" : $"v1:{route.Name}:{text}";
    }

    /// <summary>What the press brought: the line over the chat, and a new message if there was one.</summary>
    private static async Task<(string Toast, string Said)> Press(Phone phone, string data)
    {
        var before = phone.Inbox.Count;
        await phone.Forges(data);
        return (phone.Toast, string.Join('\n', phone.Inbox.Skip(before).Select(message => message.Text)));
    }

    private static async Task IsRefused(Seat seat, Phone phone, Func<Task> act, string words = Closed)
    {
        var before = phone.Inbox.Count;
        await act();
        var said = Assert.Single(phone.Inbox.Skip(before)).Text;
        if (WaysIn.Outsiders.Contains(seat)) Assert.StartsWith("Здравствуйте!", said, StringComparison.Ordinal);
        else Assert.Equal(words, said);
    }

    private static Task Leave(TestTown town, Phone phone, string kind, int version, string data = "{}") => town.Store.InOneCommit(
        async (db, ct) =>
        {
            await db.Dialogs.Where(d => d.ChatId == phone.Id).ExecuteDeleteAsync(ct);
            db.Dialogs.Add(new StoredDialog { Messenger = Messenger.Telegram, ChatId = phone.Id, Kind = kind, Version = version, Data = data, Nonce = "abcdef012345", UpdatedAt = town.Zone.ToUtc(town.Now) });
        },
        CancellationToken.None);
}
