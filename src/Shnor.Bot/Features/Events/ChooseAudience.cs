using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>Who is invited to this one event, in the draft: nobody, teachers, heads, all; of all schools or some.</summary>
public sealed class ChooseAudience
{
    public Task<Reply> TakeRole(Turn turn, (OccurrenceId Id, int Who) asked, CancellationToken ct) =>
        Change(turn, asked.Id, draft => Enum.IsDefined((Audience)asked.Who) ? draft with { Who = $"{(Audience)asked.Who}" } : draft, ct);

    public Task<Reply> ToggleSchool(Turn turn, (OccurrenceId Id, SchoolId School) asked, CancellationToken ct) =>
        Change(turn, asked.Id, draft => draft with { Schools = draft.Schools.Contains(asked.School.Value) ? [.. draft.Schools.Where(id => id != asked.School.Value)] : [.. draft.Schools, asked.School.Value] }, ct);

    public Task<Reply> AllSchools(Turn turn, OccurrenceId id, CancellationToken ct) => Change(turn, id, draft => draft with { Schools = [] }, ct);

    private static async Task<Reply> Change(Turn turn, OccurrenceId id, Func<EventDraft, EventDraft> change, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (DraftEvent.Refusal(turn, view) is { } refused) return Reply.Show(refused);
        if (view.HasDeadline) return Reply.Show(DateScreens.CannotBeDated(view));
        var schools = await EventPeople.SchoolsOf(turn.Db, view.Occurrence.ProgrammeId, ct);
        var draft = change(DraftEvent.Current(turn, view));
        draft = draft with { Step = DraftStep.Audience, Schools = [.. draft.Schools.Where(school => schools.Any(known => known.Id.Value == school))] };
        if (draft.Schools.Count == schools.Count) draft = draft with { Schools = [] }; // all of them are all, also when another joins
        turn.Dialogs.Open(EventDraft.Kind, draft);
        return Reply.Show(AudienceScreens.Ask(view, draft, schools));
    }
}
