using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.ToWhom;

public sealed class ScheduleSpecs
{
    private const string Words = "Семинар перенесён на пятницу";

    private static readonly DateTime Tomorrow = new(2026, 11, 17, 9, 0, 0); // a Tuesday

    [Fact]
    public async Task Planned_for_the_morning_it_goes_then_to_whoever_is_there_by_then()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        var coordinator = town.Coordinator;
        await OpenDraft(coordinator);
        await coordinator.Presses("Когда");
        await coordinator.Presses("Утром: вт 17 ноября, 09:00");
        Assert.Contains("Сейчас: вт 17 ноября, 09:00.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Готово");
        await coordinator.Presses("Проверить и отправить");
        var question = coordinator.Last;
        await coordinator.Presses("Запланировать");
        Assert.Equal("Рассылка запланирована", coordinator.Toast);
        Assert.Contains("Когда: вт 17 ноября, 09:00", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.PressesFormer(question, "Запланировать");
        Assert.Equal("Рассылка уже запланирована", coordinator.Toast);
        await coordinator.Writes("/announce");
        Assert.Contains("Ждут своего времени\n1. Семинар перенесён на пятницу\nуйдёт вт 17 ноября, 09:00", coordinator.Last.Text, StringComparison.Ordinal);

        await town.Vera.Blocks();
        await town.Town.PassTo(Tomorrow.AddMinutes(-1));
        Assert.Equal(AnnouncementState.Scheduled, (await town.Of(id)).State);
        await town.Town.PassTo(Tomorrow);
        Assert.Equal(6, (await town.Ledger(id)).Count(row => row.State == RecipientState.Delivered));
        Assert.Contains(Words, town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(town.Town.Zone.ToUtc(Tomorrow), (await town.Of(id)).StartedAt);
    }

    [Fact]
    public async Task A_jump_of_the_clock_or_a_stop_costs_delay_and_nothing_else()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Scheduled(town);
        await town.Town.Restart();
        town.Town.JumpTo(Tomorrow.AddHours(6));
        await town.Town.Settle();

        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
        Assert.Equal((7, null), ((await town.Of(id)).Recipients, (await town.Of(id)).NextAt));
        await town.Town.Tick();
        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
    }

    [Fact]
    public async Task In_a_paused_programme_it_waits_says_why_and_goes_when_the_programme_goes_on()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Scheduled(town);
        await town.Store.InOneCommit(async (db, ct) => (await db.Programmes.SingleAsync(ct)).Pause(town.Utc), CancellationToken.None);
        await town.Town.PassTo(Tomorrow.AddDays(1));
        Assert.Equal((AnnouncementState.Scheduled, null), ((await town.Of(id)).State, (await town.Of(id)).NextAt));
        Assert.Empty(town.Nina.Inbox);

