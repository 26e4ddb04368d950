using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Whatever a changed client sends as the data of a button: answered, never an error, and nothing changes.</summary>
public sealed class ForgedButtonSpecs
{
    private const string OutOfDate = "Кнопка устарела. Откройте /menu — там всё как есть сейчас.";

    private static readonly string[] Garbage =
    [
        "", ":", "::", ":::", "v1", "v1:", "v1::", "v0:done:1", "v2:done:1", "V1:done:1", "v1:DONE:1", "done:1", "v1:done", "v1:done:", "v1:done:0x1", "v1:done:-1",
        "v1:done:+1", "v1:done: 1", "v1:done:1 ", "v1:done:1.0", "v1:done:١", "v1:done:1e3", "v1:done:9223372036854775808", "v1:done:99999999999999999999999999",
        "v1:done:1:2", "v1:date-day:1", "v1:date-day:1.", "v1:date-day:.20220315", "v1:date-day:1.20220230", "v1:date-day:1.2022-03-15", "v1:date-day:1.20220315.1",
        "v1:date-day:1.99999999", "v1:plan-page:1.20220301", "v1:plan-page:1.20220301.2147483648", "v1:people-page:1.-1", "v1:people-page:1.1.1", "v1:person:1", "v1:menu:1",
        "v1:review:x", "v1:review-kind:x.0", "v1:review-kind:x.0.0.0", "v1:review-edit:x.0", "v1:review-take:x.-1", "v1:review-person:x.1", "v1:review-drop:x", "v1:review-changes:x", "v1:agree:", "v1:🌸:1", "v1:done:🌸", "🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸", "\0", "v1:\u202Edone:1", "'; DROP TABLE People; --",
        "{\"v1\":1}", "v1:done:%31", "<b>v1</b>", "v1:nothing-like-this:1",
    ];

