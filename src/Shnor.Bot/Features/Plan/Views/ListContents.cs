using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>What stands in each of <see cref="PlanLists"/>.</summary>
internal static class ListContents
{
    /// <returns>Null: there is no list of this name.</returns>
    public static async Task<ListContent?> Of(Turn turn, Programme programme, string what, CancellationToken ct)
    {
        var clock = new LocalClock(programme.Zone, turn.UtcNow);
        var coordinates = turn.Who.Coordinates(programme.Id);
        return what switch
        {
            PlanLists.Mine => MineOf(await Mine(turn, programme, ct), clock, coordinates),
            PlanLists.Late when !coordinates => LateOf(await Mine(turn, programme, ct), clock, "Просроченного у вас нет. Что впереди — в «Моих делах»: /tasks"),
            PlanLists.Late or PlanLists.LateOfAll => LateOf(await Open(turn, programme, ct), clock, "Просроченного нет, и все прошедшие встречи отмечены."),
            PlanLists.Today => Urgent("Сегодня", "На сегодня сроков и встреч нет.", await Open(turn, programme, ct), clock, Urgency.Today),
            PlanLists.Week => Urgent("На этой неделе", "До конца недели сроков и встреч больше нет.", await Open(turn, programme, ct), clock, Urgency.Week),
            PlanLists.Undated => Urgent("Пора назначить дату", "Всё, чему пора назначить дату, её получило.", await Open(turn, programme, ct), clock, Urgency.Undated),
            PlanLists.Unmarked => new("Прошло, отметки нет", "Все прошедшие встречи отмечены.", [.. UnmarkedOf(await Open(turn, programme, ct), clock, "")]),
            PlanLists.Ahead => new("Впереди", "Впереди в плане ничего нет.", [.. AheadOf(await Open(turn, programme, ct), clock)]),
            PlanLists.Done => DoneOf(await Load(All(turn, programme).Where(o => o.State == OccurrenceState.Reported || o.State == OccurrenceState.Accepted), ct)),
            PlanLists.ToAccept => ToAcceptOf(programme.HasAcceptance ? await Load(All(turn, programme).Where(o => o.State == OccurrenceState.Reported), ct) : []),
            PlanLists.Unreached => new(
                "Некому напомнить",
                "Обо всём, что близко, есть кому напомнить.",
                [.. (await ProgrammeFigures.WithoutHearers(turn.Db, await Open(turn, programme, ct), clock, ct)).Select(each => new ListedBrief("", each))]),
            _ => null,
        };
    }

    private static ListContent MineOf(IReadOnlyList<OccurrenceBrief> open, LocalClock clock, bool coordinates)
    {
        var urgent = open.ToLookup(each => each.UrgencyAt(clock.Now));
        return new(
            "Мои дела",
            coordinates
                ? "За вами лично сейчас ничего нет. Как идёт программа — /digest, весь план — /plan."
                : "За вами сейчас ничего нет. Когда что-то появится, я напомню. Весь план — /plan.",
            [
                .. Group("Просрочено", urgent[Urgency.Overdue]),
                .. Group("Сегодня", urgent[Urgency.Today]),
                .. UnmarkedOf(open, clock, "Прошло, отметки нет"),
                .. Group("На этой неделе", urgent[Urgency.Week]),
                .. Group("Пора назначить дату", urgent[Urgency.Undated]),
                .. Group("Позже", NextOfUndated(NextOfSeries([.. urgent[Urgency.Later]], [.. urgent[Urgency.Today], .. urgent[Urgency.Week]]))),
                .. Group("Идёт всё время", urgent[Urgency.Ongoing]),
            ]);
    }

    private static ListContent LateOf(IReadOnlyList<OccurrenceBrief> open, LocalClock clock, string whenEmpty)
    {
        var late = open.Where(each => each.UrgencyAt(clock.Now) == Urgency.Overdue).ToLookup(each => each.Facts.Shape == OccurrenceShape.Floating);
        return new("Просрочено", whenEmpty, [.. Group("Срок прошёл", late[false]), .. Group("Дата так и не назначена", late[true]), .. UnmarkedOf(open, clock, "Прошло, отметки нет")]);
    }

