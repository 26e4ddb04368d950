using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Bot.Tests.Features.Privacy;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Copies;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Anonymous;

/// <summary>
/// Small schools whose people answer an anonymous survey one after another, each with words nobody else would write. After each of them somebody
/// may look at all that is on the disk.
/// </summary>
internal sealed class UnsignedTown : IAsyncDisposable
{
    public static readonly SurveyForm Form = new([new("О школе", [
        new("Хватает ли времени?", AnswerKind.Scale) { Options = [new("Нет", 0), new("Иногда", 1), new("Да", 2)] },
        new("Что мешает?", AnswerKind.Text),
    ])]);

    private readonly List<PersonId> _answered = [];
    private readonly Dictionary<PersonId, string> _words = [];

    private UnsignedTown(TestTown town) => Town = town;

    public TestTown Town { get; }

    public CampaignId Campaign { get; private set; }

    /// <summary>School by school, in the order of their numbers.</summary>
    public IReadOnlyList<PersonId> People { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, SchoolId?> SchoolOf { get; private set; } = new Dictionary<PersonId, SchoolId?>();

    /// <summary>Whoever has sent, in the order of sending.</summary>
    public IReadOnlyList<PersonId> Answered => _answered;

    public IReadOnlyDictionary<PersonId, string> WordsOf => _words;

    public IEnumerable<string> Names => People.Select(NameOf);

    public AnswerSeal Seal => Town.Services.GetRequiredService<AnswerSeal>();

    private string StorePath => ForgetTown.StoreOf(Town);

    public string KeysFolder => StorePath + ".keys";

    private DateTime Utc => Town.Zone.ToUtc(Town.Now);

    /// <param name="schools">How many of each are asked; the first have no school.</param>
    public static async Task<UnsignedTown> Found(params int[] schools)
    {
        var unsigned = new UnsignedTown(await TestTown.Found(new(2026, 11, 16, 10, 0, 0)));
        await unsigned.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var programme = db.Programmes.Add(new Programme { Title = "Поддержка школ", Years = "2026", ZoneId = unsigned.Town.Zone.Id, LaunchedAt = unsigned.Utc }).Entity;
                await db.SaveChangesAsync(ct);
                var survey = db.Surveys.Add(new Survey { ProgrammeId = programme.Id, Title = "О школе", Form = Form, CreatedAt = unsigned.Utc }).Entity;
                await db.SaveChangesAsync(ct);
                var campaign = db.Campaigns.Add(new Campaign { ProgrammeId = programme.Id, SurveyId = survey.Id, Title = "О школе", Form = Form, IsAnonymous = true, OpensAt = unsigned.Utc, OpenedAt = unsigned.Utc, ClosesAt = unsigned.Utc.AddDays(9), CreatedAt = unsigned.Utc }).Entity;
                await db.SaveChangesAsync(ct);
                unsigned.Campaign = campaign.Id;
                var schoolOf = new Dictionary<PersonId, SchoolId?>();
                for (var i = 0; i < schools.Length; i++)
                {
                    var school = i == 0 ? null : db.Schools.Add(new School { ProgrammeId = programme.Id, Name = $"Школа {i}", NameKey = $"школа {i}" }).Entity;
                    var people = Enumerable.Range(0, schools[i]).Select(_ => db.People.Add(new Person { Name = "", NameKey = "" }).Entity).ToList();
                    await db.SaveChangesAsync(ct);
                    foreach (var person in people)
                    {
                        (person.Name, person.NameKey) = (NameOf(person.Id), NameOf(person.Id).ToLowerInvariant());
                        schoolOf.Add(person.Id, school?.Id);
                        db.Memberships.Add(new Membership { Person = person, ProgrammeId = programme.Id, Role = Role.Teacher, SchoolId = school?.Id });
                        db.Respondents.Add(new Respondent { CampaignId = campaign.Id, PersonId = person.Id, SchoolId = school?.Id, ToldAt = unsigned.Utc });
                    }
                }

                (unsigned.SchoolOf, unsigned.People) = (schoolOf, [.. schoolOf.Keys]);
            },
            CancellationToken.None);
        return unsigned;
    }

    /// <summary>Taps the scale, types words, looks at the summary and sends.</summary>
    /// <param name="who">Who has not sent yet.</param>
    /// <param name="submit">Null: as the service does it.</param>
    public async Task Answers(PersonId who, ISubmit? submit = null)
    {
        submit ??= new TrueSubmit(Town);
        // Some write a word, some a page: a length tells a lot.
        _words[who] = $"слова-{who.Value}-{Random.Shared.NextInt64():x16}" + new string('ы', (int)(who.Value * 37 % 900));
        var sheet = new AnswerSheet().With(1, new() { Chosen = [(int)(who.Value % 3)] });
        await Draft(who, submit, new(sheet, 2, 1));
        sheet = sheet.With(2, new() { Words = _words[who] });
        await Draft(who, submit, new(sheet, SurveyForm.End, 2));
        Assert.Equal(SubmitOutcome.Sent, await Town.Store.InOneCommit(async (db, ct) => await submit.Send(db, await db.Campaigns.SingleAsync(c => c.Id == Campaign, ct), who, sheet, ct), CancellationToken.None));
        _answered.Add(who);
    }

    public Task Draft(PersonId who, ISubmit submit, OpenDraft draft) => Town.Store.InOneCommit(
        async (db, ct) =>
        {
            var campaign = await db.Campaigns.SingleAsync(c => c.Id == Campaign, ct);
            var row = await db.SurveyDrafts.FindAsync([Campaign, who], ct) ?? db.SurveyDrafts.Add(new SurveyDraft { CampaignId = Campaign, PersonId = who, Question = 1, Answers = "", StartedAt = Utc }).Entity;
            (row.Answers, row.TouchedAt) = (submit.Close(campaign, draft), Utc);
        },
        CancellationToken.None);

    public async Task<ClosedAnonymously> Close(ISubmit? submit = null)
    {
        submit ??= new TrueSubmit(Town);
        var closed = await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var campaign = await db.Campaigns.SingleAsync(c => c.Id == Campaign, ct);
                campaign.ClosedAt = Utc;
                await db.SaveChangesAsync(ct);
                return await submit.Close(db, campaign, ct);
            },
            CancellationToken.None);
        await Town.Tick();
        return closed;
    }

    public Task Fold() => Town.Store.FoldJournal(CancellationToken.None);

    /// <summary>Everything that lies on the disk now, and what a program reads in it.</summary>
    /// <param name="withCopy">A backup is taken, and looked at too.</param>
    public async Task<Moment> Look(bool withCopy = false)
    {
        var files = new List<string> { StorePath, StorePath + "-wal", StorePath + "-shm" };
        if (withCopy)
        {
            files.Add($"{StorePath}.copy-{Path.GetRandomFileName()}");
            Assert.IsType<BackupOutcome.Done>(await TakeBackup.Run(StorePath, files[^1], CancellationToken.None));
        }

        return await Town.Look(async db => new Moment(
            (await db.Respondents.Where(r => r.HasAnswered).Select(r => r.PersonId).ToListAsync()).ToHashSet(),
            await db.WaitingResponses.ToDictionaryAsync(w => w.Key, w => w.Sealed),
            await db.SurveyDrafts.Select(d => d.Answers).ToListAsync(),
            [.. (await db.AnonymousResponses.OrderBy(r => r.Key).ToListAsync()).Select(r => new Joined(r.Key, r.SchoolId, r.Answers[2]!.Words!))],
            [.. files.Where(File.Exists).Select(file => (Path.GetFileName(file), Read(file)))]));
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private static string NameOf(PersonId person) => $"Учителева{person.Value} А.А.";

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}

