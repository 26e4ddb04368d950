using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Events;

public sealed record AskedBreak(long Programme) : IAbout
{
    object? IAbout.Subject => new ProgrammeId(Programme);
}

/// <summary>«Каникулы»: the weeks of every year without weekly events. Another break takes away what falls into it now, and brings what no longer does.</summary>
public sealed class SetBreak
{
    public static readonly DialogKind<AskedBreak> Asking = new("break", 1);

    public async Task<Reply> Show(Turn turn, ProgrammeId id, CancellationToken ct)
    {
        turn.Dialogs.Close();
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
        return Reply.Show(BreakScreens.Card(programme));
    }

    public Task<Reply> Ask(Turn turn, ProgrammeId id, CancellationToken ct)
    {
        turn.Dialogs.Open(Asking, new(id.Value));
        return Task.FromResult(Reply.Show(BreakScreens.Ask(id)));
    }

    public Task<Reply> None(Turn turn, ProgrammeId id, CancellationToken ct) => Change(turn, id, null, screen => Reply.Show(screen), ct);

    public Task<Reply> Summer(Turn turn, ProgrammeId id, CancellationToken ct) => Change(turn, id, BreakSpan.Summer, screen => Reply.Show(screen), ct);

    public Task<Reply> TakeWords(Turn turn, (AskedBreak Data, string Words) typed, CancellationToken ct)
    {
        var id = new ProgrammeId(typed.Data.Programme);
        return TypedBreak.Read(typed.Words) is { } span ? Change(turn, id, span, Reply.Say, ct) : Task.FromResult(Reply.Say(BreakScreens.NotUnderstood(id)));
    }

    private static async Task<Reply> Change(Turn turn, ProgrammeId id, BreakSpan? span, Func<Screen, Reply> answer, CancellationToken ct)
    {
        turn.Dialogs.Close();
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
        if (programme.Break == span) return answer(BreakScreens.Card(programme));
        var before = programme.Settings;
        programme.Break = span;
        var done = await Regenerate.Resettle(turn, programme, before, ct);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.SettingChanged, Detail = $"break {span?.ToString() ?? "none"}" });
        return answer(BreakScreens.Changed(programme, done));
    }
}
