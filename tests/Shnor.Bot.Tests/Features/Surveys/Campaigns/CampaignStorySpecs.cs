using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage.Tables;
using static Shnor.Bot.Tests.Features.Surveys.Campaigns.CampaignTown;

namespace Shnor.Bot.Tests.Features.Surveys.Campaigns;

/// <summary>A survey from the launch to the close, as those see it who are asked and the one who asks.</summary>
public sealed class CampaignStorySpecs
{
    private const string Invitation = "Ответьте, пожалуйста, на вопросы анкеты", Reminder = "Анкета ждёт вашего ответа";

    [Fact]
    public async Task Two_weeks_in_which_only_the_silent_are_reminded()
    {
        await using var town = await Found(teachers: 3);
        var (vera, nina, inna) = (town.Surveys.Teachers[0], town.Surveys.Teachers[1], town.Surveys.Teachers[2]);
        var campaign = await town.Launches();
        Assert.Equal("Опрос открыт, приглашения уходят", town.Coordinator.Toast);
        Assert.Contains("Ответили 0 из 3", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Ответить"], vera.Buttons);
        Assert.Contains("до пн 30 ноября, 18:00", vera.Last.Text, StringComparison.Ordinal);

        await town.Town.PassTo(November(18));
        await town.Answers(campaign.Id, vera);
        await town.Town.PassTo(November(20));
        await town.Answers(campaign.Id, nina);
        await town.Coordinator.Presses("Обновить");
        Assert.Contains("Ответили 2 из 3", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("67 %", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new DateTime(2026, 12, 2, 12, 0, 0));

        Assert.Equal([$"16.11 10:00 {Invitation}"], Lines(vera));
        Assert.Equal([$"16.11 10:00 {Invitation}", $"19.11 09:00 {Reminder}"], Lines(nina));
        Assert.Equal([$"16.11 10:00 {Invitation}", $"19.11 09:00 {Reminder}", $"23.11 09:00 {Reminder}", $"27.11 09:00 {Reminder}"], Lines(inna));
        Assert.Equal("30.11 18:00 Опрос закрыт", Lines(town.Coordinator)[^1]);
        Assert.Contains("Результаты", town.Coordinator.Buttons);
        Assert.Contains("Ответили 2 из 3", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Null((await town.Latest()).NextAt);
    }

    [Fact]
    public async Task Who_comes_later_is_asked_later_and_who_leaves_is_not_asked_any_more()
    {
        await using var town = await Found(teachers: 4);
        var absent = await town.Joins(null, "Светлова Алла", town.Surveys.First); // not connected
        var (away, movesUp, leaves) = (town.Surveys.Teachers[1], town.Surveys.Teachers[2], town.Surveys.Teachers[3]);
        await town.Change(m => m.Away = new(new(2026, 11, 10), new(2026, 11, 17)), away);
        var campaign = await town.Launches();
        Assert.Contains("Не на связи: 1", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Empty(away.Inbox);

        town.Town.Messenger.AddPerson(new SandboxPerson(600, "Дарья", Started: true));
        var late = new Shnor.Testing.Phone(town.Town, 600);
        await town.Joins(late, "Дарьина Дарья", town.Surveys.Second);
        await town.Change(m => m.Role = Role.Responsible, movesUp);
        await town.Surveys.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.PersonId == town.Surveys.IdOf(leaves)).ExecuteDeleteAsync(ct), CancellationToken.None);
        await town.Town.PassTo(November(18, 12));

        Assert.Equal([$"17.11 09:00 {Invitation}"], Lines(late));
        Assert.Equal([$"18.11 09:00 {Invitation}"], Lines(away)); // back from the vacation
        var asked = (await town.Asked(campaign.Id)).Select(r => r.PersonId).ToHashSet();
        Assert.DoesNotContain(town.Surveys.IdOf(movesUp), asked);
        Assert.DoesNotContain(town.Surveys.IdOf(leaves), asked);
        Assert.Contains(absent, asked);

        await town.Town.PassTo(November(30, 19));
        Assert.Single(Lines(movesUp));
        Assert.Single(Lines(leaves));
        Assert.Equal(2, (await town.Asked(campaign.Id)).Single(r => r.PersonId == town.Surveys.IdOf(away)).Reminders); // 23 and 27: counted from the day they were told
    }

    [Fact]
    public async Task A_pause_is_silent_and_is_followed_by_no_burst()
    {
        await using var town = await Found(teachers: 1);
        var vera = town.Surveys.Vera;
        var open = await town.Launches();
        await town.Launches("Когда откроется", "вт 17 ноября, 09:00");
        await Pause(town, November(16, 15));

        await town.Town.PassTo(November(25, 12));
        Assert.Single(Lines(vera));
        await town.Coordinator.Forges($"v1:survey-remind:{open.Id.Value}");
        Assert.Contains("приостановлена", town.Coordinator.Toast, StringComparison.Ordinal);
        await Pause(town, null);

        await town.Town.PassTo(new DateTime(2026, 12, 12, 12, 0, 0));
        // The planned one opens on the first working morning and keeps its fourteen days; the open one has its last word and its close as promised.
        Assert.Equal(
            [$"16.11 10:00 {Invitation}", $"26.11 09:00 {Invitation}", $"27.11 09:00 {Reminder}"],
            Lines(vera).Take(3));
        Assert.Equal(
            [(November(30, 18)), new DateTime(2026, 12, 10, 18, 0, 0)],
            (await town.Town.Look(db => db.Campaigns.OrderBy(c => c.Id).Select(c => c.ClosesAt).ToListAsync())).Select(town.Town.Zone.ToLocal));
    }

    [Fact]
    public async Task A_coordinator_reminds_extends_and_closes_and_a_second_press_changes_nothing()
    {
        await using var town = await Found(teachers: 2);
        var campaign = await town.Launches("Когда закроется", "Через 3 дня");
        await town.Coordinator.Presses("Напомнить сейчас");
        Assert.StartsWith("Сейчас напоминать некому", town.Coordinator.Toast, StringComparison.Ordinal); // they were invited today
        await town.Coordinator.Presses("Продлить");
        await town.Coordinator.Writes("вчера");
        Assert.StartsWith("Не понял день", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("1 декабря");
        Assert.Contains("до вт 1 декабря, 18:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Answers(campaign.Id, town.Surveys.Vera);

        await town.Town.PassTo(November(20, 11)); // the reminder of the 19th is a day old
        await town.Coordinator.Presses("Напомнить сейчас");
        Assert.StartsWith("Сейчас напоминать некому", town.Coordinator.Toast, StringComparison.Ordinal);
        await town.Town.PassTo(November(22, 11)); // a Sunday: nothing comes by itself, but a coordinator may
        await town.Coordinator.Presses("Напомнить сейчас");
        Assert.Equal("Напоминание уйдёт: 1 человек", town.Coordinator.Toast);
        await town.Coordinator.Presses("Напомнить сейчас");
        Assert.StartsWith("Сейчас напоминать некому", town.Coordinator.Toast, StringComparison.Ordinal);
        Assert.Equal([$"16.11 10:00 {Invitation}", $"19.11 09:00 {Reminder}", $"22.11 11:00 {Reminder}"], Lines(town.Surveys.Nina));

        await town.Coordinator.Presses("Кто не ответил");
        Assert.Contains("Берёзкина", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Алёхина", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Surveys.Store.InOneCommit((db, _) => Task.FromResult(db.SurveyDrafts.Add(new() { CampaignId = campaign.Id, PersonId = town.Surveys.IdOf(town.Surveys.Nina), Answers = "{}", StartedAt = town.Surveys.Utc, TouchedAt = town.Surveys.Utc })), CancellationToken.None);
        await town.Coordinator.Presses("Закрыть сейчас");
        var sure = town.Coordinator.Last;
        await town.Coordinator.Presses("Да, закрыть");
        Assert.Equal("Опрос закрыт", town.Coordinator.Toast);
        Assert.Contains("Результаты", town.Coordinator.Buttons);
        await town.Coordinator.PressesFormer(sure, "Да, закрыть");
        Assert.Equal("Опрос уже закрыт", town.Coordinator.Toast);
        Assert.Equal(0, await town.Town.Look(db => db.SurveyDrafts.CountAsync())); // what was not sent was not said
        Assert.DoesNotContain(await town.Letters(campaign.Id), row => row.Kind == "survey-closed"); // whoever closed it knows

        await town.Town.PassTo(new DateTime(2026, 12, 3, 12, 0, 0));
        Assert.Equal(3, Lines(town.Surveys.Nina).Count);
    }

    [Fact]
    public async Task A_planned_one_can_be_called_off_and_the_launch_is_pressed_once()
    {
        await using var town = await Found(teachers: 2);
        await town.BeginLaunch();
        await town.Coordinator.Presses("Когда откроется");
        await town.Coordinator.Writes("вчера утром");
        await town.Coordinator.Presses("К опросу");
        await town.Coordinator.Presses("Когда откроется");
        await town.Coordinator.Writes("20 ноября 11:30");
        await town.Town.Restart();
        var summary = town.Coordinator.Last;
        await town.Coordinator.Presses("Запустить");
        await town.Coordinator.PressesFormer(summary, "Запустить");
        Assert.StartsWith("Опрос уже запущен", town.Coordinator.Toast, StringComparison.Ordinal);
        var campaign = Assert.Single(await town.Town.Look(db => db.Campaigns.ToListAsync()));
        Assert.Equal(November(20, 11, 30), town.Town.Zone.ToLocal(campaign.OpensAt));
        Assert.Empty(await town.Asked(campaign.Id));

        await town.Coordinator.Forges($"v1:survey-card:{campaign.Id.Value}");
        await town.Coordinator.Presses("Отменить опрос");
        await town.Coordinator.Presses("Да, отменить");
        Assert.Equal("Опрос отменён", town.Coordinator.Toast);
        await town.Coordinator.Forges($"v1:survey-off-yes:{campaign.Id.Value}");
        Assert.Equal("Опрос уже отменён", town.Coordinator.Toast);
        await town.Town.PassTo(November(25));
        Assert.Empty(town.Surveys.Vera.Inbox);
    }

    [Fact]
    public async Task Without_names_nobody_is_told_who_has_answered_and_a_file_is_never_asked_for()
    {
        await using var town = await Found(teachers: 6);
        var campaign = await town.Launches("Анкета: с именами", "Без имён");
        Assert.True(campaign.IsAnonymous);
        Assert.Contains("Анкета без имени", town.Surveys.Vera.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Кто не ответил", town.Coordinator.Buttons);
        await town.Coordinator.Forges($"v1:survey-silent:{campaign.Id.Value}.0");
        Assert.StartsWith("Это опрос без имён", town.Coordinator.Last.Text, StringComparison.Ordinal);
        foreach (var teacher in town.Surveys.Teachers.Take(3)) await town.Answers(campaign.Id, teacher);
        await town.Town.PassTo(November(30, 19));
        Assert.Contains("меньше пяти", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Результаты", town.Coordinator.Buttons);

        await using var withFile = await Found(teachers: 2, new SurveyForm([new("", [new("Пришлите план урока", AnswerKind.File)])]));
        await withFile.BeginLaunch();
        await withFile.Coordinator.Presses("Анкета: с именами");
        await withFile.Coordinator.Presses("Без имён");
        Assert.Contains("файл выдаёт, чей он", withFile.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unclear_invitation_is_shown_and_repeated_only_when_a_coordinator_says_so()
    {
        var trouble = new Trouble();
        await using var town = await Found(teachers: 3, change: trouble.Into);
        trouble.OnSend = async (_, to, go) =>
        {
            var outcome = await go();
            return to.Id == town.Surveys.Nina.Id || to.Id == town.Surveys.Vera.Id ? new Shnor.Bot.Screens.SendOutcome.Unknown("the answer was lost") : outcome;
        };
        var campaign = await town.Launches();
        trouble.OnSend = null;
        await town.Town.Restart();
        await town.Coordinator.Presses("Обновить");
        Assert.Contains("Неясно, дошло ли: 2", town.Coordinator.Buttons);
        await town.Coordinator.Presses("Неясно, дошло ли: 2");
        await town.Coordinator.Presses("1. Повторить"); // Алёхина
        Assert.Equal("Приглашение уйдёт ещё раз: 1 человек", town.Coordinator.Toast);
        await town.Coordinator.Presses("Считать доставленным");
        Assert.Equal((2, 1, 1), (town.Surveys.Vera.Inbox.Count, town.Surveys.Nina.Inbox.Count, town.Surveys.Teachers[2].Inbox.Count));
        Assert.All(await town.Letters(campaign.Id), row => Assert.Equal(OutboxState.Sent, row.State));
        await town.Coordinator.Forges($"v1:survey-again-all:{campaign.Id.Value}");
        Assert.Equal("Это уже решено", town.Coordinator.Toast);
        await town.Town.PassTo(November(19, 12));
        Assert.Equal(3, town.Surveys.Vera.Inbox.Count); // the reminder is counted from the second invitation, of the same day
    }

    [Fact]
    public async Task A_head_and_a_teacher_see_nothing_of_it()
    {
        await using var town = await Found(teachers: 1);
        var campaign = await town.Launches();
        foreach (var phone in new[] { town.Surveys.Head, town.Surveys.Vera })
        {
            await phone.Writes("/menu");
            Assert.DoesNotContain("Опросы", phone.Buttons);
            await phone.Forges($"v1:survey-card:{campaign.Id.Value}");
            await phone.Forges($"v1:survey-end-yes:{campaign.Id.Value}");
            await phone.Forges($"v1:survey-launch:{town.Survey.Value}");
        }

        Assert.True((await town.Latest()).IsOpen);
        Assert.Equal(1, await town.Town.Look(db => db.Campaigns.CountAsync()));
    }

    private static Task Pause(CampaignTown town, DateTime? since) => town.Surveys.Store.InOneCommit(
        (db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.PausedAt, since == null ? null : (DateTime?)town.Town.Zone.ToUtc(since.Value)), ct), CancellationToken.None);
}
