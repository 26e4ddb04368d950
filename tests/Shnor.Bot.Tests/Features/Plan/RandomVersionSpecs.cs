using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>Whatever a committee does to its document, the plan is the document, and what was done stays done.</summary>
public sealed class RandomVersionSpecs
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private static readonly string[] Titles =
    [
        "Подготовка приказа о рабочей группе", "Семинар для учителей математики", "Анкетирование родителей выпускников", "Мониторинг контрольных работ", "Справка по итогам полугодия",
        "Вебинар о читательской грамотности", "Совещание директоров школ", "Методический десант в сельские школы", "Консультации молодых специалистов", "Размещение новостей на сайте",
        "Курсы для заместителей", "Круглый стол с психологами", "Конкурс лучших уроков", "Проверка школьных библиотек",
    ];

    private static readonly string[] Deadlines =
        ["до 15 марта 2022 года", "Апрель 2022 года", "Май – июнь 2022 года", "1 раз в квартал", "В течение года", "По запросу", "до 20 декабря 2022 года", "сентябрь, ноябрь 2022 года"];

    private static readonly string[] People = ["Светлова Е.А.", "Пчёлкина О.В.", "Журавина В.М., Комитет", "Комитет", "Рабочая группа, Светлова Е.А."];

    [Theory]
    [InlineData(20220209)]
    [InlineData(20260901)]
    public async Task The_plan_equals_the_newest_document_and_marks_stay_with_their_rows(int seed)
    {
        var random = new Random(seed);
        await using var town = await TestTown.Found(Now);
        var rows = Titles.Take(8).Select(title => (Title: title, Deadline: Pick(random, Deadlines), Responsible: Pick(random, People))).ToList();
        var owner = await Reviewing.Launched(town, PlanTexts.Of("2022 год", [.. rows]));
        var light = await Programmes.Join(town, owner, rows.Exists(row => row.Responsible.Contains("Светлова", StringComparison.Ordinal)) ? "Светлова Е.А." : "Пчёлкина О.В.", "Елена");
        for (var round = 0; round < 5; round++)
        {
            await town.PassTo(Now.AddDays((round * 12) + 11));
            await MarkSome(town, random);
            var marked = await Marked(town);
            var said = await Said(town);
            rows = Edited(rows, random);

            await owner.SendsFile("план.txt", PlanTexts.Of("2022 год", [.. rows]));
            while (!owner.Buttons.Contains("Обновить план") && !owner.Last.Text.Contains("Изменений нет", StringComparison.Ordinal))
                await owner.Presses(owner.Buttons.Contains("Убрать") ? "Убрать" : "Верно");
            if (owner.Buttons.Contains("Обновить план")) await owner.Presses("Обновить план");
            else await owner.Presses("Отмена");

            var plan = await town.Look(db => db.Activities.Where(a => a.RemovedAt == null).Include(a => a.Assignees).ThenInclude(a => a.Person).Include(a => a.Assignees).ThenInclude(a => a.Body)
                .OrderBy(a => a.Ordinal).ToListAsync());
            Assert.Equal(
                rows.Select(row => (row.Title, row.Deadline, row.Responsible)),
                plan.Select(a => (a.Title, a.DeadlineText, string.Join(", ", a.Assignees.OrderBy(p => p.Ordinal).Select(p => p.Name)))));
            Assert.Equal(marked, await Marked(town));
            Assert.Equal(said, (await Said(town)).Intersect(said));
            await AssertPlanned(town);
        }

        Assert.All(light.Inbox.GroupBy(message => (message.At, message.Text)), same => Assert.Single(same));
    }

    /// <summary>What is ahead and untouched is what a launch of this document would plan.</summary>
    private static async Task AssertPlanned(TestTown town)
    {
        var activities = await town.Look(db => db.Activities.Include(a => a.Occurrences).ToListAsync());
        foreach (var activity in activities)
        {
            var open = activity.Occurrences.Where(o => o.State == OccurrenceState.Open).Select(o => o.Key).ToHashSet();
            if (activity.RemovedAt is not null)
            {
                Assert.Empty(open);
                continue;
            }

            var planned = OccurrencePlanner.Plan(activity.Timing, activity.Kind, PlanYears.Calendar(2022), PlanSettings.Default).Occurrences.Select(o => o.Key).ToHashSet();
            var all = activity.Occurrences.Where(o => o.State != OccurrenceState.Cancelled).Select(o => o.Key).ToHashSet();
            Assert.Subset(planned, open);
            Assert.Superset(planned, all);
            Assert.All(activity.Occurrences, o => Assert.True(o.NextRungAt is null || o.State == OccurrenceState.Open));
        }
    }

    private static List<(string Title, string Deadline, string Responsible)> Edited(List<(string Title, string Deadline, string Responsible)> rows, Random random)
    {
        var edited = rows.ToList();
        for (var edit = 0; edit < 4; edit++)
        {
            var at = random.Next(edited.Count);
            switch (random.Next(6))
            {
                case 0 when edited.Count > 5:
                    edited.RemoveAt(at);
                    break;
                case 1 when Titles.FirstOrDefault(title => !edited.Exists(row => row.Title.StartsWith(title, StringComparison.Ordinal))) is { } fresh:
                    edited.Insert(at, (fresh, Pick(random, Deadlines), Pick(random, People)));
                    break;
                case 2:
                    edited[at] = edited[at] with { Title = edited[at].Title.Split(" (", StringSplitOptions.None)[0] + $" (редакция {random.Next(2, 99)})" };
                    break;
                case 3:
                    edited[at] = edited[at] with { Deadline = Pick(random, Deadlines) };
                    break;
                case 4:
                    edited[at] = edited[at] with { Responsible = Pick(random, People) };
                    break;
                default:
                    (edited[0], edited[at]) = (edited[at], edited[0]);
                    break;
            }
        }

        return edited;
    }

    private static Task MarkSome(TestTown town, Random random) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var author = await db.People.Select(p => p.Id).FirstAsync(ct);
            foreach (var occurrence in await db.Occurrences.Where(o => o.State == OccurrenceState.Open && o.Shape == OccurrenceShape.Deadline).OrderBy(o => o.Id).ToListAsync(ct))
            {
                if (random.Next(5) > 0) continue;
                occurrence.Confirm(author, town.Now, town.Zone.ToUtc(town.Now));
                occurrence.NextRungAt = null;
            }
        },
        CancellationToken.None);

    private static Task<List<string>> Marked(TestTown town) => town.Look(db => db.Occurrences
        .Where(o => o.State == OccurrenceState.Reported).OrderBy(o => o.Id).Select(o => $"{o.Id.Value} {o.ActivityId.Value} {o.Key} {o.ReportedAt}").ToListAsync());

    private static Task<List<string>> Said(TestTown town) => town.Look(db => db.Outbox.Where(r => r.State == OutboxState.Sent).OrderBy(r => r.Id).Select(r => r.Key).ToListAsync());

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
