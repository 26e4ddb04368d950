using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Help;

namespace Shnor.Domain.Tests.Surveys.Help;

public sealed class HelpSpecs
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly PersonId Titova = new(1), Borin = new(2);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    private static readonly SurveyForm Form = new([
        new("", [
            new("Нужна ли помощь?", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: SurveyForm.End)] },
            new("Какая?", AnswerKind.Several) { AsksForHelp = true, HasOther = true, Options = [new("Курсы"), new("Консультация"), new("Помощь не нужна")] },
            new("О чём ещё скажете?", AnswerKind.Text) { AsksForHelp = true, IsRequired = false },
            new("Замечания", AnswerKind.Text),
        ]),
    ]);

    [Fact]
    public void Wishes_are_the_chosen_options_and_own_words_on_the_way_that_was_gone()
    {
        var answers = new AnswerSheet().With(1, new() { Chosen = [0] }).With(2, new() { Chosen = [0, 1, 2], Words = " Наставник по физике " }).With(3, new() { Words = "консультация!" }).With(4, new() { Words = "Курсы далеко" });
        Assert.Equal(["Курсы", "Консультация", "Наставник по физике"], HelpWishes.In(Form, answers));
        Assert.Empty(HelpWishes.In(Form, answers.With(1, new() { Chosen = [1] })));
        Assert.Empty(HelpWishes.In(Form, new AnswerSheet().With(1, new() { Chosen = [0] }).With(2, SurveyAnswer.Skipped).With(3, new() { Words = "Нет, спасибо." })));
    }

    [Theory]
    [InlineData("Нет", false)]
    [InlineData("нет.", false)]
    [InlineData("—", false)]
    [InlineData("Пока ничего не нужно", false)]
    [InlineData("Помощь не требуется", false)]
    [InlineData("Дополнительная помощь пока не нужна", false)]
    [InlineData("Никакая", false)]
    [InlineData("Справляюсь своими силами", false)]
    [InlineData("Спасибо, не надо", false)]
    [InlineData("Затрудняюсь ответить", false)]
    [InlineData("Нет интернета в кабинете физики", true)]
    [InlineData("Ничего не понимаю в отчётах, помогите", true)]
    [InlineData("Наставник", true)]
    public void No_thank_you_is_no_wish(string words, bool isWish) =>
        Assert.Equal(isWish, HelpWishes.In(Form, new AnswerSheet().With(1, new() { Chosen = [0] }).With(2, new() { Words = words })).Count == 1);

    [Theory]
    [InlineData("Курсы повышения квалификации", ActivityKind.Training)]
    [InlineData("Стажировка в другой школе", ActivityKind.Training)]
    [InlineData("Консультация методиста", ActivityKind.Consultation)]
    [InlineData("Индивидуальные консультации", ActivityKind.Consultation)]
    [InlineData("Помощь психолога", ActivityKind.Consultation)]
    [InlineData("Наставник", ActivityKind.Consultation)]
    [InlineData("Закрепить наставника из сильной школы", ActivityKind.Consultation)]
    [InlineData("Посещение моих уроков с разбором", ActivityKind.Visit)]
    [InlineData("Взаимопосещение уроков", ActivityKind.Visit)]
    [InlineData("Мастер-класс", ActivityKind.Seminar)]
    [InlineData("Вебинар в записи", ActivityKind.Webinar)]
    [InlineData("Обмен опытом с коллегами", ActivityKind.Seminar)]
    [InlineData("Готовые материалы к урокам", ActivityKind.Publication)]
    public void The_kind_of_help_is_told_from_its_words(string wanted, ActivityKind first) => Assert.Equal(first, HelpKinds.Of(wanted)[0]);

    [Fact]
    public void Other_words_name_no_kind() => Assert.Empty(HelpKinds.Of("Ноутбук и проектор"));

    [Fact]
    public void The_row_is_of_the_right_kind_about_the_right_thing_and_the_soonest()
    {
        PlanRow[] plan =
        [
            Row(1, "Мониторинг прохождения курсов повышения квалификации", ActivityKind.Monitoring, 1),
            Row(2, "Курсы для учителей математики", ActivityKind.Training, 60),
            Row(3, "Курсы «Цифровая школа»", ActivityKind.Training, 30),
            Row(4, "Курсы для завучей", ActivityKind.Training, null),
            Row(5, "Консультации по запросу", ActivityKind.Consultation, 0),
            Row(6, "Методический десант", ActivityKind.Visit, 10),
            Row(7, "Работа наставников", ActivityKind.Other, 5),
        ];
        Assert.Equal(3, Find("Курсы"));
        Assert.Equal(2, Find("Курсы по математике"));
        Assert.Equal(5, Find("Консультация методиста"));
        Assert.Equal(6, Find("Посещение уроков"));
        Assert.Equal(7, Find("Наставник из числа коллег", [plan[5], plan[6]]));
        Assert.Equal(3, Find("Разобраться с цифровыми сервисами", plan)); // no way of help is named, the thing is
        Assert.Null(Find("Ноутбук"));
        Assert.Null(Find("Курсы", [plan[0], plan[3]])); // counted and past
        Assert.Null(Find("Вебинар"));

        long? Find(string wanted, PlanRow[]? rows = null) => RowForHelp.Find(wanted, rows ?? plan)?.Id.Value;
    }

    [Fact]
    public void A_hard_block_leads_to_the_rows_that_are_about_it_and_says_when_there_are_none()
    {
        PlanRow[] plan =
        [
            Row(1, "Вебинар «Работа с детьми с ОВЗ в обычном классе»", ActivityKind.Webinar, 20),
            Row(2, "Семинар по функциональной грамотности", ActivityKind.Seminar, 40),
            Row(3, "Вебинар «Функциональная грамотность: читательская»", ActivityKind.Webinar, 7),
            Row(4, "Мониторинг функциональной грамотности", ActivityKind.Monitoring, 1),
            Row(5, "Заседание рабочей группы", ActivityKind.Meeting, 2),
            Row(6, "Мастер-класс «Критерии и обратная связь»", ActivityKind.Seminar, 3),
            Row(7, "Семинар «Читательская грамотность»", ActivityKind.Seminar, null),
        ];
        var found = Suggestions.For(
            [
                new("Функциональная грамотность", ["Подбираю задания"]),
                new("Работа с ОВЗ и детьми, для которых русский не родной", ["Готовлю разные задания"]),
                new("Оценивание", ["Даю ученикам критерии до работы", "Обратная связь помогает ученику"]),
                new("Цифровые средства", ["Веду электронный журнал"]),
            ],
            plan);
        Assert.Equal([[3L, 2], [1], [6], []], found.Select(each => each.Rows.Select(row => row.Id.Value).ToArray()));
    }

    [Fact]
    public void A_request_moves_through_one_door_and_every_repeat_is_an_answer()
    {
        var request = New();
        Assert.Equal(HelpOutcome.Changed, request.Take(Borin, Now));
        Assert.Equal((HelpState.Taken, (PersonId?)Borin, (DateTime?)Now), (request.State, request.ResponsibleId, request.SettledAt));
        Assert.Equal(HelpOutcome.Already, request.Take(Borin, Now));
        Assert.Equal(HelpOutcome.Changed, request.Take(Titova, Now)); // a coordinator takes it over
        Assert.Equal(HelpOutcome.Changed, request.Finish(Titova, Now));
        Assert.Equal(HelpOutcome.Already, request.Finish(Titova, Now));
        Assert.Equal([HelpOutcome.IsDone, HelpOutcome.IsDone, HelpOutcome.IsDone], [request.Take(Titova, Now), request.HandTo(Borin, Now), request.Withdraw(Now)]);
        Assert.Equal([HelpOutcome.Changed, HelpOutcome.Changed, HelpOutcome.Already], [request.StepBack(Now), request.StepBack(Now), request.StepBack(Now)]);
        Assert.Equal(HelpState.Open, request.State);
        Assert.Equal([HelpOutcome.Changed, HelpOutcome.Already, HelpOutcome.Changed], [request.HandTo(Borin, Now), request.HandTo(Borin, Now), request.HandTo(null, Now)]);
        Assert.Equal([HelpOutcome.Changed, HelpOutcome.Already], [request.Withdraw(Now), request.Withdraw(Now)]);
        Assert.Equal([HelpOutcome.NotWanted, HelpOutcome.NotWanted, HelpOutcome.NotWanted, HelpOutcome.NotWanted], [request.Take(Borin, Now), request.Finish(Borin, Now), request.StepBack(Now), request.HandTo(Borin, Now)]);
        Assert.False(request.ReturnWithAnswers()); // it was taken back by pressing
        Assert.Equal([HelpOutcome.Changed, HelpOutcome.Already], [request.AskAgain(Now), request.AskAgain(Now)]);
        Assert.Equal(HelpState.Open, request.State);
    }

    [Fact]
    public void Changed_answers_take_back_what_nobody_has_begun_and_bring_it_back()
    {
        var (open, taken) = (New(), New());
        taken.Take(Borin, Now);
        Assert.True(open.DropWithAnswers());
        Assert.False(open.DropWithAnswers());
        Assert.False(taken.DropWithAnswers());
        Assert.True(open.ReturnWithAnswers());
        Assert.False(open.ReturnWithAnswers());
        Assert.Equal([HelpState.Open, HelpState.Taken], [open.State, taken.State]);
    }

    private static HelpRequest New() => new() { Wanted = "Курсы", AskedBy = new(9), ResponsibleId = Titova };

    private static PlanRow Row(int id, string title, ActivityKind kind, int? inDays) => new(new(id), title, kind, id, inDays is { } days ? Today.AddDays(days) : null);
}
