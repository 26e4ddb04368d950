using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements.Templates;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Templates of announcements: the list, a card, the questions, the programme's own.</summary>
[Collection(nameof(Approved))]
public sealed class TemplateScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);

    private static readonly TemplateView Own = new(Ozero, new AnnouncementTemplateId(4), Key: null, "Педсовет <во второй>", new()
    {
        Html = "{имя}, ждём вас {дата} в <b>{кабинет}</b>.\nБудет {участников: участник|участника|участников}.",
        Files = [new("a", "План.docx", 1)],
        AsksAcknowledgement = true,
    });

    private static readonly FillTalk Talk = new(1, Own.Title, AnnouncementJson.Write(Own.Content), new(StringComparer.Ordinal) { ["дата"] = "в пятницу" }, At: 1, Template: 4, Ready: null);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["templates"] = () => TemplateScreens.List(Ozero, new([Own, Own with { Title = "Сбор данных" }], 0, 0, 0), ""),
        ["templates-none"] = () => TemplateScreens.List(Ozero, new([], 0, 0, 0), ""),
        ["templates-pages"] = () => TemplateScreens.List(Ozero, new([Own], 8, 1, 2), ""),
        ["template-card"] = () => TemplateScreens.Card(Own, "Шаблон сохранён."),
        ["template-card-ready"] = () => TemplateScreens.Card(TemplateView.Of(Ozero, "week")!),
        ["template-card-no-questions"] = () => TemplateScreens.Card(Own with { Content = new() { Html = "Спасибо всем!" } }),
        ["template-title"] = () => TemplateScreens.AskTitle(new(7), "Педсовет", "abc"),
        ["template-title-none"] = () => TemplateScreens.AskTitle(new(7), "", "abc"),
        ["template-title-new"] = () => TemplateScreens.AskNewTitle(Own),
        ["template-words-new"] = () => TemplateScreens.AskNewWords(Own),
        ["template-not-taken"] = () => TemplateScreens.NotTaken("Шаблон «Педсовет» уже есть. Напишите другое название.", Buttons.Announcement.Labelled("Отмена", new(7))),
        ["template-faulty"] = () => TemplateScreens.Faulty(TemplateText.Faults("Ждём {дата\n{дней: день}"), Buttons.Announcement.Labelled("К рассылке", new(7))),
        ["template-remove"] = () => TemplateScreens.SureRemove(Own),
        ["template-ask"] = () => FillScreens.Ask(Talk, Own.Questions[1], "abc", ""),
        ["template-ask-again"] = () => FillScreens.Ask(Talk with { At = 0 }, Own.Questions[0], "abc", ""),
        ["template-ask-number"] = () => FillScreens.Ask(Talk with { At = 2 }, Own.Questions[2], "abc", "Нужно число цифрами, например 12. Слово рядом с ним бот поставит сам."),
        ["template-preview"] = () => FillScreens.Preview(Talk with { At = 3, Answers = new(Talk.Answers) { ["кабинет"] = "актовом зале", ["участников"] = "1\u00A0200" } }, "abc", ""),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_templates_is_as_approved(string name) => Approved.Check(name, Screens[name]());
}
