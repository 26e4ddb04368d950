using Shnor.Documents.Surveys;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;

namespace Shnor.Documents.Tests.Surveys;

/// <summary>The surveys that come with the bot.</summary>
public sealed class SurveyTemplateSpecs
{
    [Fact]
    public void Each_is_read_without_a_fault_and_reads_well_on_a_phone()
    {
        Assert.Equal(["self-assessment", "risk-profile", "event-feedback", "help-request"], SurveyTemplates.All.Select(template => template.Key));
        Assert.Null(SurveyTemplates.Find("no-such"));
        foreach (var (key, title, form) in SurveyTemplates.All)
        {
            Assert.Empty(FormFaults.Of(form));
            Assert.Null(FormFaults.OfTitle(title));
            Assert.InRange(title.Length, 10, 60);
            Assert.InRange(form.Note!.Length, 30, 250);
            Assert.DoesNotContain("минут", form.Note, StringComparison.Ordinal); // the bot reckons them, and says them beside it
            Assert.All(form.Questions, question => Assert.InRange(question.Text.Length, 10, 90));
            Assert.All(form.Questions.Where(question => question.Kind == AnswerKind.Scale).SelectMany(question => question.Options), point => Assert.True(FormLimits.FitsOnButton(point)));
            Assert.All(form.Questions, question => Assert.DoesNotContain("Можно пропустить", question.Note ?? "", StringComparison.Ordinal)); // said below the question anyway
            Assert.All(form.Sections, section => Assert.InRange(section.Title.Length, 3, 40));
            Assert.False(form.HasFiles, key);
        }
    }

    [Fact]
    public void The_self_assessment_asks_four_or_five_statements_in_each_of_eight_blocks_and_then_for_help()
    {
        var form = SurveyTemplates.Find(SurveyTemplates.SelfAssessment)!.Form;

        Assert.Equal(HigherIs.Worse, form.HigherIs);
        var blocks = form.Sections.Where(section => section.Questions.Any(question => question.Kind == AnswerKind.Scale)).ToList();
        Assert.Equal(8, blocks.Count);
        Assert.All(blocks, block => Assert.InRange(block.Questions.Count, 4, 5));
        Assert.All(blocks.SelectMany(block => block.Questions), question => Assert.Equal([new("не испытываю затруднений", 0), new("иногда трудно", 1), new("часто трудно", 2), new("постоянно трудно", 3)], question.Options));
        var help = Assert.Single(form.Questions, question => question.AsksForHelp);
        Assert.Equal((AnswerKind.Several, true), (help.Kind, help.HasOther));
        Assert.Equal(["Курсы", "Наставник", "Консультация", "Посещение уроков"], help.Options.Select(option => option.Label));
        Assert.False(form.Questions[^1].IsRequired);
    }

    [Fact]
    public void The_risk_profile_asks_of_the_twelve_factors_as_a_school_keeps_them()
    {
        var form = SurveyTemplates.Find(SurveyTemplates.RiskProfile)!.Form;

        var factors = form.Questions.Where(question => question.Kind == AnswerKind.Scale).ToList();
        Assert.Equal(RiskFactors.All.Select(factor => factor.Name), factors.Select(question => question.Text));
        Assert.All(factors, factor => Assert.True(factor.Note is { Length: > 30 }));
        Assert.All(factors, factor => Assert.Equal(["низкая", "средняя", "высокая"], factor.Options.Select(option => option.Label)));
        Assert.Equal(HigherIs.Worse, form.HigherIs);
    }

    [Fact]
    public void A_request_for_help_asks_only_what_belongs_to_its_kind()
    {
        var form = SurveyTemplates.Find(SurveyTemplates.HelpRequest)!.Form;

        Assert.Equal([2, 4, 6, 8, 10], SurveyWays.Next(form, 1));
        Assert.Equal([1, 6, 7, 10, 11], SurveyPath.Of(form, new AnswerSheet().With(1, new() { Chosen = [2] })));
        Assert.Equal([1, 10, 11], SurveyPath.Of(form, new AnswerSheet().With(1, new() { Words = "Помочь с проектом" })));
    }
}
