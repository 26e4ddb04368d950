using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.People.Joining;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>Codes cannot be guessed: a chat that tries is shut for an hour, nobody else is, and the owner hears of it once a day.</summary>
public sealed class GuessLimitSpecs
{
    private static readonly DateTime Noon = new(2022, 2, 9, 12, 0, 0, DateTimeKind.Utc);
    private static readonly ChatAddress Chat = new(Messenger.Telegram, 1);

    [Fact]
    public async Task A_misread_letter_is_said_to_be_wrong_and_the_russian_layout_is_understood()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var (lena, code) = (town.Phone("Лена"), "TKX4-HM2P-AEYB");
        await lena.Starts();
        await lena.Writes("TKX0-HM2P-AEYB"); // codes have no 0
        Assert.StartsWith("Этот код не подходит", lena.Last.Text, StringComparison.Ordinal);
        await town.Store.InOneCommit((db, ct) => db.Invitations.Where(i => i.Person!.Name == "Светлова Е.А.").ExecuteUpdateAsync(set => set.SetProperty(i => i.Code, code), ct), CancellationToken.None);
        await lena.Writes("ТКХ4-НМ2Р-АЕУВ");
        Assert.StartsWith("Вы — Светлова Е.А.?", lena.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_waits_an_hour()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var (thief, lena) = (town.Phone("Чужая"), town.Phone("Лена"));
        await thief.Starts();
        foreach (var guess in (string[])["ZZZZ-ZZZZ-ZZZZ", "YYYY-YYYY-YYYY", "XXXX-XXXX-XXXX", "WWWW-WWWW-WWWW", "VVVVVVVV"])
        {
            await thief.Writes(guess);
            Assert.StartsWith("Этот код не подходит", thief.Last.Text, StringComparison.Ordinal);
        }

        await thief.Writes("UUUU-UUUU-UUUU");
        var wrong = thief.Last.Text;
        await thief.Starts(code);
        Assert.StartsWith("Слишком много попыток, попробуйте в 11:00.", thief.Last.Text, StringComparison.Ordinal);
        Assert.Equal(wrong, thief.Last.Text); // whoever guesses learns nothing
        await thief.Starts();
        Assert.StartsWith("Здравствуйте!", thief.Last.Text, StringComparison.Ordinal);

        await lena.Starts(code); // nobody else is shut out
        Assert.Equal("Вы — Светлова Е.А.?", lena.Last.Text);
        await town.PassTo(PeopleTown.Launch.AddHours(1));
        await thief.Starts(code);
        Assert.Equal("Вы — Светлова Е.А.?", thief.Last.Text);
    }

    [Fact]
    public async Task Whoever_opens_an_old_link_again_and_again_guesses_nothing()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Пригласить");
        await owner.Presses("Отозвать");
        await owner.Presses("Новая ссылка");
        var phone = town.Phone("Лена");
        for (var i = 0; i < 7; i++) await phone.Starts(code);
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        Assert.Equal("Вы — Светлова Е.А.?", phone.Last.Text);
    }

    [Fact]
    public async Task Many_wrong_codes_of_many_chats_shut_nobody_out_and_the_owner_hears_of_them_once_a_day()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        for (var chat = 0; chat < (GuessLimit.WarnAt / 4) + 1; chat++)
        {
            var thief = town.Phone($"Ч{chat}");
            foreach (var guess in (string[])["ZZZZ-ZZZZ-ZZZZ", "YYYY-YYYY-YYYY", "XXXX-XXXX-XXXX", "WWWW-WWWW-WWWW"]) town.Messenger.Start(thief.Id, guess);
        }

        await town.Settle();
        Assert.StartsWith("За сутки бот получил 40 неверных кодов", Assert.Single(owner.Inbox, m => m.Text.Contains("неверных код", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        var lena = town.Phone("Лена");
        await lena.Starts(code);
        Assert.Equal("Вы — Светлова Е.А.?", lena.Last.Text);
    }

    [Fact]
    public void Guesses_of_an_hour_count_together_and_older_ones_do_not()
    {
        var limit = new GuessLimit();
        for (var i = 0; i < GuessLimit.PerChat - 1; i++) limit.Note(Chat, i, Noon);
        limit.Note(Chat, 90, Noon.AddHours(1)); // those of noon no longer count
        Assert.Null(limit.ShutUntil(Chat, Noon.AddHours(1)));
        for (var i = 0; i < GuessLimit.PerChat - 1; i++) limit.Note(Chat, 100 + i, Noon.AddMinutes(61 + i));

        Assert.Equal(Noon.AddMinutes(61 + GuessLimit.PerChat - 2).AddHours(1), limit.ShutUntil(Chat, Noon.AddMinutes(70)));
        Assert.Null(limit.ShutUntil(new(Messenger.Telegram, 2), Noon.AddMinutes(70)));
        Assert.Null(limit.ShutUntil(Chat, Noon.AddHours(3)));
    }

    [Fact]
    public void A_turn_that_is_tried_twice_is_one_guess()
    {
        var limit = new GuessLimit();
        for (var i = 0; i < 2 * GuessLimit.PerChat; i++) Assert.Equal(1, limit.Note(Chat, update: 7, Noon));
        Assert.Null(limit.ShutUntil(Chat, Noon));
    }
}
