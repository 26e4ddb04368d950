using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Plans;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>What of a row is written in words.</summary>
internal enum WrittenField
{
    Title,
    Deadline,
    Expected,
}

/// <param name="Activity">Null: one that is being added.</param>
/// <param name="Title">Of the one that is being added, once it is known.</param>
/// <param name="Heard">A deadline that was read back and waits for «Верно».</param>
public sealed record AskedActivity(long Programme, long? Activity, int Field, string? Title = null, string? Heard = null) : IAbout
{
    object? IAbout.Subject => Activity is { } activity ? (new ProgrammeId(Programme), new ActivityId(activity)) : new ProgrammeId(Programme);
}

/// <summary>A typed title, deadline or result, and a whole new row: title, then deadline. A deadline is said back before it counts.</summary>
public sealed class WriteActivity(ForgottenInPlan forgotten)
{
    private const int LongestDeadline = 200; // letters; real ones are shorter
    private const int MostOthers = 4;

    public static readonly DialogKind<AskedActivity> Asking = new("activity-text", 1);

    public static async Task<Reply> Ask(Turn turn, (ActivityId Activity, int Field) asked, CancellationToken ct)
    {
        if (!Enum.IsDefined((WrittenField)asked.Field)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var view = await ActivityView.Load(turn, asked.Activity, ct);
        turn.Dialogs.Open(Asking, new(view.Activity.ProgrammeId.Value, asked.Activity.Value, asked.Field));
        return Reply.Show(WritingScreens.AskFor(view, (WrittenField)asked.Field));
    }

    public static Task<Reply> AskNew(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        turn.Dialogs.Open(Asking, new(programme.Value, Activity: null, (int)WrittenField.Title));
        return Task.FromResult(Reply.Show(WritingScreens.AskNewTitle(programme)));
    }

    public static void Close(Turn turn)
    {
        if (turn.Dialogs.Read(Asking) is not null) turn.Dialogs.Close();
    }

    public async Task<Reply> Typed(Turn turn, (AskedActivity Data, string Words) typed, CancellationToken ct)
    {
        var (asked, words) = (typed.Data, CellText.Clean(typed.Words));
        if (await forgotten.Clean(turn, words, ct) != words) return Reply.Say(WritingScreens.Forgotten(asked));
        return Reply.Say((WrittenField)asked.Field switch
        {
            WrittenField.Deadline => await Hear(turn, asked, words, ct),
            WrittenField.Expected => await Expected(turn, asked, words, ct),
            _ => await Title(turn, asked, words, ct),
        });
    }

    /// <summary>«Верно», or another reading of the same words.</summary>
    public async Task<Reply> Take(Turn turn, (string Nonce, int Reading) pressed, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Asking, pressed.Nonce) is not { Heard: { } words } asked) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var programme = await ProgrammeOf(turn, asked, ct);
        var reading = Read(words, programme);
        if (pressed.Reading > Math.Min(reading.Others.Count, MostOthers)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var timing = pressed.Reading == 0 ? reading.Timing : reading.Others[pressed.Reading - 1];
        turn.Dialogs.Close();
        var id = asked.Activity is { } known ? new ActivityId(known) : await Add(turn, programme, asked.Title!, ct);
        var activity = await turn.Db.Activities.SingleAsync(a => a.Id == id, ct);
        await Regenerate.Retime(turn, id, timing, activity.Kind, ct);
        activity.DeadlineText = words;
        ChangeActivity.Note(turn, activity, asked.Activity is null ? "new" : "deadline");
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await ShowActivity.CardOf(turn, id, ct), asked.Activity is null ? "Добавлено. Назначьте ответственных." : "Срок изменён");
    }

    private static async Task<Screen> Title(Turn turn, AskedActivity asked, string words, CancellationToken ct)
    {
        if (words.Length is 0 or > ReviewRow.LongestTitle || !words.Any(char.IsLetter)) return WritingScreens.NotATitle(asked, ReviewRow.LongestTitle);
        if (asked.Activity is not { } number)
        {
            turn.Dialogs.Open(Asking, asked with { Field = (int)WrittenField.Deadline, Title = words });
            return WritingScreens.AskNewDeadline(new(asked.Programme), words);
        }

        turn.Dialogs.Close();
        var activity = await ActivityOf(turn, number, ct);
        activity.Title = words; // its kind stays: it may have been chosen by hand
        return await Saved(turn, activity, "title", ct);
    }

    private static async Task<Screen> Expected(Turn turn, AskedActivity asked, string words, CancellationToken ct)
    {
        if (words.Length is 0 or > ReviewRow.LongestTitle) return WritingScreens.NotATitle(asked, ReviewRow.LongestTitle);
        turn.Dialogs.Close();
        var activity = await ActivityOf(turn, asked.Activity!.Value, ct);
        activity.Expected = words.Any(char.IsLetterOrDigit) ? words : null; // a dash takes it away
        return await Saved(turn, activity, "expected", ct);
    }

    private static async Task<Screen> Saved(Turn turn, Activity activity, string field, CancellationToken ct)
    {
        ChangeActivity.Note(turn, activity, field);
        await turn.Db.SaveChangesAsync(ct);
        return await ShowActivity.CardOf(turn, activity.Id, ct);
    }

    private static async Task<Screen> Hear(Turn turn, AskedActivity asked, string words, CancellationToken ct)
    {
        var programme = await ProgrammeOf(turn, asked, ct);
        if (words.Length is 0 or > LongestDeadline || Read(words, programme) is not { Timing: not Timing.Unparseable } reading) return WritingScreens.DeadlineNotUnderstood(asked, words);
        var plan = OccurrencePlanner.Plan(reading.Timing, ActivityKind.Other, programme.PlanYears, programme.Settings);
        return WritingScreens.HeardDeadline(asked, words, reading, plan.Occurrences.Count, MostOthers, turn.Dialogs.Open(Asking, asked with { Heard = words }));
    }

    private static Task<Programme> ProgrammeOf(Turn turn, AskedActivity asked, CancellationToken ct)
    {
        var id = new ProgrammeId(asked.Programme);
        return turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
    }

    private static Task<Activity> ActivityOf(Turn turn, long number, CancellationToken ct)
    {
        var id = new ActivityId(number);
        return turn.Db.Activities.SingleAsync(a => a.Id == id, ct);
    }

    private static DeadlineReading Read(string words, Programme programme) => DeadlinePhrase.Read(words, new(programme.PlanYears));

    /// <summary>Below the last row, in its section, with the next number where rows are numbered. Without dates yet: those come with its timing.</summary>
    private static async Task<ActivityId> Add(Turn turn, Programme programme, string title, CancellationToken ct)
    {
        var last = await turn.Db.Activities.AsNoTracking().Where(a => a.ProgrammeId == programme.Id && a.RemovedAt == null).OrderByDescending(a => a.Ordinal).FirstOrDefaultAsync(ct);
        var activity = new Activity
        {
            ProgrammeId = programme.Id,
            Programme = programme,
            Ordinal = (last?.Ordinal ?? 0) + 1,
            No = int.TryParse(last?.No, out var number) ? $"{number + 1}" : null,
            Section = last?.Section,
            Title = title,
            DeadlineText = "",
            Timing = new Timing.OnDemand(""),
            Kind = ActivityKindTeller.Tell(title),
        };
        turn.Db.Activities.Add(activity);
        await turn.Db.SaveChangesAsync(ct);
        return activity.Id;
    }
}
