using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>One human met twice: a name in the plan and an account that is already connected.</summary>
public sealed class SamePersonSpecs
{
    [Fact]
    public async Task A_teacher_who_opens_a_personal_link_takes_over_its_work_its_role_and_its_name()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Lena");
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await phone.Starts(code);
        Assert.Equal("В боте вы — Lena\nА Светлова Е.А. — это тоже вы?", phone.Last.Text);
        await phone.Presses("Да");

        Assert.Contains(phone.Inbox, m => m.Text.StartsWith("Готово, Светлова Е.А.! Вы подключены.", StringComparison.Ordinal));
        Assert.Contains(phone.Inbox, m => m.Text.StartsWith("За вами сейчас", StringComparison.Ordinal));
        Assert.Equal("Светлова Е.А. подключилась.", owner.Last.Text);
        var person = await PeopleTown.PersonOf(town, phone);
        Assert.Equal(("Светлова Е.А.", Role.Responsible), (person.Name, Assert.Single(person.Memberships).Role));
        Assert.Equal(2, await town.Look(db => db.Assignees.CountAsync(a => a.PersonId == person.Id)));
        Assert.Equal(1, await town.Look(db => db.People.CountAsync(p => p.NameKey == person.NameKey)));
        Assert.Equal(person.Id, (await town.Look(db => db.Invitations.SingleAsync(i => i.Code == code))).PersonId);
        Assert.Single((await PeopleTown.People(owner)).Split('\n'), line => line.Contains("Светлова", StringComparison.Ordinal));
        Assert.Contains("plan", town.Messenger.Commands(phone.Id).Select(c => c.Command));
    }

    [Fact]
    public async Task It_is_not_me_keeps_the_two_apart()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Lena");
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await phone.Presses("Это не я");

        Assert.Equal("Lena", (await PeopleTown.PersonOf(town, phone)).Name);
        Assert.Contains("Меню", phone.Buttons);
        Assert.NotEmpty(await PeopleTown.Code(owner, "Светлова Е.А."));
    }

    [Fact]
    public async Task The_coordinator_takes_a_row_with_this_is_me_and_stays_coordinator()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await owner.Presses("Светлова Е.А.");
        var card = owner.Last;
        await owner.Presses("Это я");
        await owner.Presses("Да");

        Assert.Equal("Записали: Светлова Е.А. — это вы", owner.Toast);
        Assert.Contains("✅ Светлова Е.А.", owner.Last.Text, StringComparison.Ordinal);
        var person = await PeopleTown.PersonOf(town, owner);
        Assert.Equal(("Светлова Е.А.", Role.Coordinator), (person.Name, Assert.Single(person.Memberships).Role));

        await owner.PressesFormer(card, "Это я");
        Assert.Equal("Этого в списке уже нет.", owner.Toast);
        var late = town.Phone("Поздняя");
        await late.Starts(code);
        Assert.StartsWith("Этот код не подходит", late.Last.Text, StringComparison.Ordinal);
        await town.PassTo(new(2022, 2, 10, 11, 0, 0));
        Assert.Contains("500+", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_names_of_one_row_become_one_and_are_reminded_once()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        foreach (var name in (string[])["Светлова Е.А.", "Лобанов И.П."])
        {
            await PeopleTown.People(owner);
            await owner.Presses(name);
            await owner.Presses("Это я");
            await owner.Presses("Да");
        }

        var me = await PeopleTown.PersonOf(town, owner);
        Assert.Equal(2, await town.Look(db => db.Assignees.CountAsync(a => a.PersonId == me.Id)));
        var before = owner.Inbox.Count;
        await town.PassTo(new(2022, 3, 1, 9, 0, 0));
        Assert.Single(owner.Inbox.Skip(before), m => m.Text.Contains("обсуждение модели", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_with_the_consent_open_loses_to_this_is_me()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var stranger = town.Phone("Чужая");
        await stranger.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await stranger.Presses("Да");
        await owner.Presses("Светлова Е.А.");
        await owner.Presses("Это я");
        await owner.Presses("Да");
        await stranger.Presses("Согласен(на)");

        Assert.StartsWith("Этот код не подходит", stranger.Last.Text, StringComparison.Ordinal);
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == stranger.Id)));
    }
}
