using System.Globalization;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>A draft: a card that says what is in it, and a message for each part.</summary>
internal static class DraftScreens
{
    /// <summary>Instead of a day: nobody is asked to acknowledge it.</summary>
    public const string NotAsked = "no";

    /// <summary>Instead of a day: acknowledged whenever.</summary>
    public const string NoDay = "any";

    private const int WordsShown = 600;
    private const int NameShown = 40;

    public static readonly ButtonKind<(AnnouncementId Id, int Part)> Ask = new("draft-part");
    public static readonly ButtonKind<(AnnouncementId Id, int What, int Index, int Of)> Drop = new("draft-drop");

    /// <summary><see cref="NotAsked"/>, <see cref="NoDay"/>, or a day as 20261126.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, string Day)> Acknowledge = new("draft-acknowledge");
    public static readonly ButtonKind<(AnnouncementId Id, int On)> InviteReplies = new("draft-replies");
    public static readonly ButtonKind<AnnouncementId> AskRemove = new("draft-remove");
    public static readonly ButtonKind<AnnouncementId> Remove = new("draft-remove-yes");

    /// <param name="view">A draft.</param>
    /// <param name="whom">«педагоги, 2 школы — 34 человека»: untrusted.</param>
    /// <param name="note">What has just become of it; empty: nothing.</param>
    public static Screen Card(DraftView view, string whom, string note)
    {
        var (id, content) = (view.Id, view.Content);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Черновик рассылки</b>"),
                note.Length > 0 ? Markup.Of($"<i>{note}</i>") : Markup.Empty,
                content.Html.Length > 0 ? Quoted(content) : Markup.Plain("Текста пока нет. Пришлите его сообщением."),
                Markup.Lines(Lines(view)),
                Going(view, whom),
                Markup.Lines(Warnings(view))),
            [
                [Part("Текст", DraftPart.Words, id), Part("Фото и файлы", DraftPart.Files, id)],
                [Part("Кнопки-ссылки", DraftPart.Links, id), Part("Опрос", DraftPart.Poll, id)],
                [Part($"«Ознакомлен(а)»: {YesNo(content.AsksAcknowledgement)}", DraftPart.Acknowledgement, id), InviteReplies.Labelled($"«Ответить»: {YesNo(content.InvitesReplies)}", (id, content.InvitesReplies ? 0 : 1))],
                [AnnouncementButtons.ChooseAudience.Labelled("Кому", id), AnnouncementButtons.ChooseTime.Labelled("Когда", id)],
                [AnnouncementButtons.TestToMe.Labelled("Тест себе", id), AnnouncementButtons.Check.Labelled("Проверить и отправить", id)],
                .. content.Html.Length > 0 ? [[AnnouncementButtons.SaveAsTemplate.Labelled("Сохранить как шаблон", id)]] : (IReadOnlyList<Button>[])[],
                [AskRemove.Labelled("Удалить черновик", id), Buttons.Announcements.Labelled("Назад", view.Owner.Id)],
            ]);
    }

    public static Screen AskWords(DraftView view) => new(
        Markup.Paragraphs(
            view.Content.IsEmpty ? Markup.Of($"<b>Новая рассылка</b>") : Markup.Of($"<b>Текст рассылки</b>"),
            Markup.Plain($"Пришлите текст одним сообщением, до {Plural.Of(AnnouncementMessages.Room(view.Content), "знака", "знаков", "знаков")}. Жирный шрифт, курсив, цитаты и ссылки сохранятся. Можно сразу прислать фото или файл с подписью."),
            Markup.Plain("Вместо {имя отчество}, {школа} и {программа} каждый увидит своё."),
            view.Content.Html.Length > 0 ? Markup.Of($"Сейчас:\n{Quoted(view.Content)}\n\nНовый текст заменит этот.") : Markup.Empty),
        [
            .. view.Content.IsEmpty ? [[AnnouncementButtons.Templates.Labelled("Взять шаблон", view.Owner.Id)]] : (IReadOnlyList<Button>[])[],
            .. view.Content.Html.Length > 0 ? [[Drop.Labelled("Убрать текст", (view.Id, (int)DraftDrop.Words, 0, 0))]] : (IReadOnlyList<Button>[])[],
            [Back(view)],
        ]);

    public static Screen AskFiles(DraftView view)
    {
        var content = view.Content;
        var hasAny = content.Photo is not null || content.Files.Count > 0;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Фото и файлы</b>"),
                Markup.Plain($"Пришлите фото или файлы: в рассылке может быть одно фото и до {AnnouncementContent.MostFiles} файлов. Они придут перед текстом."),
                hasAny ? Markup.Lines(((Markup[])[.. content.Photo is null ? (Markup[])[] : [Markup.Plain("Фото: есть")]]).Concat(content.Files.Select((file, i) => Markup.Of($"{i + 1}. {NameOf(file)}")))) : Markup.Plain("Пока ничего нет.")),
            [
                .. content.Photo is null ? (IReadOnlyList<Button>[])[] : [[Drop.Labelled("Убрать фото", (view.Id, (int)DraftDrop.Photo, 0, 0))]],
                .. content.Files.Select((file, i) => (IReadOnlyList<Button>)[Drop.Labelled($"Убрать {i + 1}. {PoliteCut.To(NameOf(file), NameShown)}", (view.Id, (int)DraftDrop.File, i, content.Files.Count))]),
                [Back(view)],
            ]);
    }

    public static Screen AskLinks(DraftView view)
    {
        var links = view.Content.Links;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Кнопки-ссылки</b>"),
                Markup.Of($"Под текстом будут кнопки, которые открывают страницы. Напишите каждую с новой строки: подпись, тире и адрес. Например:\n{TypedLinks.Example}"),
                Markup.Plain($"Можно до {AnnouncementContent.MostLinks} кнопок, подпись до {AnnouncementContent.LongestLabel} знаков."),
                Markup.Lines(links.Select((link, i) => Markup.Of($"{i + 1}. {link.Label} — {PoliteCut.To(link.Url, 200)}")))),
            [.. links.Select((link, i) => (IReadOnlyList<Button>)[Drop.Labelled($"Убрать {i + 1}. {PoliteCut.To(link.Label, NameShown)}", (view.Id, (int)DraftDrop.Link, i, links.Count))]), [Back(view)]]);
    }

    public static Screen AskPoll(DraftView view)
    {
        var poll = view.Content.Poll;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Опрос</b>"),
                Markup.Plain("Вопрос задайте в тексте рассылки, а сюда пришлите ответы, каждый с новой строки. Например:\nПриду\nНе смогу"),
                Markup.Plain($"От {AnnouncementContent.FewestAnswers} до {AnnouncementContent.MostAnswers} ответов, каждый до {AnnouncementContent.LongestAnswer} знаков. Человек выберет один и сможет передумать. Кто что ответил, увидят координаторы."),
                poll.Count > 0 ? Markup.Of($"Сейчас:\n{Markup.Lines(poll.Select((answer, i) => Markup.Of($"{i + 1}. {answer}")))}\n\nНовый список заменит этот.") : Markup.Empty),
            [.. poll.Count > 0 ? [[Drop.Labelled("Убрать опрос", (view.Id, (int)DraftDrop.Poll, 0, 0))]] : (IReadOnlyList<Button>[])[], [Back(view)]]);
    }

    public static Screen AskAcknowledgement(DraftView view)
    {
        var today = view.Clock.Today;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>«Ознакомлен(а)»</b>"),
                Markup.Plain("Под рассылкой будет кнопка «Ознакомлен(а)». Вы увидите, кто её нажал, и сможете напомнить остальным."),
                Markup.Plain("До какого дня ознакомиться? Выберите или напишите день, например 26 ноября. Срок — до 18:00.")),
            [
                .. view.ReadyDays.Select(day => (IReadOnlyList<Button>)[Acknowledge.Labelled(RussianDate.Day(day, today), (view.Id, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)))]),
                [Acknowledge.Labelled("Без срока", (view.Id, NoDay))],
                .. view.Content.AsksAcknowledgement ? [[Acknowledge.Labelled("Не спрашивать", (view.Id, NotAsked))]] : (IReadOnlyList<Button>[])[],
                [Back(view)],
            ]);
    }

    public static Screen NotTaken(AnnouncementId id, string why) => new(Markup.Plain(why), [[Part("К черновику", DraftPart.Card, id)]]);

    public static Screen SureRemove(DraftView view) => new(
        Markup.Paragraphs(Markup.Of($"<b>Удалить черновик?</b>"), view.Content.Html.Length > 0 ? Quoted(view.Content) : Markup.Empty, Markup.Plain("Вернуть его будет нельзя.")),
        [[Remove.Labelled("Удалить", view.Id), Part("Оставить", DraftPart.Card, view.Id)]]);

    public static Screen Removed(ProgrammeId programme) => new(Markup.Plain("Черновик удалён."), [[Buttons.Announcements.Labelled("Рассылки", programme), Buttons.Menu.Labelled("Меню", default)]]);

    public static Screen UnderTest(Announcement announcement) => new(
        Markup.Plain("Это проба: её видите только вы. Кнопки под ней ничего не отмечают."),
        [
            .. announcement.State == AnnouncementState.Draft ? [[AnnouncementButtons.Check.Labelled("Проверить и отправить", announcement.Id)]] : (IReadOnlyList<Button>[])[],
            [Buttons.Announcement.Labelled(announcement.State == AnnouncementState.Draft ? "К черновику" : "К рассылке", announcement.Id)],
        ]);

    public static DateOnly? DayOf(string word) => DateOnly.TryParseExact(word, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<Markup> Lines(DraftView view)
    {
        var (content, announcement) = (view.Content, view.Announcement);
        if (content.Photo is not null) yield return Markup.Of($"<b>Фото:</b> есть");
        if (content.Files.Count > 0) yield return Markup.Of($"<b>Файлы:</b> {content.Files.Count} — {PoliteCut.To(string.Join(", ", content.Files.Select(NameOf)), 200)}");
        if (content.Links.Count > 0) yield return Markup.Of($"<b>Кнопки-ссылки:</b> {string.Join(", ", content.Links.Select(link => $"«{link.Label}»"))}");
        if (content.Poll.Count > 0) yield return Markup.Of($"<b>Ответы опроса:</b> {PoliteCut.To(string.Join(", ", content.Poll.Select(answer => $"«{answer}»")), 300)}");
        if (content.AsksAcknowledgement) yield return Markup.Of($"<b>«Ознакомлен(а)»:</b> {(announcement.AcknowledgeBy is { } by ? $"просим до {RussianDate.Moment(view.Owner.Zone.ToLocal(by), view.Clock.Today)}" : "просим, без срока")}");
    }

    private static Markup Going(DraftView view, string whom) =>
        Markup.Of($"<b>Кому:</b> {PoliteCut.To(whom, 300)}\n<b>Когда:</b> {TimeInWords.Of(view.Announcement, view.Clock)}");

    private static IEnumerable<Markup> Warnings(DraftView view)
    {
        var content = view.Content;
        var isOne = (content.Photo is not null && content.Files.Count == 0) || (content.Photo is null && content.Files.Count == 1);
        if (isOne && content.Html.Length > 0 && AnnouncementMessages.ComesApart(content))
            yield return Markup.Plain($"{(content.Photo is null ? "Файл" : "Фото")} и текст придут двумя сообщениями: в подпись помещается только {DraftTrouble.Signs(AnnouncementMessages.RoomUnderFile(content))}.");
        foreach (var unknown in TemplateText.Questions(content.Html).Take(3))
            yield return Markup.Of($"⚠️ {{{unknown.Name}}} бот не заполнит: так и придёт, в скобках.");
        if (content.Html.Length > 0 && DraftTrouble.Of(view.Announcement, view.Clock.UtcNow) is { } trouble) yield return Markup.Of($"⚠️ {trouble}");
    }

    private static Markup Quoted(AnnouncementContent content) => Markup.Of($"«{PoliteCut.To(new Markup(content.Html).Words, WordsShown)}»");

    private static string NameOf(AnnouncementFile file) => file.Name.Length > 0 ? file.Name : "файл без имени";

    private static string YesNo(bool isOn) => isOn ? "да" : "нет";

    private static Button Part(string label, DraftPart part, AnnouncementId id) => Ask.Labelled(label, (id, (int)part));

    private static Button Back(DraftView view) => Part("К черновику", DraftPart.Card, view.Id);
}
