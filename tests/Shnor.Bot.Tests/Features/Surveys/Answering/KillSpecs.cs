using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

/// <summary>The process dies at every step: no saved answer is lost, and the right question is asked next. Nothing is asked twice that was answered.</summary>
public sealed class KillSpecs
{
    private static readonly SurveyForm Form = new([new("О работе", [
        new("Ведёте ли вы уроки?", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: 6)] },
        new("Как часто бывает трудно?", AnswerKind.Scale) { Options = [new("редко", 0), new("часто", 1)] },
        new("Что помогло бы?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник")], HasOther = true },
        new("Сколько у вас часов?", AnswerKind.Number),
        new("Когда были курсы?", AnswerKind.Date) { IsRequired = false },
        new("Что добавить?", AnswerKind.Text) { IsRequired = false },
    ])]);

    /// <summary>What is done at each step, and what the screen says after it.</summary>
    private static readonly (string Does, string Shows)[] Steps =
    [
        ("press:Начать", "Ведёте ли вы уроки?"),
        ("press:Да", "Как часто бывает трудно?"),
        ("press:часто", "Что помогло бы?"),
        ("press:☐ Наставник", "Что помогло бы?"),
        ("press:☐ Другое…", "Напишите свой вариант"),
        ("write:Тишина", "Что помогло бы?"),
        ("press:Далее", "Сколько у вас часов?"),
        ("press:Назад", "Что помогло бы?"),
        ("press:Далее", "Сколько у вас часов?"),
        ("write:18", "Когда были курсы?"),
        ("press:Пропустить", "Что добавить?"),
        ("write:Спасибо", "Проверьте ответы"),
        ("press:Отправить", "✅ Ответы отправлены"),
    ];

    private readonly Trouble _trouble = new();

    [Fact]
    public async Task Killed_before_every_step_it_goes_on_from_there()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(Form);
        await town.Vera.Writes("/survey");
        foreach (var (does, shows) in Steps)
        {
            Inject(town, town.Vera, does); // it lies at the door, and the process that would take it is dead
            await town.Town.RiseAfterCrash();
            await town.Town.Settle();
            Assert.Contains(shows, town.Vera.Last.Text, StringComparison.Ordinal);
        }

        await AssertSent(town, campaign);
    }

    [Fact]
    public async Task Killed_between_the_commit_and_the_answer_the_same_update_and_a_press_again_change_nothing()
    {
        await using var town = await SurveyTown.Found(change: _trouble.Into);
        var campaign = await town.Open(Form);
        await town.Vera.Writes("/survey");
        foreach (var (does, shows) in Steps)
        {
            var before = town.Vera.Last.Text;
            _trouble.OnSend = (_, _, _) => throw new IOException("the process is gone before the screen is drawn");
            Inject(town, town.Vera, does);
            await town.Town.Settle();
            Assert.Equal(before, town.Vera.Last.Text);
            var kept = await State(town, campaign);

            _trouble.OnSend = null;
            await town.Town.RiseAfterCrash();
            town.Town.Messenger.Redeliver(town.Town.Messenger.LastUpdateId);
            await town.Town.Settle();
            Assert.Equal(kept, await State(town, campaign));

            // The old screen is still there; whatever is pressed on it, the question that is open now comes.
            if (does == "press:Отправить") break;
            if (does.StartsWith("press", StringComparison.Ordinal)) await town.Vera.Presses(does["press:".Length..]);
            if (town.Vera.Last.Text == before) await town.Vera.Forges($"v1:survey-begin:{campaign.Value}"); // the second of a double tap says nothing
            Assert.Equal(kept, await State(town, campaign));
            Assert.Contains(shows, town.Vera.Last.Text, StringComparison.Ordinal);
        }

        await AssertSent(town, campaign);
    }

    [Fact]
    public async Task After_a_restart_and_after_days_one_goes_on_where_one_stopped()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open();
        await town.Vera.Begins(campaign);
        for (var tap = 1; tap <= 3; tap++) await town.Vera.Presses("иногда");
        await town.Town.Restart();
        town.Town.JumpTo(town.Town.Now.AddDays(9));

        await town.Vera.Writes("/survey");
        Assert.Contains("Отвечено 3 из 26. Ответить можно до пн 30 ноября, 10:00.", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("Продолжить");
        Assert.Contains(" 4 из 26 · Предмет", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Связывать предмет с жизнью", town.Vera.Last.Text, StringComparison.Ordinal);
    }

    private static void Inject(SurveyTown town, Phone phone, string does)
    {
        var words = does[(does.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (does.StartsWith("write", StringComparison.Ordinal)) town.Town.Messenger.SendText(phone.Id, words);
        else town.Town.Messenger.Press(phone.Id, phone.Inbox.Last(message => message.Buttons.Any(button => button.Label == words)).Id, words);
    }

    private static async Task<string> State(SurveyTown town, CampaignId campaign) =>
        await town.Draft(campaign, town.Vera) is { } draft ? $"{draft.Question} {draft.Step} {draft.Answers}" : $"sent {await town.Town.Look(db => db.NamedResponses.CountAsync())}";

    private static async Task AssertSent(SurveyTown town, CampaignId campaign)
    {
        var sent = (await town.Sent(campaign, town.Vera))!.Answers;
        Assert.Equal([1, 2, 3, 4, 5, 6], sent.All.Keys);
        Assert.Equal(new SurveyAnswer { Chosen = [1], Words = "Тишина" }, sent[3]);
        Assert.Equal((18, true, "Спасибо"), (sent[4]!.Number, sent[5]!.IsEmpty, sent[6]!.Words));
        Assert.Null(await town.Draft(campaign, town.Vera));
    }
}
