using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Questions;

/// <summary>«Вопрос координатору», and the talk that follows. People's words are shown as they wrote them, escaped and never longer than they may be.</summary>
internal static class TalkScreens
{
    public const int ListSize = 6;

    private const int LinesShown = 4;
    private const string Nobody = "Участник удалён";

    public static readonly ButtonKind<(QuestionId Id, int Page)> Page = new("question-page");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> ListPage = new("questions-page");
    public static readonly ButtonKind<QuestionId> Answer = new("question-answer");
    public static readonly ButtonKind<QuestionId> Close = new("question-close");
    public static readonly ButtonKind<Nothing> Cancel = new("question-cancel");

    public static Screen Ask(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Вопрос координатору</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Напишите вопрос одним сообщением. Ответ придёт сюда же.")),
        [Cancel.Labelled("Отмена", default)]);

    public static Screen WordsAgain(int length) => new(
        Markup.Plain(length == 0
            ? "Напишите, пожалуйста, словами."
            : $"Слишком длинно: {Plural.Of(length, "знак", "знака", "знаков")}. Напишите короче, до {Talks.MaxLength}."),
        [Cancel.Labelled("Отмена", default)]);

    public static Screen TooMany() => new(
        Markup.Plain("У вас уже десять открытых вопросов. Дождитесь ответов или закройте те, что решены."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen MustWait(QuestionId id) => new(
        Markup.Plain("Вы написали пять сообщений подряд. Дождитесь, пожалуйста, ответа."),
        [Buttons.Question.Labelled("Переписка", id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NothingSent() => new(Markup.Plain("Хорошо, ничего не отправлено."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Sent(QuestionId id, OccurrenceView view, int told) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{(told > 0 ? "Вопрос отправлен координатору" : "Вопрос записан")}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain(told > 0 ? "Ответ придёт сюда." : "Координатор пока не подключён к боту: увидит вопрос, когда войдёт. Если дело срочное, позвоните ему.")),
        [Buttons.Question.Labelled("Переписка", id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AskAnswer(TalkView talk) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{(talk.IsAsker ? "Сообщение координатору" : $"Ответ: {talk.AskedBy ?? Nobody}")}</b>"),
            Markup.Plain("Напишите одним сообщением.")),
        [Cancel.Labelled("Отмена", default)]);

    public static Screen Answered(TalkView talk, int told) => new(
        Markup.Plain(told > 0 ? "Отправлено." : "Записано. Сейчас передать это некому: человек не подключён к боту."),
        [Buttons.Question.Labelled("Переписка", talk.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="talk">With all its messages.</param>
    /// <param name="page">From 0; beyond the end it is the last, where the newest stand.</param>
    public static Screen Talk(TalkView talk, int page)
    {
        var lines = PageOf.Cut(talk.Lines, page, LinesShown);
        var isOpen = talk.Question.ClosedAt is null;
        return new(
            Markup.Paragraphs([
                Heading(talk, talk.Question.Kind == QuestionKind.Cannot ? $"Не может: {talk.AskedBy ?? Nobody}" : $"Вопрос: {talk.AskedBy ?? Nobody}"),
                .. lines.Shown.Select(line => Markup.Of($"<b>{line.By ?? Nobody}</b>, {RussianDate.Moment(line.At, talk.Today)}\n{line.Text}")),
                isOpen ? Markup.Empty : Markup.Of($"<i>Вопрос закрыт. Новое сообщение откроет его снова.</i>"),
            ]),
            [
                isOpen ? [Answer.Labelled("Ответить", talk.Id), CloseButton(talk)] : [Answer.Labelled("Написать ещё", talk.Id)],
                .. lines.Turning((label, number) => Page.Labelled(label, (talk.Id, number))),
                talk.IsAsker ? [Buttons.Menu.Labelled("Меню", default)] : [Buttons.Questions.Labelled("Все вопросы", talk.Question.ProgrammeId), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    /// <summary>To the coordinators: a new question, «не могу» with the ways out, or a further word.</summary>
    public static Screen ToldToCoordinator(TalkView talk, TalkLine line, bool isFirst)
    {
        var name = talk.AskedBy ?? Nobody;
        var isCannot = isFirst && talk.Question.Kind == QuestionKind.Cannot;
        var text = Markup.Paragraphs(Heading(talk, isCannot ? $"🙅 Не может: {name}" : isFirst ? $"❓ Вопрос: {name}" : $"💬 {name} пишет"), Markup.Of($"«{line.Text}»"));
        return new(
            text,
            [
                .. isCannot && talk.About is { IsStillToDo: true } about
                    ? [[Buttons.Move.Labelled("Перенести", about.Id)], [Buttons.Activity.Labelled("Передать другому", about.Activity.Id)]]
                    : Array.Empty<IReadOnlyList<Button>>(),
                [Answer.Labelled("Ответить", talk.Id), Buttons.Question.Labelled("Переписка", talk.Id)],
                .. talk.About is { } view ? [[Buttons.Open.Labelled("Открыть", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            ]);
    }

    public static Screen ToldToAsker(TalkView talk, TalkLine line) => new(
        Markup.Paragraphs(Heading(talk, "💬 Ответ координатора"), Markup.Of($"{(line.By is { } by ? $"{by}: " : "")}«{line.Text}»")),
        [Answer.Labelled("Ответить", talk.Id), CloseButton(talk)],
        [Buttons.Question.Labelled("Переписка", talk.Id)]);

    /// <summary>What nobody has closed yet.</summary>
    public static Screen List(ProgrammeId programme, PageOf<TalkView> page) => page.Shown.Count == 0
        ? new(
            Markup.Paragraphs(Markup.Of($"<b>Открытых вопросов нет</b>"), Markup.Plain("Когда кто-нибудь напишет вам через бот, вопрос придёт сообщением и появится здесь.")),
            [Buttons.Menu.Labelled("Меню", default)])
        : new(
            Markup.Paragraphs([
                Markup.Of($"<b>Открытые вопросы</b>"),
                .. page.Shown.Select((talk, i) => Row(talk, page.First + i + 1)),
            ]),
            [
                .. page.Shown.Select((talk, i) => (IReadOnlyList<Button>)[Buttons.Question.Labelled($"{page.First + i + 1}. {PoliteCut.To(talk.AskedBy ?? Nobody, 40)}", talk.Id)]),
                .. page.Turning((label, number) => ListPage.Labelled(label, (programme, number))),
                [Buttons.Menu.Labelled("Меню", default)],
            ]);

    private static Markup Row(TalkView talk, int number)
    {
        var about = talk.About is { } view ? $"\n{OccurrenceLines.Title(view, 70)}" : "";
        var last = talk.Lines.Count == 0 ? "" : $"\n«{PoliteCut.To(talk.Lines[^1].Text, 90)}»";
        return Markup.Of($"{number}. <b>{talk.AskedBy ?? Nobody}</b>{(talk.Question.Kind == QuestionKind.Cannot ? " не может" : "")}{about}{last}");
    }

    private static Button CloseButton(TalkView talk) => Close.Labelled(talk.IsAsker ? "Вопрос решён" : "Закрыть вопрос", talk.Id);

    private static Markup Heading(TalkView talk, string heading) => talk.About is { } view
        ? Markup.Of($"<b>{heading}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}")
        : Markup.Of($"<b>{heading}</b>");
}
