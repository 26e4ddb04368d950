using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Forms;

/// <summary>A survey that is written in chat.</summary>
public sealed class WriteSurveySpecs
{
    [Fact]
    public async Task A_survey_is_written_question_by_question_and_saved_as_soon_as_it_is_whole()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Begin(town, "Как прошла <четверть>");
        await phone.Presses("Шкала");
        await phone.Writes("Трудно ли было?");
        await phone.Writes("нет\nда");
        Assert.Contains("нет числа", phone.Last.Text, StringComparison.Ordinal);
        Assert.Empty(await Surveys(town));
        await phone.Writes("0 нет\n1 иногда\n2 часто");
        Assert.Equal(3, Assert.Single(await Surveys(town)).Form.Questions[0].Options.Count);

        await phone.Presses("Добавить ещё");
        await phone.Presses("Один вариант");
        await phone.Writes("Ведёте ли вы уроки?");
        await phone.Writes("Да; Нет");
        await phone.Presses("Добавить ещё");
        await phone.Presses("Несколько");
        await phone.Writes("Какая помощь нужна?");
        await phone.Writes("Курсы\nНаставник\nКонсультация");
        await phone.Presses("«Другое…»: нет");
        await phone.Presses("Помощь: нет");
        await phone.Presses("Обязательный: да");
        await phone.Presses("Пределы");
        await phone.Writes("не больше 9");
        Assert.Contains("предел больше числа вариантов", phone.Last.Text, StringComparison.Ordinal);
        await phone.Writes("не больше 2");
        await phone.Presses("Раздел");
        await phone.Writes("Помощь");
        await phone.Presses("Добавить ещё");
        await phone.Presses("Текст");
        await phone.Writes("Что ещё?");
        await phone.Presses("К анкете");
        await phone.Presses("Готово");
        Assert.Contains("вопрос 1 — вопрос стоит вне разделов", phone.Last.Text, StringComparison.Ordinal);
        await phone.Presses("1");
        await phone.Presses("Раздел");
        await phone.Writes("Четверть");
        await phone.Presses("К анкете");

        await phone.Presses("2");
        await phone.Presses("Переходы");
        await phone.Presses("Нет");
        await phone.Presses("4");
        Assert.Contains("Нет → 4", phone.Buttons);
        await phone.Presses("Назад");
        await phone.Presses("К анкете");
        await phone.Presses("На шкалах больше — лучше");
        await phone.Presses("Готово");

        Assert.Contains("Анкета сохранена.", phone.Last.Text, StringComparison.Ordinal);
        var survey = Assert.Single(await Surveys(town));
        Assert.Equal("Как прошла <четверть>", survey.Title);
        Assert.Equal(
            new SurveyForm([
                new("Четверть", [
                    new("Трудно ли было?", AnswerKind.Scale) { Options = [new("нет", 0), new("иногда", 1), new("часто", 2)] },
                    new("Ведёте ли вы уроки?", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: 4)] },
                ]),
                new("Помощь", [
                    new("Какая помощь нужна?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Консультация")], HasOther = true, AsksForHelp = true, IsRequired = false, Most = 2 },
                    new("Что ещё?", AnswerKind.Text),
                ]),
            ])
            { HigherIs = HigherIs.Worse },
            survey.Form);
    }

    [Fact]
    public async Task Questions_move_and_go_and_come_back_and_an_old_button_does_nothing()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Begin(town, "Три вопроса");
        foreach (var text in (string[])["Раз", "Два", "Три"])
        {
            await phone.Presses("Текст");
            await phone.Writes(text);
            await phone.Presses("Добавить ещё");
        }

        await phone.Presses("Назад");
        await phone.Presses("3");
        var before = phone.Last;
        await phone.Presses("Выше");
        Assert.Equal(["Раз", "Три", "Два"], await Texts(town));
        await phone.PressesFormer(before, "Выше");
        Assert.StartsWith("Эта правка уже закончена", phone.Toast, StringComparison.Ordinal);
        await phone.Presses("Убрать вопрос");
        Assert.Equal(["Раз", "Два"], await Texts(town));
        await phone.Presses("Вернуть убранный вопрос");
        Assert.Equal(["Раз", "Три", "Два"], await Texts(town));

        // Whatever comes between, what was whole is kept; what somebody else has changed is not written over.
        await phone.Presses("1");
        await town.Store.InOneCommit(async (db, ct) => (await db.Surveys.SingleAsync(ct)).Title = "Чужая правка", CancellationToken.None);
        await phone.Presses("Текст");
        await phone.Writes("Первый");
        Assert.Contains("Ваша сохранена отдельно", phone.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Чужая правка: Раз", "Три вопроса: Первый"], (await Surveys(town)).Select(survey => $"{survey.Title}: {survey.Form.Questions[0].Text}"));
        await phone.Writes("/menu");
        Assert.Equal(2, (await Surveys(town)).Count);
    }

    [Fact]
    public async Task A_survey_that_opens_by_itself_without_names_gets_no_file_that_would_say_whose_it_is()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Begin(town, "Полугодие");
        await phone.Presses("Текст");
        await phone.Writes("Что мешало?");
        var regular = Assert.Single(await Surveys(town));
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.SurveySchedules.Add(new SurveySchedule { ProgrammeId = town.Programme, SurveyId = regular.Id, Rhythm = SurveyRhythm.HalfYear, IsAnonymous = true, Audience = Audience.Teachers, Days = 14, NextAt = town.Utc.AddDays(40) });
                return Task.CompletedTask;
            },
            CancellationToken.None);

        await phone.Presses("Добавить ещё");
        await phone.Presses("Файл");
        await phone.Writes("Пришлите свой план");

        Assert.Contains("Эта сохранена отдельно.", phone.Last.Text, StringComparison.Ordinal);
        Assert.Equal([(regular.Id, false), (new SurveyId(regular.Id.Value + 1), true)], (await Surveys(town)).Select(survey => (survey.Id, survey.Form.HasFiles)));
    }

    private static async Task<Phone> Begin(SurveyTown town, string title)
    {
        var phone = town.Coordinator;
        await phone.Writes("/menu");
        await phone.Forges($"v1:survey-forms:{town.Programme.Value}");
        await phone.Presses("Новая анкета");
        await phone.Presses("Написать в чате");
        await phone.Writes(title);
        return phone;
    }

    private static async Task<IEnumerable<string>> Texts(SurveyTown town) => Assert.Single(await Surveys(town)).Form.Questions.Select(question => question.Text);

    private static Task<List<Survey>> Surveys(SurveyTown town) => town.Town.Look(db => db.Surveys.OrderBy(s => s.Id).ToListAsync());
}
