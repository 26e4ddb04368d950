using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>One question about a template a message, and the words as they will read.</summary>
internal static class FillScreens
{
    private const int LineShown = 300;

    public static readonly ButtonKind<(ProgrammeId Programme, string Key)> UseReady = new("template-use-ready");
    public static readonly ButtonKind<(ProgrammeId Programme, AnnouncementTemplateId Id)> Use = new("template-use");
    public static readonly ButtonKind<string> Skip = new("template-skip");
    public static readonly ButtonKind<string> Back = new("template-back");
    public static readonly ButtonKind<string> Take = new("template-take");

    public static Screen Ask(FillTalk talk, TemplateQuestion question, string nonce, string note)
    {
        var all = TemplateText.Questions(talk.Content.Html);
        var others = talk.Answers.Where(answer => answer.Key != question.Key).ToDictionary(StringComparer.Ordinal);
        var back = Back.Labelled("Назад", nonce);
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Markup.Of($"<b>Шаблон «{talk.Title}»</b>\nВопрос {talk.At + 1} из {all.Count}"),
                Markup.Lines(TemplateText.LinesOf(TemplateText.Answer(talk.Content.Html, others), question).Select(line => Markup.Of($"<i>{PoliteCut.To(line, LineShown)}</i>"))),
                Ask(question),
                talk.Answers.TryGetValue(question.Key, out var answer) && answer.Length > 0 ? Markup.Of($"Сейчас: {PoliteCut.To(question.InWords(answer), LineShown)}") : Markup.Empty),
            [
                question.IsNumber ? [back] : [back, Skip.Labelled("Пропустить", nonce)],
                [AnnouncementButtons.Templates.Labelled("Отмена", talk.ProgrammeId)],
            ]);
    }

    public static Screen Preview(FillTalk talk, string nonce, string note) => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Так получилось</b>"),
            TemplateScreens.Shown(talk.Filled.Html),
            talk.Filled.Html.Contains('{', StringComparison.Ordinal) ? Markup.Of($"<i>Вместо {"{имя}"} и других слов в скобках каждый увидит своё.</i>") : Markup.Empty),
        [
            [Take.Labelled("Взять в рассылку", nonce)],
            [Back.Labelled("Назад", nonce), AnnouncementButtons.Templates.Labelled("Отмена", talk.ProgrammeId)],
        ]);

    private static Markup Ask(TemplateQuestion question) => question.Forms is { } forms
        ? Markup.Of($"Какое число поставить вместо «{question.Name}»? Напишите цифрами. Слово бот поставит сам: {TemplateNumber.Counted(1, forms)}, {TemplateNumber.Counted(2, forms)}, {TemplateNumber.Counted(5, forms)}.")
        : Markup.Of($"Что написать вместо «{question.Name}»?");
}
