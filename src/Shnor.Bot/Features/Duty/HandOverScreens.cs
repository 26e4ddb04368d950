using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Duty;

/// <param name="IsMe">A coordinator hands over their own.</param>
internal sealed record LeaverView(ProgrammeId Programme, PersonId Person, string Name, WorkOf Work, bool Coordinates, bool IsMe)
{
    public bool HasNothing => Work.IsNothing;
}

internal static class HandOverScreens
{
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Page)> Page = new("over-page");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, PersonId To)> Ask = new("over-ask");

    /// <summary>1: the role of coordinator goes too.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, PersonId To, int WithRole)> Do = new("over-do");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> AskLeave = new("leave-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Leave = new("leave");

    /// <summary>«12 мероприятий, 2 группы, 1 школа под кураторством».</summary>
    public static string InWords(WorkOf work)
    {
        var parts = new List<string>();
        if (work.Activities > 0) parts.Add(Plural.Of(work.Activities, "мероприятие", "мероприятия", "мероприятий"));
        if (work.Bodies > 0) parts.Add(Plural.Of(work.Bodies, "группа", "группы", "групп"));
        if (work.Schools > 0) parts.Add(Plural.Of(work.Schools, "школа", "школы", "школ") + " под кураторством");
        if (work.StandsInFor > 0) parts.Add("замещение " + Plural.Of(work.StandsInFor, "коллеги", "коллег", "коллег"));
        return parts.Count == 0 ? "дел нет" : string.Join(", ", parts);
    }

    /// <param name="people">Those who see the plan.</param>
    public static Screen WhoTakesOver(LeaverView view, IReadOnlyList<Colleague> people, int page) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Передать все дела: {view.Name}</b>\nСейчас: {Everything(view)}."),
            Markup.Plain(people.Count == 0 ? "Передать пока некому: сначала добавьте в программу того, кто примет дела." : "Кому передать?")),
        [
            .. Colleagues.Rows(people, page, (person, label) => Ask.Labelled(label, (view.Programme, view.Person, person.Id)), (at, label) => Page.Labelled(label, (view.Programme, view.Person, at))),
            Row(Buttons.Person.Labelled("Назад", (view.Programme, view.Person))),
        ]);

    public static Screen Nothing(LeaverView view) => new(
        Markup.Of($"<b>{view.Name}</b>\nЗа этим человеком дел в программе нет: передавать нечего."),
        [AskLeave.Labelled("Убрать из программы", (view.Programme, view.Person))],
        [Buttons.Person.Labelled("Назад", (view.Programme, view.Person))]);

    public static Screen AreYouSure(LeaverView view, Colleague to) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{view.Name} → {to.Name}</b>\nПерейдёт: {Everything(view)}."),
            Markup.Plain("Оба получат сообщение. Вернуть можно так же: передать обратно.")),
        [
            .. view.HasNothing ? Array.Empty<IReadOnlyList<Button>>() : [Row(Do.Labelled("Передать", (view.Programme, view.Person, to.Id, 0)))],
            .. view.Coordinates ? [Row(Do.Labelled("Передать вместе с ролью координатора", (view.Programme, view.Person, to.Id, 1)))] : Array.Empty<IReadOnlyList<Button>>(),
            Row(Buttons.HandOver.Labelled("Назад", (view.Programme, view.Person))),
        ]);

    /// <param name="work">What has gone over.</param>
    public static Screen Done(LeaverView view, Colleague to, WorkOf work) => new(
        Markup.Of($"Готово. <b>{view.Name} → {to.Name}</b>: {InWords(work)}."),
        [AskLeave.Labelled("Убрать из программы", (view.Programme, view.Person))],
        [Buttons.People.Labelled("К списку людей", view.Programme)]);

    /// <summary>To whoever has given away their own right to these screens.</summary>
    public static Screen DoneForMe(Colleague to, WorkOf work) => new(
        Markup.Of($"Готово. Передано: {InWords(work)}. Координатор теперь — <b>{to.Name}</b>"),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Leaves(LeaverView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{view.Name}</b> — убрать из программы?"),
            Markup.Plain("Бот перестанет писать этому человеку о программе, его ссылки для входа закроются. Отметки о выполненном останутся в истории.")),
        [Leave.Labelled("Да", (view.Programme, view.Person)), Buttons.Person.Labelled("Назад", (view.Programme, view.Person))]);

    public static Screen Gone(ProgrammeId programme, string name) => new(
        Markup.Of($"{name} больше не в программе."),
        [Buttons.People.Labelled("К списку людей", programme)]);

    public static Screen IAmGone() => new(Markup.Plain("Вы больше не участвуете в этой программе."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Received(string from) => new(
        Markup.Of($"<b>Вам переданы дела</b>\nРаньше за них отвечал другой человек: {from}\nНапоминания теперь приходят вам."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Given(string to) => new(
        Markup.Of($"Ваши дела в программе теперь ведёт другой человек: {to}\nНапоминаний о них больше не будет."),
        [Buttons.Menu.Labelled("Меню", default)]);

    private static string Everything(LeaverView view) => view switch
    {
        { Coordinates: false } => InWords(view.Work),
        { HasNothing: true } => "роль координатора",
        _ => $"{InWords(view.Work)}, роль координатора",
    };

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
