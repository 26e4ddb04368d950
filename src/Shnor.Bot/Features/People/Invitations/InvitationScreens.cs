using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Invitations;

public static class InvitationScreens
{
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> NewCode = new("person-code");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Revoke = new("code-off");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Forward = new("code-text");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Picture = new("code-qr");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> AskNewPhone = new("phone-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> NewPhone = new("phone-new");

    public static Screen OfPerson(PeopleView view, PersonLine person)
    {
        var asked = (view.Programme, person.Id);
        var rows = new List<IReadOnlyList<Button>>();
        var heading = Markup.Of($"<b>Приглашение: {person.Told}</b>");
        if (person.Code is { Standing: CodeStanding.Open } code)
        {
            rows.Add([Forward.Labelled("Сообщение для пересылки", asked)]);
            rows.Add([Picture.Labelled("QR-код", asked)]);
            rows.Add([NewCode.Labelled("Новая ссылка", asked), Revoke.Labelled("Отозвать", asked)]);
            rows.Add([Buttons.Person.Labelled("Назад", asked)]);
            return new Screen(
                Markup.Paragraphs(
                    heading,
                    person.IsConnected ? Markup.Plain("Ссылка для нового телефона. Пока её не открыли, всё приходит на прежний.") : Markup.Empty,
                    code.Link is { } link ? Markup.Of($"Ссылка: {link.AbsoluteUri}\nКод: <code>{code.Text}</code>") : Markup.Of($"Код: <code>{code.Text}</code>"),
                    Markup.Plain($"Ссылка личная: сработает один раз, до {RussianDate.Moment(code.Until, view.Today)}.")),
                [.. rows]);
        }

        rows.Add([person.IsConnected ? AskNewPhone.Labelled("Новый телефон", asked) : NewCode.Labelled("Новая ссылка", asked)]);
        rows.Add([Buttons.Person.Labelled("Назад", asked)]);
        return new Screen(Markup.Paragraphs(heading, Markup.Plain(WhyNone(view, person))), [.. rows]);
    }

    /// <summary>Nothing but what is forwarded: no button, no word to the coordinator.</summary>
    public static Screen ToForward(PeopleView view, PersonLine person, PersonalCode code, Uri link) => new(Markup.Paragraphs(
        Markup.Of($"Здравствуйте, {person.Name}!"),
        Markup.Of($"Подключитесь, пожалуйста, к нашему боту: он напоминает о сроках и встречах, а отметить сделанное можно одной кнопкой.\n<i>{PoliteCut.To(view.Title, 200)}</i>"),
        Markup.Of($"Ваша личная ссылка: {link.AbsoluteUri}\nОткройте её и нажмите «Старт»."),
        Markup.Of($"Ссылка не открывается? Найдите бота {BotName(link)}, нажмите «Старт» и отправьте ему код: <code>{code.Text}</code>"),
        Markup.Of($"Ссылка сработает один раз, до {RussianDate.Moment(code.Until, view.Today)}. Другим её, пожалуйста, не передавайте.")));

    public static Screen UnderPicture(PeopleView view, PersonLine person, PersonalCode code) => new(
        Markup.Of($"<b>{person.Told}</b>\nЛичное приглашение: сработает один раз, до {RussianDate.Moment(code.Until, view.Today)}."));

    public static Screen AskNewPhoneOf(PeopleView view, PersonLine person) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{person.Told}</b> — новый телефон или новый аккаунт?"),
            Markup.Plain("Сделаю личную ссылку. Когда человек откроет её и согласится, сообщения пойдут на новый телефон, а прежний отключится. Отметки, дела и история останутся.")),
        [NewPhone.Labelled("Да", (view.Programme, person.Id)), Buttons.Person.Labelled("Назад", (view.Programme, person.Id))]);

    /// <summary>How to find the bot by hand: <c>@shnor_bot</c>.</summary>
    internal static string BotName(Uri link) => "@" + link.AbsolutePath.Trim('/');

    private static string WhyNone(PeopleView view, PersonLine person) => person switch
    {
        { Code.Standing: CodeStanding.Expired, Code.Until: var until } => $"Ссылка просрочена: она работала до {RussianDate.Moment(until, view.Today)}. Сделайте новую.",
        { IsConnected: true } => "Этот человек уже в боте. Если у него новый телефон или новый аккаунт, сделайте ссылку для него.",
        { AccountIsGone: true } => "Аккаунт этого человека удалён. Сделайте ссылку — он войдёт с нового, отметки и дела сохранятся.",
        { Code.Standing: CodeStanding.Revoked } => "Ссылка отозвана, войти по ней нельзя. Сделайте новую, когда понадобится.",
        _ => "Ссылки сейчас нет. Сделайте новую.",
    };
}
