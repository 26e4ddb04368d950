using Shnor.Domain.Surveys;

namespace Shnor.Domain.Tests.Surveys;

public sealed class FormFaultsSpecs
{
    private static readonly SurveyQuestion YesOrNo = new("Ведёте ли вы уроки?", AnswerKind.One) { Options = [new("Да"), new("Нет")] };
    private static readonly SurveyQuestion Rated = new("Трудно ставить цели урока", AnswerKind.Scale) { Options = [new("нет", 0), new("иногда", 1), new("часто", 2)] };
    private static readonly SurveyQuestion Chosen = new("Какая помощь нужна?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Консультация")] };
    private static readonly SurveyQuestion Typed = new("Что ещё?", AnswerKind.Text);

    public static TheoryData<string, SurveyQuestion> Broken => new()
    {
        { "нет текста вопроса", Typed with { Text = "" } },
        { "вопрос длиннее 500", Typed with { Text = new('а', 501) } },
        { "пояснение длиннее 500", Typed with { Note = new('а', 501) } },
        { "нет вариантов", YesOrNo with { Options = [] } },
        { "вариант только один", Chosen with { Options = [new("Да")] } },
        { "вариант без текста", YesOrNo with { Options = [new("Да"), new("")] } },
        { "длиннее 200", YesOrNo with { Options = [new("Да"), new(new('н', 201))] } },
        { "«Всё» стоит дважды", YesOrNo with { Options = [new("Всё"), new("нет"), new("все")] } },
        { "вариантов больше 30", YesOrNo with { Options = [.. Enumerable.Range(1, 31).Select(i => new SurveyOption($"вариант {i}"))] } },
        { "вариантов не бывает", Typed with { Options = YesOrNo.Options } },
        { "числа бывают только у точек шкалы", YesOrNo with { Options = [new("Да", 1), new("Нет", 0)] } },
        { "меньше двух точек", Rated with { Options = [new("нет", 0)] } },
        { "меньше двух точек", Rated with { Options = [] } },
        { "больше 10 точек", Rated with { Options = [.. Enumerable.Range(0, 11).Select(i => new SurveyOption($"точка {i}", i))] } },
        { "нет числа", Rated with { Options = [new("нет", 0), new("часто")] } },
        { "нет подписи", Rated with { Options = [new("нет", 0), new("", 1)] } },
        { "не по возрастанию", Rated with { Options = [new("часто", 2), new("нет", 0)] } },
        { "не по возрастанию", Rated with { Options = [new("нет", 1), new("часто", 1)] } },
        { "больше 100", Rated with { Options = [new("нет", int.MinValue), new("часто", 1)] } },
        { "пределы перепутаны", Chosen with { Least = 3, Most = 1 } },
        { "пределы перепутаны", new("Сколько лет?", AnswerKind.Number) { Least = 60, Most = 18 } },
        { "предел больше числа вариантов, их 3", Chosen with { Least = 4, IsRequired = true } },
        { "предел больше числа вариантов, их 4", Chosen with { Most = 5, HasOther = true } },
        { "выбрать меньше одного нельзя", Chosen with { Most = 0 } },
        { "выбрать меньше одного нельзя", Chosen with { Least = -1 } },
        { "пределов не бывает", YesOrNo with { Most = 1 } },
        { "«Другое» бывает только", Typed with { HasOther = true } },
        { "«Помощь» бывает только", Rated with { AsksForHelp = true } },
        { "переход назад, к вопросу 1", YesOrNo with { GoTo = 1 } },
        { "на этот же вопрос", YesOrNo with { Options = [new("Да", GoTo: 2), new("Нет")] } },
        { "переход к вопросу 9, а такого нет", YesOrNo with { Options = [new("Да", GoTo: 9), new("Нет")] } },
        { "переход к вопросу -1", YesOrNo with { GoTo = -1 } },
        { "длиннее 3000", YesOrNo with { Options = [.. Enumerable.Range(1, 30).Select(i => new SurveyOption($"{i} {new string('а', 110)}"))] } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_with_a_question_is_said_with_its_number(string sentence, SurveyQuestion question)
    {
        var fault = Assert.Single(FormFaults.Of(new([new("", [Typed, question, Typed])])));

        Assert.Equal(2, fault.Question);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Assert.Contains(':', fault.Sentence); // what is wrong: what to do
    }

    [Fact]
    public void Every_kind_may_be_asked_with_all_its_extras()
    {
        var form = new SurveyForm([
            new("Начало", [YesOrNo with { HasOther = true, AsksForHelp = true }, Rated, Rated with { IsRequired = false, Options = [new("нет", 0), new("иногда", 1, GoTo: 5), new("часто", 2)] }]) { Note = "Коротко о вас" },
            new("Дальше", [Chosen with { Least = 1, Most = 4, HasOther = true }, Typed with { AsksForHelp = true }, new("Стаж", AnswerKind.Number) { Least = -1, Most = 60 }, new("День", AnswerKind.Date), new("Фото", AnswerKind.File) { IsRequired = false }]),
        ]);

        Assert.Empty(FormFaults.Of(form));
        Assert.True(form.HasFiles);
        Assert.False(new SurveyForm([new("", [Typed])]).HasFiles);
        Assert.Equal([2], SurveyWays.Next(form, 1));
        Assert.Equal([4, 5], SurveyWays.Next(form, 3));
        Assert.Equal([SurveyForm.End], SurveyWays.Next(form, 8));
    }

    [Fact]
    public void Sections_have_names_of_their_own_and_one_scale_each()
    {
        Assert.Equal(["нет ни одного вопроса: впишите хотя бы один"], Sentences(new([])));
        Assert.Contains("101 вопрос, а в анкете помещается 100", Assert.Single(Sentences(new([new("", [.. Enumerable.Repeat(Typed, 101)])]))), StringComparison.Ordinal);
        Assert.Contains("в разделе «Пусто» нет вопросов", Assert.Single(Sentences(new([new("Пусто", []), new("Есть", [Typed])]))), StringComparison.Ordinal);
        Assert.Equal([new FormFault(2, "вопрос стоит вне разделов, а в анкете они есть: впишите название раздела")], FormFaults.Of(new([new("Начало", [Typed]), new("", [Typed])])));
        Assert.Equal(2, Assert.Single(FormFaults.Of(new([new("Ещё", [Typed]), new("еще ", [Typed])]))).Question);
        Assert.Contains("разными числами", Assert.Single(Sentences(new([new("", [Rated, Rated with { Options = [new("да", 1), new("нет", 2)] }])]))), StringComparison.Ordinal);
        Assert.Contains("введение длиннее 1500", Assert.Single(Sentences(new([new("", [Typed])]) { Note = new('а', 1501) })), StringComparison.Ordinal);
        Assert.Null(FormFaults.OfTitle("Самооценка"));
        Assert.NotNull(FormFaults.OfTitle(""));
        Assert.NotNull(FormFaults.OfTitle(new('а', 101)));
    }

    [Fact]
    public void A_question_that_no_answers_lead_to_is_found()
    {
        Assert.Equal(2, Assert.Single(FormFaults.Of(new([new("", [Typed with { GoTo = 3 }, Typed, Typed])]))).Question);

        // Two of three must be chosen, and only one of them does not jump: whoever is here has jumped.
        var forced = Chosen with { Least = 2, Options = [new("Курсы", GoTo: 3), new("Наставник", GoTo: 3), new("Консультация")] };
        Assert.Equal(2, Assert.Single(FormFaults.Of(new([new("", [forced, Typed, Typed])]))).Question);
        Assert.Empty(FormFaults.Of(new([new("", [forced with { HasOther = true }, Typed, Typed])])));
        Assert.Empty(FormFaults.Of(new([new("", [forced with { IsRequired = false }, Typed, Typed])])));
    }

    private static IEnumerable<string> Sentences(SurveyForm form) => FormFaults.Of(form).Select(fault => fault.Sentence);
}
