using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys;

/// <summary>Who hears what of a request for help. Several that are told at the same instant come as one message.</summary>
internal static class HelpNews
{
    /// <summary>Whoever sees to it, or their deputy; where nobody of them can be reached, the coordinators.</summary>
    public static async Task<IReadOnlyList<PersonId>> Hearers(ShnorDb db, ProgrammeId programme, PersonId? responsible, DateTime utcNow, CancellationToken ct) =>
        responsible is { } one && (await DutyRows.Load(db, [programme], [one], utcNow, ct))[programme].HearsFor(one) is { } hearer ? [hearer] : await DutyRows.Coordinators(db, programme, utcNow, ct);

    /// <summary>To those who see to it now.</summary>
    /// <param name="db">The turn's.</param>
    /// <param name="outbox">The turn's.</param>
    /// <param name="requests">Stored, with their numbers.</param>
    /// <param name="dueAt">Null: at once.</param>
    /// <param name="utcNow">The moment.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task Asked(ShnorDb db, OutboxWriter outbox, IEnumerable<HelpRequest> requests, DateTime? dueAt, DateTime utcNow, CancellationToken ct)
    {
        foreach (var same in requests.GroupBy(request => (request.ProgrammeId, request.ResponsibleId)))
        {
            foreach (var hearer in await Hearers(db, same.Key.ProgrammeId, same.Key.ResponsibleId, utcNow, ct))
            {
                foreach (var request in same.Where(request => request.AskedBy != hearer))
                {
                    var (key, message) = AskedRow(request, hearer);
                    await outbox.TakeOver(key, message with { DueAt = dueAt }, ct);
                }
            }
        }
    }

    /// <summary>Once for each time it is handed on or asked for again.</summary>
    public static (string Key, OutboxMessage Message) AskedRow(HelpRequest request, PersonId to) =>
        ($"help:{request.Id.Value}:{to.Value}:{request.SettledAt?.Ticks ?? 0}", new(LetterKinds.HelpAsked, to, request.ProgrammeId, Detail: $"{request.Id.Value}", Bundle: LetterKinds.HelpAsked));

    /// <summary>What became of it: to whoever asked, or, when they need it no more, to whoever had taken it.</summary>
    public static Task Settled(OutboxWriter outbox, HelpRequest request, PersonId to, CancellationToken ct) =>
        outbox.Add(
            $"help-settled:{request.Id.Value}:{to.Value}:{request.State}:{request.SettledAt?.Ticks ?? 0}",
            new(LetterKinds.HelpSettled, to, request.ProgrammeId, Detail: $"{request.Id.Value}:{request.State}"),
            ct);
}
