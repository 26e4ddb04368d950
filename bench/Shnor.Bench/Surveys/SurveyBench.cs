using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bench.Api;
using Shnor.Bench.Seeding;
using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bench.Surveys;

/// <summary>A survey that is answered by everybody at once, through the whole path: polling, inbox, access, one commit to a file, the answer, the next question.</summary>
internal static class SurveyBench
{
    private const int People = 500;

    // A statement of a line or two is read and answered in about five seconds; nobody keeps time with the others.
    private const double ShortestThought = 2;
    private const double LongestThought = 8;

    public static async Task<string> Run(string service, bool isQuick, CancellationToken ct)
    {
        var (measured, saturated) = isQuick ? (TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(6)) : (TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(15));
        using var folder = new BenchFolder();
        await using var services = await BenchStore.Create(folder.StorePath, ct);
        var store = services.GetRequiredService<Store>();
        var (surveys, teachers) = await SeedSurvey.Plant(store, People, surveys: 3, TimeProvider.System.GetUtcNow().UtcDateTime, ct);

        await using var server = await LoopbackApi.Start(ct);
        // The next question is drawn as soon as it can be: with the 30 screens a second that a messenger bears, people would wait for it and not for us.
        await using var process = ServiceProcess.Start(service, folder, server.Url, ("Delivery__PerSecond", "1000"), ("Delivery__PerChatPerSecond", "30"));
        await process.FirstPoll(server.FirstPoll, ct);
        var people = new TappingPeople(server);

        await Answer(people, surveys[0], [.. teachers.Take(People / 10)], thinks: false, TimeSpan.FromSeconds(5), ct); // warm-up
        var cpu = process.Cpu;
        var result = await Answer(people, surveys[1], teachers, thinks: true, measured, ct);
        await Say($"{People} people at once, thinking {ShortestThought:0}–{LongestThought:0} s: {result}; {(process.Cpu - cpu).TotalMilliseconds / result.Taps.Count:0.00} ms of processor a tap; slowest next question {result.SlowestScreen:0} ms");
        await Say($"closed loop, nobody thinks: {await Answer(people, surveys[2], teachers, thinks: false, saturated, ct)}");
        await Say($"resident {await process.RssMegabytes(ct):0} MB; load average {(await File.ReadAllTextAsync("/proc/loadavg", ct)).Split(' ')[0]}");
        foreach (var line in process.Complaints.Take(5)) await Say(line);
        if (people.Complaints > 0) throw new BenchFailedException($"{people.Complaints} answers had something to object, the first «{people.FirstComplaint}».");
        await Check(store, surveys[1], result, isWhole: !isQuick, ct);
        return JsonSerializer.Serialize(new { people = People, tap_p99_ms = Math.Round(result.P99, 1) });
    }

    private static async Task<SurveyResult> Answer(TappingPeople people, CampaignId survey, IReadOnlyList<(PersonId Person, long Chat)> teachers, bool thinks, TimeSpan atMost, CancellationToken ct)
    {
        var result = new SurveyResult();
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(teachers.Select((teacher, i) => One(people, survey, teacher.Person, teacher.Chat, new Random(i), result)));
        result.Took = TimeProvider.System.GetElapsedTime(started);
        return result;

        async Task One(TappingPeople with, CampaignId about, PersonId person, long chat, Random chance, SurveyResult into)
        {
            if (thinks) await Think(chance.NextDouble() * LongestThought);
            var (buttons, _, _) = await with.Press(chat, Buttons.Answer.Labelled("", about).Data!, ct);
            (buttons, _, _) = await with.Press(chat, DataOf(buttons, button => button.Label == "Начать"), ct);
            for (var question = 1; question <= SeedSurvey.Statements; question++)
            {
                if (thinks) await Think(ShortestThought + (chance.NextDouble() * (LongestThought - ShortestThought)));
                if (TimeProvider.System.GetElapsedTime(started) > atMost) return;
                var choices = buttons.Where(button => button.Data.StartsWith("v1:survey-say:", StringComparison.Ordinal)).ToList();
                if (choices.Count != 4) throw new BenchFailedException($"Question {question} shows {choices.Count} choices: {string.Join(", ", buttons.Select(button => button.Label))}");
                var (next, answered, drawn) = await with.Press(chat, choices[chance.Next(choices.Count)].Data, ct);
                into.Taps.Add((answered, drawn));
                into.Said.AddOrUpdate(person, 1, (_, said) => said + 1);
                buttons = next;
            }

            await with.Press(chat, DataOf(buttons, button => button.Label == "Отправить"), ct);
            into.Sent.Add(person);
        }

        Task Think(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, ct);
    }

    /// <summary>A figure of lost answers is worth nothing: every tap stands in the file.</summary>
    private static async Task Check(Store store, CampaignId survey, SurveyResult result, bool isWhole, CancellationToken ct)
    {
        if (isWhole && result.Sent.Count < People) throw new BenchFailedException($"Only {result.Sent.Count} of {People} came to the end in time.");
        var (sent, drafts) = await store.Read(
            async (db, token) => (
                await db.NamedResponses.AsNoTracking().Where(r => r.CampaignId == survey).ToListAsync(token),
                await db.SurveyDrafts.AsNoTracking().Where(d => d.CampaignId == survey).ToListAsync(token)),
            ct);
        var stored = sent.ToDictionary(r => r.PersonId, r => r.Answers.All.Count);
        foreach (var draft in drafts) stored.Add(draft.PersonId, Domain.Surveys.SurveyJson.ReadAnswers(draft.Answers).All.Count);
        var wrong = result.Said.Count(said => stored.GetValueOrDefault(said.Key) != said.Value);
        if (wrong > 0) throw new BenchFailedException($"Of {wrong} people not every answer is in the store.");
        if (sent.Count != result.Sent.Count) throw new BenchFailedException($"{result.Sent.Count} surveys were sent, {sent.Count} are in the store.");
    }

    private static string DataOf(IReadOnlyList<(string Label, string Data)> buttons, Func<(string Label, string Data), bool> which) =>
        buttons.Where(which).Select(button => button.Data).FirstOrDefault() ?? throw new BenchFailedException($"The expected button is not there: {string.Join(", ", buttons.Select(button => button.Label))}");

    private static Task Say(string line) => Console.Error.WriteLineAsync(line);

    private sealed class SurveyResult
    {
        public ConcurrentBag<(double AnsweredMs, double DrawnMs)> Taps { get; } = [];

        public ConcurrentDictionary<PersonId, int> Said { get; } = new();

        public ConcurrentBag<PersonId> Sent { get; } = [];

        public TimeSpan Took { get; set; }

        public double P99 => Taps.Select(tap => tap.AnsweredMs).Quantile(0.99);

        public double SlowestScreen => Taps.Max(tap => tap.DrawnMs);

        public override string ToString() => FormattableString.Invariant(
            $"{Taps.Count} taps, {Taps.Count / Took.TotalSeconds:0} a second, p50 {Taps.Select(tap => tap.AnsweredMs).Median():0.0} ms, p99 {P99:0.0} ms, slowest {Taps.Max(tap => tap.AnsweredMs):0} ms; next question p99 {Taps.Select(tap => tap.DrawnMs).Quantile(0.99):0} ms; {Sent.Count} sent");
    }
}
