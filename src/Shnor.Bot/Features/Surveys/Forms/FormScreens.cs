using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>The surveys that a programme can carry out, and each of them.</summary>
internal static class FormScreens
{
    public const int PageSize = 8;
    public const string AlreadyRemoved = "Эта анкета уже убрана.";

    private const int MostSections = 14;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> ListPage = new("forms-page");
    public static readonly ButtonKind<(ProgrammeId Programme, string Template)> Template = new("form-ready");
    public static readonly ButtonKind<(ProgrammeId Programme, string Template)> Adopt = new("form-adopt");
    public static readonly ButtonKind<(ProgrammeId Programme, string Template)> DownloadTemplate = new("form-ready-get");
    public static readonly ButtonKind<SurveyId> Download = new("form-get");
    public static readonly ButtonKind<SurveyId> Change = new("form-change");
    public static readonly ButtonKind<SurveyId> Remove = new("form-remove");
    public static readonly ButtonKind<SurveyId> GiveBack = new("form-back");

    /// <param name="programme">Whose.</param>
    /// <param name="own">The programme's own, the newest first.</param>
    /// <param name="templates">Those that came with the bot: key and title.</param>
    public static Screen List(ProgrammeId programme, PageOf<FormLine> own, IReadOnlyList<(string Key, string Title)> templates) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Анкеты</b>"),
            own.Shown.Count == 0
                ? Markup.Plain("Своих анкет у программы пока нет. Возьмите готовую или составьте новую.")
                : Markup.Lines(own.Shown.Select((line, i) => Markup.Of($"{own.First + i + 1}. {line.Title} — {Plural.Of(line.Questions, "вопрос", "вопроса", "вопросов")}"))),
            Markup.Plain("Анкеты со значком 📋 готовые: их можно посмотреть, взять и поправить под себя.")),
        [
            .. own.Shown.Select((line, i) => (IReadOnlyList<Button>)[Buttons.SurveyForm.Labelled($"{own.First + i + 1}. {PoliteCut.To(line.Title, 40)}", line.Id)]),
            .. own.Turning((label, page) => ListPage.Labelled(label, (programme, page))),
            .. templates.Select(template => (IReadOnlyList<Button>)[Template.Labelled($"📋 {PoliteCut.To(template.Title, 45)}", (programme, template.Key))]),
            [BringScreens.New.Labelled("Новая анкета", programme)],
            [Buttons.Campaigns.Labelled("Опросы", programme), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen Card(FormView view, string note = "")
    {
        var text = Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>{view.Title}</b>\n{Size(view.Form)}"),
            view.Form.Note is { } introduction ? Markup.Of($"<i>{PoliteCut.To(introduction, 400)}</i>") : Markup.Empty,
            Sections(view.Form),
            Direction(view.Form),
            view.IsRemoved ? Markup.Plain("Анкета убрана: в списке её нет. Опросы по ней и их ответы остались.") : Markup.Empty);
        return (view.Survey, view.IsRemoved) switch
        {
            (null, _) => new(
                text,
                [Adopt.Labelled("Взять для программы", (view.Programme, view.Template!))],
                [PreviewForm.StartReady.Labelled("Посмотреть как участник", (view.Programme, view.Template!))],
                [DownloadTemplate.Labelled("Скачать как таблицу", (view.Programme, view.Template!))],
                [Buttons.SurveyForms.Labelled("Назад", view.Programme)]),
            ({ } id, true) => new(text, [GiveBack.Labelled("Вернуть", id)], [Buttons.SurveyForms.Labelled("Назад", view.Programme)]),
            ({ } id, _) => new(
                text,
                [Buttons.LaunchSurvey.Labelled("Провести опрос", id)],
                [PreviewForm.Start.Labelled("Посмотреть как участник", id)],
                [Change.Labelled("Изменить", id), Remove.Labelled("Убрать", id)],
                [Download.Labelled("Скачать как таблицу", id)],
                [Buttons.SurveyForms.Labelled("Назад", view.Programme)]),
        };
    }

    public static Screen LookedThrough(ProgrammeId programme) => new(
        Markup.Plain(PreviewForm.Over),
        [Buttons.SurveyForms.Labelled("Анкеты", programme)]);

    public static Screen ChangeHow(FormView view, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Изменить анкету</b>\n{view.Title}"),
            Markup.Plain("В таблице: скачайте её, поправьте и пришлите файл сюда. В чате: по одному вопросу, кнопками."),
            Markup.Plain("Опросы, которые уже проводятся, не изменятся: у каждого свой список вопросов.")),
        [Download.Labelled("Скачать как таблицу", view.Survey!.Value)],
        [WriteForm.Begin.Labelled("Изменить в чате", view.Survey.Value)],
        [BringScreens.Stop.Labelled("Отмена", nonce)]);

    public static Screen DownloadCaption(FormView view) => new(
        Markup.Plain(view.Survey is null
            ? "Готовая анкета таблицей. Поправьте её и пришлите файл сюда: получится новая анкета программы."
            : "Анкета таблицей. Чтобы изменить её, нажмите в анкете «Изменить» и пришлите поправленный файл. Присланный просто так станет новой анкетой."),
        [view.Survey is { } id ? Buttons.SurveyForm.Labelled("К анкете", id) : Template.Labelled("К анкете", (view.Programme, view.Template!))]);

    /// <summary>«35 вопросов, 9 разделов, около 7 минут»</summary>
    public static string Size(SurveyForm form)
    {
        var sections = form.Sections.Count > 1 ? $", {Plural.Of(form.Sections.Count, "раздел", "раздела", "разделов")}" : "";
        var minutes = SurveyLength.Minutes(form);
        return $"{Plural.Of(form.Questions.Count, "вопрос", "вопроса", "вопросов")}{sections}, около {minutes} {Plural.Form(minutes, "минуты", "минут", "минут")}";
    }

    private static Markup Sections(SurveyForm form) => form.Sections is [{ Title.Length: 0 }] ? Markup.Empty : Markup.Lines([
        .. form.Sections.Take(MostSections).Select(section => Markup.Of($"• {section.Title} — {section.Questions.Count}")),
        .. form.Sections.Count > MostSections ? [Markup.Of($"…и ещё {form.Sections.Count - MostSections}")] : Array.Empty<Markup>(),
    ]);

    private static Markup Direction(SurveyForm form) => form.Questions.All(question => question.Kind != AnswerKind.Scale)
        ? Markup.Empty
        : Markup.Plain(form.HigherIs == HigherIs.Worse ? "На шкалах больше — хуже." : "На шкалах больше — лучше.");
}
