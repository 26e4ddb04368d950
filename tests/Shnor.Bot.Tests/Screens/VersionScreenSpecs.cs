using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Plan.NewVersion;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

public sealed class VersionScreenSpecs
{
    private const string Nonce = "0123456789ab";

    private static readonly KnownPlan Running = new(new(3), Lake.Programme.Title, PlanYears.Calendar(2026), Lake.ZoneId, IsReadOnly: false);
    private static readonly KnownPlan Before = new(new(1), "Поддержка школ Озёрного округа", PlanYears.Span(2021, 2022), Lake.ZoneId, IsReadOnly: true);

    private static readonly string Newer = Lake.PlanText
        .Replace("до 30 ноября 2026 года\tПчёлкина О.В., Журавина В.М.", "до 15 декабря 2026 года\tПчёлкина О.В., Орлова И.К.", StringComparison.Ordinal)
        .Replace("до 30 ноября", "до 15 декабря", StringComparison.Ordinal)
        .Replace("Проведение обучающих семинаров для педагогических команд", "Проведение совещаний педагогических команд", StringComparison.Ordinal)
        .Replace("Обзор методических новинок\tкак получится\tКомитет", "Вебинар о новых учебниках\tдекабрь 2026 года\tОрлова И.К.", StringComparison.Ordinal);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["version-which"] = () => VersionScreens.Which(Lake.Review(), new([Running], WhichPlan.VersionOf(Running.Id)), Nonce),
        ["version-which-next-year"] = () => VersionScreens.Which(Lake.Review(), new([Running], WhichPlan.NextYearOf(Running.Id)), Nonce),
        ["version-which-of-two"] = () => VersionScreens.Which(Lake.Review(), new([Running, Before], ReviewChoice.NewProgramme), Nonce),
        ["version-which-asked-for"] = () => VersionScreens.Which(
            Lake.Review().With(ReviewQuestion.Which, ReviewChoice.NotNew), new([Running, Before], ReviewChoice.NewProgramme, IsAskedFor: true), Nonce),
        ["version-same-activity"] = () => VersionScreens.SameActivity(Standing(Newer), new(3, 1, 2), Nonce),
        ["version-difference"] = () => VersionScreens.Difference(Standing(Newer), 0, Nonce),
        ["version-difference-pages"] = () => VersionScreens.Difference(Standing(Newer.Replace("Светлова Е.А.", "Рябинина Т.П.", StringComparison.Ordinal)), 1, Nonce),
        ["version-difference-years"] = () => VersionScreens.Difference(
            Standing(Lake.PlanText.Replace("на 2026 год", "на 2026-2027 годы", StringComparison.Ordinal).Replace("Программа методического", "Новая программа методического", StringComparison.Ordinal)), 0, Nonce),
        ["version-no-changes"] = () => VersionScreens.Difference(Standing(Lake.PlanText) with { Plan = Running with { Title = Lake.Review().Title } }, 0, Nonce),
        ["version-gone"] = () => VersionScreens.Gone(Standing(Newer), Nonce),
        ["version-ready"] = () => VersionScreens.Ready(Standing(Newer), dropGone: true, Nonce),
        ["version-updated"] = () => VersionScreens.Updated(
            Running.Id, Running.Title, "Изменилось 2, новых 1", new(2026, 11, 24), [new("Орлова И.К.", new Uri("https://t.me/shnor_bot?start=ABCD-EFGH"))]),
        ["version-updated-nobody-new"] = () => VersionScreens.Updated(Running.Id, Running.Title, "Изменилось 2", new(2026, 11, 24), []),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_a_newer_version_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static VersionStanding Standing(string text) =>
        VersionStanding.Of(Lake.Review(text), Running, Old(), new UnderstandPlan(), DateOnly.FromDateTime(Lake.Now));

    private static List<Activity> Old()
    {
        var review = Lake.Review();
        return [.. Lake.Understand(review).Rows.Select((row, i) =>
        {
            var activity = new Activity
            {
                Id = new(i + 1),
                Ordinal = i + 1,
                No = row.Row.No,
                Title = row.Row.Title,
                DeadlineText = row.Row.DeadlineText,
                Timing = row.Timing,
                Kind = row.Kind,
            };
            activity.Assignees.AddRange(row.Responsible.Select((name, at) => name.Person is { } person
                ? new Assignee { Ordinal = at, Person = new Person { Name = person.Display, NameKey = person.Key } }
                : new Assignee { Ordinal = at, Body = new Body { Name = name.Text } }));
            return activity;
        })];
    }
}
