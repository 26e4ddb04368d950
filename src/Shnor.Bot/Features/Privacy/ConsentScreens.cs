using Shnor.Domain;

namespace Shnor.Bot.Features.Privacy;

internal static class ConsentScreens
{
    public const string AlreadyAgreed = "Вы уже согласились, спасибо.";

    public static readonly ButtonKind<string> Agree = new("agree-again");
    public static readonly ButtonKind<string> Disagree = new("disagree-again");

    public static Screen Again(string nonce) => new(
        Markup.Paragraphs(
            Markup.Plain("Текст согласия изменился. Прочитайте, пожалуйста, и ответьте — после этого всё продолжится с того же места."),
            ConsentText.Essence,
            Markup.Plain("До ответа напоминания приходят по прежнему согласию. Не согласитесь — бот отключится и писать перестанет; имя и сделанные отметки останутся у координатора. Чтобы бот убрал и их, сначала нажмите /forget. Подробнее — /privacy.")),
        [Agree.Labelled("Согласен(на)", nonce)],
        [Disagree.Labelled("Не согласен(на)", nonce)]);

    public static Screen Agreed() => new(
        Markup.Plain("Спасибо! Теперь повторите то, что хотели, или откройте меню."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Disconnected() => new(Markup.Plain(
        "Хорошо, вы отключены: этот чат бот забыл и писать сюда не будет. Координатор узнает об этом. Передумаете — попросите у него новую ссылку-приглашение."));

    public static Screen Refused((ProgrammeId Programme, PersonId Person) who, string name) => new(
        Markup.Of($"{name}: новый текст согласия не принят, бот отключён. Напоминания этому человеку больше не приходят. Передумает — пришлите новую ссылку."),
        [Buttons.Person.Labelled("Открыть", (who.Programme, who.Person))]);
}
