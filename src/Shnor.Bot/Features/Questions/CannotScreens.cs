using Shnor.Domain;

namespace Shnor.Bot.Features.Questions;

/// <summary>«Не могу».</summary>
internal static class CannotScreens
{
    /// <summary>Their places stand in buttons: never changed, only added to.</summary>
    private static readonly string[] _reasons = ["Болею", "Командировка", "Не успеваю к сроку"];

    public static readonly ButtonKind<(OccurrenceId Id, int Reason)> Why = new("cannot-why");

    public static string? Reason(int number) => number < _reasons.Length ? _reasons[number] : null;

    public static Screen AskWhy(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Не могу</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            Markup.Plain("Что помешало? Выберите причину или напишите своими словами. Её увидит координатор.")),
        [
            .. _reasons.Select((reason, i) => (IReadOnlyList<Button>)[Why.Labelled(reason, (view.Id, i))]),
            [TalkScreens.Cancel.Labelled("Отмена", default)],
        ]);

    public static Screen Told(QuestionId question, OccurrenceView view, string words, int told) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{(told > 0 ? "Координатор узнает" : "Записано")}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Of($"Причина: «{words}»"),
            Markup.Plain(told > 0
                ? "Он решит, перенести дело или передать другому, и ответит вам. До тех пор оно за вами."
                : "Координатор пока не подключён к боту. Свяжитесь с ним, пожалуйста, сами: до тех пор дело за вами.")),
        [Buttons.Question.Labelled("Переписка", question), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AlreadySaid(QuestionId question, OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Координатор уже знает</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Вы писали, что не можете. Дополнить можно в переписке.")),
        [Buttons.Question.Labelled("Переписка", question)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>It is over, done, or not theirs.</summary>
    public static Screen NothingToSay(OccurrenceView view) => new(
        Markup.Lines(new[]
        {
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.State(view)),
        }.Where(line => !line.IsEmpty)),
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);
}
