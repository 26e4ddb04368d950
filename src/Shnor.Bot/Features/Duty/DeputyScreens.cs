using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Duty;

internal static class DeputyScreens
{
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Theirs = new("deputy");

    private const int MostRows = 10;

    public static Screen Told(DeputyPost post) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Вы замещаете: {post.Name}</b>\n{Days(post)}"),
            Markup.Plain("В эти дни напоминания о делах этого человека приходят вам, и отметить выполненное можете вы. Анкеты и согласия остаются за ним.")),
        [Theirs.Labelled("Какие это дела", (post.Programme, post.Absent))],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NoLonger(string name) => new(
        Markup.Of($"Вы больше не замещаете: {name}\nНапоминания об этих делах к вам приходить не будут."),
        [Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="near">What is due in the month ahead, the nearest first.</param>
    public static Screen List(DeputyPost post, IReadOnlyList<OccurrenceView> near)
    {
        var shown = near.Take(MostRows).ToList();
        return Screen.Of(
            Markup.Paragraphs([
                Markup.Of($"<b>Вы замещаете: {post.Name}</b>\n{Days(post)}"),
                near.Count == 0 ? Markup.Plain("На ближайший месяц дел нет. Появятся — напомню.") : Markup.Of($"На ближайший месяц — {Plural.Of(near.Count, "дело", "дела", "дел")}:"),
                .. shown.Select((view, i) => OccurrenceLines.ListLine(view, i + 1)),
                near.Count > shown.Count ? Markup.Of($"И ещё {near.Count - shown.Count} — в /plan") : Markup.Empty,
                post.Away.From > post.Today && near.Count > 0 ? Markup.Of($"Отмечать их вы сможете с {RussianDate.Day(post.Away.From, post.Today)}.") : Markup.Empty,
            ]),
            [.. shown.Select((view, i) => OccurrenceLines.ListButton(view, i + 1)), Buttons.Menu.Labelled("Меню", default)]);
    }

    private static string Days(DeputyPost post) => post.Away.From == post.Away.To
        ? RussianDate.Day(post.Away.From, post.Today)
        : $"с {RussianDate.Day(post.Away.From, post.Today)} по {RussianDate.Day(post.Away.To, post.Today)}";
}
