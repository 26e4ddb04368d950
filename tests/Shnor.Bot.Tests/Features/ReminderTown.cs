using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>A small plan of invented people, launched at once, with those connected whom the test names.</summary>
internal sealed class ReminderTown : IAsyncDisposable
{
    public const string Anina = "Анина А.А.", Borin = "Борин Б.Б.";

    private ReminderTown(TestTown town, Phone coordinator) => (Town, Coordinator) = (town, coordinator);

    public TestTown Town { get; }

    public Phone Coordinator { get; }

    /// <param name="launch">When.</param>
    /// <param name="rows">Of the plan.</param>
    /// <param name="zone">IANA name.</param>
    /// <param name="change">Replaces parts of the service.</param>
    /// <param name="digests">Whether the coordinator is told of the whole programme too; a test about reminders looks at those alone.</param>
    public static async Task<ReminderTown> Found(
        DateTime launch, (string Title, string When, string Who)[] rows, string zone = TestTown.YekaterinburgZone, Action<IServiceCollection>? change = null, bool digests = false)
    {
        var town = await TestTown.Found(launch, zone, change);
        var coordinator = await Programmes.Owner(town);
        await Programmes.LaunchFile(coordinator, "план.txt", System.Text.Encoding.UTF8.GetBytes(Plan(launch.Year, rows)));
        if (!digests) await town.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.NextDigestAt, (DateTime?)null), ct), CancellationToken.None);
        return new ReminderTown(town, coordinator);
    }

    public Task<Phone> Joins(string name) => Programmes.Join(Town, Coordinator, name, name.Split(' ')[0]);

    public Task<Phone> TeacherJoins(string firstName = "Нина") => SimulationTown.JoinAsTeacher(Town, Coordinator, firstName);

    public static IReadOnlyList<string> Lines(Phone phone, DateTime after) =>
        [.. phone.After(after).Select(each => $"{SimulationTown.Stamp(each.At)} {each.Message.Text.Split('\n')[0]}")];

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private static string Plan(int year, (string Title, string When, string Who)[] rows) =>
        $"План мероприятий по повышению качества образования на {year} год\n\n\tСодержание деятельности\tСроки\tОтветственные\n"
        + string.Join('\n', rows.Select((row, i) => $"{i + 1}\t{row.Title}\t{row.When}\t{row.Who}"));
}
