using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

public sealed class OldButtonSpecs
{
    [Fact]
    public async Task The_second_of_a_double_tap_says_nothing_and_an_older_button_says_so()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open();
        var vera = town.Vera;
        await vera.Begins(campaign);
        var data = vera.Last.Buttons.First(button => button.Label == "часто").Data!;
        town.Town.Messenger.PressForged(vera.Id, vera.Last.Id, data);
        town.Town.Messenger.PressForged(vera.Id, vera.Last.Id, data);
        await town.Town.Settle();
        Assert.Equal("", vera.Toast);
        Assert.Contains(" 2 из 26", vera.Last.Text, StringComparison.Ordinal);
        Assert.Equal([1], (await town.Answers(campaign, vera)).All.Keys);

        var other = vera.Last.Former[^1].Buttons.First(button => button.Label == "постоянно").Data!;
        await vera.Forges(other); // of the screen before, and another word
        Assert.Equal("Кнопка устарела. Вот где вы сейчас.", vera.Toast);
        Assert.Equal([2], (await town.Answers(campaign, vera))[1]!.Chosen);

        await vera.Presses("иногда");
        await vera.Forges(data);
        Assert.Equal("Кнопка устарела. Вот где вы сейчас.", vera.Toast);
        Assert.Contains(" 3 из 26", vera.Last.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], (await town.Answers(campaign, vera)).All.Keys);
    }

    [Fact]
    public async Task Marks_pressed_faster_than_the_screen_is_drawn_are_all_kept()
    {
        await using var town = await SurveyTown.Found();
        var form = new SurveyForm([new("", [new("Что помогло бы?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Уроки коллег")], Least = 2 }])]);
        var campaign = await town.Open(form);
        var vera = town.Vera;
        await vera.Begins(campaign);
        await vera.Presses("☐ Курсы");
        await vera.Presses("Далее");
        Assert.Equal("Отметьте не меньше 2 вариантов.", vera.Toast);

        var screen = vera.Last;
        foreach (var label in (string[])["☐ Наставник", "☐ Уроки коллег", "☐ Наставник"]) town.Town.Messenger.Press(vera.Id, screen.Id, label); // all of the one screen
        await town.Town.Settle();
        Assert.Equal([0, 1, 2], (await town.Answers(campaign, vera))[1]!.Chosen);
        Assert.Equal(["☑ Курсы", "☑ Наставник", "☑ Уроки коллег", "Далее"], vera.Buttons.Take(4));
    }

    [Fact]
    public async Task Of_two_presses_at_once_one_is_taken()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open();
        var vera = town.Vera;
        await vera.Begins(campaign);
        var second = await SecondPhone(town, vera);
        await second.Writes("/survey");
        await second.Presses("Продолжить");
        for (var round = 1; round <= 10; round++)
        {
            town.Town.Messenger.Press(vera.Id, vera.Last.Id, "иногда");
            town.Town.Messenger.Press(second.Id, second.Last.Id, "часто");
            await town.Town.Settle();
            var answers = await town.Answers(campaign, vera);
            Assert.Equal(Enumerable.Range(1, round), answers.All.Keys);
            Assert.Contains(answers[round]!.Chosen.Single(), new[] { 1, 2 });
            foreach (var phone in new[] { vera, second }) await phone.Forges($"v1:survey-begin:{campaign.Value}");
            Assert.Equal(vera.Last.Text, second.Last.Text);
        }

        town.AssertOnlyGoodLines();
    }

    [Fact]
    public async Task Buttons_of_answers_that_were_sent_do_not_fit_those_that_are_changed()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(AnsweringSpecs.Short());
        var vera = town.Vera;
        await vera.Begins(campaign);
        await vera.Presses("часто");
        await vera.Presses("Пропустить");
        var old = vera.Last.Former.SelectMany(content => content.Buttons).Concat(vera.Last.Buttons).Select(button => button.Data!).Where(data => data.Contains("survey-", StringComparison.Ordinal)).Distinct().ToList();
        await vera.Presses("Отправить");
        await vera.Presses("Изменить ответы");
        var before = await town.Draft(campaign, vera);
        foreach (var data in old.Where(data => !data.Contains("survey-begin", StringComparison.Ordinal)))
        {
            await vera.Forges(data);
            Assert.Equal("Кнопка устарела. Вот где вы сейчас.", vera.Toast);
        }

        var after = await town.Draft(campaign, vera);
        Assert.Equal((before!.Answers, before.Question, before.Step), (after!.Answers, after.Question, after.Step));
        Assert.Equal([1], (await town.Sent(campaign, vera))!.Answers[1]!.Chosen);
    }

    /// <summary>Another account of the same person.</summary>
    private static async Task<Phone> SecondPhone(SurveyTown town, Phone phone)
    {
        var (id, person) = (phone.Id + 90_000, town.IdOf(phone));
        town.Town.Messenger.AddPerson(new SandboxPerson(id, "Вера", Started: true));
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = id, PersonId = person, ConnectedAt = town.Utc });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return new Phone(town.Town, id);
    }
}