    [Fact]
    public async Task Garbage_is_an_outdated_button_for_everybody()
    {
        await using var seats = await Seats.Taken();
        var before = await TableDump.Of(seats.Town);
        foreach (var seat in (Seat[])[Seat.Stranger, Seat.Coordinator])
        {
            var shown = seats[seat].Inbox.Count;
            foreach (var data in Garbage)
            {
                await seats[seat].Forges(data);
                Assert.True(seats[seat].Toast == OutOfDate, $"{seat}, «{data}»: {seats[seat].Toast}");
            }

            Assert.Equal(shown, seats[seat].Inbox.Count);
        }

        Assert.Equal(before, await TableDump.Of(seats.Town));
        Assert.DoesNotContain(seats.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Right_in_form_and_wrong_in_meaning_changes_nothing_either()
    {
        await using var seats = await Seats.Taken();
        var before = await TableDump.Of(seats.Town);
        var (programme, occurrence) = (seats.Programme.Value, seats.Occurrence.Value);
        foreach (var data in (string[])[
            $"plan:{programme}.00010101", $"plan:{programme}.99991231", $"plan-page:{programme}.20220301.2147483647", $"people-page:{programme}.2147483647",
            $"date-month:{occurrence}.00010101", $"date-month:{occurrence}.99991231", $"date-day:{occurrence}.00010101", $"date-day:{occurrence}.99991231",
            $"person:{programme}.9223372036854775807", "review:abcdef012345.right", "review-row:abcdef012345.2147483647",
            "review-kind:abcdef012345.2147483647.2147483647", "review-kinds:abcdef012345.2147483647", "review-two:abcdef012345.new", "review-say:abcdef012345",
            "review-take:abcdef012345.2147483647", "review-none:abcdef012345", "review-edit:abcdef012345.0.2147483647", "review-audience:abcdef012345.0.2147483647",
            "review-audiences:abcdef012345.2147483647", "review-people:abcdef012345.0.2147483647", "review-person:abcdef012345.2147483647.2147483647",
            "roster-apply:abcdef012345", "roster-sum:abcdef012345", "roster-heads:abcdef012345", "roster-stop:abcdef012345", "roster-part:abcdef012345.2147483647.2147483647",
            "roster-who:abcdef012345.2147483647.9223372036854775807", "roster-who:abcdef012345.0.new", $"roster-where:abcdef012345.{programme}", "person-same:abcdef012345.1", "person-add-schools:abcdef012345.2147483647", "person-of-none:abcdef012345",
            "person-of:abcdef012345.9223372036854775807", "person-stop:abcdef012345",
            "form-stop:abcdef012345", "form-try:abcdef012345.pick.2147483647", "form-edit:abcdef012345.jto.2147483647", $"forms-page:{programme}.2147483647", $"form-ready:{programme}.no-such", $"form-adopt:{programme}.no-such",
            "review-drop:abcdef012345.2147483647", "review-changes:abcdef012345.2147483647", "review:abcdef012345.v1", "review:abcdef012345.y9223372036854775807", "review-rows:abcdef012345.2147483647", "plan-stop:abcdef012345", "launch:abcdef012345", "plan-ready:abcdef012345"])
        {
            await seats[Seat.Coordinator].Forges($"v1:{data}");
            Assert.NotNull(seats[Seat.Coordinator].Toast);
            Assert.True(before == await TableDump.Of(seats.Town), $"«{data}» left a trace");
        }

        Assert.DoesNotContain(seats.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.All(seats.Town.Messenger.Transcript, call => Assert.True(call.Ok || call.Description!.Contains("not modified", StringComparison.Ordinal), call.Description));
    }

    [Fact]
    public async Task Data_longer_than_any_messenger_carries_is_an_outdated_button_too()
    {
        await using var seats = await Seats.Taken();
        var before = await TableDump.Of(seats.Town);
        var inbox = seats.Town.Services.GetRequiredService<Inbox>();
        var chat = new ChatAddress(Messenger.Telegram, seats[Seat.Coordinator].Id);
        var update = 5_000_000L;
        foreach (var data in (string[])[new('9', 100_000), "v1:done:" + new string('9', 100_000), "v1:review:" + string.Join('.', Enumerable.Repeat("1", 50_000)), "v1:done:" + new string(':', 100_000)])
            await inbox.Take(new Incoming.Press(update++, chat, "Нина", "no-such-press", MessageId: null, data), CancellationToken.None);

        Assert.Equal(before, await TableDump.Of(seats.Town));
        Assert.Equal(4, await seats.Town.Look(db => db.SeenUpdates.CountAsync(u => u.UpdateId >= 5_000_000)));
        Assert.DoesNotContain(seats.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_chats_open_question_cannot_be_answered()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var (victim, thief) = (town.Phone("Лена"), town.Phone("Чужая"));
        await victim.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await thief.Starts(await PeopleTown.TeachersCode(owner));
        var nonce = victim.Last.Buttons.First().Data!;
        await victim.Presses("Да");
        var consent = victim.Last.Buttons.First().Data!;
        var before = await TableDump.Of(town);
        foreach (var data in (string[])[nonce, consent, nonce.Replace("join-yes", "agree", StringComparison.Ordinal)]) await thief.Forges(data);

        Assert.Equal("Вы уже ответили. Посмотрите, что бот спрашивает сейчас.", thief.Toast);
        Assert.Equal(before, await TableDump.Of(town));
    }

    [Theory]
    [InlineData("join-consent", 2)]
    [InlineData("plan-review", 99)]
    [InlineData("no-such-talk", 1)]
    public async Task A_talk_of_another_version_is_closed_kindly_or_left_alone(string kind, int version)
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Dialogs.Add(new StoredDialog { Messenger = Messenger.Telegram, ChatId = owner.Id, Kind = kind, Version = version, Data = "not even json", Nonce = "abcdef012345", UpdatedAt = town.Zone.ToUtc(town.Now) });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        await owner.Forges(kind == "join-consent" ? "v1:agree:abcdef012345" : "v1:launch:abcdef012345");
        Assert.NotEmpty(owner.Toast);
        await owner.Writes("ага");

        Assert.StartsWith(kind == "no-such-talk" ? "Я понимаю кнопки" : "Бот обновился", owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(town.LogLines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }
}
