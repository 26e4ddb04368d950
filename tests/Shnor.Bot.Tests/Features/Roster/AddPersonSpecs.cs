using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.People;

namespace Shnor.Bot.Tests.Features.Roster;

/// <summary>A coordinator types «Фамилия И.О.» and has something to forward.</summary>
public sealed class AddPersonSpecs
{
    [Fact]
    public async Task A_typed_name_becomes_a_person_with_a_link_to_forward()
    {
        await using var town = await RosterTown.Found();
        await town.Applies("ФИО|Школа", "Журавина В.М.|СОШ № 1");
        await Ask(town);
        await town.Owner.Writes("кедров п.и.");
        await town.Owner.Presses("СОШ № 1");

        Assert.Contains("Кедров П.И.|СОШ № 1||Teacher", await town.People());
        Assert.StartsWith("Здравствуйте, Кедров П.И.! Вас добавили в список участников", town.Owner.Last.Text, StringComparison.Ordinal);
        var code = Programmes.CodeOf(town.Owner.Last.Text.Replace("Откройте ссылку", "Код", StringComparison.Ordinal), "Код");
        var phone = town.Town.Phone("Пётр");
        await phone.Starts(code);
        Assert.Equal("Вы — Кедров П.И.?", phone.Last.Text);
    }

    [Theory]
    [InlineData("Иванова")]
    [InlineData("John Smith")]
    [InlineData("Светлова Е.А. и Пчёлкина О.В.")]
    [InlineData("<b>Кедров П.И.</b>")]
    [InlineData("🌸")]
    public async Task What_is_no_name_is_asked_again(string words)
    {
        await using var town = await RosterTown.Found();
        var before = await town.People();
        await Ask(town);
        await town.Owner.Writes(words);
        Assert.StartsWith("Не вижу здесь имени одного человека", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Отмена");
        Assert.Equal(before, await town.People());
    }

    [Fact]
    public async Task A_namesake_of_the_programme_is_asked_about()
    {
        await using var town = await RosterTown.Found();
        await Ask(town);
        await town.Owner.Writes("Пчелкина Ольга Викторовна");
        Assert.Contains("такой человек уже есть. Это он же?", town.Owner.Last.Text, StringComparison.Ordinal);
        var before = await town.People();
        await town.Owner.Presses("Да: Пчёлкина О.В.");
        Assert.Contains("уже в программе", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before, await town.People());

        await Ask(town);
        await town.Owner.Writes("Пчелкина Ольга Викторовна");
        await town.Owner.Presses("Нет, другой человек");
        await town.Owner.Presses("Добавить");
        Assert.Contains("Пчелкина Ольга Викторовна|||Teacher", await town.People());
        var again = town.Owner.Inbox.Last(message => message.Buttons.Any(button => button.Label == "Добавить ещё"));
        await town.Owner.PressesFormer(again, "Добавить");
        Assert.StartsWith("Этот вопрос уже закрыт", town.Owner.Toast, StringComparison.Ordinal);
        Assert.Equal(before.Count + 1, (await town.People()).Count);
    }

    [Fact]
    public async Task Somebody_of_another_programme_of_mine_comes_with_their_account()
    {
        await using var town = await RosterTown.Found();
        await Programmes.Join(town.Town, town.Owner, "Светлова Е.А.", "Лена");
        await Programmes.LaunchFile(town.Owner, "план2.txt", Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var other = await town.Town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id.Value).SingleAsync());
        await town.Owner.Forges($"v1:person-add:{other}");
        await town.Owner.Writes("Светлова Е.А.");
        await town.Owner.Presses(town.Owner.Buttons.First(label => label.StartsWith("Да: Светлова Е.А. (", StringComparison.Ordinal)));
        await town.Owner.Presses("Добавить");

        Assert.Contains("Ссылка не нужна: этот человек уже в боте", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await town.Person("Светлова Е.А.")).Memberships.Count);
    }

    private static async Task Ask(RosterTown town) => await town.Owner.Forges($"v1:person-add:{await town.Programme()}");
}
