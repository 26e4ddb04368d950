using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>«Ответы» for the coordinators, and what they write back.</summary>
internal static class ReplyListScreens
{
    private const int PageSize = 3; // of 800 units each, and what was answered
    private const int AnswerShown = 150;

    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Page = new("announcement-replies-page");
    public static readonly ButtonKind<AnnouncementReplyId> File = new("announcement-reply-file");
    public static readonly ButtonKind<AnnouncementReplyId> Answer = new("announcement-reply-answer");

    /// <summary>The page on which a reply stands.</summary>
    public static int PageOfReply(ReplyBox box, AnnouncementReplyId id) => box.Lines.TakeWhile(line => line.Id != id).Count() / PageSize;

    public static Screen List(ReplyBox box, int asked)
    {
        var id = box.Announcement.Id;
        var page = PageOf.Cut(box.Lines, asked, PageSize);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Ответы: {box.Lines.Count}</b>\n«{AnnouncementWords.Beginning(box.Announcement.Content)}»"),
                .. page.Shown.Select((line, i) => Row(box, line, page.First + i + 1)),
                page.Shown.Count == 0 ? Markup.Plain("Пока никто не ответил. Люди могут нажать «Ответить» под рассылкой или ответить на само сообщение.") : Markup.Empty,
            ]),
            [
                .. page.Shown.Select((line, i) => Actions(line, page.First + i + 1)).Where(row => row.Count > 0),
                .. page.Turning((label, number) => Page.Labelled(label, (id, number))),
                [Buttons.Announcement.Labelled("Назад", id), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen UnderFile(ReplyBox box, ReplyLine line) => new(
        Markup.Of($"{Who(line)}, {AnnouncementWords.Moment(line.Reply.At, box.Clock)}"),
        [AnnouncementButtons.Replies.Labelled("Ответы", box.Announcement.Id)]);

    public static Screen AskAnswer(ReplyBox box, ReplyLine line) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ответ: {Who(line)}</b>\n{Said(line)}"),
            Markup.Plain("Напишите одним сообщением. Его увидит только этот человек.")),
        [AnnouncementButtons.Replies.Labelled("Отмена", box.Announcement.Id)]);

    public static Screen WordsAgain(AnnouncementId id, int length) => new(
        Markup.Plain(length == 0
            ? "Напишите, пожалуйста, словами."
            : $"Слишком длинно: {Plural.Of(length, "знак", "знака", "знаков")}. Напишите короче, до {TakeReply.MaxLength}. Ничего не отправлено."),
        [AnnouncementButtons.Replies.Labelled("Отмена", id)]);

    public static Screen Answered(AnnouncementId id, bool isReached) => new(
        Markup.Plain(isReached ? "Отправлено." : "Записано. Сейчас передать это некому: человек не подключён к боту."),
        [AnnouncementButtons.Replies.Labelled("Ответы", id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AlreadyAnswered(ReplyBox box, ReplyLine line) => new(
        Markup.Paragraphs(
            Markup.Of($"Ваш текст не отправлен: на это уже ответили{(line.AnsweredBy is { } by ? $" ({by})" : "")}."),
            Markup.Of($"«{line.Reply.Answer}»")),
        [AnnouncementButtons.Replies.Labelled("Ответы", box.Announcement.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>To whoever wrote the reply.</summary>
    public static Screen ToldToAuthor(ReplyBox box, ReplyLine line) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>💬 Ответ координатора</b>\n«{AnnouncementWords.Beginning(box.Announcement.Content)}»"),
            Markup.Of($"{(line.AnsweredBy is { } by ? $"{by}: " : "")}«{line.Reply.Answer}»")),
        [AnnouncementButtons.WriteReply.Labelled("Ответить", box.Announcement.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>To the coordinator: replies have come.</summary>
    public static Screen ToldToCoordinator(ReplyBox box, ReplyLine line) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>На рассылку ответили</b>\n«{AnnouncementWords.Beginning(box.Announcement.Content)}»"),
            Markup.Of($"{Who(line)}: {Said(line)}"),
            Markup.Plain("Все ответы собираются здесь. О следующих бот напишет после того, как вы откроете эти.")),
        [AnnouncementButtons.Replies.Labelled("Ответы", box.Announcement.Id), Buttons.Menu.Labelled("Меню", default)]);

    private static Markup Row(ReplyBox box, ReplyLine line, int number) => Markup.Of(
        $"{number}. {(line.IsNew ? "🆕 " : "")}<b>{Who(line)}</b>, {AnnouncementWords.Moment(line.Reply.At, box.Clock)}\n{Said(line)}{AnswerOf(line)}");

    private static Markup AnswerOf(ReplyLine line) => line.Reply.Answer is not { } answer ? Markup.Empty
        : Markup.Of($"\n<i>Ответ{(line.AnsweredBy is { } by ? $" ({by})" : "")}: {PoliteCut.To(answer, AnswerShown)}</i>");

    private static string Who(ReplyLine line) =>
        PoliteCut.To(line.By, AnnouncementWords.NameLength) + (line.School is { } school ? $", {PoliteCut.To(school, AnnouncementWords.NameLength)}" : "");

    private static string Said(ReplyLine line) => (line.Reply.Text, line.Reply.FileId, line.Reply.IsPicture) switch
    {
        ("", _, true) => "📎 фото",
        ("", _, _) => "📎 файл",
        var (text, file, _) => $"«{text}»{(file is null ? "" : " 📎")}",
    };

    private static IReadOnlyList<Button> Actions(ReplyLine line, int number)
    {
        var answer = line.Reply.Answer is null ? [Answer.Labelled($"{number}. Ответить", line.Id)] : Array.Empty<Button>();
        return line.Reply.FileId is null ? answer : [.. answer, File.Labelled(line.Reply.IsPicture ? $"{number}. Фото" : $"{number}. Файл", line.Id)];
    }
}
