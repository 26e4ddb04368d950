using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Help;

/// <summary>From a wish in a survey to «Сделано». Options of the question: 0 курсы, 1 наставник, 2 консультация, 3 посещение уроков.</summary>
public sealed class HelpRequestSpecs
{
    [Fact]
    public async Task A_wish_goes_to_whoever_the_plan_names_and_whoever_asked_hears_what_becomes_of_it()
    {
        await using var town = await HelpTown.Found();
        var campaign = await town.Open(HelpTown.Form);
        Assert.Equal(3, await town.Sends(campaign, town.Vera, " Ноутбук <б/у> ", 0, 2));

        var requests = await town.Requests();
        Assert.Equal(["Курсы", "Консультация методиста", "Ноутбук <б/у>"], requests.Select(r => r.Wanted));
        Assert.Equal([town.IdOf(town.Head), town.IdOf(town.Teachers[2]), null], requests.Select(r => r.ResponsibleId));
        Assert.Equal([HelpTown.Courses, HelpTown.Consultations, null], await town.Town.Look(db => db.HelpRequests.OrderBy(r => r.Id).Select(r => db.Activities.Where(a => a.Id == r.ActivityId).Select(a => a.Title).FirstOrDefault()).ToListAsync()));
        Assert.StartsWith("🙋 Просьба о помощи: Алёхина Вера\nКлючевская ООШ\nАнкета «Самооценка профессиональных затруднений», пн 16 ноября\n\n«Курсы»\n\nВ плане: Курсы повышения квалификации", town.Head.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Беру", "Сделано", "Передать", "Открыть в плане", "Все просьбы"], town.Head.Buttons);
        Assert.Contains("«Ноутбук <б/у>»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        var mentor = town.Teachers[2];
        Assert.DoesNotContain("Открыть в плане", mentor.Buttons); // a mentor who sees no plan

        await mentor.Presses("Беру");
        Assert.Equal("Просьба за вами", mentor.Toast);
        Assert.Contains("🔵 Занимается: Вольнова Инна", mentor.Last.Text, StringComparison.Ordinal);
        Assert.Equal("Вашей просьбой занимается Вольнова Инна\n\n«Консультация методиста»", town.Vera.Last.Text);
        await mentor.Forges($"v1:help-take:{requests[1].Id.Value}");
        Assert.Equal("Она уже за вами", mentor.Toast);
        await mentor.Presses("Сделано");
        Assert.StartsWith("Просьба выполнена", town.Vera.Last.Text, StringComparison.Ordinal);
        town.Town.JumpTo(SurveyTown.Launch.AddMinutes(1));
        await mentor.Presses("Вернуть");
        Assert.Equal("Возвращено", mentor.Toast);
        Assert.StartsWith("Вашей просьбой занимается ", town.Vera.Last.Text, StringComparison.Ordinal);

        await town.Vera.Presses("Открыть");
        await town.Vera.Presses("Больше не нужно");
        Assert.StartsWith("Помощь больше не нужна\nАлёхина Вера, Ключевская ООШ", mentor.Last.Text, StringComparison.Ordinal);
        await town.Vera.Forges($"v1:help-no:{requests[1].Id.Value}");
        Assert.Equal("Уже отозвана", town.Vera.Toast);
        await mentor.Forges($"v1:help-done:{requests[1].Id.Value}");
        Assert.Equal("Просьбу отозвали: помощь больше не нужна", mentor.Toast);
        await town.Vera.Presses("Попросить снова");
        Assert.StartsWith("🙋 Просьба о помощи: Алёхина Вера", mentor.Last.Text, StringComparison.Ordinal);
        Assert.Equal([HelpState.Open, HelpState.Open, HelpState.Open], (await town.Requests()).Select(r => r.State));

        await town.Nina.Writes("/menu");
        var heard = town.Nina.Inbox.Count; // another teacher sees and moves nothing
        foreach (var button in new[] { "help-request", "help-take", "help-done", "help-own", "help-no" }) await town.Nina.Forges($"v1:{button}:{requests[0].Id.Value}");
        await town.Vera.Forges($"v1:help-done:{requests[0].Id.Value}"); // nor does whoever asked mark it done
        Assert.StartsWith("Эта кнопка не для вас", town.Vera.Toast, StringComparison.Ordinal);
        Assert.Equal(HelpState.Open, (await town.Requests())[0].State);
        Assert.Equal(heard, town.Nina.Inbox.Count);
        Assert.DoesNotContain(town.Town.LogLines, line => line.Contains("Ноутбук", StringComparison.Ordinal) || line.Contains("Алёхина", StringComparison.Ordinal));
        Assert.Equal([], await town.Town.Look(db => db.Outbox.Where(row => row.Detail!.Contains("Ноутбук")).ToListAsync()));
    }

    [Fact]
    public async Task Sent_again_nothing_doubles_and_changed_answers_take_back_only_what_nobody_has_begun()
    {
        await using var town = await HelpTown.Found();
        var campaign = await town.Open(HelpTown.Form);
        await town.Sends(campaign, town.Vera, null, 0, 2);
        var letters = (town.Head.Inbox.Count, town.Teachers[2].Inbox.Count);
        Assert.Equal(2, await town.Sends(campaign, town.Vera, null, 0, 2));
        Assert.Equal(letters, (town.Head.Inbox.Count, town.Teachers[2].Inbox.Count));

        await town.Teachers[2].Presses("Беру");
        Assert.Equal(2, await town.Sends(campaign, town.Vera, "Курсы ", 3)); // neither is chosen any more; the words ask for the first again
        Assert.Equal([("Курсы", HelpState.Open), ("Консультация методиста", HelpState.Taken), ("Посещение уроков коллег", HelpState.Open)], (await town.Requests()).Select(r => (r.Wanted, r.State)));
        Assert.Equal(0, await town.Sends(campaign, town.Vera, "Ничего не нужно"));
        Assert.Equal([HelpState.Withdrawn, HelpState.Taken, HelpState.Withdrawn], (await town.Requests()).Select(r => r.State));
        await town.Head.Presses("Беру"); // the letter is old by now
        Assert.Equal("Просьбу отозвали: помощь больше не нужна", town.Head.Toast);
        Assert.Equal(1, await town.Sends(campaign, town.Vera, null, 0));
        Assert.Equal(HelpState.Open, (await town.Requests())[0].State);
        Assert.Equal(3, (await town.Requests()).Count);

        await town.Vera.Forges($"v1:help-no:{(await town.Requests())[0].Id.Value}"); // what was pressed holds against answers
        Assert.Equal(0, await town.Sends(campaign, town.Vera, null, 0));
        Assert.Equal(HelpState.Withdrawn, (await town.Requests())[0].State);

        var next = await town.Open(HelpTown.Form, title: "Вторая волна"); // still waits or is seen to: not asked for twice
        await town.Sends(next, town.Vera, null, 2, 3);
        Assert.Equal(["Посещение уроков коллег"], (await town.Requests()).Skip(3).Select(r => r.Wanted));

        var anonymous = await town.Open(HelpTown.Form, isAnonymous: true, title: "Без имени");
        Assert.Equal(0, await town.Sends(anonymous, town.Nina, null, 0, 1, 2));
        Assert.Equal(4, (await town.Requests()).Count);
    }

    [Fact]
    public async Task The_first_of_a_day_is_told_at_once_all_others_together_next_morning()
    {
        await using var town = await HelpTown.Found(6);
        var campaign = await town.Open(HelpTown.Form);
        var heard = town.Head.Inbox.Count;
        await town.Sends(campaign, town.Vera, null, 0);
        Assert.Equal(heard + 1, town.Head.Inbox.Count);
        foreach (var teacher in town.Teachers.Skip(3)) await town.Sends(campaign, teacher, null, 0);
        Assert.Equal(heard + 1, town.Head.Inbox.Count);
        await town.Teachers[4].Writes("/menu");
        await town.Teachers[4].Forges($"v1:help-no:{(await town.Requests())[2].Id.Value}"); // thought better of it before anybody was told

        await town.Town.PassTo(SurveyTown.Launch.AddDays(1));
        var letter = Assert.Single(town.Head.After(SurveyTown.Launch.AddHours(12)));
        Assert.Equal(new DateTime(2026, 11, 17, 9, 0, 0), letter.At);
        Assert.Equal("🙋 Просят о помощи: 2 человека\n\n1. Гречко Анна — «Курсы»\n2. Ежова Римма — «Курсы»\n\nОткройте просьбу, чтобы взять её, передать или отметить.", letter.Message.Text);
        await town.Head.Presses("2. Ежова Римма");
        await town.Head.Presses("Беру");
        Assert.Contains("🔵 Занимается: Орлов П.С.", town.Head.Last.Text, StringComparison.Ordinal);
        await town.Head.Presses("Назад");
        Assert.StartsWith("Просьбы о помощи\n\nЖдут вас\n\n1. ▫️ Алёхина Вера, Ключевская ООШ\n«Курсы»", town.Head.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_receives_and_a_request_can_be_handed_on_and_watched_by_the_coordinator()
    {
        await using var town = await HelpTown.Found();
        await town.IsAway(town.Head, deputy: town.Nina);
        var campaign = await town.Open(HelpTown.Form);
        await town.Sends(campaign, town.Vera, null, 0, 1);
        var requests = await town.Requests();
        Assert.Equal(town.IdOf(town.Head), requests[0].ResponsibleId);
        Assert.StartsWith("🙋 Просьба о помощи: Алёхина Вера", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Empty(town.Head.Inbox);
        await town.Nina.Presses("Передать");
        Assert.Equal(["Координаторам", "Комарова О.Н.", "Назад"], town.Nina.Buttons); // the head is theirs already, teachers see no plan
        await town.Nina.Presses("Координаторам");
        Assert.Equal("Передано", town.Nina.Toast);
        await town.Nina.Forges($"v1:help-to-all:{requests[0].Id.Value}");
        Assert.StartsWith("Эта кнопка не для вас", town.Nina.Toast, StringComparison.Ordinal);

        Assert.Contains("«Курсы»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Все просьбы");
        Assert.StartsWith("Просьбы о помощи\nЖдут: 2\n\n1. ▫️ Алёхина Вера, Ключевская ООШ\n«Курсы»\nждёт с пн 16 ноября: координаторы", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Что просят");
        await town.Coordinator.Presses("1. Курсы: 1");
        await town.Coordinator.Presses("1. Алёхина Вера");
        await town.Coordinator.Presses("Передать");
        await town.Coordinator.Presses("Гречко Анна");
        Assert.Equal("Передано", town.Coordinator.Toast);
        var mentor = town.Teachers[3];
        await mentor.Presses("Сделано"); // without «Беру»
        await town.Coordinator.Forges($"v1:help-list:{town.Programme.Value}.Done.0");
        Assert.StartsWith("Просьбы о помощи\nВыполнено: 1\n\n1. ✅ Алёхина Вера", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Forges($"v1:help-to:{requests[0].Id.Value}.{town.IdOf(town.Nina).Value}");
        Assert.Equal("Уже выполнено", town.Coordinator.Toast);
        await town.Coordinator.Forges($"v1:help-to:{requests[1].Id.Value}.{town.IdOf(town.Vera).Value}"); // nobody helps themselves
        Assert.Equal("Этому человеку сейчас не передать. Выберите другого", town.Coordinator.Toast);

        await town.Vera.Forges("v1:my-help");
        Assert.Equal("Просьбы о помощи\n\nВы просили\n\n1. ▫️ «Наставник»\nждёт\n\n2. ✅ «Курсы»\nвыполнено", town.Vera.Last.Text);
        await town.Teachers[2].Forges("v1:my-help");
        Assert.Contains("Ждут вас\n\n1. ▫️ Алёхина Вера, Ключевская ООШ\n«Наставник»", town.Teachers[2].Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_see_to_it_and_nothing_in_the_plan_leave_it_to_the_coordinators()
    {
        await using var town = await HelpTown.Found();
        await town.Store.InOneCommit((db, ct) => db.Addresses.Where(a => a.PersonId == town.IdOf(town.Head)).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false), ct), CancellationToken.None);
        var campaign = await town.Open(HelpTown.Form);
        await town.Sends(campaign, town.Teachers[2], "Проектор", 0, 2); // the courses' only person is unreachable; the mentor does not consult herself, and the next one cannot be reached
        Assert.Equal([null, null, null], (await town.Requests()).Select(r => r.ResponsibleId));
        Assert.StartsWith("🙋 Просьба о помощи: Вольнова Инна\nКлючевская ООШ", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("1. «Курсы»\n2. «Консультация методиста»\n3. «Проектор»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("3. Проектор");
        await town.Coordinator.Presses("Беру");
        Assert.Contains("занимается Комарова О.Н.", town.Teachers[2].Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_all_their_work_away_gives_the_requests_too()
    {
        await using var town = await HelpTown.Found();
        var campaign = await town.Open(HelpTown.Form);
        await town.Sends(campaign, town.Vera, null, 0);
        await town.Sends(campaign, town.Nina, null, 0);
        await town.Store.InOneCommit((db, ct) => WorkOf.Move(db, town.Programme, town.IdOf(town.Head), town.IdOf(town.Nina), ct), CancellationToken.None);
        Assert.Equal([town.IdOf(town.Nina), null], (await town.Requests()).Select(r => r.ResponsibleId)); // not her own
    }
}
