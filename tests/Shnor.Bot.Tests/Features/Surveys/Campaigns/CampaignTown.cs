using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Campaigns;

/// <summary>A <see cref="SurveyTown"/> in which surveys are launched as a coordinator does it.</summary>
internal sealed class CampaignTown : IAsyncDisposable
{
    private CampaignTown(SurveyTown surveys, SurveyId survey) => (Surveys, Survey) = (surveys, survey);

    public SurveyTown Surveys { get; }

    public TestTown Town => Surveys.Town;

    public Phone Coordinator => Surveys.Coordinator;

    public SurveyId Survey { get; }

    /// <summary>Monday 16 November 2026, 10:00.</summary>
    public static DateTime Launch => SurveyTown.Launch;

    public static DateTime November(int day, int hour = 9, int minute = 0) => new(2026, 11, day, hour, minute, 0);

    public static async Task<CampaignTown> Found(int teachers = 3, SurveyForm? form = null, Action<IServiceCollection>? change = null)
    {
        var surveys = await SurveyTown.Found(teachers, change);
        var survey = await surveys.Store.InOneCommit(
            async (db, ct) =>
            {
                var row = db.Surveys.Add(new Survey { ProgrammeId = surveys.Programme, Title = SurveyTown.SelfAssessment, Form = form ?? SurveyTown.Statements24(), CreatedAt = surveys.Utc }).Entity;
                await db.SaveChangesAsync(ct);
                return row.Id;
            },
            CancellationToken.None);
        var town = new CampaignTown(surveys, survey);
        await town.Coordinator.Writes("/menu");
        return town;
    }

    /// <summary>«Провести опрос» on the card of what is asked.</summary>
    public Task BeginLaunch() => Coordinator.Forges($"v1:survey-launch:{Survey.Value}");

    /// <summary>Each ready answer is taken, but for the buttons that are pressed in between.</summary>
    public async Task<Campaign> Launches(params string[] presses)
    {
        await BeginLaunch();
        foreach (var press in presses) await Coordinator.Presses(press);
        await Coordinator.Presses("Запустить");
        return await Latest();
    }

    public Task<Campaign> Latest() => Town.Look(db => db.Campaigns.OrderByDescending(c => c.Id).FirstAsync());

    public Task<List<Respondent>> Asked(CampaignId id) => Town.Look(db => db.Respondents.Where(r => r.CampaignId == id).OrderBy(r => r.PersonId).ToListAsync());

    public Task Answers(CampaignId id, Phone phone) => Surveys.Store.InOneCommit(
        async (db, ct) => (await db.Respondents.SingleAsync(r => r.CampaignId == id && r.PersonId == Surveys.IdOf(phone), ct)).HasAnswered = true, CancellationToken.None);

    /// <summary>A teacher who joins later.</summary>
    public Task<PersonId> Joins(Phone? phone, string name, SchoolId school) => Surveys.Store.InOneCommit(
        async (db, ct) =>
        {
            var person = new Person { Name = name, NameKey = name.ToUpperInvariant() };
            if (phone is not null)
            {
                person.Agree(Shnor.Bot.Features.ConsentText.Version, Surveys.Utc);
                person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = phone.Id, ConnectedAt = Surveys.Utc });
            }

            person.Memberships.Add(new Membership { Person = person, ProgrammeId = Surveys.Programme, Role = Role.Teacher, SchoolId = school });
            db.People.Add(person);
            await db.SaveChangesAsync(ct);
            return person.Id;
        },
        CancellationToken.None);

    public Task Change(Action<Membership> change, Phone whose) => Surveys.Store.InOneCommit(
        async (db, ct) => change(await db.Memberships.SingleAsync(m => m.PersonId == Surveys.IdOf(whose), ct)), CancellationToken.None);

    public Task<List<OutboxRow>> Letters(CampaignId id) => Town.Look(db => db.Outbox.Where(row => row.CampaignId == id).OrderBy(row => row.Id).ToListAsync());

    /// <summary>What came to a phone since the launch: when, and the first line.</summary>
    public static IReadOnlyList<string> Lines(Phone phone) => ReminderTown.Lines(phone, Launch.AddSeconds(-1));

    public ValueTask DisposeAsync() => Surveys.DisposeAsync();
}
