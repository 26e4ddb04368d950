using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Bodies;

/// <summary>
/// Who is in a body answers for what it answers for: a teacher becomes a responsible person, and who is connected gets one letter about what
/// is theirs now.
/// </summary>
internal static class FillBody
{
    /// <summary>A person who is put into several bodies in a row hears of all of them at once; a slip of the finger can be taken back.</summary>
    private static readonly TimeSpan UntilLetter = TimeSpan.FromMinutes(3);

    public static async Task<Reply> Take(Turn turn, (BodyId Body, PersonId Person, int Page) pressed, CancellationToken ct)
    {
        var before = await LookUpBodies.One(turn.Db, pressed.Body, ct);
        var person = before.Everybody.FirstOrDefault(each => each.Id == pressed.Person);
        if (person is null) return Reply.Show(BodyScreens.Choosing(before, pressed.Page), "Этого человека ещё не приняли в программу.");
        if (before.Has(person.Id)) return Reply.Show(BodyScreens.Choosing(before, pressed.Page), "Уже отмечено");

        await Add(turn, before, [person], ct);
        return Reply.Show(
            BodyScreens.Choosing(await LookUpBodies.One(turn.Db, pressed.Body, ct), pressed.Page),
            person.Role == Role.Teacher ? "Отмечено. Теперь это ответственный: план открыт и для этого человека." : "Отмечено");
    }

    public static async Task<Reply> Drop(Turn turn, (BodyId Body, PersonId Person, int Page) pressed, CancellationToken ct)
    {
        var gone = await turn.Db.BodyMembers.Where(m => m.BodyId == pressed.Body && m.PersonId == pressed.Person).ExecuteDeleteAsync(ct);
        return Reply.Show(BodyScreens.Choosing(await LookUpBodies.One(turn.Db, pressed.Body, ct), pressed.Page), gone > 0 ? "Отметка снята" : "Отметки и не было");
    }

    public static async Task<Reply> TakeHeads(Turn turn, BodyId id, CancellationToken ct)
    {
        var before = await LookUpBodies.One(turn.Db, id, ct);
        if (before.Heads.Count == 0) return Reply.Show(BodyScreens.Card(before), "Добавлять некого");
        await Add(turn, before, before.Heads, ct);
        return Reply.Show(BodyScreens.Card(await LookUpBodies.One(turn.Db, id, ct)), $"Добавлено: {Plural.Of(before.Heads.Count, "человек", "человека", "человек")}");
    }

    private static async Task Add(Turn turn, BodyView body, IReadOnlyList<ProgrammePerson> people, CancellationToken ct)
    {
        foreach (var person in people)
        {
            turn.Db.BodyMembers.Add(new BodyMember { BodyId = body.Id, PersonId = person.Id });
            if (person.Role == Role.Teacher) await MakeResponsible(turn, body.Programme, person.Id, ct);
            if (person.IsConnected && body.Titles.Count > 0) await TellWhatIsTheirs(turn, body.Programme, person.Id, ct);
        }

        await turn.Db.SaveChangesAsync(ct);
    }

    private static async Task MakeResponsible(Turn turn, ProgrammeId programme, PersonId person, CancellationToken ct)
    {
        (await turn.Db.Memberships.SingleAsync(m => m.PersonId == person && m.ProgrammeId == programme, ct)).Role = Role.Responsible;
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.RoleGiven, Detail = $"{person.Value} {Role.Responsible}" });
    }

    private static async Task TellWhatIsTheirs(Turn turn, ProgrammeId programme, PersonId person, CancellationToken ct)
    {
        var isOnItsWay = await turn.Db.Outbox.AnyAsync(
            row => row.PersonId == person && row.State == OutboxState.Pending && row.Kind == LetterKinds.Welcome && row.ProgrammeId == programme, ct);
        if (isOnItsWay) return; // it is written when it is sent, and holds this work too
        await turn.Outbox.Add(
            $"welcome:body:{programme.Value}:{person.Value}:{turn.UtcNow:yyyyMMddHHmmss}",
            new(LetterKinds.Welcome, person, programme, DueAt: turn.UtcNow + UntilLetter),
            ct);
    }
}
