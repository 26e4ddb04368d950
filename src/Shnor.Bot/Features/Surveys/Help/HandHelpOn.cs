using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>«Передать»: to somebody of the programme who can be reached, or to the coordinators.</summary>
internal static class HandHelpOn
{
    public static async Task<Reply> Choose(Turn turn, (HelpRequestId Id, int Page) asked, CancellationToken ct)
    {
        var view = await HelpView.Load(turn.Db, asked.Id, turn.UtcNow, ct);
        if (!view.Request.IsWaiting) return await SeeToHelp.Show(turn, asked.Id, ct);
        return Reply.Show(RequestScreens.ChooseWhom(view, PageOf.Cut(await Candidates(turn, view.Request, ct), asked.Page, RequestScreens.PeopleOnPage)));
    }

    public static async Task<Reply> To(Turn turn, (HelpRequestId Id, PersonId To) pressed, CancellationToken ct)
    {
        var request = await turn.Db.HelpRequests.SingleAsync(r => r.Id == pressed.Id, ct);
        if (request.ResponsibleId != pressed.To && (await Candidates(turn, request, ct)).All(person => person.Id != pressed.To))
            return (await Choose(turn, (pressed.Id, 0), ct)) with { Toast = "Этому человеку сейчас не передать. Выберите другого" };
        return await Hand(turn, request, pressed.To, ct);
    }

    public static async Task<Reply> ToCoordinators(Turn turn, HelpRequestId id, CancellationToken ct) => await Hand(turn, await turn.Db.HelpRequests.SingleAsync(r => r.Id == id, ct), to: null, ct);

    private static async Task<Reply> Hand(Turn turn, HelpRequest request, PersonId? to, CancellationToken ct)
    {
        var outcome = request.HandTo(to, turn.UtcNow);
        if (outcome != HelpOutcome.Changed) return (await SeeToHelp.Show(turn, request.Id, ct)) with { Toast = SeeToHelp.Refusal(outcome, "Уже передано") };
        await turn.Db.SaveChangesAsync(ct);
        await HelpNews.Asked(turn.Db, turn.Outbox, [request], dueAt: null, turn.UtcNow, ct);
        return Reply.Show(RequestScreens.HandedOn(await HelpView.Load(turn.Db, request.Id, turn.UtcNow, ct), to is null), "Передано");
    }

    /// <summary>A coordinator may choose a teacher too, for a mentor is one; others choose among those who see the plan.</summary>
    private static async Task<IReadOnlyList<ProgrammePerson>> Candidates(Turn turn, HelpRequest request, CancellationToken ct)
    {
        var coordinates = turn.Who.Coordinates(request.ProgrammeId);
        return [.. (await ProgrammePeople.Load(turn.Db, request.ProgrammeId, ct))
            .Where(person => person.IsReachable && person.Id != request.AskedBy && person.Id != request.ResponsibleId && (coordinates || person.Role != Role.Teacher))];
    }
}
