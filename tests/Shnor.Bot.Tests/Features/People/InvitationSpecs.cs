using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>From a forwarded link to the first reminder.</summary>
public sealed class InvitationSpecs
{
    [Fact]
    public async Task The_link_asks_who_it_is_then_for_consent_then_lets_in()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        Assert.Equal("Вы — Светлова Е.А.?", phone.Last.Text);
        Assert.Equal(["Да", "Это не я"], phone.Buttons);

        await phone.Presses("Да");
        Assert.Contains("Согласие на обработку", phone.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Пока координатор не уточнит ваше имя", phone.Last.Text, StringComparison.Ordinal); // the plan has it
        Assert.Equal(["Согласен(на)", "Не согласен(на)"], phone.Buttons);
        Assert.Equal(0, await town.Look(db => db.Addresses.CountAsync(a => a.ChatId == phone.Id)));

        await phone.Presses("Согласен(на)");
        Assert.Contains(phone.Inbox, m => m.Text.StartsWith("Готово, Светлова Е.А.! Вы подключены.", StringComparison.Ordinal));
        var person = await PeopleTown.PersonOf(town, phone);
        Assert.Equal(("Светлова Е.А.", ConsentText.Version, town.Zone.ToUtc(PeopleTown.Launch)), (person.Name, person.ConsentVersion, person.ConsentAt));
    }

    [Fact]
    public async Task The_coordinator_hears_of_it_once_and_the_newcomer_gets_one_list_and_no_back_reminders()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await town.PassTo(new(2022, 3, 10, 11, 30, 0)); // webinars and a deadline have gone by
        var before = owner.Inbox.Count;
        var phone = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");

