using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>«План на следующий год»: a new programme of the same people.</summary>
public sealed class NextYearSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;

    public async Task InitializeAsync() => _town = await TestTown.Found(Now);

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_same_people_are_there_and_the_old_programme_is_as_it_was()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год", ("Подготовка приказа", "до 15 марта 2022 года", "Светлова Е.А."), ("Семинар для учителей", "Апрель 2022 года", "Пчёлкина О.В., Комитет")));
        var light = await Programmes.Join(_town, owner, "Светлова Е.А.", "Елена");
        await _town.Store.InOneCommit(
            async (db, ct) => db.Memberships.Add(new Membership
            {
                PersonId = db.People.Add(new Person { Name = "Учитель", NameKey = "учитель" }).Entity.Id,
                Person = db.People.Local.Single(p => p.NameKey == "учитель"),
                ProgrammeId = (await db.Programmes.SingleAsync(ct)).Id,
                Role = Role.Teacher,
            }),
            CancellationToken.None);
        var old = await OfProgramme("2022");

        await owner.SendsFile("план.txt", PlanTexts.Of(
            "2023 год", ("Подготовка приказа", "до 15 марта 2023 года", "Светлова Е.А."), ("Семинар для учителей", "Апрель 2023 года", "Орлова И.К., комитет")));
        Assert.Contains("Готовый ответ — план на следующий год", owner.Last.Text, StringComparison.Ordinal);
        await owner.GoesOnTo("Всё готово");
        await owner.Presses("Запустить");

        Assert.Equal(old, await OfProgramme("2022"));
        var next = await _town.Look(db => db.Programmes.SingleAsync(p => p.Years == "2023"));
        var members = await _town.Look(db => db.Memberships.Where(m => m.ProgrammeId == next.Id).Select(m => new { m.Person!.Name, m.Role }).ToListAsync());
        Assert.Equal(["Орлова И.К.", "Пчёлкина О.В.", "Светлова Е.А.", "Учитель"], members.Where(m => m.Role != Role.Coordinator).Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Role.Teacher, members.Single(m => m.Name == "Учитель").Role);
        Assert.Single(members, m => m.Role == Role.Coordinator);
        Assert.Equal(1, await _town.Look(db => db.People.CountAsync(p => p.NameKey == "светлова е.а.")));
        Assert.Equal(["Комитет"], await _town.Look(db => db.Bodies.Where(b => b.ProgrammeId == next.Id).Select(b => b.Name).ToListAsync()));

        var invited = await _town.Look(db => db.Invitations.Where(i => i.ProgrammeId == next.Id && i.PersonId != null).Select(i => i.Person!.Name).ToListAsync());
        Assert.DoesNotContain("Светлова Е.А.", invited); // connected: no code, no second consent
        Assert.Contains("Пчёлкина О.В.", invited);

        await light.Writes("/plan");
        Assert.Contains("Какую программу открыть?", light.Last.Text, StringComparison.Ordinal);
        await _town.PassTo(new(2023, 3, 14, 12, 0, 0));
        Assert.Contains(light.Inbox, message => message.Text.Contains("15 марта", StringComparison.Ordinal) && message.At.Year == 2023);
    }

    [Fact]
    public async Task Schools_bodies_and_places_of_people_go_on_and_nothing_of_the_old_year_changes()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год", ("Подготовка приказа", "до 15 марта 2022 года", "Светлова Е.А."), ("Семинар для учителей", "Апрель 2022 года", "Пчёлкина О.В., Комитет")));
        await _town.Store.InOneCommit(LastYear, CancellationToken.None);
        var old = await Places("2022");

        await owner.SendsFile("план.txt", PlanTexts.Of("2023 год", ("Подготовка приказа", "до 15 марта 2023 года", "Светлова Е.А."), ("Семинар для учителей", "Апрель 2023 года", "комитет")));
        await owner.GoesOnTo("Всё готово");
        await owner.Presses("Запустить");

        Assert.Equal(old, await Places("2023"));
        Assert.Equal(old, await Places("2022"));
        Assert.Contains("Заречная: LowResults, помогает Ключевская и Светлова Е.А., риски 2 High", old, StringComparison.Ordinal);
        Assert.Contains("Пчёлкина О.В.: директор, Заречная", old, StringComparison.Ordinal);
        Assert.Contains("Комитет: Пчёлкина О.В.", old, StringComparison.Ordinal);
        Assert.Equal(4, await _town.Look(db => db.Schools.CountAsync()));
    }

    [Fact]
    public async Task A_new_programme_of_the_same_title_shares_nothing()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Of("2022 год", ("Подготовка приказа", "до 15 марта 2022 года", "Светлова Е.А.")));
        await owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Семинар", "Май 2022 года", "Светлова Е.А.")));
        await owner.Presses("Новая программа");
        await owner.GoesOnTo("Всё готово");
        await owner.Presses("Запустить");
        Assert.Equal(2, await _town.Look(db => db.People.CountAsync(p => p.NameKey == "светлова е.а.")));
        Assert.Equal(2, await _town.Look(db => db.Programmes.CountAsync()));
    }

    private static async Task LastYear(ShnorDb db, CancellationToken ct)
    {
        var programme = await db.Programmes.SingleAsync(ct);
        var (light, bee) = (await db.People.SingleAsync(p => p.NameKey == "светлова е.а.", ct), await db.People.SingleAsync(p => p.NameKey == "пчелкина о.в.", ct));
        var strong = db.Schools.Add(new School { ProgrammeId = programme.Id, Name = "Ключевская", NameKey = "ключевская", Type = SchoolType.Curator }).Entity;
        await db.SaveChangesAsync(ct);
        var weak = new School { ProgrammeId = programme.Id, Name = "Заречная", NameKey = "заречная", Type = SchoolType.LowResults, CuratorSchoolId = strong.Id, CuratorId = light.Id };
        weak.Risks.Add(new SchoolRisk { Factor = 2, Weight = RiskWeight.High });
        db.Schools.Add(weak);
        await db.SaveChangesAsync(ct);
        var membership = await db.Memberships.SingleAsync(m => m.PersonId == bee.Id, ct);
        (membership.Role, membership.SchoolId, membership.Post) = (Role.SchoolHead, weak.Id, "директор");
        db.BodyMembers.Add(new BodyMember { BodyId = (await db.Bodies.SingleAsync(ct)).Id, PersonId = bee.Id });
    }

    /// <summary>In words, without numbers: two years are alike when these texts are.</summary>
    private Task<string> Places(string years) => _town.Look(async db =>
    {
        var programme = await db.Programmes.SingleAsync(p => p.Years == years);
        var schools = await db.Schools.Include(s => s.Risks).ToListAsync();
        string? Name(SchoolId? id) => schools.Find(school => school.Id == id && school.ProgrammeId == programme.Id)?.Name;
        var people = await db.People.ToDictionaryAsync(p => p.Id, p => p.Name);
        var members = await db.Memberships.Where(m => m.ProgrammeId == programme.Id).ToListAsync();
        var bodies = await db.Bodies.Include(b => b.Members).Where(b => b.ProgrammeId == programme.Id).ToListAsync();
        return string.Join('\n', [
            .. schools.Where(school => school.ProgrammeId == programme.Id).Select(school =>
                $"{school.Name}: {school.Type}, помогает {Name(school.CuratorSchoolId)} и {(school.CuratorId is { } id ? people[id] : "")}, риски {string.Join(' ', school.Risks.Select(risk => $"{risk.Factor} {risk.Weight}"))}"),
            .. members.Where(m => m.Role != Role.Coordinator).OrderBy(m => m.PersonId.Value).Select(m => $"{people[m.PersonId]}: {m.Post}, {Name(m.SchoolId)}, {m.Role}"),
            .. bodies.Select(body => $"{body.Name}: {string.Join(' ', body.Members.Select(member => people[member.PersonId]))}"),
        ]);
    });

    private Task<string> OfProgramme(string years) => _town.Look(async db =>
    {
        var programme = await db.Programmes.SingleAsync(p => p.Years == years);
        var rows = await db.Occurrences.Where(o => o.ProgrammeId == programme.Id).OrderBy(o => o.Id).Select(o => $"{o.Id.Value} {o.Key} {o.State} {o.NextRungAt}").ToListAsync();
        var people = await db.Assignees.Where(a => db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == programme.Id)).OrderBy(a => a.ActivityId).ThenBy(a => a.Ordinal)
            .Select(a => $"{a.ActivityId.Value} {a.PersonId} {a.BodyId}").ToListAsync();
        return string.Join('\n', [programme.Title, .. rows, .. people]);
    });
}
