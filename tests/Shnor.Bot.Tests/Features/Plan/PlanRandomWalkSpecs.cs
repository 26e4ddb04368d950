using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Plan;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>A coordinator who presses and types anything at all: nothing fails, no row is lost, and what is launched is what was shown.</summary>
public sealed class PlanRandomWalkSpecs
{
    private const int Steps = 60;

    private static readonly string[] Words =
    [
        "до 15 марта", "15:00", "четверг", "март", "еженедельно", "lj 15 vfhnf", "2022", "как-нибудь", "...", "Светлова Е.А., Комитет", "😀", "<b>", "каждый четверг в 15:00",
        "Семинар для педагогов", "готово", "№\tМероприятие\tСрок\n1\tСовещание\tМарт 2022 года", "31 февраля", "9999-99-99", "10 раз в месяц",
    ];

    private static readonly string[] Buttons =
    [
        "review-rows:{0}.7", "review-row:{0}.3", "review-row:{0}.99", "review-kind:{0}.1.2", "review-kind:{0}.99.2", "review-audience:{0}.2.1", "review-person:{0}.0.2", "review-drop:{0}.1",
        "review-edit:{0}.2.0", "review-edit:{0}.2.1", "review-edit:{0}.2.2", "review-edit:{0}.77.1", "review-take:{0}.0", "review-take:{0}.5", "review-none:{0}", "review-say:{0}",
        "review:{0}.rest", "review:{0}.none", "review:{0}.r0", "review:{0}.d4", "review:{0}.t1500", "review:{0}.t9999", "review:{0}.add", "review-back:{0}", "review-on:{0}",
        "review-two:{0}.new", "plan-ready:{0}", "launch:{0}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_pressed_and_typed_the_launch_makes_exactly_the_rows_that_are_shown(int seed)
    {
        var chance = new Random(seed);
        await using var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));
        var owner = await Programmes.Owner(town);
        await owner.Reviews(town, Plan());
        for (var step = 0; step < Steps; step++)
        {
            await Step(town, owner, chance);
            Assert.DoesNotContain(town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
            if (await Review(town, owner) is not { } review) continue;
            var titles = review.Rows.Count;
            Assert.InRange(titles, 1, 8); // six of the plan and two pieces; one where the other plan was chosen
            Assert.All(review.Rows, row => Assert.InRange(row.Title.Length, 1, ReviewRow.LongestTitle));
        }

        if (await Review(town, owner) is null) await owner.Reviews(town, Plan());
        var before = await town.Look(db => db.Activities.CountAsync());
        await Finish(owner);
        var shown = (await Review(town, owner))!.Rows.Where(row => !row.IsRemoved).ToList();
        await owner.Presses("Запустить");
        var launched = await town.Look(db => db.Activities.OrderBy(a => a.Id).Skip(before).OrderBy(a => a.Ordinal).ToListAsync());
        Assert.Equal(shown.Select(row => (row.Title, row.Audience)), launched.Select(a => (a.Title, a.Audience)));
        Assert.All(shown.Zip(launched), each => Assert.Equal(each.First.Kind ?? each.Second.Kind, each.Second.Kind));
    }

    private static PlanReview Plan() => Reviewing.ReviewOf(PlanTexts.Of(
        "2022-2023 гг.",
        ("Обзор новостей", "еженедельно", "Светлова Е.А."),
        ("Подготовка справки", "как получится", "Комитет"),
        ("Совещание", "март", "Ромашова С.А."),
        ("Вебинар", "еженедельно, среда 15:00", "Пчёлкина О.В."),
        ("Семинар", "", "Светлова Е.А."),
        ("Подготовка отчёта", "Январь 2022 года", "Рабочая группа"))) with
    {
        Unread = ["9 Семинар март\n10 Вебинар", "Мониторинг <апрель>"],
    };

    private static async Task Step(TestTown town, Phone owner, Random chance)
    {
        switch (chance.Next(10))
        {
            case < 6:
                var buttons = owner.Last.Buttons.Where(b => b.Label is not ("Отмена" or "Меню" or "План" or "Люди и ссылки")).ToList();
                if (buttons.Count > 0) await owner.PressesOn(owner.Last, buttons[chance.Next(buttons.Count)].Data!);
                break;
            case < 8:
                await owner.Writes(Words[chance.Next(Words.Length)]);
                break;
            case 8:
                var nonce = await town.Look(db => db.Dialogs.Where(d => d.ChatId == owner.Id).Select(d => d.Nonce).FirstOrDefaultAsync());
                await owner.Forges("v1:" + string.Format(System.Globalization.CultureInfo.InvariantCulture, Buttons[chance.Next(Buttons.Length)], chance.Next(3) == 0 ? "abcdef012345" : nonce ?? "abcdef012345"));
                break;
            default:
                if (chance.Next(4) == 0) await town.Restart();
                break;
        }
    }

    /// <summary>Out of wherever the walk has led, by the ready answers.</summary>
    private static async Task Finish(Phone owner)
    {
        await owner.Forges("v1:review-on:abcdef012345"); // an old button shows what is open
        for (var tap = 0; !owner.Buttons.Contains("Запустить"); tap++)
        {
            Assert.InRange(tap, 0, 60);
            string[] ways = ["Остальное оставить как есть", "Верно", "К вопросам", "Готово", "Вернуть строку", "№ 1", "Показать строки", "Назад"];
            await owner.Presses(ways.First(owner.Buttons.Contains));
        }

    }

    private static async Task<PlanReview?> Review(TestTown town, Phone owner)
    {
        var stored = await town.Look(db => db.Dialogs.SingleOrDefaultAsync(d => d.ChatId == owner.Id && d.Kind == ReviewPlan.Reviewing.Name));
        return stored is null ? null : System.Text.Json.JsonSerializer.Deserialize<PlanReview>(stored.Data);
    }
}
