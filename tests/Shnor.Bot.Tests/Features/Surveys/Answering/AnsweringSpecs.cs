using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

public sealed class AnsweringSpecs
{
    [Fact]
    public async Task Twenty_four_statements_take_twenty_four_taps_and_no_typing_in_one_message()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(SurveyTown.Statements24());
        await town.Vera.Writes("/survey"); // the only one that waits opens at once
        Assert.StartsWith(SurveyTown.SelfAssessment, town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("24 вопроса, около 4 минут", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Ответы с вашим именем увидят координаторы", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("Начать");

        for (var tap = 1; tap <= 24; tap++)
        {
            Assert.Contains($" {tap} из 24 · ", town.Vera.Last.Text, StringComparison.Ordinal);
            await town.Vera.Presses(tap % 4 == 0 ? "часто" : "иногда");
            Assert.Equal(tap, (await town.Answers(campaign, town.Vera)).All.Count); // saved at once
        }

        Assert.StartsWith("Проверьте ответы", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("Отправить");
        Assert.Single(town.Vera.Inbox);
        Assert.StartsWith("✅ Ответы отправлены", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Методика\n▓▓▓▓░░░░░░ 1,3 из 3", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.Null(await town.Draft(campaign, town.Vera));
        Assert.True(await town.HasAnswered(campaign, town.Vera));
        var sent = (await town.Sent(campaign, town.Vera))!;
        Assert.Equal((town.First, town.Utc), (sent.SchoolId!.Value, sent.SentAt));
        Assert.Equal(Enumerable.Range(1, 24).Select(n => (n, n % 4 == 0 ? 2 : 1)), sent.Answers.All.Select(pair => (pair.Key, pair.Value.Chosen.Single())));
        town.AssertOnlyGoodLines();
    }

    [Fact]
    public async Task Several_own_words_and_a_comment_are_answered_looked_through_changed_and_sent()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open();
        var vera = town.Vera;
        await vera.Begins(campaign);
        for (var tap = 1; tap <= 24; tap++) await vera.Presses("не испытываю");

        Assert.Contains("Можно отметить до 3 вариантов. Когда всё отмечено, нажмите «Далее». Можно пропустить.", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("☐ Курсы");
        await vera.Presses("☐ Наставник");
        await vera.Presses("☐ Другое…");
        await vera.Writes("Обмен уроками <с соседями>");
        Assert.Equal(["☑ Курсы", "☑ Наставник", "☐ Консультация методиста", "☐ Посещение уроков коллег", "☑ Другое: Обмен уроками <с соседями>"], vera.Buttons.Take(5));
        await vera.Presses("☐ Консультация методиста");
        Assert.Equal("Можно выбрать не больше 3 вариантов. Сначала снимите отметку с лишнего.", vera.Toast);
        await vera.Presses("☑ Курсы");
        await vera.Presses("☐ Консультация методиста");
        await vera.Presses("Далее");
        await vera.Writes("Спасибо & до встречи");

        Assert.Contains("25. Какая помощь вам нужна? — Наставник; Консультация методиста; другое: Обмен уроками <с соседями>", vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("26. Что ещё важно сказать? — Спасибо & до встречи", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("7");
        Assert.Contains("✓ не испытываю", vera.Buttons);
        await vera.Presses("постоянно");
        Assert.Contains("7. Успевать на уроке задуманное — постоянно", vera.Last.Text, StringComparison.Ordinal); // and back where it came from
        await vera.Presses("Отправить");

        var sent = (await town.Sent(campaign, vera))!.Answers;
        Assert.Equal([3], sent[7]!.Chosen);
        Assert.Equal(new SurveyAnswer { Chosen = [1, 2], Words = "Обмен уроками <с соседями>" }, sent[25]);
        Assert.Equal("Спасибо & до встречи", sent[26]!.Words);
        town.AssertOnlyGoodLines();
    }

    [Fact]
    public async Task Sent_answers_can_be_changed_until_the_close_and_stay_valid_until_sent_again()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(Short());
        var vera = town.Vera;
        await vera.Begins(campaign);
        await vera.Presses("часто");
        await vera.Presses("Пропустить");
        await vera.Presses("Отправить");

        await vera.Presses("Изменить ответы");
        Assert.StartsWith("Проверьте ответы", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("1");
        await vera.Presses("нет");
        Assert.Equal([1], (await town.Sent(campaign, vera))!.Answers[1]!.Chosen); // not sent yet
        await vera.Presses("Позже");
        Assert.Contains("ответы изменены и не отправлены", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses($"1. {SurveyTown.SelfAssessment}");
        await vera.Presses("Оставить прежние");
        Assert.Equal("Действуют прежние ответы.", vera.Toast);
        Assert.Null(await town.Draft(campaign, vera));

        await vera.Presses("Изменить ответы");
        await vera.Presses("1");
        await vera.Presses("нет");
        await vera.Presses("Отправить");
        Assert.Equal([0], (await town.Sent(campaign, vera))!.Answers[1]!.Chosen);

        await town.Close(campaign);
        await vera.Writes("/survey");
        await vera.Presses("1. Самооценка профессиональных затруднений");
        Assert.Contains("Опрос закрыт", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("Мой профиль");
        Assert.Contains("0,0 из 1", vera.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Изменить ответы", vera.Buttons);
        await vera.Forges($"v1:survey-change:{campaign.Value}");
        Assert.Equal("Опрос закрыт: ответы больше не принимаются.", vera.Toast);
        Assert.Null(await town.Draft(campaign, vera));
    }

    [Fact]
    public async Task Without_a_name_the_profile_is_shown_once_and_nothing_of_the_answers_can_be_seen_or_changed_again()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(isAnonymous: true);
        var vera = town.Vera;
        await vera.Begins(campaign);
        Assert.Contains("Анкета без имени: после «Отправить»", town.Town.Messenger.Messages(vera.Id).Last(m => m.FromBot).Former[^1].Text, StringComparison.Ordinal);
        for (var tap = 1; tap <= 24; tap++) await vera.Presses("постоянно");
        var draft = (await town.Draft(campaign, vera))!;
        Assert.Equal((1, 0), (draft.Question, draft.Step)); // where she stands tells which way she went
        Assert.DoesNotContain("{", draft.Answers, StringComparison.Ordinal);
        await town.Town.RiseAfterCrash();
        await vera.Presses("☐ Курсы");
        await vera.Presses("Далее");
        await vera.Writes("Никому не говорите");
        var dialogue = await town.Town.Look(db => db.Dialogs.Where(d => d.ChatId == vera.Id).Select(d => d.Data).SingleAsync());
        Assert.Equal($"{{\"Campaign\":{campaign.Value}}}", dialogue);
        await vera.Presses("Отправить");

        Assert.StartsWith("✅ Ответы отправлены без имени", vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Больше всего помощи нужно: Предмет, Методика, Оценивание.", vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("он нигде не сохраняется", vera.Last.Text, StringComparison.Ordinal);
        Assert.Null(await town.Draft(campaign, vera));
        Assert.Null(await town.Sent(campaign, vera));
        Assert.True(await town.HasAnswered(campaign, vera));

        var shown = vera.Last.Text;
        await vera.PressesFormer(vera.Last, "Отправить"); // the second of a double tap wipes nothing away
        Assert.Equal(("Ответы уже отправлены.", shown), (vera.Toast, vera.Last.Text));
        await vera.Forges($"v1:survey-change:{campaign.Value}");
        Assert.Equal("Ответы без имени изменить нельзя.", vera.Toast);
        await vera.Forges($"v1:survey-begin:{campaign.Value}");
        Assert.Equal("Вы уже ответили.", vera.Toast);
        Assert.Equal(1, await town.Town.Look(db => db.WaitingResponses.CountAsync()));
        town.AssertOnlyGoodLines();
    }

    [Fact]
    public async Task A_draft_whose_key_is_lost_says_so_and_one_begins_anew()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(isAnonymous: true);
        var vera = town.Vera;
        await vera.Begins(campaign);
        await vera.Presses("постоянно");
        foreach (var key in Directory.GetFiles(Privacy.ForgetTown.StoreOf(town.Town) + ".keys")) File.Delete(key);

        await vera.Presses("постоянно"); // the draft cannot be opened any more
        Assert.Contains("Черновик ваших ответов не открылся. Начните, пожалуйста, заново.", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("Начать");
        await vera.Presses("постоянно");
        Assert.Contains(" 2 из ", vera.Last.Text, StringComparison.Ordinal);
        await vera.Forges($"v1:survey:{campaign.Value}");
        Assert.Contains("Отвечено 1 из ", vera.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("не открылся", vera.Last.Text, StringComparison.Ordinal);
        town.AssertOnlyGoodLines();
    }

    [Fact]
    public async Task A_survey_that_closes_in_the_middle_says_so_and_takes_nothing_more()
    {
        await using var town = await SurveyTown.Found();
        var (first, second) = (await town.Open(Short(), days: 1), await town.Open(Typed(), days: 1));
        var vera = town.Vera;
        await vera.Begins(first);
        await vera.Presses("часто");
        await town.Nina.Begins(second);
        town.Town.JumpTo(town.Town.Now.AddDays(1)); // the hour has come, and nobody has closed them yet

        await vera.Presses("Пропустить");
        Assert.Equal("Опрос закрыт: ответы больше не принимаются.", vera.Toast);
        Assert.Contains("Опрос закрыт вт 17 ноября, 10:00. Ответы уже не принимаются.", vera.Last.Text, StringComparison.Ordinal);
        await town.Nina.Writes("12");
        Assert.Contains("Опрос закрыт", town.Nina.Last.Text, StringComparison.Ordinal);
        Assert.Empty((await town.Answers(second, town.Nina)).All);
        await vera.Writes("/survey");
        Assert.Contains("Анкет для вас пока нет", vera.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_no_longer_is_refused_as_anywhere()
    {
        await using var town = await SurveyTown.Found();
        var (campaign, other) = (await town.Open(Short()), await town.Open(Typed(), asked: [town.Nina]));
        var vera = town.Vera;
        await vera.Begins(campaign);
        await vera.Forges($"v1:survey-begin:{other.Value}"); // never hers
        Assert.StartsWith("Эта кнопка не для вас", vera.Toast, StringComparison.Ordinal);
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges($"v1:survey-begin:{campaign.Value}"); // not even for who coordinates it
        Assert.StartsWith("Эта кнопка не для вас", town.Coordinator.Toast, StringComparison.Ordinal);

        var id = town.IdOf(vera);
        await town.Store.InOneCommit((db, ct) => db.Respondents.Where(r => r.PersonId == id).ExecuteDeleteAsync(ct), CancellationToken.None);
        await vera.Presses("часто");
        Assert.StartsWith("Эта кнопка не для вас", vera.Toast, StringComparison.Ordinal);
        await vera.Writes("слова");
        Assert.StartsWith("Это больше не за вами", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("/survey");
        Assert.Contains("Анкет для вас пока нет", vera.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_says_the_school_as_it_is_when_it_is_sent()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(Short());
        await town.Vera.Begins(campaign);
        await town.Vera.Presses("часто");
        var id = town.IdOf(town.Vera);
        await town.Store.InOneCommit(async (db, ct) => (await db.Memberships.SingleAsync(m => m.PersonId == id, ct)).SchoolId = town.Second, CancellationToken.None);
        await town.Vera.Presses("Пропустить");
        await town.Vera.Presses("Отправить");
        Assert.Equal(town.Second, (await town.Sent(campaign, town.Vera))!.SchoolId);
        Assert.Equal(town.First, await town.Town.Look(db => db.Respondents.Where(r => r.PersonId == id).Select(r => r.SchoolId!.Value).SingleAsync()));
    }

    [Fact]
    public async Task The_list_and_the_menu_say_what_waits_what_is_begun_and_what_is_done()
    {
        await using var town = await SurveyTown.Found();
        var vera = town.Vera;
        await vera.Writes("/survey");
        Assert.Equal("Мои анкеты\n\nАнкет для вас пока нет. Когда координатор откроет опрос, я напишу, и он появится здесь.", vera.Last.Text);
        await vera.Writes("/menu");
        Assert.Contains("Мои анкеты", vera.Buttons);

        var first = await town.Open(Short(), title: "Первая");
        await town.Open(title: "Вторая", days: 3);
        await town.Open(Typed(), isAnonymous: true, title: "Третья", days: 5);
        await vera.Writes("/menu");
        await vera.Presses("Мои анкеты: 3");
        Assert.Contains("Ждут ответа: 3", vera.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["1. Вторая", "2. Третья", "3. Первая"], vera.Buttons.Take(3)); // the one that closes soonest first

        await vera.Begins(first);
        await vera.Presses("часто");
        await vera.Presses("Пропустить");
        await vera.Presses("Отправить");
        await vera.Presses("Мои анкеты");
        await vera.Presses("1. Вторая");
        await vera.Presses("Начать");
        await vera.Presses("иногда");
        await vera.Presses("Позже");
        Assert.Equal(
            """
            Мои анкеты
            Ждут ответа: 2

            1. Вторая
            отвечено 1 из 26; ответить можно до чт 19 ноября, 10:00

            2. Третья
            ждёт ответа до сб 21 ноября, 10:00

            3. Первая
            вы ответили; изменить можно до пн 30 ноября, 10:00
            """.ReplaceLineEndings("\n"),
            vera.Last.Text);
    }

    internal static SurveyForm Short() => new([new("", [
        new("Бывает ли вам трудно на уроке?", AnswerKind.Scale) { Options = [new("нет", 0), new("часто", 1)] },
        new("Что добавить?", AnswerKind.Text) { IsRequired = false },
    ])]);

    internal static SurveyForm Typed() => new([new("", [new("Сколько у вас часов в неделю?", AnswerKind.Number) { Least = 1, Most = 40 }])]);
}
