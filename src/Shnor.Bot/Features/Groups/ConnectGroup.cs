using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Groups;

/// <summary>
/// «Подключить этот чат»: pressed in the chat itself, which is how we know that whoever presses is in it; all the rest is asked in their own chat.
/// </summary>
internal static class ConnectGroup
{
    public static async Task<Reply> Begin(Turn turn, Nothing _, CancellationToken ct)
    {
        if (turn.Incoming is not Incoming.Press { Group: { } place } || await GroupMoves.Find(turn.Db, place, ct) is not { } group) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        if (group.ProgrammeId is { } bound)
        {
            return turn.Who.Coordinates(bound)
                ? new("Этот чат уже подключён. Как — написал вам в личный чат.", Send: GroupScreens.Card(await LookUpGroups.Choice(turn.Db, bound, group.Id, ct)))
                : Reply.Whisper("Этот чат уже подключил другой координатор.");
        }

        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return Reply.Whisper("Сначала запустите программу: подключить чат пока не к чему.");
        group.BoundBy = turn.Me; // theirs to bind now; of two who press the later one
        await turn.Db.SaveChangesAsync(ct);
        var screen = mine.All is [var only] ? GroupScreens.Whose(await LookUpGroups.Choice(turn.Db, only.Id, group.Id, ct)) : GroupScreens.WhichProgramme(group.Id, group.Title, mine.All);
        return new("Осталось выбрать, что сюда отправлять: написал вам в личный чат.", Send: screen);
    }

    public static async Task<Reply> Whose(Turn turn, (ProgrammeId Programme, GroupChatId Group) asked, CancellationToken ct) =>
        Reply.Show(GroupScreens.Whose(await LookUpGroups.Choice(turn.Db, asked.Programme, asked.Group, ct)));

    public static async Task<Reply> Schools(Turn turn, (ProgrammeId Programme, GroupChatId Group, int Page) asked, CancellationToken ct) =>
        Reply.Show(GroupScreens.ChooseSchool(await LookUpGroups.Choice(turn.Db, asked.Programme, asked.Group, ct), asked.Page));

    public static async Task<Reply> Bodies(Turn turn, (ProgrammeId Programme, GroupChatId Group, int Page) asked, CancellationToken ct) =>
        Reply.Show(GroupScreens.ChooseBody(await LookUpGroups.Choice(turn.Db, asked.Programme, asked.Group, ct), asked.Page));

    public static Task<Reply> ToAll(Turn turn, (ProgrammeId Programme, GroupChatId Group) pressed, CancellationToken ct) => Bind(turn, pressed.Programme, pressed.Group, school: null, body: null, ct);

    public static Task<Reply> ToSchool(Turn turn, (ProgrammeId Programme, GroupChatId Group, SchoolId School) pressed, CancellationToken ct) =>
        Bind(turn, pressed.Programme, pressed.Group, pressed.School, body: null, ct);

    public static Task<Reply> ToBody(Turn turn, (ProgrammeId Programme, GroupChatId Group, BodyId Body) pressed, CancellationToken ct) =>
        Bind(turn, pressed.Programme, pressed.Group, school: null, pressed.Body, ct);

    /// <summary>The chat itself is told, too: whoever is in it should know what will come, and from where.</summary>
    private static async Task<Reply> Bind(Turn turn, ProgrammeId programme, GroupChatId id, SchoolId? school, BodyId? body, CancellationToken ct)
    {
        var group = await turn.Db.GroupChats.SingleAsync(g => g.Id == id, ct);
        if (Is(group, programme, school, body)) return await Card(turn, programme, id, "Так и было", ct);
        (group.ProgrammeId, group.SchoolId, group.BodyId, group.BoundBy, group.BoundAt) = (programme, school, body, turn.Me, turn.UtcNow);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.GroupBound, Detail = $"{id.Value}" });
        await turn.Db.SaveChangesAsync(ct);
        await Tell(turn, programme, id, ct);
        return await Card(turn, programme, id, "Чат подключён", ct);
    }

    public static Task Tell(Turn turn, ProgrammeId programme, GroupChatId id, CancellationToken ct) => turn.Outbox.Add(
        string.Create(CultureInfo.InvariantCulture, $"{LetterKinds.GroupBound}:{id.Value}:{turn.UtcNow:yyyyMMddHHmmssfff}:{turn.Incoming.UpdateId}"),
        OutboxMessage.ToGroup(LetterKinds.GroupBound, id, programme),
        ct);

    private static bool Is(GroupChat group, ProgrammeId programme, SchoolId? school, BodyId? body) => group.ProgrammeId == programme && group.SchoolId == school && group.BodyId == body;

    private static async Task<Reply> Card(Turn turn, ProgrammeId programme, GroupChatId id, string said, CancellationToken ct) =>
        Reply.Show(GroupScreens.Card(await LookUpGroups.Choice(turn.Db, programme, id, ct)), said);
}
