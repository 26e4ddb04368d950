using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.ToWhom;

public sealed class CheckSpecs
{
    private const string Words = "Семинар перенесён на пятницу";

    [Fact]
    public async Task A_coordinator_chooses_people_sees_exactly_who_gets_it_and_sends_it_once()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        var coordinator = town.Coordinator;
        await OpenDraft(coordinator);
        await coordinator.Presses("Кому");
        Assert.Contains("Получат 7, не подключён 1.", coordinator.Last.Text, StringComparison.Ordinal);

        await coordinator.Presses("Роли и школы");
        await coordinator.Presses("Педагоги");
        Assert.Contains("Сейчас: педагоги.\nПолучат 4, не подключён 1.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses(AnnouncementTown.SecondSchool);
        Assert.Contains($"Сейчас: педагоги, {AnnouncementTown.SecondSchool}.\nПолучат 2, не подключён 1.", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Список: 2");
        Assert.Contains("1. Берёзкина Нина\n2. Гречко Анна", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Назад");
        await coordinator.Presses("Не подключены: 1");
        Assert.Contains($"1. {AnnouncementTown.NotConnected}, {AnnouncementTown.SecondSchool} — ещё нет в боте", coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains($"Пригласить 1. {AnnouncementTown.NotConnected}", coordinator.Buttons);
        await coordinator.Presses("Назад");
        await coordinator.Presses("Готово");

        await coordinator.Presses("Проверить и отправить");
        Assert.Equal(Words, coordinator.Inbox[^2].Text.Split('\n')[0]);
        Assert.Contains("Получат 2 человека: педагоги, Берёзовская СОШ", coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Берёзкина Нина, Гречко Анна\n", coordinator.Last.Text, StringComparison.Ordinal);
        var question = coordinator.Last;
        await coordinator.Presses("Отправить");

        Assert.Equal("Рассылка отправляется", coordinator.Toast);
        Assert.Equal([(town.IdOf(town.Nina), RecipientState.Delivered), (town.IdOf(town.Teachers[3]), RecipientState.Delivered)], (await town.Ledger(id)).Select(row => (row.PersonId, row.State)));
        Assert.Contains(Words, town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Empty(town.Vera.Inbox);

        await coordinator.PressesFormer(question, "Отправить");
        Assert.Equal("Рассылка уже отправлена", coordinator.Toast);
        Assert.Equal(2, (await town.Ledger(id)).Count);
        Assert.Single(town.Nina.Inbox);
    }

    [Fact]
    public async Task After_a_restart_the_old_confirm_shows_everything_again_and_sends_nothing()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        var coordinator = town.Coordinator;
        await Check(coordinator);
        var before = coordinator.Inbox.Count;
        await town.Town.Restart();

        await coordinator.Presses("Отправить");

        Assert.StartsWith("Ничего не отправлено: кнопка устарела.", coordinator.Toast, StringComparison.Ordinal);
        Assert.Equal(AnnouncementState.Draft, (await town.Of(id)).State);
        Assert.Empty(await town.Ledger(id));
        Assert.Equal(before + 2, coordinator.Inbox.Count); // the preview and the question once more
        Assert.Equal(Words, coordinator.Inbox[^2].Text.Split('\n')[0]);
        Assert.Contains("Получат 7 человек", coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Empty(coordinator.Inbox[before - 1].Buttons);

        await coordinator.Presses("Отправить");
        Assert.Equal(7, (await town.Ledger(id)).Count);
        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_shown_is_shown_again()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        var coordinator = town.Coordinator;
        await Check(coordinator);
        await town.Nina.Blocks();
        await coordinator.Presses("Отправить");
        Assert.Equal("Ничего не отправлено: получателей было 7, стало 6. Проверьте ещё раз", coordinator.Toast);
        Assert.Contains("Получат 6 человек", coordinator.Last.Text, StringComparison.Ordinal);

        await town.Change(id, draft => draft.Content = draft.Content with { Html = "Семинар отменён" });
        await coordinator.Presses("Отправить");
        Assert.StartsWith("Ничего не отправлено: рассылку изменили.", coordinator.Toast, StringComparison.Ordinal);
        Assert.StartsWith("Семинар отменён", coordinator.Inbox[^2].Text, StringComparison.Ordinal);
        Assert.Empty(await town.Ledger(id));

        await coordinator.Presses("Отправить");
        Assert.Equal(6, (await town.Ledger(id)).Count);
    }

    [Fact]
    public async Task Of_two_coordinators_one_begins_and_the_other_sees_it()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        await Check(town.Coordinator);
        await Check(town.Colleague);
        var (theirs, others) = (town.Coordinator.Last, town.Colleague.Last);
        town.Town.Messenger.Press(town.Coordinator.Id, theirs.Id, "Отправить");
        town.Town.Messenger.Press(town.Colleague.Id, others.Id, "Отправить");
        await town.Town.Settle();

        Assert.Equal(1, new[] { town.Coordinator.Toast, town.Colleague.Toast }.Count(toast => toast == "Рассылка отправляется"));
        Assert.Equal(7, (await town.Ledger(id)).Count);
        Assert.All(town.Teachers, phone => Assert.Single(phone.Inbox));
    }

    [Fact]
    public async Task Somebody_elses_confirm_a_made_up_one_and_one_for_nobody_send_nothing()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        await Check(town.Coordinator);
        var data = town.Coordinator.Last.Buttons.Single(button => button.Label == "Отправить").Data!;
        await Check(town.Colleague);
        await town.Colleague.Forges(data);
        Assert.StartsWith("Ничего не отправлено", town.Colleague.Toast, StringComparison.Ordinal);
        await town.Colleague.Forges($"v1:announcement-go:{id.Value}.0123456789ab");
        Assert.StartsWith("Ничего не отправлено", town.Colleague.Toast, StringComparison.Ordinal);
        await town.Vera.Writes("/menu");
        await town.Vera.Forges(data);
        Assert.Empty(await town.Ledger(id));

        await town.Change(id, draft => draft.Audience = new(AudienceKind.Members) { Roles = [Role.SchoolHead], Schools = [town.Second] });
        await Check(town.Coordinator);
        Assert.StartsWith("Отправлять некому", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Отправить", town.Coordinator.Buttons);
    }

    [Fact]
    public async Task Whoever_sleeps_is_counted_and_who_is_away_is_told_apart()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Draft();
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var vera = town.IdOf(town.Vera);
                (await db.Memberships.SingleAsync(m => m.PersonId == vera, ct)).Away = new(new(2026, 11, 10), new(2026, 11, 20));
                var nina = town.IdOf(town.Nina);
                (await db.People.SingleAsync(p => p.Id == nina, ct)).Quiet = Domain.Time.QuietHours.Off;
            },
            CancellationToken.None);
        town.Town.JumpTo(new(2026, 11, 16, 22, 0, 0));
        await Check(town.Coordinator);

        Assert.Contains("Получат 6 человек", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("В отпуске 1: ему бот не пишет.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("У 5 человек сейчас тихие часы: им придёт вт 17 ноября, 08:00.", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await town.Coordinator.Presses("Отправить");
        Assert.Single(town.Nina.Inbox);
        Assert.Equal(1, (await town.Ledger(id)).Count(row => row.State == RecipientState.Delivered));
        await town.Town.PassTo(new(2026, 11, 17, 8, 1, 0));
        Assert.Equal(6, (await town.Ledger(id)).Count(row => row.State == RecipientState.Delivered));
        Assert.Empty(town.Vera.Inbox);
    }

    [Fact]
    public async Task Of_an_anonymous_survey_only_a_number_is_shown()
    {
        await using var town = await AnnouncementTown.Found();
        await town.Draft();
        await OpenSurvey(town);
        var coordinator = town.Coordinator;
        await OpenDraft(coordinator);
        await coordinator.Presses("Кому");
        await coordinator.Presses("Кто не ответил на опрос");
        Assert.Contains("не ответили 3, без имён", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("1. Как вам работается");
        Assert.Contains("Получат 3", coordinator.Last.Text, StringComparison.Ordinal);
        await coordinator.Presses("Список: 3");
        AssertNoNames(coordinator);
        await coordinator.Presses("Назад");
        await coordinator.Presses("Готово");
        await coordinator.Presses("Проверить и отправить");
        Assert.Contains("Получат 3 человека", coordinator.Last.Text, StringComparison.Ordinal);
        AssertNoNames(coordinator);
        await coordinator.Presses("Отправить");
        AssertNoNames(coordinator);
        Assert.Equal([1, 1, 1, 0], town.Teachers.Select(phone => phone.Inbox.Count));

        static void AssertNoNames(Phone phone)
        {
            foreach (var name in (string[])["Алёхина", "Берёзкина", "Вольнова", "Гречко", AnnouncementTown.FirstSchool]) Assert.DoesNotContain(name, phone.Last.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Asks all four teachers; the last has answered.</summary>
    private static Task OpenSurvey(AnnouncementTown town) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var survey = new Domain.Surveys.Survey { ProgrammeId = town.Programme, Title = "Как вам работается", Form = Surveys.SurveyTown.Statements24(), CreatedAt = town.Utc };
            db.Surveys.Add(survey);
            await db.SaveChangesAsync(ct);
            var campaign = new Domain.Surveys.Campaign
            {
                ProgrammeId = town.Programme,
                SurveyId = survey.Id,
                Title = survey.Title,
                Form = survey.Form,
                IsAnonymous = true,
                Audience = Domain.Roadmap.Audience.Teachers,
                OpensAt = town.Utc,
                OpenedAt = town.Utc,
                ClosesAt = town.Utc.AddDays(9),
                CreatedAt = town.Utc,
            };
            db.Campaigns.Add(campaign);
            await db.SaveChangesAsync(ct);
            db.Respondents.AddRange(town.Teachers.Select((phone, i) => new Domain.Surveys.Respondent { CampaignId = campaign.Id, PersonId = town.IdOf(phone), HasAnswered = i == 3, ToldAt = town.Utc }));
        },
        CancellationToken.None);

    private static async Task Check(Phone coordinator)
    {
        await OpenDraft(coordinator);
        await coordinator.Presses("Проверить и отправить");
    }

    private static async Task OpenDraft(Phone coordinator)
    {
        await coordinator.Writes("/announce");
        await coordinator.Presses($"1. {Words}");
    }
}
