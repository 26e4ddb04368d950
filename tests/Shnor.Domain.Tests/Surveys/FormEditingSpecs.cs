using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Domain.Tests.Surveys;

public sealed class FormEditingSpecs
{
    private static readonly SurveyForm Form = new([
        new("Начало", [
            new("Раз", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: 3), new("Уже нет", GoTo: SurveyForm.End)] },
            new("Два", AnswerKind.Text) { GoTo = 4 },
        ]),
        new("Конец", [new("Три", AnswerKind.Text), new("Четыре", AnswerKind.Text)]),
    ])
    { Note = "Введение", HigherIs = HigherIs.Worse };

    [Fact]
    public void Jumps_follow_their_question()
    {
        Assert.Equal("1 Раз →0 →0 | 2 Четыре | 3 Два →2", Brief(Form.Moved(4, up: true).Moved(3, up: true).Removed(4)));
        Assert.Equal("1 Раз →2 →0 | 2 Три | 3 Четыре", Brief(Form.Removed(2)));
        Assert.Equal("1 Раз →3 →0 | 2 Два →3 | 3 Четыре", Brief(Form.Removed(3)));
        Assert.Equal("1 Раз →3 →0 | 2 Два →0 | 3 Три", Brief(Form.Removed(4)));
        Assert.Equal("1 Раз →4 →0 | 2 Два →3 | 3 Четыре | 4 Три", Brief(Form.Moved(3, up: false)));
        Assert.Equal(Form, Form.Moved(1, up: true));
        Assert.Equal(Form, Form.Moved(4, up: false));
        Assert.Equal(("Введение", HigherIs.Worse), (Form.Removed(1).Note, Form.Removed(1).HigherIs));
    }

    [Fact]
    public void Sections_begin_and_end_where_they_are_told_to()
    {
        Assert.Equal("Начало 1, Середина 1, Конец 2", Sections(Form.WithSectionAt(2, "Середина")));
        Assert.Equal("Начало 2, Итог 2", Sections(Form.WithSectionAt(3, "Итог")));
        Assert.Equal("Начало 4", Sections(Form.WithSectionAt(3, "")));
        Assert.Equal(" 2, Конец 2", Sections(Form.WithSectionAt(1, "")));
        Assert.Equal("Начало 2, Конец 2", Sections(Form.WithSectionAt(2, "")));
        Assert.Equal("Начало 2", Sections(Form.Removed(3).Removed(3)));
        Assert.Equal("Начало 2, Конец 3", Sections(Form.Added(new("Пять", AnswerKind.Text))));
        Assert.Equal(" 1", Sections(new SurveyForm([]).Added(new("Пять", AnswerKind.Text))));
    }

    [Fact]
    public void A_question_can_be_told_where_to_lead()
    {
        var question = Form.Questions[0];

        Assert.Equal([2, 3, 0], question.Leading(0, 2).Options.Select(option => option.GoTo!.Value));
        Assert.Null(question.Leading(1, null).Options[1].GoTo);
        Assert.Equal(SurveyForm.End, question.Leading(null, SurveyForm.End).GoTo);
        Assert.Equal("Другой", Form.Replaced(2, Form.Questions[1] with { Text = "Другой" }).Questions[1].Text);
    }

    [Fact]
    public void Whatever_is_changed_no_jump_leads_nowhere()
    {
        var random = new Random(20261009);
        for (var run = 0; run < 300; run++)
        {
            var form = RandomForms.Good(random);
            for (var i = 0; i < 10 && form.Questions.Count > 1; i++)
            {
                var number = random.Next(1, form.Questions.Count + 1);
                form = random.Next(3) switch { 0 => form.Removed(number), 1 => form.Moved(number, up: random.Next(2) == 0), _ => form.WithSectionAt(number, random.Next(2) == 0 ? "" : $"Новый {i}") };
                Assert.All(form.Sections, section => Assert.NotEmpty(section.Questions));
                Assert.All(form.Questions.SelectMany(question => question.Options.Select(option => option.GoTo).Append(question.GoTo)).OfType<int>(), to => Assert.InRange(to, 0, form.Questions.Count));
            }
        }
    }

    private static string Brief(SurveyForm form) => string.Join(" | ", form.Questions.Select((question, i) =>
        $"{i + 1} {question.Text}{string.Concat(question.Options.Select(option => option.GoTo).Append(question.GoTo).OfType<int>().Select(to => $" →{to}"))}"));

    private static string Sections(SurveyForm form) => string.Join(", ", form.Sections.Select(section => $"{section.Title} {section.Questions.Count}"));
}
