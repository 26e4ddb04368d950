using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>«Беру», «Сделано», «Вернуть»: whoever sees to it moves a request on, and whoever asked hears of it.</summary>
internal static class SeeToHelp
{
    public static Task<Reply> Show(Turn turn, HelpRequestId id, CancellationToken ct) => Card(turn, id, "", ct);

    public static Task<Reply> Take(Turn turn, HelpRequestId id, CancellationToken ct) => Move(turn, id, request => request.Take(turn.Me, turn.UtcNow), ("Просьба за вами", "Она уже за вами"), ct);

    public static Task<Reply> Finish(Turn turn, HelpRequestId id, CancellationToken ct) => Move(turn, id, request => request.Finish(turn.Me, turn.UtcNow), ("Отмечено", "Уже отмечено"), ct);

    public static Task<Reply> StepBack(Turn turn, HelpRequestId id, CancellationToken ct) => Move(turn, id, request => request.StepBack(turn.UtcNow), ("Возвращено", "Она и так ждёт"), ct);

    internal static string Refusal(HelpOutcome outcome, string already) => outcome switch
    {
        HelpOutcome.NotWanted => "Просьбу отозвали: помощь больше не нужна",
        HelpOutcome.IsDone => "Уже выполнено",
        _ => already,
    };

    internal static HelpReader ReaderOf(Turn turn, ProgrammeId programme) => new(turn.Me, turn.Who.Coordinates(programme), turn.Who.SeesPlanOf(programme));

    private static async Task<Reply> Move(Turn turn, HelpRequestId id, Func<HelpRequest, HelpOutcome> move, (string Done, string Already) words, CancellationToken ct)
    {
        var request = await turn.Db.HelpRequests.SingleAsync(r => r.Id == id, ct);
        var outcome = move(request);
        if (outcome != HelpOutcome.Changed) return await Card(turn, id, Refusal(outcome, words.Already), ct);
        await turn.Db.SaveChangesAsync(ct); // the card below is asked of the table; the commit is still one
        if (request.AskedBy != turn.Me) await HelpNews.Settled(turn.Outbox, request, request.AskedBy, ct);
        return await Card(turn, id, words.Done, ct);
    }

    private static async Task<Reply> Card(Turn turn, HelpRequestId id, string toast, CancellationToken ct)
    {
        var view = await HelpView.Load(turn.Db, id, turn.UtcNow, ct);
        return Reply.Show(RequestScreens.Card(view, ReaderOf(turn, view.Request.ProgrammeId)), toast);
    }
}
