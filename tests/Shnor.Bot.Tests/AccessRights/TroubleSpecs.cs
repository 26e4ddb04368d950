using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>When a handler fails: the person gets a number, the log has it, and the service goes on. The log never has a name or a text.</summary>
public sealed partial class TroubleSpecs
{
    [Fact]
    public async Task A_handler_that_fails_twice_shows_a_number_that_the_log_has_too()
    {
        var broken = new BrokenFeature { Failures = int.MaxValue };
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton<IFeature>(broken));
        await using var _ = town;
        var before = await TableDump.Of(town);
        await owner.Writes("/broken");

        var number = ErrorId().Match(owner.Last.Text).Value;
        Assert.Contains("Ничего не изменилось", owner.Last.Text, StringComparison.Ordinal);
        Assert.NotEmpty(number);
        Assert.Single(town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(number, StringComparison.Ordinal));
        Assert.Equal((2, 0), (broken.Calls, town.Messenger.PendingUpdates));
        Assert.Equal(before, await TableDump.Of(town));

        await owner.Writes("/menu");
        Assert.Contains("Что открыть?", owner.Last.Text, StringComparison.Ordinal);
        town.Messenger.Redeliver(town.Messenger.LastUpdateId - 1);
        await town.Settle();
        Assert.Equal(2, broken.Calls);
    }

    [Fact]
    public async Task A_press_that_fails_is_answered_all_the_same()
    {
        var broken = new BrokenFeature { Failures = int.MaxValue };
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton<IFeature>(broken));
        await using var _ = town;
        await owner.Forges("v1:broken");

        Assert.Equal("", owner.Toast);
        Assert.Matches(ErrorId(), owner.Last.Text);
    }

    [Fact]
    public async Task A_handler_that_fails_once_is_tried_again_and_nobody_notices()
    {
        var broken = new BrokenFeature { Failures = 1 };
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton<IFeature>(broken));
        await using var _ = town;
        await owner.Writes("/broken");

        Assert.Equal("Получилось", owner.Last.Text);
        Assert.Equal(1, await town.Look(db => db.Bodies.CountAsync(b => b.Name == "след")));
        Assert.DoesNotContain(town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_chats_do_not_notice()
    {
        var broken = new BrokenFeature { Failures = int.MaxValue };
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton<IFeature>(broken));
        await using var _ = town;
        var other = town.Phone("Гость");
        town.Messenger.SendText(owner.Id, "/broken");
        town.Messenger.Start(other.Id);
        town.Messenger.SendText(owner.Id, "/help");
        await town.Settle();

        Assert.StartsWith("Здравствуйте!", other.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Как это работает", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_holds_no_name_no_text_no_code_and_no_token()
    {
        var broken = new BrokenFeature { Failures = int.MaxValue };
        var (town, owner) = await PeopleTown.Found(services => services.AddSingleton<IFeature>(broken));
        await using var _ = town;
        var code = await PeopleTown.Code(owner, "Светлова Е.А.");
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Приметное", "Имя");
        await svetlova.Writes("очень личный текст");
        await svetlova.Writes("/broken очень личный текст");
        await svetlova.Forges("v1:broken");
        town.Messenger.Block(svetlova.Id);
        town.JumpTo(new(2022, 2, 10, 11, 0, 0));
        await town.Tick();
        await town.PassTo(new(2022, 3, 3, 12, 0, 0));

        string[] secrets = ["Светлова", "Лена", "Комарова", "Приметное", "личный", "вебинар", "500+", "Лесного", code, town.OwnerCode, town.Messenger.Token];
        Assert.Contains(town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.DoesNotContain(town.LogLines, line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"\d{4}-\d{6}-\d{4}")]
    private static partial Regex ErrorId();

    /// <summary>Leaves a trace and then fails.</summary>
    private sealed class BrokenFeature : IFeature
    {
        private static readonly ButtonKind<Nothing> Button = new("broken");

        public int Failures { get; set; }

        public int Calls { get; private set; }

        public void Map(RouteTable routes)
        {
            routes.Command("broken", description: null, Need.Anyone, (turn, _, ct) => Fail(turn, ct));
            routes.Press(Button, Need.Anyone, (turn, _, ct) => Fail(turn, ct));
        }

        private async Task<Reply> Fail(Turn turn, CancellationToken ct)
        {
            Calls++;
            var programme = await turn.Db.Programmes.Select(p => p.Id).FirstAsync(ct);
            turn.Db.Bodies.Add(new Body { ProgrammeId = programme, Name = "след" });
            await turn.Db.SaveChangesAsync(ct);
            return Failures-- > 0 ? throw new InvalidOperationException("Something is broken.") : Reply.Say(Markup.Plain("Получилось"));
        }
    }
}
