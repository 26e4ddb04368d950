using System.Text.Json;
using Shnor.Bench.Seeding;
using Shnor.Domain;
using Shnor.Sandbox;

namespace Shnor.Bench.Announcements;

/// <summary>Ours and then grammY's: the same number of recipients, the same words, the same presses, a server of the same kind, one run.</summary>
internal static class BesideGrammy
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <returns>A line for each: ours, theirs with the throttler, theirs with auto-retry alone, and how they compare.</returns>
    public static async Task<IReadOnlyList<string>> Run(string service, string grammy, int recipients, CancellationToken ct)
    {
        var ours = await AnnouncementsBench.Ours(service, recipients, Storm.None, ct);
        var throttled = await Theirs(grammy, recipients, isThrottled: true, Storm.None, ct);
        var retrying = await Theirs(grammy, recipients, isThrottled: false, Storm.None, ct);
        return
        [
            AnnouncementsBench.Line(recipients, ours),
            Line("grammy throttler", throttled, ours),
            Line("grammy auto-retry alone", retrying, ours),
        ];
    }

    /// <summary>Each trouble for ours and for theirs.</summary>
    public static async Task<IReadOnlyList<string>> Storms(string service, string? grammy, int recipients, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var storm in Storm.All)
        {
            lines.Add(Line(storm, "shnor", await AnnouncementsBench.Ours(service, recipients, storm, ct)));
            if (grammy is not null) lines.Add(Line(storm, "grammy throttler", await Theirs(grammy, recipients, isThrottled: true, storm, ct)));
        }

        return lines;

        string Line(Storm storm, string who, AnnouncementFigures figures) => JsonSerializer.Serialize(new
        {
            storm = storm.Name,
            who,
            recipients,
            seconds = figures.Seconds,
            lost = figures.Lost,
            doubled = figures.Doubled,
            unclear = figures.Unclear,
            not_delivered_and_told = figures.Absent,
            unexpected_429 = figures.TooFast,
            press_p99_ms = figures.PressP99,
        });
    }

    private static async Task<AnnouncementFigures> Theirs(string folder, int recipients, bool isThrottled, Storm storm, CancellationToken ct)
    {
        var town = Town(recipients);
        await using var messenger = await StrictMessenger.Start(town, ct);
        await using var grammy = await Grammy.Start(folder, isThrottled, messenger, town, ct);
        using var people = new OtherPeople(messenger, town);
        await people.Gather(ct);
        await people.WarmUp(ct);

        people.Begin();
        var cpu = grammy.Cpu;
        messenger.Messenger.SendText(town.Coordinator, "/send");
        storm.Break(messenger.Messenger, town);
        var failed = await grammy.End((TimeSpan.FromSeconds(recipients / (double)new SandboxRates().PerSecond) * 4) + TimeSpan.FromSeconds(30) + (storm.Costs * 4), ct);
        await Task.Delay(Silence, TimeProvider.System, ct);
        var spent = grammy.Cpu - cpu;
        await people.Rest();

        await AnnouncementsBench.Say(FormattableString.Invariant($"grammY {(isThrottled ? "with its throttler" : "with auto-retry alone")}{storm.After}: {messenger.Sent.Total} arrived in {messenger.Sent.Seconds:0.0} s, {messenger.Sent.Share:P2} of the allowed rate, {messenger.TooFast} refused with 429 ({messenger.Before} before it began); {failed.Count} given up"));
        await AnnouncementsBench.Say($"  {messenger.Taps.Report()}; {people.Readers} of them pressed «Ознакомлен(а)»");
        await AnnouncementsBench.Say(FormattableString.Invariant($"  {spent.TotalMilliseconds / recipients:0.00} ms of processor a recipient; load average {(await File.ReadAllTextAsync("/proc/loadavg", ct)).Split(' ')[0]}"));
        return AnnouncementFigures.Of(messenger, town, unclear: new HashSet<long>(), failed);
    }

    /// <summary>The same chats as ours; it has no store.</summary>
    private static AnnouncementTown Town(int recipients) => new(
        new AnnouncementId(1),
        SeedAnnouncement.Coordinator,
        [.. Enumerable.Range(1, recipients).Select(i => SeedAnnouncement.Coordinator + i)],
        [.. Enumerable.Range(0, SeedAnnouncement.Others).Select(i => new Resident(new PersonId(i + 1), 1_000 + i, new ProgrammeId(1), new OccurrenceId(i + 1)))]);

    private static string Line(string who, AnnouncementFigures theirs, AnnouncementFigures ours) => JsonSerializer.Serialize(new
    {
        who,
        seconds = theirs.Seconds,
        share_of_allowed_rate = theirs.Share,
        refused_429 = theirs.TooFast,
        press_p99_ms = theirs.PressP99,
        screen_p99_ms = theirs.ScreenP99,
        lost = theirs.Lost,
        doubled = theirs.Doubled,
        ours_is_faster_by = Math.Round(theirs.Seconds / ours.Seconds, 3),
        press_p99_ratio = Math.Round(theirs.PressP99 / ours.PressP99, 2),
        screen_p99_ratio = Math.Round(theirs.ScreenP99 / ours.ScreenP99, 2),
    });
}
