using Shnor.Domain.Surveys;

namespace Shnor.Domain.Tests.Surveys;

public sealed class SurveyPathSpecs
{
    private static readonly SurveyForm Form = new([
        new("Начало", [
            new("Ведёте ли вы уроки?", AnswerKind.One) { Options = [new("Да", GoTo: 2), new("Нет", GoTo: 4), new("Уже нет", GoTo: SurveyForm.End)] },
            new("Что трудно?", AnswerKind.Several) { Options = [new("Цели"), new("Оценивание", GoTo: 4)] },
        ]),
        new("Дальше", [
            new("Почему?", AnswerKind.Text) { GoTo = SurveyForm.End },
            new("Какая помощь нужна?", AnswerKind.Text),
        ]),
    ]);

    [Fact]
    public void The_way_follows_the_answers()
    {
        Assert.Equal([1, 4], SurveyPath.Of(Form, Chosen(1, 1)));
        Assert.Equal([1], SurveyPath.Of(Form, Chosen(1, 2)));
        Assert.Equal([1, 2, 3], SurveyPath.Of(Form, Chosen(1, 0)));
        Assert.Equal([1, 2, 4], SurveyPath.Of(Form, Chosen(1, 0).With(2, new() { Chosen = [0, 1] })));
    }

    [Fact]
    public void What_is_asked_next_is_the_first_without_an_answer()
    {
        Assert.Equal(1, SurveyPath.FirstOpen(Form, new()));
        Assert.Equal(4, SurveyPath.FirstOpen(Form, Chosen(1, 1)));
        Assert.Null(SurveyPath.FirstOpen(Form, Chosen(1, 1).With(4, SurveyAnswer.Skipped)));
    }

    [Fact]
    public void A_jump_back_or_beyond_ends_it()
    {
        var form = new SurveyForm([new("", [
            new("Раз", AnswerKind.Text) { GoTo = 9 },
            new("Два", AnswerKind.Text) { GoTo = 1 },
        ])]);

        Assert.Equal([1], SurveyPath.Of(form, new()));
        Assert.Equal(SurveyForm.End, SurveyPath.After(form, 2, null));
    }

    [Fact]
    public void Forms_and_answers_come_back_as_they_were_written()
    {
        var form = new SurveyForm([.. Form.Sections, new("Шкала", [new("Оцените «всё»", AnswerKind.Scale) { Note = "По <опыту>", IsRequired = false, Options = [new("нет", 0), new("да", 3)], HasOther = true, Least = 1, Most = 2, AsksForHelp = true }])])
        {
            Note = "Это займёт пять минут",
            HigherIs = HigherIs.Worse,
        };
        var answers = Chosen(1, 2).With(3, new() { Words = "Ничего 😊" }).With(4, new() { Number = -5, Day = new(2026, 11, 22), FileId = "abc" }).With(2, SurveyAnswer.Skipped);

        var read = SurveyJson.ReadForm(SurveyJson.Write(form));
        Assert.Equal(form, read);
        Assert.Equal((HigherIs.Worse, "По <опыту>", true, 3), (read.HigherIs, read.Questions[4].Note, read.Questions[4].AsksForHelp, read.Questions[4].Options[1].Score));
        Assert.Equal(AnswerKind.Scale, read.Questions[4].Kind);
        Assert.Equal("Шкала", read.SectionOf(5).Title);
        Assert.Equal(answers.All, SurveyJson.ReadAnswers(SurveyJson.Write(answers)).All);
        Assert.Contains("Ничего", SurveyJson.Write(answers), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => SurveyJson.ReadAnswers("{\"1\":"));
    }

    private static AnswerSheet Chosen(int question, int option) => new AnswerSheet().With(question, new() { Chosen = [option] });
}
