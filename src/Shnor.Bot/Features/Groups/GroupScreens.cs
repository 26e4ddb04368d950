using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Groups;

/// <summary>Group chats as a coordinator sees them, in their own chat with the bot.</summary>
internal static class GroupScreens
{
    private const int PerPage = 8;
    private const int MostProgrammes = 30;
    private const int TitleLength = 80;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("groups-page");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group)> Open = new("group");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group)> Of = new("group-of");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group, int Page)> Schools = new("group-schools");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group, int Page)> Bodies = new("group-bodies");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group)> BindAll = new("group-all");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group, SchoolId School)> BindSchool = new("group-school");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group, BodyId Body)> BindBody = new("group-body");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group)> AskOff = new("group-off-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group)> Off = new("group-off");
    public static readonly ButtonKind<(ProgrammeId Programme, GroupChatId Group)> TryAgain = new("group-again");

    public static Screen List(GroupsView view, int number)
    {
        var page = PageOf.Cut(view.Groups, number, PerPage);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Чаты программы</b>\n<i>{PoliteCut.To(view.Title, TitleLength)}</i>"),
                view.Groups.Count == 0 ? Markup.Plain("Пока ни одного. В чат школы или рабочей группы бот может присылать объявления о встречах и напоминания.") : Names(view.NamesPeople),
                .. page.Shown.Select((group, i) => Markup.Of($"{page.First + i + 1}. {(group.IsReachable ? "" : "🚫 ")}{PoliteCut.To(group.Title, TitleLength)}\n<i>{Whose(group)}{(group.IsReachable ? "" : "; бот не может писать")}</i>")),
                Markup.Plain("Чтобы подключить чат, добавьте в него бота, как добавляют людей, и нажмите там «Подключить этот чат»."),
            ]),
            [
                .. page.Shown.Select((group, i) => Row(Open.Labelled($"{page.First + i + 1}. {PoliteCut.To(group.Title, 40)}", (view.Programme, group.Id)))),
                .. page.Turning((label, to) => Page.Labelled(label, (view.Programme, to))),
                [Buttons.Programme.Labelled("К программе", view.Programme), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen Card(GroupChoice choice) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Чат «{PoliteCut.To(choice.Group.Title, TitleLength)}»</b>\n<i>{PoliteCut.To(choice.ProgrammeTitle, TitleLength)}</i>"),
            Markup.Of($"Это {Whose(choice.Group)}.\n{Comes(choice.Group.Kind)}"),
            Names(choice.Group.NamesPeople),
            choice.Group.IsReachable ? Markup.Empty : Markup.Plain("🚫 Сейчас бот не может писать в этот чат: его удалили или запретили ему писать. Верните бота в чат — он вспомнит, что куда отправлять. Если бот там, нажмите «Проверить связь».")),
        [
            .. choice.Group.IsReachable ? Array.Empty<IReadOnlyList<Button>>() : [Row(TryAgain.Labelled("Проверить связь", Which(choice)))],
            Row(Of.Labelled("Чей это чат", Which(choice))),
            Row(AskOff.Labelled("Отключить", Which(choice))),
            [Buttons.Groups.Labelled("Назад", choice.Programme), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen Trying(GroupChoice choice) => new(
        Markup.Of($"Отправляю сообщение в чат «{PoliteCut.To(choice.Group.Title, TitleLength)}». Если через минуту его там нет, значит, писать боту всё ещё нельзя: разрешите это в настройках чата."),
        [Open.Labelled("Посмотреть", Which(choice))],
        [Buttons.Groups.Labelled("Назад", choice.Programme)]);

    public static Screen WhichProgramme(GroupChatId group, string title, IReadOnlyList<ProgrammeLine> programmes) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Чат «{PoliteCut.To(title, TitleLength)}»</b>"),
            Markup.Plain("К какой программе его подключить?"),
            .. programmes.Take(MostProgrammes).Select((programme, i) => Markup.Of($"{i + 1}. {PoliteCut.To(programme.Title, 100)}")),
        ]),
        [
            .. programmes.Take(MostProgrammes).Select((programme, i) => Row(Of.Labelled($"{i + 1}. {PoliteCut.To(programme.Title, 40)}", (programme.Id, group)))),
            Row(Buttons.Menu.Labelled("Не подключать", default)),
        ]);

    /// <summary>«Чей это чат?», for one that is bound already, too.</summary>
    public static Screen Whose(GroupChoice choice)
    {
        var rows = new List<IReadOnlyList<Button>> { Row(BindAll.Labelled("Всей программы", Which(choice))) };
        if (choice.Schools.Count > 0) rows.Add(Row(Schools.Labelled("Школы", (choice.Programme, choice.Group.Id, 0))));
        if (choice.Bodies.Count > 0) rows.Add(Row(Bodies.Labelled("Комитета или группы", (choice.Programme, choice.Group.Id, 0))));
        rows.Add(choice.Group.Kind == GroupKind.Unbound ? Row(Buttons.Menu.Labelled("Не подключать", default)) : Row(Open.Labelled("Назад", Which(choice))));
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Чат «{PoliteCut.To(choice.Group.Title, TitleLength)}»</b>\n<i>{PoliteCut.To(choice.ProgrammeTitle, TitleLength)}</i>"),
                choice.Group.Kind == GroupKind.Unbound ? Markup.Empty : Markup.Of($"Сейчас это {Whose(choice.Group)}."),
                Markup.Plain("Чей это чат? От этого зависит, о чём бот там напишет:\n• в чате всей программы — о встречах, на которые она зовёт;\n• в чате школы — о встречах, на которые зовут эту школу;\n• в чате комитета или группы — об их встречах и сроках."),
                Names(choice.Group.NamesPeople)),
            [.. rows]);
    }

    public static Screen ChooseSchool(GroupChoice choice, int number) => Choose(
        choice,
        "Какой школы этот чат?",
        PageOf.Cut(choice.Schools, number, PerPage),
        school => BindSchool.Labelled(PoliteCut.To(school.Name, 60), (choice.Programme, choice.Group.Id, school.Id)),
        (label, to) => Schools.Labelled(label, (choice.Programme, choice.Group.Id, to)));

    public static Screen ChooseBody(GroupChoice choice, int number) => Choose(
        choice,
        "Какого комитета или группы этот чат?",
        PageOf.Cut(choice.Bodies, number, PerPage),
        body => BindBody.Labelled(PoliteCut.To(body.Name, 60), (choice.Programme, choice.Group.Id, body.Id)),
        (label, to) => Bodies.Labelled(label, (choice.Programme, choice.Group.Id, to)));

    public static Screen IsItToGo(GroupChoice choice) => new(
        Markup.Of($"Отключить чат «{PoliteCut.To(choice.Group.Title, TitleLength)}»? Бот больше ничего туда не пришлёт. Подключить снова можно в самом чате."),
        [Off.Labelled("Отключить", Which(choice)), Open.Labelled("Назад", Which(choice))]);

    private static Screen Choose<T>(GroupChoice choice, string question, PageOf<T> page, Func<T, Button> button, Func<string, int, Button> turn) => new(
        Markup.Of($"<b>Чат «{PoliteCut.To(choice.Group.Title, TitleLength)}»</b>\n{question}"),
        [
            .. page.Shown.Select(one => Row(button(one))),
            .. page.Turning(turn),
            Row(Of.Labelled("Назад", Which(choice))),
        ]);

    private static string Whose(GroupView group) => group.Kind switch
    {
        GroupKind.Programme => "чат всей программы",
        GroupKind.School => $"чат школы: {PoliteCut.To(group.Whose, TitleLength)}",
        GroupKind.Body => $"чат комитета или группы: {PoliteCut.To(group.Whose, TitleLength)}",
        _ => "чат, который ещё не подключён",
    };

    private static string Comes(GroupKind kind) => kind switch
    {
        GroupKind.Programme => "Бот объявляет там встречи, на которые зовёт программа, и напоминает о них.",
        GroupKind.School => "Бот объявляет там встречи, на которые зовут эту школу, и напоминает о них.",
        GroupKind.Body => "Бот напоминает там обо всём, за что они отвечают: о встречах и сроках.",
        _ => "Пока бот ничего там не пишет.",
    };

    private static Markup Names(bool namesPeople) => Markup.Plain(namesPeople ? "Имена ответственных в чатах называются." : "Имён людей бот в чатах не называет.");

    private static (ProgrammeId Programme, GroupChatId Group) Which(GroupChoice choice) => (choice.Programme, choice.Group.Id);

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
