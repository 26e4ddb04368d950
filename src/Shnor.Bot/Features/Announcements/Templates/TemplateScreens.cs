using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>The list of templates, a card, and how the programme's own are named, changed and removed.</summary>
internal static class TemplateScreens
{
    public const int PageSize = 8;

    private const int LongestShown = 3000; // in UTF-16 units as read: the rest of the card fits beside it (Bot API: 4096)
    private const int QuestionsNamed = 8;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("templates-page");
    public static readonly ButtonKind<(ProgrammeId Programme, string Key)> Ready = new("template-ready");
    public static readonly ButtonKind<(ProgrammeId Programme, AnnouncementTemplateId Id)> Own = new("template");
    public static readonly ButtonKind<(ProgrammeId Programme, AnnouncementTemplateId Id)> AskName = new("template-name");
    public static readonly ButtonKind<(ProgrammeId Programme, AnnouncementTemplateId Id)> AskWords = new("template-words");
    public static readonly ButtonKind<(ProgrammeId Programme, AnnouncementTemplateId Id)> AskRemove = new("template-drop-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, AnnouncementTemplateId Id)> Remove = new("template-drop");

    /// <summary>The title that stands on the button itself.</summary>
    public static readonly ButtonKind<string> CallItSo = new("template-title");

    public static Screen List(ProgrammeId programme, PageOf<TemplateView> own, string note) => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Шаблоны рассылок</b>"),
            Markup.Plain("Выберите шаблон: я спрошу, что в нём меняется, и соберу черновик."),
            own.Shown.Count == 0
                ? Markup.Plain("Своих шаблонов пока нет. Чтобы сохранить, откройте черновик и нажмите «Сохранить как шаблон».")
                : Markup.Of($"<b>Ваши</b>\n{Markup.Lines(own.Shown.Select((view, i) => Markup.Of($"{own.First + i + 1}. {view.Title}")))}")),
        [
            .. ReadyTemplates.All.Select(ready => (IReadOnlyList<Button>)[Ready.Labelled($"📋 {ready.Title}", (programme, ready.Key))]),
            .. own.Shown.Select((view, i) => (IReadOnlyList<Button>)[Own.Labelled($"{own.First + i + 1}. {PoliteCut.To(view.Title, 40)}", (programme, view.Id!.Value))]),
            .. own.Turning((label, page) => Page.Labelled(label, (programme, page))),
            [Buttons.NewAnnouncement.Labelled("Без шаблона", programme)],
            [Buttons.Announcements.Labelled("Назад", programme), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen Card(TemplateView view, string note = "") => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Шаблон «{view.Title}»</b>"),
            Shown(view.Content.Html),
            Markup.Of($"<i>{Asks(view.Questions)}{Below(view.Content)}</i>")),
        view.Id is { } id
            ?
            [
                [FillScreens.Use.Labelled("Использовать", (view.Programme, id))],
                [AskName.Labelled("Переименовать", (view.Programme, id)), AskWords.Labelled("Изменить текст", (view.Programme, id))],
                [AskRemove.Labelled("Удалить шаблон", (view.Programme, id))],
                [AnnouncementButtons.Templates.Labelled("Назад", view.Programme)],
            ]
            : [[FillScreens.UseReady.Labelled("Использовать", (view.Programme, view.Key!))], [AnnouncementButtons.Templates.Labelled("Назад", view.Programme)]]);

    /// <param name="ready">A title made of the first words; empty: there is none.</param>
    public static Screen AskTitle(AnnouncementId draft, string ready, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Сохранить как шаблон</b>"),
            Markup.Plain("Как назвать шаблон? Напишите название, до 60 знаков."),
            Markup.Plain("Фото, файлы и кнопки черновика сохранятся вместе с текстом. Что каждый раз разное, возьмите в тексте в скобки, например {дата}: бот спросит об этом сам.")),
        [
            .. ready.Length == 0 ? [] : (IReadOnlyList<Button>[])[[CallItSo.Labelled($"«{ready}»", nonce)]],
            [Buttons.Announcement.Labelled("Отмена", draft)],
        ]);

    public static Screen AskNewTitle(TemplateView view) => new(
        Markup.Paragraphs(Markup.Of($"<b>Переименовать шаблон</b>\n{view.Title}"), Markup.Plain("Напишите новое название, до 60 знаков.")),
        [Own.Labelled("Отмена", (view.Programme, view.Id!.Value))]);

    public static Screen AskNewWords(TemplateView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Изменить текст шаблона «{view.Title}»</b>"),
            Shown(view.Content.Html),
            Markup.Plain("Пришлите новый текст целиком, одним сообщением. Выделение сохранится."),
            Markup.Of($"<i>{Hint}</i>")),
        [Own.Labelled("Отмена", (view.Programme, view.Id!.Value))]);

    /// <summary>What was typed is not taken; nothing has changed.</summary>
    public static Screen NotTaken(string why, Button wayBack) => new(Markup.Plain(why), [wayBack]);

    /// <summary>The draft's words cannot be asked about as they are.</summary>
    public static Screen Faulty(IReadOnlyList<TemplateFault> faults, Button wayBack) => new(
        Markup.Paragraphs(
            Markup.Plain("Шаблон пока не сохранить: в скобках что-то не так."),
            Markup.Lines(faults.Take(5).Select(fault => Markup.Of($"• Строка {fault.Line}: {fault.Sentence}."))),
            Markup.Plain("Поправьте текст и попробуйте ещё раз.")),
        [wayBack]);

    public static Screen SureRemove(TemplateView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Удалить шаблон «{view.Title}»?</b>"),
            Markup.Plain("Вернуть его будет нельзя. Черновики и рассылки, которые из него сделаны, останутся.")),
        [Remove.Labelled("Удалить", (view.Programme, view.Id!.Value)), Own.Labelled("Не удалять", (view.Programme, view.Id.Value))]);

    private const string Hint = "{имя}, {фио}, {школа} и {программа} каждый увидит свои. Любое другое слово в скобках, например {дата}, бот спросит у вас. Число со словом: {участников: участник|участника|участников}.";

    internal static Markup Shown(string html) => new Markup(html) is { Length: <= LongestShown } whole ? whole : Markup.Plain(PoliteCut.To(new Markup(html).Words, LongestShown));

    private static string Asks(IReadOnlyList<TemplateQuestion> questions) => questions.Count switch
    {
        0 => "Бот ничего не спросит: текст готов.",
        var count => $"Бот спросит: {string.Join(", ", questions.Take(QuestionsNamed).Select(question => question.Name))}{(count > QuestionsNamed ? $" и ещё {count - QuestionsNamed}" : "")}.",
    };

    private static string Below(AnnouncementContent content)
    {
        var below = new List<string>();
        if (content.Photo is not null) below.Add("фото");
        if (content.Files.Count > 0) below.Add(Plural.Of(content.Files.Count, "файл", "файла", "файлов"));
        if (content.Links.Count > 0) below.Add(Plural.Of(content.Links.Count, "ссылка", "ссылки", "ссылок"));
        if (content.Poll.Count > 0) below.Add("опрос");
        if (content.AsksAcknowledgement) below.Add("«Ознакомлен(а)»");
        if (content.InvitesReplies) below.Add("«Ответить»");
        return below.Count == 0 ? "" : $"\nВместе с текстом: {string.Join(", ", below)}.";
    }
}
