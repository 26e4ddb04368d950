using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Roster;

/// <param name="IsHere">In this very programme.</param>
/// <param name="Programme">The title of the programme they were met in.</param>
internal sealed record Namesake(PersonId Id, string Name, string? School, string? Post, bool IsHere, string Programme);

internal static class AddPersonScreens
{
    public const string Over = "Этот вопрос уже закрыт. Добавить человека можно в «Людях».";

    /// <summary>«Нет, другой человек».</summary>
    public const string SomebodyElse = "new";

    private const int PerPage = 8;

    public static readonly ButtonKind<(string Nonce, string Who)> Same = new("person-same");
    public static readonly ButtonKind<(string Nonce, int Page)> SchoolPage = new("person-add-schools");
    public static readonly ButtonKind<(string Nonce, SchoolId School)> OfSchool = new("person-of");
    public static readonly ButtonKind<string> OfNoSchool = new("person-of-none");
    public static readonly ButtonKind<string> Stop = new("person-stop");

    /// <summary>A namesake in a button. They may be of another programme: whether they are one of the namesakes is asked of the tables.</summary>
    public static string WhoOf(Namesake namesake) => namesake.Id.Value.ToString(CultureInfo.InvariantCulture);

    public static Screen AskName(string nonce) => new(
        Markup.Plain("Кого добавить? Напишите фамилию и инициалы, например: Светлова А.А. Можно имя и отчество целиком."),
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen NoName(string nonce) => new(
        Markup.Plain("Не вижу здесь имени одного человека. Напишите фамилию и инициалы русскими буквами, например: Светлова А.А."),
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen IsItOneOf(string name, IReadOnlyList<Namesake> namesakes, string nonce) => new(
        Markup.Of($"<b>{name}</b> — такой человек уже есть. Это он же?"),
        [
            .. namesakes.Take(PerPage).Select(namesake => (IReadOnlyList<Button>)[Same.Labelled(
                PoliteCut.To($"Да: {RosterWording.Whole(namesake.Name, namesake.School, namesake.Post)}{(namesake.IsHere ? "" : $" ({PoliteCut.To(namesake.Programme, 40)})")}", 100), (nonce, WhoOf(namesake)))]),
            [Same.Labelled("Нет, другой человек", (nonce, SomebodyElse))],
            [Stop.Labelled("Отмена", nonce)],
        ]);

    public static Screen AlreadyHere(ProgrammeId programme, PersonId person, string name) => new(
        Markup.Of($"<b>{name}</b> уже в программе, добавлять не нужно. Ссылка для входа — в карточке."),
        [Buttons.Person.Labelled("Открыть карточку", (programme, person))],
        [Buttons.People.Labelled("Люди", programme)]);

    public static Screen AskSchool(string name, IReadOnlyList<(SchoolId Id, string Name)> schools, int page, string nonce)
    {
        var pages = Math.Max(1, (schools.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 0, pages - 1);
        var rows = schools.Skip(page * PerPage).Take(PerPage).Select(school => (IReadOnlyList<Button>)[OfSchool.Labelled(PoliteCut.To(school.Name, 60), (nonce, school.Id))]).ToList();
        var turning = new List<Button>();
        if (page > 0) turning.Add(SchoolPage.Labelled("‹ Назад", (nonce, page - 1)));
        if (page < pages - 1) turning.Add(SchoolPage.Labelled("Далее ›", (nonce, page + 1)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([OfNoSchool.Labelled(schools.Count > 0 ? "Пропустить" : "Добавить", nonce)]);
        rows.Add([Stop.Labelled("Отмена", nonce)]);
        return new Screen(schools.Count > 0 ? Markup.Of($"Где работает <b>{name}</b>?") : Markup.Of($"Добавить: <b>{name}</b>, педагог?"), [.. rows]);
    }

    public static Screen Added(ProgrammeId programme, PersonId person, string name) => new(
        Markup.Of($"<b>{name}</b> теперь в программе, роль: педагог. Перешлите следующее сообщение: в нём личная ссылка."),
        [Buttons.AddPerson.Labelled("Добавить ещё", programme)],
        [Buttons.Person.Labelled("Карточка", (programme, person)), Buttons.People.Labelled("Люди", programme)]);

    public static Screen AddedConnected(ProgrammeId programme, PersonId person, string name) => new(
        Markup.Of($"<b>{name}</b> теперь и в этой программе, роль: педагог. Ссылка не нужна: этот человек уже в боте."),
        [Buttons.AddPerson.Labelled("Добавить ещё", programme)],
        [Buttons.Person.Labelled("Карточка", (programme, person)), Buttons.People.Labelled("Люди", programme)]);

    /// <summary>For the coordinator to forward as it is: nothing in it is said to them.</summary>
    /// <param name="link">Null: the bot does not know its own address yet.</param>
    public static Screen ToForward(string name, string programme, string code, Uri? link) => new(Markup.Paragraphs(
        Markup.Of($"Здравствуйте, {name}! Вас добавили в список участников: «{PoliteCut.To(programme, 120)}»."),
        link is null
            ? Markup.Of($"Откройте бота и отправьте ему код: <code>{code}</code>")
            : Markup.Of($"Откройте ссылку и нажмите «Старт»: {link.AbsoluteUri}"),
        Markup.Plain("Ссылка личная: работает один раз, 30 дней.")));
}
