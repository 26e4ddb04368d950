using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Schools;

/// <summary>Who helps a school: another school of the programme, and somebody of the programme.</summary>
internal static class ChooseCurator
{
    public static Task<Reply> Schools(Turn turn, (SchoolId School, int Page) asked, CancellationToken ct) => SchoolPage(turn, asked.School, asked.Page, "", ct);

    public static Task<Reply> People(Turn turn, (SchoolId School, int Page) asked, CancellationToken ct) => PeoplePage(turn, asked.School, asked.Page, "", ct);

    public static async Task<Reply> SetSchool(Turn turn, (SchoolId School, SchoolId Curator) pressed, CancellationToken ct)
    {
        var school = await turn.Db.Schools.SingleAsync(s => s.Id == pressed.School, ct);
        if (pressed.Curator == pressed.School) return await SchoolPage(turn, pressed.School, 0, "Школа не может быть куратором самой себе.", ct);
        var isNew = school.CuratorSchoolId != pressed.Curator;
        school.CuratorSchoolId = pressed.Curator;
        return await Card(turn, pressed.School, isNew ? "Школа-куратор назначена" : "Эта школа уже куратор", ct);
    }

    public static async Task<Reply> NoSchool(Turn turn, SchoolId id, CancellationToken ct)
    {
        var school = await turn.Db.Schools.SingleAsync(s => s.Id == id, ct);
        school.CuratorSchoolId = null;
        return await Card(turn, id, "Школы-куратора нет", ct);
    }

    public static async Task<Reply> SetPerson(Turn turn, (SchoolId School, PersonId Curator) pressed, CancellationToken ct)
    {
        var school = await turn.Db.Schools.SingleAsync(s => s.Id == pressed.School, ct);
        var isMember = await turn.Db.Memberships.AnyAsync(m => m.PersonId == pressed.Curator && m.ProgrammeId == school.ProgrammeId, ct);
        if (!isMember) return await PeoplePage(turn, pressed.School, 0, "Этого человека ещё не приняли в программу.", ct); // who asks to be let in is not in yet
        var isNew = school.CuratorId != pressed.Curator;
        school.CuratorId = pressed.Curator;
        return await Card(turn, pressed.School, isNew ? "Куратор назначен" : "Этот человек уже куратор", ct);
    }

    public static async Task<Reply> NoPerson(Turn turn, SchoolId id, CancellationToken ct)
    {
        var school = await turn.Db.Schools.SingleAsync(s => s.Id == id, ct);
        school.CuratorId = null;
        return await Card(turn, id, "Куратора нет", ct);
    }

    private static async Task<Reply> Card(Turn turn, SchoolId id, string toast, CancellationToken ct) =>
        Reply.Show(SchoolScreens.Card(await LookUpSchools.One(turn.Db, id, ct), isCoordinators: true), toast);

    private static async Task<Reply> SchoolPage(Turn turn, SchoolId id, int page, string toast, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, id, ct);
        return Reply.Show(CuratorScreens.ChooseSchool(view, (await LookUpSchools.List(turn.Db, view.School.ProgrammeId, ct)).Schools, page), toast);
    }

    private static async Task<Reply> PeoplePage(Turn turn, SchoolId id, int page, string toast, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, id, ct);
        return Reply.Show(CuratorScreens.ChoosePerson(view, await ProgrammePeople.Load(turn.Db, view.School.ProgrammeId, ct), page), toast);
    }
}