        Assert.Single(owner.Inbox.Skip(before), m => m.Text == "Светлова Е.А. подключилась.");
        var list = Assert.Single(phone.Inbox.Skip(1));
        Assert.StartsWith("За вами сейчас 2 дела", list.Text, StringComparison.Ordinal);
        await town.Tick();
        Assert.Equal(2, phone.Inbox.Count);
    }

    [Fact]
    public async Task It_is_not_me_changes_nothing()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var before = await TableDump.Of(town);
        var phone = town.Phone("Чужой");
        await phone.Starts(code);
        await phone.Presses("Это не я");

        Assert.StartsWith("Хорошо, ничего не изменилось", phone.Last.Text, StringComparison.Ordinal);
        Assert.Empty(phone.Buttons);
        Assert.Equal(before, await TableDump.Of(town));
    }

    [Theory]
    [InlineData("Светлова Е.А.")]
    [InlineData("Ссылка для педагогов")]
    public async Task Refusing_consent_leaves_no_trace_in_any_table(string whose)
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, whose);
        var before = await TableDump.Of(town);
        var phone = town.Phone("Несогласная", "Осторожная");
        await phone.Starts(code);
        if (phone.Buttons.Contains("Да")) await phone.Presses("Да");
        await phone.Presses("Не согласен(на)");

        Assert.StartsWith("Хорошо. Бот ничего о вас не сохранил", phone.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before, await TableDump.Of(town));
    }

    [Fact]
    public async Task After_a_refusal_the_same_link_opens_again()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        await phone.Starts(code);
        await phone.Presses("Да");
        await phone.Presses("Не согласен(на)");
        await phone.Starts(code);
        await phone.Presses("Да");
        await phone.Presses("Согласен(на)");

        Assert.Contains(phone.Inbox, m => m.Text.StartsWith("Готово, Светлова Е.А.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_lets_in_one_person_and_refuses_the_second_kindly()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var first = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        var second = town.Phone("Подруга");
        await second.Starts(code);
        Assert.StartsWith("Этот код не подходит", second.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Светлова", second.Last.Text, StringComparison.Ordinal);

        await first.Starts(code);
        Assert.Equal("Светлова Е.А., вы уже подключены. Ничего делать не нужно.", first.Last.Text);
    }

    [Fact]
    public async Task Of_two_with_the_same_consent_open_the_later_loses()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var (right, wrong) = (town.Phone("Лена"), town.Phone("Чужая"));
        foreach (var phone in (Phone[])[right, wrong])
        {
            await phone.Starts(code);
            await phone.Presses("Да");
        }

        await right.Presses("Согласен(на)");
        await wrong.Presses("Согласен(на)");
        Assert.StartsWith("Этот код не подходит", wrong.Last.Text, StringComparison.Ordinal);
        Assert.Equal([right.Id], await town.Look(db => db.Addresses.Where(a => a.ChatId == right.Id || a.ChatId == wrong.Id).Select(a => a.ChatId).ToListAsync()));
        Assert.False(await town.Look(db => db.Dialogs.AnyAsync(d => d.ChatId == wrong.Id)));
    }

    [Fact]
    public async Task A_second_tap_is_told_what_is_true_now()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        var question = phone.Last;
        await phone.Presses("Да");
        await phone.PressesFormer(question, "Да");
        Assert.Equal("Вы уже ответили. Посмотрите, что бот спрашивает сейчас.", phone.Toast);

        await phone.Presses("Согласен(на)");
        await phone.PressesFormer(question, "Согласен(на)");
        Assert.Equal("Вы уже подключены.", phone.Toast);
        await phone.PressesFormer(question, "Не согласен(на)");
        Assert.Equal("Вы уже подключены.", phone.Toast);
        Assert.Equal(1, await town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Joined)));
    }

    [Fact]
    public async Task Consent_buttons_work_only_on_the_screen_that_is_open()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        var code = await PeopleTown.TeachersCode(owner);
        await phone.Starts(code);
        var old = phone.Last;
        await phone.Starts(code);

        await phone.PressesOn(old, "Согласен(на)");
        Assert.Equal("Вы уже ответили. Посмотрите, что бот спрашивает сейчас.", phone.Toast);
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == phone.Id)));
        await phone.Presses("Не согласен(на)");
        await phone.PressesOn(old, "Согласен(на)");
        Assert.Equal("Этот вопрос уже закрыт. Откройте ссылку-приглашение ещё раз.", phone.Toast);
        Assert.False(await town.Look(db => db.Addresses.AnyAsync(a => a.ChatId == phone.Id)));
    }

    [Fact]
    public async Task Joining_goes_on_after_a_restart()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await town.Restart();
        await phone.Presses("Да");
        await town.RiseAfterCrash();
        await phone.Presses("Согласен(на)");

        Assert.Equal("Светлова Е.А.", (await PeopleTown.PersonOf(town, phone)).Name);
    }

    [Fact]
    public async Task Reading_about_privacy_keeps_the_consent_open()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await phone.Presses("Да");
        await phone.Writes("/privacy");
        Assert.Contains("О вас бот ничего не хранит", phone.Last.Text, StringComparison.Ordinal);
        await phone.Presses("Согласен(на)");

        Assert.Equal("Светлова Е.А.", (await PeopleTown.PersonOf(town, phone)).Name);
    }

    [Fact]
    public async Task Words_instead_of_a_button_bring_the_question_again_and_another_code_starts_anew()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        await phone.Starts(await PeopleTown.Code(owner, "Лобанов И.П."));
        await phone.Writes("да");
        Assert.Equal("Вы — Лобанов И.П.?", phone.Last.Text);
        await phone.Writes($"Светлова Е.А. — https://t.me/bot?start={await PeopleTown.Code(owner, "Светлова Е.А.")}");
        Assert.Equal("Вы — Светлова Е.А.?", phone.Last.Text);
        await phone.Presses("Да");
        await phone.Writes("согласна");
        Assert.Contains("Согласие на обработку", phone.Last.Text, StringComparison.Ordinal);
        await phone.Presses("Согласен(на)");
        Assert.Equal("Светлова Е.А.", (await PeopleTown.PersonOf(town, phone)).Name);
    }

    [Fact]
    public async Task A_body_has_no_link_and_blocks_nothing()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var people = await PeopleTown.People(owner);

        Assert.Contains("Комитеты и группы, где пока никого нет: Рабочая группа", people, StringComparison.Ordinal);
        Assert.DoesNotContain(people.Split('\n'), line => line.StartsWith("Рабочая группа", StringComparison.Ordinal));
        Assert.Equal(4, await town.Look(db => db.Invitations.CountAsync())); // three people and the teachers' link
    }
}
