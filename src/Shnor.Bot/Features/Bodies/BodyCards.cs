using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Bodies;

/// <summary>The list of bodies, one of them, and the page of people to choose from.</summary>
internal static class BodyCards
{
    public static Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) => Page(turn, (programme, 0), ct);

    public static async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        RenameBody.Close(turn);
        return Reply.Show(BodyScreens.List(await LookUpBodies.List(turn.Db, asked.Programme, ct), asked.Page));
    }

    public static async Task<Reply> Show(Turn turn, BodyId id, CancellationToken ct)
    {
        RenameBody.Close(turn);
        return Reply.Show(BodyScreens.Card(await LookUpBodies.One(turn.Db, id, ct)));
    }

    public static async Task<Reply> Choose(Turn turn, (BodyId Body, int Page) asked, CancellationToken ct) =>
        Reply.Show(BodyScreens.Choosing(await LookUpBodies.One(turn.Db, asked.Body, ct), asked.Page));
}
