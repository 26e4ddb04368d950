using Shnor.Domain;
using Shnor.Domain.Wording;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features.Privacy;

internal static class ForgetScreens
{
    public const string NoLongerAsked = "Этот вопрос уже закрыт, ничего не изменилось.";

    private const int RowsShown = 12;

    public static readonly ButtonKind<Nothing> AskMine = new("forget-me");
    public static readonly ButtonKind<string> AskAgain = new("forget-ask");
    public static readonly ButtonKind<string> Forget = new("forget-yes");
    public static readonly ButtonKind<string> Cancel = new("forget-no");

    public static Screen What(ForgetStanding.Possible about, bool isMine, string nonce) => Screen.Of(
        Markup.Paragraphs(
            isMine ? Markup.Of($"<b>Удалить ваши данные?</b>") : Markup.Of($"<b>Удалить данные: {about.Name}?</b>\nТолько если человек сам об этом попросил."),
            Markup.Plain("Бот уберёт имя — везде, где он его ставил, будет «участник удалён», — а ещё чат, школу, должность и роль, настройки, отложенные напоминания, приглашения, незаконченные разговоры, ответы на анкеты с именем и просьбы о помощи. Напоминания приходить перестанут."),
            Markup.Plain("Останутся без имени отметки о выполнении и история: там только номер."),
            !isMine ? Markup.Plain("Ответы на анкеты без имени, если они были, останутся: бот не знает, чьи они, и найти их не может.") // whether there were any is not said to others
                : about.HasSentUnsigned ? Markup.Plain("Ответы на анкеты без имени останутся: бот не знает, какие из них ваши, и найти их не может.")
                : Markup.Empty,
            Markup.Plain("Не в силах бота: сообщения, которые уже лежат в чатах, и слова, которые написали другие люди. Резервные копии стираются сами, последняя — через год."),
            about.Rows > 0
                ? Markup.Plain($"В плане {Plural.Form(about.Rows, "останется без ответственного", "останутся без ответственного", "останутся без ответственного")} {Plural.Of(about.Rows, "мероприятие", "мероприятия", "мероприятий")}. " + (isMine ? "Координатор узнает, каким нужен другой человек." : "Каким — бот скажет."))
                : Markup.Empty),
        AskAgain.Labelled(isMine ? "Удалить мои данные" : "Удалить данные", nonce),
        Cancel.Labelled("Отмена", nonce));

    public static Screen Sure(ForgetStanding.Possible about, bool isMine, string nonce) => Screen.Of(
        isMine
            ? Markup.Plain("Точно удалить? Вернуть данные будет нельзя: чтобы снова пользоваться ботом, понадобится новое приглашение.")
            : Markup.Of($"Точно удалить данные: <b>{about.Name}</b>? Вернуть их будет нельзя."),
        Forget.Labelled("Да, удалить", nonce),
        Cancel.Labelled("Отмена", nonce));

    public static Screen DoneMine() => new(Markup.Plain(
        "Готово, ваши данные удалены. Сообщения, которые уже лежат в этом чате, бот убрать не может: удалите чат сами. Всего доброго!"));

    public static Screen Done(ProgrammeId programme, ForgottenTraces traces) => new(
        Markup.Paragraphs(Markup.Plain("Данные удалены."), Left(traces.Programmes.FirstOrDefault(each => each.Programme == programme))),
        [Buttons.People.Labelled("Люди", programme)],
        [Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>For the other coordinators.</summary>
    public static Screen Told(ForgottenInProgramme traces) => new(
        Markup.Paragraphs(Markup.Plain("Участник попросил удалить свои данные, они удалены."), Left(traces)),
        [Buttons.People.Labelled("Люди", traces.Programme)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Cancelled() => new(Markup.Plain("Хорошо, ничего не удалено."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NotPossible(ForgetStanding standing, ProgrammeId? through) => standing switch
    {
        ForgetStanding.LastCoordinator last => Screen.Of(
            Markup.Of($"Это единственный координатор программы «{PoliteCut.To(last.Title, 80)}». Сначала передайте её другому человеку, потом вернитесь сюда."),
            Buttons.HandOver.Labelled("Передать дела", (last.Programme, last.Person)),
            Back(through)),
        ForgetStanding.OnlyOwner => Screen.Of(
            Markup.Plain("Вы единственный администратор бота, и удалить вас сейчас нельзя: бот останется без хозяина. Сначала сделайте администратором другого человека — он войдёт по коду владельца, его печатает команда owner-code на сервере. Потом вернитесь сюда."),
            Back(through)),
        ForgetStanding.KnownElsewhere known => Screen.Of(
            Markup.Of($"{known.Name} участвует и в программе, которую координируете не вы. Удалить данные может администратор бота или сам человек: команда /forget."),
            Back(through)),
        _ => Screen.Of(Markup.Plain("Этого человека в списке нет: его данные уже удалены или он в другой программе. Ничего не изменилось."), Back(through)),
    };

    private static Button Back(ProgrammeId? through) => through is { } programme ? Buttons.People.Labelled("Назад", programme) : Buttons.Menu.Labelled("Меню", default);

    private static Markup Left(ForgottenInProgramme? traces) => Markup.Lines([
        traces is not { Rows: { Count: > 0 } rows }
            ? Markup.Plain("В плане за этим человеком ничего не было.")
            : Markup.Plain($"Назовите других ответственных: {Plural.Form(rows.Count, "строка", "строки", "строки")} плана {string.Join(", ", rows.Take(RowsShown))}{(rows.Count > RowsShown ? $" и ещё {rows.Count - RowsShown}" : "")}."),
        .. traces is { HasNamesake: true } ? [Markup.Plain("В программе есть однофамилец с теми же инициалами, поэтому имя в текстах плана бот не тронул. Проверьте их и, если нужно, пришлите исправленный план.")] : (IEnumerable<Markup>)[],
    ]);
}
