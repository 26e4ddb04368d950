using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>One school: its coordinator may change it, its head may look.</summary>
internal static class SchoolCard
{
    public static async Task<Reply> Show(Turn turn, SchoolId id, CancellationToken ct)
    {
        WriteSchoolName.Close(turn);
        var view = await LookUpSchools.One(turn.Db, id, ct);
        return Reply.Show(SchoolScreens.Card(view, turn.Who.Coordinates(view.School.ProgrammeId)));
    }

    public static async Task<Reply> People(Turn turn, (SchoolId School, int Page) asked, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, asked.School, ct);
        return Reply.Show(SchoolScreens.PeopleOf(view, asked.Page, turn.Who.Coordinates(view.School.ProgrammeId)));
    }

    public static async Task<Reply> Types(Turn turn, SchoolId id, CancellationToken ct) => Reply.Show(SchoolScreens.TypesOf(await LookUpSchools.One(turn.Db, id, ct)));

    public static async Task<Reply> SetType(Turn turn, (SchoolId School, int Type) pressed, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, pressed.School, ct);
        if (!Enum.IsDefined((SchoolType)pressed.Type)) return Reply.Show(SchoolScreens.TypesOf(view), Wordings.ButtonIsOutOfDate);
        var type = (SchoolType)pressed.Type;
        var said = view.School.Type == type ? "Так и было: " : "Сохранено: ";
        view.School.Type = type;
        return Reply.Show(SchoolScreens.Card(view, isCoordinators: true), said + SchoolInWords.Of(type));
    }
}
