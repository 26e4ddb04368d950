using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>«Провести опрос»: whom, with names or without, when, how long, how often reminded. Every part has a ready answer; «Запустить» is the only press that does anything.</summary>
public sealed class LaunchSurvey(CampaignRound round)
{
    private const int MostRows = 30;

    public static Task<Reply> Begin(Turn turn, SurveyId id, CancellationToken ct) => Show(turn, LaunchDraft.Of(id), ct);

    public static async Task<Reply> Ask(Turn turn, (SurveyId Id, int Step) asked, CancellationToken ct) =>
        await Show(turn, Current(turn, asked.Id) with { Step = Enum.IsDefined((LaunchStep)asked.Step) ? (LaunchStep)asked.Step : LaunchStep.Summary }, ct);

    public static Task<Reply> TakeRole(Turn turn, (SurveyId Id, int Who) asked, CancellationToken ct) =>
        Change(turn, asked.Id, LaunchStep.Whom, draft => (Audience)asked.Who is Audience.Teachers or Audience.Heads or Audience.Everyone ? draft with { Who = $"{(Audience)asked.Who}" } : draft, ct);

    public static Task<Reply> ToggleSchool(Turn turn, (SurveyId Id, SchoolId School) asked, CancellationToken ct) => Change(
        turn, asked.Id, LaunchStep.Whom, draft => draft with { Schools = draft.Schools.Contains(asked.School.Value) ? [.. draft.Schools.Where(id => id != asked.School.Value)] : [.. draft.Schools, asked.School.Value] }, ct);

    public static async Task<Reply> TakeNames(Turn turn, (SurveyId Id, int Named) asked, CancellationToken ct)
    {
        var view = await LaunchView.Load(turn.Db, Current(turn, asked.Id), turn.UtcNow, ct);
        if (asked.Named == 0 && view.HasFiles) return Reply.Show(LaunchScreens.FilesHaveNames(view));
        return await Change(turn, asked.Id, LaunchStep.Summary, draft => draft with { IsAnonymous = asked.Named == 0 }, ct);
    }

