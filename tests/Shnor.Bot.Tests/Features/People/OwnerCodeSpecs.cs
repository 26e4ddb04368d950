using Microsoft.EntityFrameworkCore;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>Who sends the code of the first start owns the bot: one code, one use, one hour.</summary>
public sealed class OwnerCodeSpecs
{
    [Theory]
    [InlineData("/start {0}")]
    [InlineData("/start@shnor_sandbox_bot {0}")]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    public async Task The_code_may_be_sent_as_it_is_printed(string words) => await Owns(code => string.Format(null, words, code));

    [Fact]
    public async Task It_may_be_typed_in_small_letters_and_without_the_dash() => await Owns(code => code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));

    [Fact]
    public async Task It_may_come_as_a_pasted_link() => await Owns(code => $"https://t.me/shnor_bot?start={code}");

    [Fact]
    public async Task A_code_works_once()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        await Programmes.Owner(town);
        var second = town.Phone("Второй");
        await second.Starts(town.OwnerCode);

        Assert.StartsWith("Этот код не подходит", second.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Look(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Of_two_who_read_the_consent_at_once_the_first_owns_the_bot()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var (first, second) = (town.Phone("Первая"), town.Phone("Вторая"));
        await first.Starts(town.OwnerCode);
        await second.Starts(town.OwnerCode);
        await second.Presses("Согласен(на)");
        await first.Presses("Согласен(на)");

        Assert.Contains("Вы — администратор", second.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Этот код не подходит", first.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Вторая"], await town.Look(db => db.People.Select(p => p.Name).ToListAsync()));
    }

    [Fact]
    public async Task After_an_hour_the_code_is_over_even_with_the_consent_open()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var (late, later) = (town.Phone("Поздняя"), town.Phone("Опоздавшая"));
        await late.Starts(town.OwnerCode);
        await town.PassTo(PeopleTown.Launch.AddHours(1));
        await late.Presses("Согласен(на)");
        await later.Writes($"/start {town.OwnerCode}");

        Assert.All([late, later], phone => Assert.StartsWith("Этот код не подходит", phone.Last.Text, StringComparison.Ordinal));
        Assert.False(await town.Look(db => db.People.AnyAsync()));
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_is_said_kindly()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var guest = town.Phone("Гость");
        await guest.Starts("ZZZZ-ZZZZ");
        Assert.StartsWith("Этот код не подходит", guest.Last.Text, StringComparison.Ordinal);
        await guest.Writes("22223333");
        Assert.StartsWith("Этот код не подходит", guest.Last.Text, StringComparison.Ordinal);
        await guest.Starts("%D0%BF'; DROP TABLE People;--");
        Assert.StartsWith("Этот код не подходит", guest.Last.Text, StringComparison.Ordinal);
        Assert.False(await town.Look(db => db.Dialogs.AnyAsync()));
    }

    [Fact]
    public async Task A_new_code_makes_a_second_owner_and_needs_no_second_consent_of_whoever_is_in()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var newcomer = town.Phone("Павел");
        await newcomer.Starts(await PeopleTown.NewOwnerCode(town));
        await newcomer.Presses("Согласен(на)");
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Елена");
        await svetlova.Writes(await PeopleTown.NewOwnerCode(town));

        Assert.Contains("Вы — администратор", svetlova.Last.Text, StringComparison.Ordinal);
        Assert.True((await PeopleTown.PersonOf(town, newcomer)).IsOwner);
        Assert.True((await PeopleTown.PersonOf(town, svetlova)).IsOwner);
        Assert.True((await PeopleTown.PersonOf(town, owner)).IsOwner);
    }

    [Fact]
    public async Task Only_the_hash_of_a_code_is_kept()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        Assert.DoesNotContain(town.OwnerCode, await town.Look(db => db.OwnerCodes.Select(c => c.CodeHash).SingleAsync()), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(town.LogLines, line => line.Contains(town.OwnerCode, StringComparison.Ordinal));
    }

    private static async Task Owns(Func<string, string> words)
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var phone = town.Phone("Ольга", "Комарова");
        await phone.Starts();
        await phone.Writes(words(town.OwnerCode));
        Assert.Contains("Согласие на обработку", phone.Last.Text, StringComparison.Ordinal);
        await phone.Presses("Согласен(на)");

        Assert.Contains("Вы — администратор", phone.Last.Text, StringComparison.Ordinal);
        Assert.True((await PeopleTown.PersonOf(town, phone)).IsOwner);
    }
}
