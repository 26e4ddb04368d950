using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Roster;

/// <summary>The small programme of <see cref="PeopleTown"/> and its coordinator with a list in hand. The plan names Светлова Е.А., Пчёлкина О.В. and Лобанов И.П.</summary>
internal sealed class RosterTown(TestTown town, Phone owner) : IAsyncDisposable
{
    public TestTown Town => town;

    public Phone Owner => owner;

    public static async Task<RosterTown> Found()
    {
        var (town, owner) = await PeopleTown.Found();
        return new(town, owner);
    }

    public async Task Opens(Phone phone) => await phone.Forges($"v1:roster:{await Programme()}");

    public Task<long> Programme() => town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.Title).Select(p => p.Id.Value).SingleAsync());

    /// <summary>Rows of cells parted by «|».</summary>
    public Task Sends(params string[] rows) => owner.SendsFile("люди.csv", Csv(rows));

    /// <summary>Sends a list and applies it.</summary>
    public async Task Applies(params string[] rows)
    {
        await Sends(rows);
        await owner.Presses("Применить");
    }

    /// <summary>«Светлова Елена Андреевна|СОШ № 1|учитель|Responsible», by name.</summary>
    public Task<List<string>> People() => town.Look(async db =>
    {
        var schools = await db.Schools.ToDictionaryAsync(s => s.Id, s => s.Name);
        var members = await db.Memberships.Include(m => m.Person).ToListAsync();
        return members.Select(m => string.Join('|', m.Person!.FullName ?? m.Person.Name, m.SchoolId is { } id ? schools[id] : "", m.Post, m.Role)).Order(StringComparer.Ordinal).ToList();
    });

    public Task<Person> Person(string name) => town.Look(db => db.People.Include(p => p.Memberships).SingleAsync(p => p.Name == name));

    public Task<string> Tables() => TableDump.Of(town);

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows).Replace('|', ';'));

    public ValueTask DisposeAsync() => town.DisposeAsync();
}
