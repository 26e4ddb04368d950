using Shnor.Bot.Features.People.Invitations;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Cards;

public static class PersonScreens
{
    /// <summary>Of the owner, or of somebody whom another coordinator's programme knows too: which of the two is not said.</summary>
    public const string NameIsOwners = "Имя этого человека может исправить только администратор бота.";

    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> ShowMore = new("person-more");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> AskThisIsMe = new("me-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> ThisIsMe = new("person-me");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> AskDisconnect = new("off-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Disconnect = new("person-off");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Rename = new("person-name");

    public static Screen Card(ProgrammeId programme, PersonLine person, string note = "")
    {
        var asked = (programme, person.Id);
        var rows = new List<IReadOnlyList<Button>>();
        if (person.IsConnected)
        {
            if (person.Role != Role.Coordinator) rows.Add([AskDisconnect.Labelled("Подключился не тот человек", asked)]);
        }
        else
        {
            rows.Add([Buttons.Invitation.Labelled("Пригласить", asked), AskThisIsMe.Labelled("Это я", asked)]);
        }

        rows.Add([Buttons.Role.Labelled("Роль", asked), Buttons.PersonSchool.Labelled("Школа", asked), Buttons.Absence.Labelled("Отсутствие", asked)]);
        rows.Add([ShowMore.Labelled("Ещё", asked)]);
        rows.Add([Buttons.People.Labelled("Назад", programme)]);
        return new Screen(Markup.Paragraphs(Markup.Plain(note), About(person), LinkOf(person)), [.. rows]);
    }

    /// <summary>What is done seldom.</summary>
    public static Screen More(ProgrammeId programme, PersonLine person)
    {
        var asked = (programme, person.Id);
        var rows = new List<IReadOnlyList<Button>> { new[] { Rename.Labelled("Исправить имя", asked) }, new[] { MergeScreens.Pick.Labelled("Это один и тот же человек…", (programme, person.Id, 0)) } };
        if (person.IsConnected) rows.Add([InvitationScreens.AskNewPhone.Labelled("Новый телефон", asked)]);
        rows.Add([Buttons.HandOver.Labelled("Передать дела", asked)]);
        rows.Add([Buttons.ForgetPerson.Labelled("Удалить данные", asked)]);
        rows.Add([Buttons.Person.Labelled("Назад", asked)]);
        return new Screen(Markup.Paragraphs(About(person), Markup.Plain("Что сделать?")), [.. rows]);
    }

    /// <summary>Asked once more: what the plan gives to this name goes over for good.</summary>
    public static Screen IsItYou(ProgrammeId programme, PersonLine person, string me) => new(
        Markup.Of($"<b>{person.Told}</b> — это вы?\nВсё, за что отвечает это имя в плане, перейдёт к вам. Вы в боте — <b>{me}</b>"),
        [ThisIsMe.Labelled("Да", (programme, person.Id)), Buttons.Person.Labelled("Назад", (programme, person.Id))]);

    public static Screen IsItWrong(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"<b>{person.Told}</b> — отключить этот телефон?\nНапоминания на него больше не придут. Нужный человек сможет войти по новой ссылке."),
        [Disconnect.Labelled("Да", (programme, person.Id)), Buttons.Person.Labelled("Назад", (programme, person.Id))]);

    public static Screen AskName(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"Сейчас в списке: <b>{person.Told}</b>\nНапишите, как правильно: «Орлова Е.А.» или «Орлова Елена Андреевна»."),
        [Buttons.Person.Labelled("Отмена", (programme, person.Id))]);

    public static Screen NameNotUnderstood() => new(
        Markup.Plain($"Это не похоже на имя. Напишите одной строкой, до {PersonNames.MaxLength} знаков: «Орлова Е.А.» или «Орлова Елена Андреевна»."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NameIsForgotten() => new(
        Markup.Plain("Этот человек просил удалить его данные, поэтому записать его имя нельзя. Напишите другое имя или ничего не меняйте."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NameNoLongerYours() => new(
        Markup.Plain("Этого человека в вашем списке больше нет, имя осталось прежним."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NameIsNotYours() => new(Markup.Plain(NameIsOwners), [Buttons.Menu.Labelled("Меню", default)]);

    private static Markup About(PersonLine person) => Markup.Lines(((Markup[])[
        Markup.Of($"<b>{person.Name}</b>"),
        person.FullName is { } full && full != person.Name ? Markup.Plain(full) : Markup.Empty,
        Markup.Empty,
        Markup.Of($"Роль: {RoleInWords.Of(person.Role)}. {Presence(person)}"),
        person.School is { } school ? Markup.Of($"Школа: {PoliteCut.To(school, 120)}") : Markup.Empty,
        person.Post is { } post ? Markup.Of($"Должность: {PoliteCut.To(post, 120)}") : Markup.Empty,
        person.Away is { } away ? Markup.Of($"Отсутствует: {RussianDate.Window(away.From, away.To)}{(person.Deputy is { } deputy ? $", замещает {deputy}" : "")}") : Markup.Empty,
    ]).Where((line, i) => !line.IsEmpty || i == 2));

    private static Markup LinkOf(PersonLine person) => person switch
    {
        { IsConnected: true } => Markup.Empty,
        { Link: { } link } => Markup.Of($"Ссылка для входа (работает один раз):\n{link.AbsoluteUri}"),
        { Code.Standing: CodeStanding.Expired } => Markup.Plain("Ссылка для входа просрочена: нажмите «Пригласить», там новая."),
        _ => Markup.Plain("Ссылки для входа сейчас нет: нажмите «Пригласить», там новая."),
    };

    private static string Presence(PersonLine person) => person switch
    {
        { AccountIsGone: true } => "Аккаунт удалён, сообщения не доходят.",
        { IsConnected: false } => "Ещё не в боте.",
        { IsReachable: false } => "Бот остановлен этим человеком: сообщения не доходят.",
        _ => "На связи.",
    };
}