    public static Task<Reply> TakeOpening(Turn turn, (SurveyId Id, string When) asked, CancellationToken ct)
    {
        var day = DateOnly.TryParseExact(asked.When, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        return Change(turn, asked.Id, LaunchStep.Summary, draft => draft with { OpensAt = day?.ToDateTime(Campaign.Morning), Rhythm = null, Activity = null, ClosesOn = null }, ct);
    }

    public static async Task<Reply> TakeRhythm(Turn turn, (SurveyId Id, int Rhythm) asked, CancellationToken ct)
    {
        if (!Enum.IsDefined((SurveyRhythm)asked.Rhythm)) return await Show(turn, Current(turn, asked.Id), ct);
        if ((SurveyRhythm)asked.Rhythm == SurveyRhythm.EveryOccurrence) return await Show(turn, Current(turn, asked.Id) with { Step = LaunchStep.Row }, ct);
        return await Change(turn, asked.Id, LaunchStep.Summary, draft => draft with { OpensAt = null, ClosesOn = null, Rhythm = $"{(SurveyRhythm)asked.Rhythm}", Activity = null }, ct);
    }

    public static Task<Reply> TakeRow(Turn turn, (SurveyId Id, ActivityId Row) asked, CancellationToken ct) => Change(
        turn, asked.Id, LaunchStep.Summary, draft => draft with { OpensAt = null, ClosesOn = null, Rhythm = $"{SurveyRhythm.EveryOccurrence}", Activity = asked.Row.Value }, ct);

    public static Task<Reply> TakeLength(Turn turn, (SurveyId Id, int Days) asked, CancellationToken ct) =>
        Change(turn, asked.Id, LaunchStep.Summary, draft => LaunchScreens.ReadyDays.Contains(asked.Days) ? draft with { Days = asked.Days, ClosesOn = null } : draft, ct);

    public static Task<Reply> TakeReminders(Turn turn, (SurveyId Id, int Choice) asked, CancellationToken ct) => Change(
        turn, asked.Id, LaunchStep.Summary,
        draft => asked.Choice < LaunchScreens.ReadyReminders.Count ? draft with { Gap = LaunchScreens.ReadyReminders[asked.Choice].Gap, Most = LaunchScreens.ReadyReminders[asked.Choice].Most } : draft, ct);

    public static async Task<Reply> TakeWords(Turn turn, (LaunchDraft Data, string Words) typed, CancellationToken ct)
    {
        var view = await LaunchView.Load(turn.Db, typed.Data, turn.UtcNow, ct);
        var draft = view.Draft;
        var said = draft.Step switch
        {
            LaunchStep.Opens => TypedOpening.Take(draft, typed.Words, view.Clock),
            LaunchStep.Closes when draft.Regularly is null => TypedOpening.TakeClose(draft, typed.Words, view.Clock),
            _ => (Draft: (LaunchDraft?)null, Refusal: "Выберите кнопкой: здесь ничего писать не нужно."),
        };
        if (said.Draft is not { } changed) return Reply.Say(LaunchScreens.NotTaken(view.Id, said.Refusal));
        return Reply.Say(await Screen(turn, changed with { Step = LaunchStep.Summary }, ct));
    }

    public async Task<Reply> Go(Turn turn, (SurveyId Id, string Nonce) asked, CancellationToken ct)
    {
        var programmeId = await turn.Db.Surveys.Where(s => s.Id == asked.Id).Select(s => s.ProgrammeId).SingleAsync(ct);
        if (turn.Dialogs.Read(LaunchDraft.Kind, asked.Nonce) is not { } draft || draft.Survey != asked.Id.Value)
            return (await ShowCampaigns.Show(turn, programmeId, ct)) with { Toast = "Опрос уже запущен, или его меняли: вот все опросы" };
        var view = await LaunchView.Load(turn.Db, draft, turn.UtcNow, ct);
        if (Refusal(view) is { } refused) return Reply.Show(refused);
        if (view is { Draft.IsAnonymous: true, HasFiles: true }) return Reply.Show(LaunchScreens.FilesHaveNames(view));
        if (view.People == 0) return Reply.Show(LaunchScreens.NotTaken(view.Id, "Спрашивать некого: выберите, кого спросить."));
        if (view.Draft.Regularly is { } rhythm) return await RegularSurveys.Start(turn, view, rhythm, ct);
        turn.Dialogs.Close();
        return await Launch(turn, view, ct);
    }

    private async Task<Reply> Launch(Turn turn, LaunchView view, CancellationToken ct)
    {
        var (draft, zone) = (view.Draft, view.Clock.Zone);
        var opensAt = draft.OpensAt is { } at && at > view.Clock.Now ? zone.ToUtc(at) : turn.UtcNow;
        var campaign = turn.Db.Campaigns.Add(new()
        {
            ProgrammeId = view.Owner.Id,
            SurveyId = view.Id,
            Title = view.Survey.Title,
            Form = view.Survey.Form,
            IsAnonymous = draft.IsAnonymous,
            Audience = draft.Audience,
            AudienceSchools = draft.Invites.Schools,
            OpensAt = opensAt,
            ClosesAt = zone.ToUtc(draft.ClosesOnDay(view.Clock, view.Owner.Settings).ToDateTime(Campaign.Evening)),
            ReminderGapDays = draft.Gap,
            MostReminders = draft.Most,
            CreatedBy = turn.Me,
            CreatedAt = turn.UtcNow,
        }).Entity;
        await turn.Db.SaveChangesAsync(ct);
        await round.Look(turn.Db, campaign, view.Owner, turn.Outbox, turn.UtcNow, ct);
        await turn.Db.SaveChangesAsync(ct);
        return await ShowCampaigns.Card(turn, campaign.Id, campaign.IsOpen ? "Опрос открыт, приглашения уходят" : "Опрос запланирован", ct);
    }

    private static LaunchDraft Current(Turn turn, SurveyId id) => turn.Dialogs.Read(LaunchDraft.Kind) is { } open && open.Survey == id.Value ? open : LaunchDraft.Of(id);

    private static Task<Reply> Change(Turn turn, SurveyId id, LaunchStep then, Func<LaunchDraft, LaunchDraft> change, CancellationToken ct) => Show(turn, change(Current(turn, id)) with { Step = then }, ct);

    private static async Task<Reply> Show(Turn turn, LaunchDraft draft, CancellationToken ct) => Reply.Show(await Screen(turn, draft, ct));

    private static async Task<Screen> Screen(Turn turn, LaunchDraft draft, CancellationToken ct)
    {
        var view = await LaunchView.Load(turn.Db, draft, turn.UtcNow, ct);
        if (Refusal(view) is { } refused) return refused;
        var nonce = turn.Dialogs.Open(LaunchDraft.Kind, view.Draft);
        return draft.Step switch
        {
            LaunchStep.Whom => LaunchScreens.AskWhom(view),
            LaunchStep.Names => LaunchScreens.AskNames(view),
            LaunchStep.Opens => LaunchScreens.AskOpens(view, (await Rows(turn, view, ct)).Count > 0),
            LaunchStep.Row => LaunchScreens.AskRow(view, await Rows(turn, view, ct)),
            LaunchStep.Closes => LaunchScreens.AskCloses(view),
            LaunchStep.Reminders => LaunchScreens.AskReminders(view),
            _ => LaunchScreens.Summary(view, nonce),
        };
    }

    private static Screen? Refusal(LaunchView view)
    {
        if (view.Survey.RemovedAt is not null) return LaunchScreens.Refused(view.Owner.Id, "Эту анкету убрали: провести её нельзя. Выберите другую.");
        return view.Owner.IsSilent ? LaunchScreens.Refused(view.Owner.Id, "Программа приостановлена или завершена: опрос в ней не запустить.") : null;
    }

    private static async Task<IReadOnlyList<RowToFollow>> Rows(Turn turn, LaunchView view, CancellationToken ct) => await turn.Db.Activities
        .Where(a => a.ProgrammeId == view.Owner.Id && a.RemovedAt == null && (a.Kind == ActivityKind.Survey || a.Kind == ActivityKind.Training))
        .OrderBy(a => a.Ordinal).Take(MostRows).Select(a => new RowToFollow(a.Id, a.Title)).ToListAsync(ct);
}
