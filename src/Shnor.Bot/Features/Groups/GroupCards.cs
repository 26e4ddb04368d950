using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Groups;

/// <summary>The group chats of a programme, and one of them.</summary>
internal static class GroupCards
{
    public static Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) => Page(turn, (programme, 0), ct);

    public static async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) =>
        Reply.Show(GroupScreens.List(await LookUpGroups.List(turn.Db, asked.Programme, ct), asked.Page));

    public static async Task<Reply> Show(Turn turn, (ProgrammeId Programme, GroupChatId Group) asked, CancellationToken ct) =>
        await Bound(turn, asked, ct) is { } choice ? Reply.Show(GroupScreens.Card(choice)) : await List(turn, asked.Programme, ct);

    public static async Task<Reply> AskOff(Turn turn, (ProgrammeId Programme, GroupChatId Group) asked, CancellationToken ct) =>
        await Bound(turn, asked, ct) is { } choice ? Reply.Show(GroupScreens.IsItToGo(choice)) : await List(turn, asked.Programme, ct);

    public static async Task<Reply> Off(Turn turn, (ProgrammeId Programme, GroupChatId Group) pressed, CancellationToken ct)
    {
        await UnbindGroups.Those(turn, turn.Db.GroupChats.Where(g => g.Id == pressed.Group), ct);
        return (await List(turn, pressed.Programme, ct)) with { Toast = "Чат отключён" };
    }

    /// <summary>A chat may let the bot write again without telling it.</summary>
    public static async Task<Reply> TryAgain(Turn turn, (ProgrammeId Programme, GroupChatId Group) pressed, CancellationToken ct)
    {
        if (await Bound(turn, pressed, ct) is not { } choice) return await List(turn, pressed.Programme, ct);
        var group = await turn.Db.GroupChats.SingleAsync(g => g.Id == pressed.Group, ct);
        if (group.IsReachable) return Reply.Show(GroupScreens.Card(choice), "Связь с чатом есть");
        group.IsReachable = true;
        await turn.Db.SaveChangesAsync(ct);
        await ConnectGroup.Tell(turn, pressed.Programme, pressed.Group, ct);
        return Reply.Show(GroupScreens.Trying(choice), "Пробую написать в чат");
    }

    /// <summary>Null: it is theirs to bind, and not bound yet.</summary>
    private static async Task<GroupChoice?> Bound(Turn turn, (ProgrammeId Programme, GroupChatId Group) which, CancellationToken ct) =>
        await LookUpGroups.Choice(turn.Db, which.Programme, which.Group, ct) is { Group.Kind: not GroupKind.Unbound } choice ? choice : null;
}
