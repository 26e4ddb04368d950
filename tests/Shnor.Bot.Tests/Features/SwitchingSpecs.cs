using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>One person, several programmes: which one is open, how it is changed, and that nothing is mixed up.</summary>
public sealed class SwitchingSpecs
{
    [Fact]
    public async Task Whoever_has_two_programmes_chooses_once_and_every_screen_goes_by_it()
    {
        var (town, owner) = await WithTwo();
        await using var _ = town;
        await owner.Writes("/menu");
        Assert.Contains("У вас несколько программ", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Выбрать программу");
        await PressesWhatBegins(owner, $"2. {PeopleTown.Title[..20]}");
        Assert.Contains($"Программа: {PeopleTown.Title}", owner.Last.Text, StringComparison.Ordinal);
        await owner.Writes("/plan");
        Assert.Contains(PeopleTown.Title, owner.Last.Text, StringComparison.Ordinal);
        await owner.Writes("/people");
        Assert.StartsWith($"Люди: {PeopleTown.Title}", owner.Last.Text, StringComparison.Ordinal);

        await owner.Writes("/menu");
        await owner.Presses("Сменить программу");
        Assert.Contains("✅ " + PeopleTown.Title, owner.Last.Text, StringComparison.Ordinal);
        await PressesWhatBegins(owner, "1. Программа «Вершина»");
        await owner.Writes("/people");
        Assert.StartsWith($"Люди: {PeopleTown.OtherTitle}", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_asked_for_by_a_screen_leads_to_that_screen_and_a_forged_one_to_the_menu()
    {
        var (town, owner) = await WithTwo();
        await using var _ = town;
        await owner.Writes("/people");
        await PressesWhatBegins(owner, "1. Программа «Вершина»");
        Assert.StartsWith($"Люди: {PeopleTown.OtherTitle}", owner.Last.Text, StringComparison.Ordinal);

        var programme = await town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.Title).Select(p => p.Id).SingleAsync());
        foreach (var then in (string[])["person-off", "nothing", "launch"])
        {
            await owner.Forges($"v1:programme:{programme.Value}.{then}");
            Assert.Contains($"Программа: {PeopleTown.Title}", owner.Last.Text, StringComparison.Ordinal);
            Assert.Contains("Что открыть?", owner.Last.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_left_the_chosen_programme_sees_the_one_that_is_still_theirs()
    {
        var (town, _) = await WithTwo();
        await using var closing = town;
        var svetlova = await InBoth(town);
        await svetlova.Writes("/plan");
        await PressesWhatBegins(svetlova, $"2. {PeopleTown.Title[..20]}");
        await svetlova.Writes("/plan");
        Assert.Contains(PeopleTown.Title, svetlova.Last.Text, StringComparison.Ordinal);

        await Leave(town, svetlova, PeopleTown.Title);
        await svetlova.Writes("/plan");
        Assert.Contains(PeopleTown.OtherTitle, svetlova.Last.Text, StringComparison.Ordinal);
        await svetlova.Writes("/menu");
        Assert.DoesNotContain("Сменить программу", svetlova.Buttons);
    }

    [Fact]
    public async Task A_letter_names_its_programme_to_whoever_has_several_and_only_to_them()
    {
        var (town, _) = await WithTwo();
        await using var closing = town;
        var lobanov = await PersonalCode(town, "Лобанов И.П.");
        var svetlova = await InBoth(town);
        await town.PassTo(new(2022, 3, 2, 10, 0, 0));

        Assert.Contains($"Программа: {PeopleTown.Title}", svetlova.Inbox.Last(m => m.Text.Contains("Заседание", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        var alone = lobanov.Inbox.Last(m => m.Text.Contains("Заседание", StringComparison.Ordinal)).Text;
        Assert.DoesNotContain("Программа:", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_waits_is_not_delivered_to_somebody_who_has_left_meanwhile()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await town.PassTo(new(2022, 2, 9, 22, 0, 0));
        var heard = svetlova.Inbox.Count;
        await Leave(town, svetlova, PeopleTown.Title);
        await town.PassTo(new(2022, 2, 24, 12, 0, 0));
        Assert.Equal(heard, svetlova.Inbox.Count);
    }

    [Fact]
    public async Task Who_is_in_no_programme_any_more_sees_the_greeting_whatever_they_send()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await Leave(town, svetlova, PeopleTown.Title);
        foreach (var words in (string[])["/menu", "/plan", "/people", "/settings", "/help", "как дела", "/start"])
        {
            await svetlova.Writes(words);
            Assert.StartsWith("Здравствуйте!", svetlova.Last.Text, StringComparison.Ordinal);
            Assert.Contains("код", svetlova.Last.Text, StringComparison.Ordinal);
        }

        await svetlova.Forges("v1:plan-menu");
        Assert.Equal("Сначала нужно войти по коду.", svetlova.Toast);
    }

    [Fact]
    public async Task An_owner_of_many_programmes_turns_the_pages()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Programmes.AddRange(Enumerable.Range(1, 20).Select(i => new Programme { Title = $"Округ номер {i}", Years = "2022", ZoneId = TestTown.YekaterinburgZone, LaunchedAt = new DateTime(2022, 1, i, 0, 0, 0, DateTimeKind.Utc) }));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        await owner.Writes("/plan");
        await owner.Presses("Далее ›");
        await owner.Presses("Далее ›");
        Assert.DoesNotContain("Далее ›", owner.Buttons);
        await owner.Presses("21. Округ номер 1");
        Assert.Contains("Округ номер 1", owner.Last.Text, StringComparison.Ordinal);
    }

    private static async Task<(TestTown Town, Phone Owner)> WithTwo()
    {
        var (town, owner) = await PeopleTown.Found();
        await Programmes.LaunchFile(owner, "план2.txt", Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        return (town, owner);
    }

    /// <summary>Answers for rows of the first programme and has been taken into the other.</summary>
    private static async Task<Phone> InBoth(TestTown town)
    {
        var phone = await PersonalCode(town, "Светлова Е.А.");
        var person = (await PeopleTown.PersonOf(town, phone)).Id;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var other = await db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id).SingleAsync(ct);
                db.Memberships.Add(new Membership { PersonId = person, ProgrammeId = other, Role = Role.Responsible });
            },
            CancellationToken.None);
        return phone;
    }

    private static async Task<Phone> PersonalCode(TestTown town, string name)
    {
        var code = await town.Look(db => db.Invitations.Where(i => i.Person!.Name == name && i.UsedAt == null).Select(i => i.Code).SingleAsync());
        var phone = town.Phone("Имя");
        await phone.Starts(code);
        await phone.Presses("Да");
        await phone.Presses("Согласен(на)");
        return phone;
    }

    private static Task PressesWhatBegins(Phone phone, string label) => phone.Presses(phone.Buttons.Single(button => button.StartsWith(label, StringComparison.Ordinal)));

    private static async Task Leave(TestTown town, Phone phone, string title)
    {
        var person = (await PeopleTown.PersonOf(town, phone)).Id;
        await town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.PersonId == person && db.Programmes.Any(p => p.Id == m.ProgrammeId && p.Title == title)).ExecuteDeleteAsync(ct), CancellationToken.None);
    }
}
