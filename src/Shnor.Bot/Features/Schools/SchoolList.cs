using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>The schools of a programme, for its coordinator.</summary>
internal static class SchoolList
{
    public static Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => Page(turn, (programme, 0), ct);

    public static async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        WriteSchoolName.Close(turn);
        return Reply.Show(SchoolScreens.List(await LookUpSchools.List(turn.Db, asked.Programme, ct), asked.Page));
    }

    /// <summary>Only while there is no school yet: later the names of the plan would come a second time, spelled otherwise.</summary>
    public static async Task<Reply> TakeFromPlan(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var before = await LookUpSchools.List(turn.Db, programme, ct);
        if (before.Schools.Count > 0) return Reply.Show(SchoolScreens.List(before), "Школы в списке уже есть.");
        if (before.InPlan.Count == 0) return Reply.Show(SchoolScreens.List(before), "План не называет школ.");
        turn.Db.Schools.AddRange(before.InPlan.Select(name => NewSchool(programme, name)));
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(SchoolScreens.List(await LookUpSchools.List(turn.Db, programme, ct)), $"Добавлено: {Plural.Of(before.InPlan.Count, "школа", "школы", "школ")}");
    }

    public static School NewSchool(ProgrammeId programme, string name) => new() { ProgrammeId = programme, Name = name, NameKey = SchoolName.KeyOf(name) };
}
