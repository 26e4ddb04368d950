using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bench.Seeding;
using Shnor.Domain.Announcements;
using Shnor.Sandbox;
using Shnor.Storage;

namespace Shnor.Bench.Announcements;

/// <summary>An announcement to thousands through the real service against the strict messenger, while other people press buttons and somebody reads the ledger.</summary>
internal static class AnnouncementsBench
{
    public const int Many = 5_000;

    public const int Few = 1_500; // with --quick

    public const int Fewest = 300; // with --storms --quick

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2); // what comes twice may come a little later

    public static async Task<string> Run(string service, int recipients, CancellationToken ct) => Line(recipients, await Ours(service, recipients, Storm.None, ct));

    /// <returns>A line about the sending, and one about correcting and deleting what was sent.</returns>
    public static async Task<IReadOnlyList<string>> RunWithAfterwards(string service, int recipients, CancellationToken ct)
    {
        var afterwards = "";
        var figures = await Ours(service, recipients, Storm.None, ct, async after => afterwards = await after.Run(ct));
        return [Line(recipients, figures), afterwards];
    }

    public static string Line(int recipients, AnnouncementFigures figures) => JsonSerializer.Serialize(new
    {
        recipients,
        share_of_allowed_rate = figures.Share,
        unexpected_429 = figures.TooFast,
        press_p99_ms = figures.PressP99,
        lost = figures.Lost,
        doubled = figures.Doubled,
    });

    public static async Task<AnnouncementFigures> Ours(string service, int recipients, Storm storm, CancellationToken ct, Func<Afterwards, Task>? then = null)
    {
        using var folder = new BenchFolder();
        await using var services = await BenchStore.Create(folder.StorePath, ct);
        var store = services.GetRequiredService<Store>();
        var town = await SeedAnnouncement.Plant(store, recipients, TimeProvider.System.GetUtcNow().UtcDateTime, ct);
        await using var messenger = await StrictMessenger.Start(town, ct);
        await using var process = ServiceProcess.Start(service, folder, messenger.Url);
        await process.FirstPoll(messenger.FirstPoll, ct);
        using var people = new OtherPeople(messenger, town);
        await people.Gather(ct);
        await people.WarmUp(ct);
        var coordinator = new AnnouncementCoordinator(messenger.Messenger, town);
        await using var ledger = new LedgerWatch(folder.StorePath, town.Announcement, messenger);

        people.Begin();
        var cpu = process.Cpu;
        await coordinator.Confirm(ct);
        storm.Break(messenger.Messenger, town);
        var pauses = await ToTheEnd(ledger, coordinator, recipients, storm, ct);
        await Task.Delay(Silence, TimeProvider.System, ct);
        await people.Rest();
        var spent = process.Cpu - cpu;

        foreach (var line in process.Complaints.Take(5)) await Say(line);
        await Say(FormattableString.Invariant($"ours{storm.After}: {messenger.Sent.Total} arrived in {messenger.Sent.Seconds:0.0} s, {messenger.Sent.Share:P2} of the allowed rate, {messenger.TooFast} refused with 429 ({messenger.Before} before it began); ledger: {ledger}, {ledger.Looks} looks; {pauses} pauses of its own"));
        await Say($"  {messenger.Taps.Report()}; {people.Readers} of them pressed «Ознакомлен(а)»");
        await Say(FormattableString.Invariant($"  {spent.TotalMilliseconds / recipients:0.00} ms of processor a recipient, {await process.RssMegabytes(ct):0} MB; load average {(await File.ReadAllTextAsync("/proc/loadavg", ct)).Split(' ')[0]}"));
        if (messenger.TooFast + messenger.Before > 0) await Say($"  refused: {messenger.Refused}");
        if (ledger.Complaint is { } complaint) throw new BenchFailedException(complaint);
        var figures = AnnouncementFigures.Of(messenger, town, await Shown(store, town, [RecipientState.Unclear], ct), await Shown(store, town, [RecipientState.Unreachable, RecipientState.Failed], ct));
        if (then is not null) await then(new Afterwards(store, messenger, town, people));
        return figures;
    }

    /// <summary>The chats of those whose rows the coordinator sees in one of these states.</summary>
    private static Task<HashSet<long>> Shown(Store store, AnnouncementTown town, RecipientState[] states, CancellationToken ct) => store.Read(
        (db, token) => db.AnnouncementRecipients.Where(r => r.AnnouncementId == town.Announcement && states.Contains(r.State))
            .Join(db.Addresses, r => r.PersonId, a => a.PersonId, (_, a) => a.ChatId).ToHashSetAsync(token),
        ct);

    public static Task Say(string line) => Console.Error.WriteLineAsync(line);

    /// <summary>When it stops by itself the coordinator presses «Продолжить», as people do who want it out.</summary>
    private static async Task<int> ToTheEnd(LedgerWatch ledger, AnnouncementCoordinator coordinator, int recipients, Storm storm, CancellationToken ct)
    {
        var (began, pauses) = (TimeProvider.System.GetTimestamp(), 0);
        var patience = (TimeSpan.FromSeconds(recipients / (double)new SandboxRates().PerSecond) * 1.5) + TimeSpan.FromSeconds(15) + storm.Costs;
        while (ledger.State is not AnnouncementState.Sent || ledger.Rows.Count == 0)
        {
            if (TimeProvider.System.GetElapsedTime(began) > patience) throw new BenchFailedException($"The announcement is {ledger.State} after {patience.TotalSeconds:0} seconds: {ledger}.");
            if (ledger.State == AnnouncementState.Paused && coordinator.Press("Продолжить"))
            {
                pauses++;
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, ct);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }

        return pauses;
    }
}
