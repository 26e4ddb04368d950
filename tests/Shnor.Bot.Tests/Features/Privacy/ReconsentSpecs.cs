using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.Features.People;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>The text of the consent has changed while people were connected.</summary>
public sealed class ReconsentSpecs
{
    private const string Question = "Текст согласия изменился.";

    [Fact]
    public async Task Whoever_does_anything_is_asked_first_and_goes_on_from_the_same_place()
    {
        var version = Shnor.Bot.Features.ConsentText.Version;
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton(new ConsentAsked(version)));
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Елена");
        await owner.SendsFile("план.txt", PeopleTown.Plan.Replace("Апрель 2022", "Май 2022", StringComparison.Ordinal)); // a review is open
        var review = owner.Last;
        var programmes = await town.Look(db => db.Programmes.CountAsync());

        version = "next";
        await town.Restart();

        // Reminders keep coming under the old consent.
        await town.PassTo(PeopleTown.Launch.AddDays(1).Date.AddHours(11));
        Assert.Contains(svetlova.After(PeopleTown.Launch.AddDays(1).Date), each => each.Message.Text.Contains("вебинар", StringComparison.OrdinalIgnoreCase));

        await owner.Writes("/people");
        Assert.StartsWith(Question, owner.Last.Text, StringComparison.Ordinal);
        await owner.Writes("привет");
        Assert.StartsWith(Question, owner.Last.Text, StringComparison.Ordinal);
        await owner.SendsFile("план.txt", PeopleTown.OtherPlan);
        Assert.StartsWith(Question, owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Messenger.Transcript.Reverse().Take(5), call => call.Method == "getFile"); // what nobody agreed to is not fetched
        await owner.PressesOn(review, review.Buttons.First().Label);
        Assert.StartsWith(Question, owner.Last.Text, StringComparison.Ordinal);
        var stale = owner.Last;

        foreach (var open in (string[])["/privacy", "/mydata", "/help"])
        {
            var before = owner.Inbox.Count;
            await owner.Writes(open);
            Assert.All(owner.Inbox.Skip(before), message => Assert.DoesNotContain(Question, message.Text, StringComparison.Ordinal));
            Assert.NotEqual(before, owner.Inbox.Count);
        }

        await owner.Writes("/menu");
        var last = owner.Last;
        await owner.PressesOn(stale, "Согласен(на)"); // only the screen now open counts
        Assert.StartsWith(Question, owner.Last.Text, StringComparison.Ordinal);
        Assert.NotEqual("next", (await PeopleTown.PersonOf(town, owner)).ConsentVersion);
        Assert.NotEqual(last.Id, owner.Last.Id);
        await owner.Presses("Согласен(на)");
        Assert.StartsWith("Спасибо!", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal("next", (await PeopleTown.PersonOf(town, owner)).ConsentVersion);

        await owner.PressesOn(review, review.Buttons.First().Label); // the review goes on, with the buttons it had
        Assert.DoesNotContain("устарела", owner.Toast, StringComparison.Ordinal);
        Assert.NotNull(await town.Look(db => db.Dialogs.SingleOrDefaultAsync(d => d.ChatId == owner.Id && d.Kind == "plan-review")));
        Assert.Equal(programmes, await town.Look(db => db.Programmes.CountAsync()));
    }

    [Fact]
    public async Task Whoever_does_not_agree_is_disconnected_kindly_and_the_coordinator_sees_it()
    {
        var version = Shnor.Bot.Features.ConsentText.Version;
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton(new ConsentAsked(version)));
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Елена");
        version = "next";
        await town.Restart();

        await svetlova.Writes("/menu");
        Assert.Contains("/forget", svetlova.Last.Text, StringComparison.Ordinal);
        await svetlova.Presses("Не согласен(на)");

        Assert.StartsWith("Хорошо, вы отключены", svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Contains(owner.Inbox, message => message.Text.StartsWith("Светлова Е.А.: новый текст согласия не принят", StringComparison.Ordinal));
        Assert.Empty(await town.Look(db => db.Addresses.Where(a => a.ChatId == svetlova.Id).ToListAsync()));
        var count = svetlova.Inbox.Count;
        await town.PassTo(PeopleTown.Launch.AddDays(2));
        Assert.Equal(count, svetlova.Inbox.Count);
    }
}
