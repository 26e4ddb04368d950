using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Help;

/// <summary>«Что можно сделать».</summary>
public sealed class IdeaSpecs
{
    private static readonly SurveyOption[] Scale = [new("нет", 0), new("иногда", 1), new("часто", 2), new("всегда", 3)];

    private static SurveyForm Form { get; } = new([
        new("Цифровые средства", [new("Вести журнал", AnswerKind.Scale) { Options = Scale }]),
        new("Консультирование родителей", [new("Говорить о трудном", AnswerKind.Scale) { Options = Scale }]),
        new("Предмет", [new("Объяснять темы", AnswerKind.Scale) { Options = Scale }]),
    ])
    {
        HigherIs = HigherIs.Worse,
    };

    [Fact]
    public async Task The_hardest_blocks_lead_to_rows_and_a_plan_without_one_says_so()
    {
        await using var town = await HelpTown.Found();
        await town.Store.InOneCommit((db, ct) => { db.Activities.Add(HelpTown.OnDemand(town, 9, "Вебинар «Цифровая грамотность учителя»")); return Task.CompletedTask; }, CancellationToken.None);
        var campaign = await town.Open(Form);
        foreach (var teacher in town.Teachers) await town.HasSent(campaign, teacher, SurveyTown.Filled(Form, number => number == 3 ? 0 : 4 - number)); // 3, 2, 0
        await town.Close(campaign);

        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges($"v1:survey-ideas:{campaign.Value}");
        Assert.Equal(
            "Что можно сделать\nСамооценка профессиональных затруднений\n\n1. Цифровые средства\n• [1] Вебинар «Цифровая грамотность учителя», можно сейчас\n\n"
            + "2. Консультирование родителей\nВ плане нет мероприятия для блока «Консультирование родителей».\n\nПодобрано по словам. Подходит ли мероприятие, решать вам.",
            town.Coordinator.Last.Text);
        Assert.Equal(["1. Вебинар «Цифровая грамотность учителя»", "Добавить мероприятие", "Назад", "Меню"], town.Coordinator.Buttons);
        await town.Coordinator.Presses("1. Вебинар «Цифровая грамотность учителя»");
        Assert.Contains("Вебинар «Цифровая грамотность учителя»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Что можно сделать", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_four_anonymous_answers_leaks_into_what_is_suggested()
    {
        await using var town = await HelpTown.Found();
        var campaign = await town.Open(Form, isAnonymous: true);
        await town.Store.InOneCommit(
            (db, ct) =>
            {
                db.AnonymousResponses.AddRange(Enumerable.Range(1, 4).Select(key => new AnonymousResponse { Key = key, CampaignId = campaign, Answers = SurveyTown.Filled(Form, _ => 3) }));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges($"v1:survey-ideas:{campaign.Value}"); // open yet
        Assert.Contains("предложить нечего", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Close(campaign);
        await town.Coordinator.Forges($"v1:survey-ideas:{campaign.Value}");
        Assert.Contains("предложить нечего", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Head.Writes("/menu");
        await town.Head.Forges($"v1:survey-ideas:{campaign.Value}");
        Assert.StartsWith("Эта кнопка не для вас", town.Head.Toast, StringComparison.Ordinal);
    }
}
