using Shnor.Bot.Features.People.Invitations;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Cards;

public static class MergeScreens
{
    private const int PageSize = 8;

    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Page)> Pick = new("same");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId One, PersonId Other)> Picked = new("same-pick");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId One, PersonId Other)> Sure = new("same-sure");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId One, PersonId Other)> Merge = new("same-do");

    public static Screen PickOther(ProgrammeId programme, PersonLine person, IReadOnlyList<PersonLine> others, int page)
    {
        var cut = PageOf.Cut(others, page, PageSize);
        var rows = cut.Shown.Select(p => (IReadOnlyList<Button>)[Picked.Labelled(PoliteCut.To(p.Told, 40), (programme, person.Id, p.Id))]).ToList();
        rows.AddRange(cut.Turning((label, to) => Pick.Labelled(label, (programme, person.Id, to))));
        rows.Add([Buttons.Person.Labelled("Отмена", (programme, person.Id))]);
        return new Screen(
            others.Count == 0
                ? Markup.Plain("В списке больше никого нет: объединять не с кем.")
                : Markup.Of($"<b>{person.Told}</b> и кто ещё — один и тот же человек?"),
            [.. rows]);
    }

    public static Screen Ask(ProgrammeId programme, MergePair pair) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{pair.Goes.Told}</b> и <b>{pair.Stays.Told}</b> — один человек?"),
            Markup.Of($"В списке останется одна строка. Что к ней перейдёт: {What(pair)}.")),
        [Sure.Labelled("Да", (programme, pair.Goes.Id, pair.Stays.Id)), Buttons.Person.Labelled("Отмена", (programme, pair.Asked))]);

    public static Screen AskAgain(ProgrammeId programme, MergePair pair) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{pair.Goes.Told}</b> и <b>{pair.Stays.Told}</b> — точно объединить?"),
            Markup.Plain("Разделить их одной кнопкой уже не получится: второго человека придётся добавить заново и вернуть ему дела вручную.")),
        [Merge.Labelled("Объединить", (programme, pair.Goes.Id, pair.Stays.Id)), Buttons.Person.Labelled("Отмена", (programme, pair.Asked))]);

    public static Screen Done(ProgrammeId programme, PersonLine person) => new(
        Markup.Paragraphs(
            Markup.Of($"Готово, теперь в списке один человек: <b>{person.Told}</b>"),
            Markup.Plain("Ошиблись? Добавьте второго человека в список ещё раз, пригласите его и передайте ему дела с карточки этого человека.")),
        [Buttons.Person.Labelled("Открыть", (programme, person.Id))],
        [Buttons.People.Labelled("Назад", programme)]);

    /// <summary>Says nothing of where else they are.</summary>
    public static Screen NeedsTheirWord(ProgrammeId programme, PersonLine goes, PersonLine stays) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{goes.Told}</b> и <b>{stays.Told}</b> оба уже в боте, каждый со своего телефона. Объединить их может только сам человек."),
            Markup.Plain("Сделайте ссылку для одного из них и попросите открыть её на телефоне другого: бот спросит «это тоже вы?».")),
        [InvitationScreens.AskNewPhone.Labelled(PoliteCut.To($"Ссылка: {goes.Told}", 40), (programme, goes.Id))],
        [Buttons.Person.Labelled("Назад", (programme, goes.Id))]);

    private static string What(MergePair pair) => string.Join(", ", new[]
    {
        pair.Things.Rows > 0 ? Plural.Of(pair.Things.Rows, "строка плана", "строки плана", "строк плана") : "",
        pair.Things.Bodies > 0 ? Plural.Of(pair.Things.Bodies, "место в группах", "места в группах", "мест в группах") : "",
        pair.Goes.IsConnected ? "телефон (сообщения будут приходить туда, где человек подключился последним)" : "",
        "роль и школа, если они больше или ещё не указаны",
    }.Where(part => part.Length > 0));
}
