using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Campaigns;

/// <summary>
/// Random lives of a survey: people answer, change their role and come back; the coordinator reminds, extends, closes; the programme pauses; the service stops,
/// restarts and dies; the messenger is away. Held against what must be true of any of them, said once more by hand.
/// </summary>
public sealed class RandomCampaignSpecs
{
    private static readonly WorkingCalendar Russia = WorkingCalendar.Russia;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_happens_nobody_is_told_twice_too_often_too_late_or_in_a_pause(int seed)
    {
        var random = new Random(seed);
        var trouble = new Trouble();
        await using var town = await CampaignTown.Found(teachers: 4, change: trouble.Into);
        var campaign = await town.Launches("Напоминания", random.Next(2) == 0 ? "Раз в 2 дня, не больше 5" : "Раз в 3 дня, не больше 3");
        var life = new Life(town, campaign.Id);
        for (var day = 17; day <= 50 && !(await town.Latest()).ClosedAt.HasValue; day++)
        {
            var date = new DateTime(2026, 11, 1, 8, 30, 0).AddDays(day - 1);
            if (random.Next(8) == 0)
            {
                town.Town.JumpTo(date.AddHours(random.Next(1, 30))); // it stood still
                await town.Town.RiseAfterCrash();
            }
            else
            {
                await town.Town.PassTo(date);
            }

            await life.Something(random, trouble);
            if (town.Town.Now < date.AddHours(3)) await town.Town.PassTo(date.AddHours(3));
            trouble.OnSend = null;
            await town.Town.PassTo(town.Town.Now.AddHours(1));
        }

        var now = await town.Latest();
        foreach (var teacher in town.Surveys.Teachers) life.Check(teacher, now, seed);
        if (now.ClosedAt is not null) Assert.Null(now.NextAt);
    }

    private sealed class Life(CampaignTown town, Domain.CampaignId id)
    {
        private readonly Dictionary<Phone, DateTime> _answered = [];
        private readonly List<DateTime> _pressed = []; // reminders by hand
        private readonly List<(DateTime From, DateTime To)> _pauses = [];
        private DateTime? _pausedAt;

        public async Task Something(Random random, Trouble trouble)
        {
            var teacher = town.Surveys.Teachers[random.Next(town.Surveys.Teachers.Count)];
            switch (random.Next(10))
            {
                case 0:
                    if (_answered.TryAdd(teacher, town.Town.Now)) await Answer(teacher);
                    break;
                case 1:
                    _pressed.Add(town.Town.Now);
                    await town.Coordinator.Forges($"v1:survey-remind:{id.Value}");
                    break;
                case 2:
                    await town.Coordinator.Forges($"v1:survey-until:{id.Value}.{DateOnly.FromDateTime(town.Town.Now).AddDays(random.Next(1, 12)):yyyyMMdd}");
                    break;
                case 3:
                    await Pause();
                    break;
                case 4:
                    await town.Change(m => m.Role = m.Role == Role.Teacher ? Role.Responsible : Role.Teacher, teacher);
                    break;
                case 5:
                    await town.Town.Restart();
                    break;
                case 6: // away for this day: some calls never leave, of some nobody knows
                    trouble.OnSend = (call, _, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("no network", NeverLeft: call % 2 == 0));
                    break;
            }
        }

        public void Check(Phone teacher, Campaign campaign, int seed)
        {
            var told = CampaignTown.Lines(teacher).Select(line => (Text: line, At: new DateTime(2026, int.Parse(line[3..5], System.Globalization.CultureInfo.InvariantCulture), int.Parse(line[..2], System.Globalization.CultureInfo.InvariantCulture)).Add(TimeSpan.Parse(line[6..11], System.Globalization.CultureInfo.InvariantCulture)))).ToList();
            var invitations = told.Where(each => each.Text.Contains("Ответьте", StringComparison.Ordinal)).ToList();
            var reminders = told.Except(invitations).ToList();
            var byItself = reminders.Where(each => !_pressed.Contains(each.At)).ToList();

            Assert.True(invitations.Count == 1, $"seed {seed}: {invitations.Count} invitations");
            Assert.True(byItself.Count <= campaign.MostReminders, $"seed {seed}: {byItself.Count} reminders");
            Assert.All(told.Zip(told.Skip(1)), pair => Assert.True((pair.Second.At.Date - pair.First.At.Date).Days >= campaign.ReminderGapDays, $"seed {seed}: {pair}"));
            if (_answered.TryGetValue(teacher, out var answered)) Assert.All(reminders, each => Assert.True(each.At <= answered, $"seed {seed}: reminded after the answer, {each}"));
            Assert.All(told, each => Assert.True(each.At < town.Town.Zone.ToLocal(campaign.ClosesAt), $"seed {seed}: after the close, {each}"));
            Assert.All(told, each => Assert.DoesNotContain(_pauses, pause => each.At > pause.From && each.At < pause.To));
            Assert.All(byItself, each => Assert.True(each.At.Hour >= 9 && !Russia.IsDayOff(DateOnly.FromDateTime(each.At), WorkingWeek.MonFri), $"seed {seed}: {each}"));
        }

        private Task Answer(Phone teacher) => town.Surveys.Store.InOneCommit(
            (db, ct) => db.Respondents.Where(r => r.CampaignId == id && r.PersonId == town.Surveys.IdOf(teacher)).ExecuteUpdateAsync(set => set.SetProperty(r => r.HasAnswered, true), ct), CancellationToken.None);

        private async Task Pause()
        {
            if (_pausedAt is { } since) _pauses.Add((since, town.Town.Now));
            _pausedAt = _pausedAt is null ? town.Town.Now : null;
            var utc = _pausedAt is { } at ? town.Town.Zone.ToUtc(at) : (DateTime?)null;
            await town.Surveys.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.PausedAt, utc), ct), CancellationToken.None);
        }
    }
}
