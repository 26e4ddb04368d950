using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>The messenger may deliver anything twice and out of order; people press twice and from two devices.</summary>
public sealed class RepeatedUpdateSpecs
{
    [Fact]
    public async Task An_update_delivered_again_is_done_once_and_shown_once()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Вера");
        await phone.Starts(await PeopleTown.TeachersCode(owner));
        var start = town.Messenger.LastUpdateId;
        await phone.Presses("Согласен(на)");
        var consent = town.Messenger.LastUpdateId;
        var (before, shown) = (await TableDump.Of(town), phone.Inbox.Count);

        foreach (var update in (long[])[consent, start, consent, start]) // backwards, too
        {
            town.Messenger.Redeliver(update);
            await town.Settle();
        }

        town.Messenger.Redeliver(start);
        town.Messenger.Redeliver(consent);
        await town.Settle();
        Assert.Equal((before, shown, 0), (await TableDump.Of(town), phone.Inbox.Count, town.Messenger.PendingUpdates));
    }

    [Fact]
    public async Task After_a_restart_and_a_crash_an_old_update_is_still_known()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Вера");
        var consent = town.Messenger.LastUpdateId;
        await town.RiseAfterCrash();
        town.Messenger.Redeliver(consent);
        await town.Settle();

        Assert.Equal(1, await town.Look(db => db.Memberships.CountAsync(m => m.Role == Role.Teacher)));
        Assert.Single(phone.Inbox, m => m.Text.StartsWith("Готово", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_button_pressed_on_two_devices_at_once_works_once_and_both_are_answered()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await town.PassTo(new(2022, 2, 10, 12, 0, 0));
        var reminder = svetlova.Last;
        town.Messenger.Press(svetlova.Id, reminder.Id, "Выполнено");
        town.Messenger.Press(svetlova.Id, reminder.Id, "Выполнено");
        await town.Settle();

        var answers = town.Messenger.Presses(svetlova.Id).TakeLast(2).Select(press => press.Answer?.Text).ToList();
        Assert.Equal("Отмечено", answers[0]);
        Assert.StartsWith("Уже отмечено: Светлова Е.А.", answers[1], StringComparison.Ordinal);
        Assert.Equal(1, await town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Confirmed)));
        Assert.Single(owner.Inbox, m => m.Text.StartsWith("✅ Выполнено: Светлова Е.А.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consent_given_on_two_devices_at_once_joins_once()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Вера");
        await phone.Starts(await PeopleTown.TeachersCode(owner));
        town.Messenger.Press(phone.Id, phone.Last.Id, "Согласен(на)");
        town.Messenger.Press(phone.Id, phone.Last.Id, "Не согласен(на)");
        await town.Settle();

        Assert.Equal("Вы уже подключены.", phone.Toast);
        Assert.Equal(1, await town.Look(db => db.Memberships.CountAsync(m => m.Role == Role.Teacher)));
    }

    [Fact]
    public async Task Two_people_pressing_one_code_at_the_same_moment_never_both_get_in()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var phones = Enumerable.Range(1, 5).Select(i => town.Phone($"Ж{i}")).ToList();
        foreach (var phone in phones)
        {
            await phone.Starts(code);
            await phone.Presses("Да");
        }

        foreach (var phone in phones) town.Messenger.Press(phone.Id, phone.Last.Id, "Согласен(на)");
        await town.Settle();
        Assert.Single(phones, phone => phone.Inbox.Any(m => m.Text.StartsWith("Готово, Светлова Е.А.", StringComparison.Ordinal)));
        Assert.Equal(4, phones.Count(phone => phone.Last.Text.StartsWith("Этот код не подходит", StringComparison.Ordinal)));
        Assert.Equal(1, await town.Look(db => db.Addresses.CountAsync(a => a.ChatId != owner.Id)));
    }
}
