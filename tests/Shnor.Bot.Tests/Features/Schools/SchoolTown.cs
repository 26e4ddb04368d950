using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.People;
using Shnor.Bot.Tests.Features.Plan;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Schools;

/// <summary>A programme whose plan names two schools; its coordinator is the owner.</summary>
internal sealed class SchoolTown : IAsyncDisposable
{
    public const string HeadsOfTwo = "Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»";

    private SchoolTown(TestTown town, Phone owner) => (Town, Owner) = (town, owner);

    public TestTown Town { get; }

    public Phone Owner { get; }

    public ProgrammeId Programme { get; private set; }

    public static async Task<SchoolTown> Found()
    {
        var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));
        var owner = await Reviewing.Launched(town, PlanTexts.Of(
            "2022 год",
            ("Подготовка приказа", "до 15 марта 2022 года", "Светлова Е.А."),
            ("Разработка школьной дорожной карты", "до 18 марта 2022 года", HeadsOfTwo),
            ("Анализ мер за четверть", "до 25 марта 2022 года", "Рабочая группа"),
            ("Подготовка отчёта", "до 28 марта 2022 года", "Рабочая группа, Комитет"),
            ("Семинар для учителей", "Апрель 2022 года", "Пчёлкина О.В.")));
        return new(town, owner) { Programme = await town.Look(db => db.Programmes.Select(p => p.Id).SingleAsync()) };
    }

    public Task OpensSchools() => Owner.Forges($"v1:schools:{Programme.Value}");

    public Task OpensBodies() => Owner.Forges($"v1:bodies:{Programme.Value}");

    /// <summary>The two schools of the plan.</summary>
    public async Task<(SchoolId Kluchi, SchoolId Zarechye)> TakesSchools()
    {
        await OpensSchools();
        await Owner.Presses("Взять школы из плана");
        return (await School("Ключевская"), await School("Заречная"));
    }

    public Task<SchoolId> School(string part) => Town.Look(db => db.Schools.Where(s => s.Name.Contains(part)).Select(s => s.Id).SingleAsync());

    public Task<BodyId> Body(string name) => Town.Look(db => db.Bodies.Where(b => b.Name == name).Select(b => b.Id).SingleAsync());

    public Task<PersonId> Person(string name) => Town.Look(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync());

    public async Task<Phone> Teacher(string firstName, SchoolId? school = null, Role role = Role.Teacher)
    {
        var phone = await PeopleTown.Teacher(Town, await PeopleTown.TeachersCode(Owner), firstName);
        var person = await PeopleTown.PersonOf(Town, phone);
        await Changes(async db =>
        {
            var membership = await db.Memberships.SingleAsync(m => m.PersonId == person.Id);
            (membership.Role, membership.SchoolId) = (role, school);
        });
        return phone;
    }

    public Task Changes(Func<Storage.ShnorDb, Task> change) => Town.Store.InOneCommit((db, _) => change(db), CancellationToken.None);

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