        await town.Coordinator.Writes("/announce");
        Assert.Contains("не уходит: программа приостановлена или завершена", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses($"1. {Words}");
        Assert.Contains("Не уходит: программа приостановлена.", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var programme = await db.Programmes.SingleAsync(ct);
                programme.GoOn();
                await Bot.Features.Silence.End(db, programme, town.Utc, ct);
            },
            CancellationToken.None);
        await town.Town.Settle();
        Assert.All(town.Readers, phone => Assert.Contains(phone.Inbox, message => message.Text.StartsWith(Words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task With_nobody_left_it_comes_back_to_the_drafts_and_the_coordinator_hears_it_once()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Scheduled(town, new(AudienceKind.Members) { Roles = [Role.SchoolHead] });
        await town.Head.Blocks();
        await town.Town.PassTo(Tomorrow.AddHours(1));

        Assert.Equal(AnnouncementState.Draft, (await town.Of(id)).State);
        Assert.Empty(await town.Ledger(id));
        var letter = Assert.Single(town.Coordinator.Inbox);
        Assert.StartsWith($"Рассылка не ушла: получателей не осталось\n{Words}", letter.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.Outbox.CountAsync(row => row.Kind == "announcement-not-sent" && row.State == OutboxState.Sent)));
        await town.Coordinator.Presses("Открыть рассылку");
        Assert.StartsWith("Черновик рассылки", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_it_is_a_draft_again_with_everything_in_it_and_the_old_confirm_is_worth_nothing()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft(change: draft => (draft.SendAt, draft.IsUrgent) = (town.Town.Zone.ToUtc(Tomorrow), true));
        var coordinator = town.Coordinator;
        await OpenDraft(coordinator);
        await coordinator.Presses("Проверить и отправить");
        var question = coordinator.Last;
        Assert.Contains("Тихие часы эту рассылку не задержат.", question.Text, StringComparison.Ordinal);
        await coordinator.Presses("Запланировать");
        await coordinator.Presses("Изменить");
        Assert.Equal("Снова черновик: всё, что вы выбрали, на месте", coordinator.Toast);
        var draft = await town.Of(id);
        Assert.Equal((AnnouncementState.Draft, town.Town.Zone.ToUtc(Tomorrow), true, null), (draft.State, draft.SendAt, draft.IsUrgent, draft.NextAt));

        await coordinator.PressesFormer(question, "Запланировать");
        Assert.StartsWith("Ничего не отправлено", coordinator.Toast, StringComparison.Ordinal);
        Assert.Equal(AnnouncementState.Draft, (await town.Of(id)).State);

        await coordinator.Presses("Запланировать");
        await coordinator.Presses("Отменить отправку");
        Assert.Equal((AnnouncementState.Draft, null), ((await town.Of(id)).State, (await town.Of(id)).SendAt));
        await town.Town.PassTo(Tomorrow.AddHours(2));
        Assert.Empty(town.Nina.Inbox);
    }

    [Fact]
    public async Task A_time_may_be_typed_chosen_in_the_calendar_or_be_over_when_the_draft_is_taken_up_again()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        var coordinator = town.Coordinator;
        await OpenDraft(coordinator);
        await coordinator.Presses("Когда");
        await coordinator.Writes("когда-нибудь");
        Assert.StartsWith("Не понял время.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Writes("в четверг в 14:30");
        Assert.Contains("Сейчас: чт 19 ноября, 14:30.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Другой день");
        await coordinator.Presses("20");
        Assert.StartsWith("пт 20 ноября. Во сколько?", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Writes("9 утра");
        Assert.Contains("Сейчас: пт 20 ноября, 09:00.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Срочно");
        Assert.Contains("Срочно: рассылка придёт и в тихие часы", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Готово");

        town.Town.JumpTo(new(2026, 11, 21, 12, 0, 0));
        await coordinator.Presses("Проверить и отправить");
        Assert.StartsWith("Время отправки уже прошло: пт 20 ноября, 09:00.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Когда");
        await coordinator.Presses("Сразу");
        Assert.Null((await town.Of(id)).SendAt);
    }

    [Fact]
    public async Task The_list_turns_its_pages_and_a_card_leads_back_to_its_own()
    {
        await using var town = await AnnouncementTown.Found(teachers: 1);
        await town.Coordinator.Writes("/announce");
        Assert.Contains("Рассылок ещё не было.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        for (var i = 1; i <= 10; i++) await town.Draft(new() { Html = $"Новость {i}" });
        await town.Coordinator.Writes("/announce");
        Assert.Contains("1. Новость 10\nначата пн 16 ноября, 10:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Далее ›");
        await town.Coordinator.Presses("9. Новость 2");
        await town.Coordinator.Presses("Назад");
        Assert.Contains("9. Новость 2", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    private static async Task<AnnouncementId> Scheduled(AnnouncementTown town, AnnouncementAudience? audience = null) => await town.Draft(
        audience: audience, change: draft => (draft.State, draft.SendAt, draft.NextAt) = (AnnouncementState.Scheduled, town.Town.Zone.ToUtc(Tomorrow), town.Town.Zone.ToUtc(Tomorrow)));

    private static async Task OpenDraft(Phone coordinator)
    {
        await coordinator.Writes("/announce");
        await coordinator.Presses($"1. {Words}");
    }
}
