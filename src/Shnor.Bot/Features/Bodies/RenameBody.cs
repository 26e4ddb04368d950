using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Bodies;

public sealed record AskedBodyName(long Body) : IAbout
{
    object? IAbout.Subject => new BodyId(Body);
}

/// <summary>A committee is called otherwise from now on.</summary>
internal static class RenameBody
{
    private const int LongestName = 300; // letters; a group of six schools has about 200

    public static readonly DialogKind<AskedBodyName> Asking = new("body-name", 1);

    public static async Task<Reply> Ask(Turn turn, BodyId id, CancellationToken ct)
    {
        turn.Dialogs.Open(Asking, new(id.Value));
        return Reply.Show(BodyScreens.AskName(await LookUpBodies.One(turn.Db, id, ct)));
    }

    public static async Task<Reply> Take(Turn turn, (AskedBodyName Data, string Words) typed, CancellationToken ct)
    {
        var id = new BodyId(typed.Data.Body);
        var name = string.Join(' ', typed.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl) || !name.Any(char.IsLetterOrDigit)) return Reply.Say(BodyScreens.NotAName(id, LongestName));
        var body = await turn.Db.Bodies.SingleAsync(b => b.Id == id, ct);
        var others = await turn.Db.Bodies.Where(b => b.ProgrammeId == body.ProgrammeId && b.Id != id).Select(b => b.Name).ToListAsync(ct);
        if (others.Contains(name, StringComparer.OrdinalIgnoreCase)) return Reply.Say(BodyScreens.NameIsTaken(name, id)); // a newer plan finds a body by its name
        turn.Dialogs.Close();
        body.Name = name;
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Say(BodyScreens.Card(await LookUpBodies.One(turn.Db, id, ct)));
    }

    public static void Close(Turn turn)
    {
        if (turn.Dialogs.Read(Asking) is not null) turn.Dialogs.Close();
    }
}
