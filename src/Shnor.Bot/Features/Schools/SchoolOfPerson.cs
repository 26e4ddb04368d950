using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Schools;

/// <summary>Where a person works: chosen from the programme's schools.</summary>
internal static class SchoolOfPerson
{
    public static Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => Pick(turn, asked, 0, "", ct);

    public static Task<Reply> Page(Turn turn, (ProgrammeId Programme, PersonId Person, int Page) asked, CancellationToken ct) =>
        Pick(turn, (asked.Programme, asked.Person), asked.Page, "", ct);

    public static Task<Reply> Set(Turn turn, (ProgrammeId Programme, PersonId Person, SchoolId School) pressed, CancellationToken ct) =>
        Change(turn, (pressed.Programme, pressed.Person), pressed.School, "Школа отмечена", ct);

    public static Task<Reply> SetNone(Turn turn, (ProgrammeId Programme, PersonId Person) pressed, CancellationToken ct) => Change(turn, pressed, school: null, "Школа больше не отмечена", ct);

    private static async Task<Reply> Change(Turn turn, (ProgrammeId Programme, PersonId Person) which, SchoolId? school, string said, CancellationToken ct)
    {
        if (await MembershipOf(turn, which, ct) is not { } membership) return await NotInYet(turn, which.Programme, ct);
        var isNew = membership.SchoolId != school;
        membership.SchoolId = school;
        await turn.Db.SaveChangesAsync(ct);
        return await Pick(turn, which, 0, isNew ? said : "Так и было", ct);
    }

    private static async Task<Reply> Pick(Turn turn, (ProgrammeId Programme, PersonId Person) which, int page, string toast, CancellationToken ct)
    {
        var person = (await ProgrammePeople.Load(turn.Db, which.Programme, ct)).FirstOrDefault(each => each.Id == which.Person);
        return person is null
            ? await NotInYet(turn, which.Programme, ct)
            : Reply.Show(CuratorScreens.OfPerson(await LookUpSchools.List(turn.Db, which.Programme, ct), person, page), toast);
    }

    /// <summary>Who asks to be let in is not in yet.</summary>
    private static async Task<Reply> NotInYet(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Reply.Show(SchoolScreens.List(await LookUpSchools.List(turn.Db, programme, ct)), "Этого человека ещё не приняли в программу.");

    private static async Task<Membership?> MembershipOf(Turn turn, (ProgrammeId Programme, PersonId Person) which, CancellationToken ct) =>
        await turn.Db.Memberships.FindAsync([which.Person, which.Programme], ct);
}