/// <param name="Drafts">As they are stored.</param>
/// <param name="Waiting">Sealed, by key.</param>
/// <param name="Joined">In the order of their keys.</param>
internal sealed record Moment(HashSet<PersonId> Answered, Dictionary<long, string> Waiting, List<string> Drafts, List<Joined> Joined, List<(string Name, byte[] Bytes)> Files);

internal sealed record Joined(long Key, SchoolId? School, string Words);

/// <summary>How answers are kept: as the service does it, or with one thing wrong.</summary>
internal interface ISubmit
{
    string Close(Campaign campaign, OpenDraft draft);

    Task<SubmitOutcome> Send(ShnorDb db, Campaign campaign, PersonId who, AnswerSheet answers, CancellationToken ct);

    Task<ClosedAnonymously> Close(ShnorDb db, Campaign campaign, CancellationToken ct);
}

internal class TrueSubmit(TestTown town) : ISubmit
{
    protected TestTown Town => town;

    public virtual string Close(Campaign campaign, OpenDraft draft) => town.Services.GetRequiredService<AnswerSeal>().CloseDraft(campaign, draft)!;

    public virtual Task<SubmitOutcome> Send(ShnorDb db, Campaign campaign, PersonId who, AnswerSheet answers, CancellationToken ct) =>
        town.Services.GetRequiredService<SubmitAnonymously>().Run(db, campaign, who, answers, ct);

    public virtual Task<ClosedAnonymously> Close(ShnorDb db, Campaign campaign, CancellationToken ct) => town.Services.GetRequiredService<CloseAnonymous>().Run(db, campaign, ct);
}