    private static ListContent Urgent(string title, string whenEmpty, IReadOnlyList<OccurrenceBrief> open, LocalClock clock, Urgency urgency) =>
        new(title, whenEmpty, [.. Group("", open.Where(each => each.UrgencyAt(clock.Now) == urgency))]);

    private static IEnumerable<ListedBrief> AheadOf(IReadOnlyList<OccurrenceBrief> open, LocalClock clock) =>
        Group("", NextOfSeries([.. open.Where(each => each.UrgencyAt(clock.Now) is Urgency.Today or Urgency.Week or Urgency.Later)], []));

    private static ListContent DoneOf(IReadOnlyList<OccurrenceBrief> done) => new(
        "Выполнено", "Выполненного пока нет.", [.. done.OrderByDescending(each => each.Day).ThenByDescending(each => each.Id.Value).Select(each => new ListedBrief("", each))]);

    private static ListContent ToAcceptOf(IReadOnlyList<OccurrenceBrief> reported) => new("Ждёт приёмки", "Ничего не ждёт приёмки.", [.. Group("", reported)]);

    /// <summary>Of a series the last date, and how many others wait behind it: forty Thursdays are one line.</summary>
    private static IEnumerable<ListedBrief> UnmarkedOf(IReadOnlyList<OccurrenceBrief> open, LocalClock clock, string heading) => open
        .Where(each => each.UrgencyAt(clock.Now) == Urgency.Unmarked)
        .GroupBy(each => each.Facts.IsSeries ? $"a{each.Activity.Value}" : $"o{each.Id.Value}")
        .Select(same => new ListedBrief(heading, same.MaxBy(each => each.Facts.StartsAt)!, same.Count() - 1))
        .OrderBy(each => each.Brief.Day).ThenBy(each => each.Brief.Id.Value);

    /// <summary>The nearest date of each series, unless it stands among the nearer ones already.</summary>
    private static IEnumerable<OccurrenceBrief> NextOfSeries(IReadOnlyList<OccurrenceBrief> later, IReadOnlyList<OccurrenceBrief> nearer)
    {
        var shown = nearer.Where(each => each.Facts.IsSeries).Select(each => each.Activity).ToHashSet();
        return later.OrderBy(ByTime).Where(each => !each.Facts.IsSeries || shown.Add(each.Activity));
    }

    /// <summary>The nearest month of each row that still needs a date: «1 раз в месяц» is one line, not twelve.</summary>
    private static IEnumerable<OccurrenceBrief> NextOfUndated(IEnumerable<OccurrenceBrief> later)
    {
        var shown = new HashSet<ActivityId>();
        return later.Where(each => each.Facts.Shape != OccurrenceShape.Floating || shown.Add(each.Activity));
    }

    private static IEnumerable<ListedBrief> Group(string heading, IEnumerable<OccurrenceBrief> some) =>
        some.OrderBy(ByTime).ThenBy(each => each.Id.Value).Select(each => new ListedBrief(heading, each));

    private static DateTime ByTime(OccurrenceBrief each) => each.Facts.StartsAt ?? each.Day.ToDateTime(default);

    private static Task<IReadOnlyList<OccurrenceBrief>> Open(Turn turn, Programme programme, CancellationToken ct) => Load(All(turn, programme).Where(o => o.State == OccurrenceState.Open), ct);

    /// <summary>What they hear of, in the place of somebody who is away too; while they are away themselves, what is theirs.</summary>
    private static async Task<IReadOnlyList<OccurrenceBrief>> Mine(Turn turn, Programme programme, CancellationToken ct)
    {
        var whose = await DutyRows.WhoseWork(turn.Db, programme.Id, turn.Me, turn.UtcNow, ct);
        if (whose.Count == 0) whose = [turn.Me];
        var open = All(turn, programme).Where(o => o.State == OccurrenceState.Open);
        return await Load(open.Where(o => o.Activity!.Assignees.AsQueryable().Any(Acting.Names(whose))), ct);
    }

    private static IQueryable<Occurrence> All(Turn turn, Programme programme) => OccurrenceBrief.InPlan(turn.Db.Occurrences).Where(o => o.ProgrammeId == programme.Id);

    private static Task<IReadOnlyList<OccurrenceBrief>> Load(IQueryable<Occurrence> which, CancellationToken ct) => OccurrenceBrief.Load(which, ct);
}
