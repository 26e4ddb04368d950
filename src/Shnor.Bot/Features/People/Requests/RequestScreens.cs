using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Requests;

public static class RequestScreens
{
    private const int ListShown = 20;
    private const int PageSize = 8;
    private const int SchoolShown = 150;

    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request)> Show = new("ask");
    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request)> LetIn = new("ask-yes");
    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request)> Refuse = new("ask-no");
    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request)> Rename = new("ask-name");
    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request, int Page)> Pick = new("ask-who");
    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request, PersonId Person)> Picked = new("ask-is");
    public static readonly ButtonKind<(SchoolId School, JoinRequestId Request, PersonId Person)> IsNamed = new("ask-merge");

    public static Screen Asked(RequestView request)
    {
        var asked = (request.School, request.Id);
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"В школу просится педагог: <b>{request.Name}</b>\n{PoliteCut.To(request.SchoolName, SchoolShown)}"),
                Markup.Plain(request.IsNew ? "Имя — как в мессенджере, если его ещё не исправили. Знаете этого человека?" : "Бот этого человека уже знает. Впустить в школу?")),
            [.. (IReadOnlyList<Button>[])[
                [LetIn.Labelled("Впустить", asked), Refuse.Labelled("Отклонить", asked)],
                .. request.IsNew ? (IReadOnlyList<Button>[])[[Rename.Labelled("Исправить имя", asked)]] : [],
                [Pick.Labelled("Это человек из списка…", (request.School, request.Id, 0))],
                [Buttons.JoinRequests.Labelled("Все, кто ждёт", request.School)],
            ]]);
    }

    public static Screen List(SchoolId school, string name, IReadOnlyList<(JoinRequestId Id, string Name)> waiting) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{PoliteCut.To(name, SchoolShown)}</b>"),
            Markup.Plain(waiting.Count == 0
                ? "Сейчас никто не ждёт решения. Кто откроет ссылку школы, появится здесь."
                : $"{Plural.Form(waiting.Count, "Ждёт", "Ждут", "Ждут")} решения: {Plural.Of(waiting.Count, "человек", "человека", "человек")}{(waiting.Count > ListShown ? $", здесь первые {ListShown}" : "")}.")),
        [
            .. waiting.Take(ListShown).Select(r => (IReadOnlyList<Button>)[Show.Labelled(PoliteCut.To(r.Name, 40), (school, r.Id))]),
            [Buttons.SchoolLink.Labelled("Ссылка школы", school)],
            [Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen AskName(RequestView request) => new(
        Markup.Of($"Сейчас: <b>{request.Name}</b>\nНапишите, как правильно: «Орлова Е.А.» или «Орлова Елена Андреевна»."),
        [Show.Labelled("Отмена", (request.School, request.Id))]);

    public static Screen PickNamed(RequestView request, IReadOnlyList<PersonLine> people, int page)
    {
        var cut = PageOf.Cut(people, page, PageSize);
        var rows = cut.Shown.Select(p => (IReadOnlyList<Button>)[Picked.Labelled(PoliteCut.To(p.Told, 40), (request.School, request.Id, p.Id))]).ToList();
        rows.AddRange(cut.Turning((label, to) => Pick.Labelled(label, (request.School, request.Id, to))));
        rows.Add([Show.Labelled("Назад", (request.School, request.Id))]);
        return new Screen(
            people.Count == 0
                ? Markup.Of($"<b>{request.Name}</b>\nИз этой школы ждать больше некого: впустите человека под его именем или отклоните.")
                : Markup.Of($"<b>{request.Name}</b> — кто это из тех, кого ещё ждём?"),
            [.. rows]);
    }

    public static Screen IsItThem(RequestView request, PersonLine named) => new(
        Markup.Of($"<b>{request.Name}</b> — это <b>{named.Told}</b>?\nЭтот телефон получит место, роль и дела из списка, личная ссылка закроется."),
        [IsNamed.Labelled("Да", (request.School, request.Id, named.Id)), Show.Labelled("Назад", (request.School, request.Id))]);

    public static Screen IsIn(RequestView request, bool isCoordinator) => new(
        Markup.Of($"<b>{request.Name}</b> теперь в боте.\n{PoliteCut.To(request.SchoolName, SchoolShown)}"),
        [
            .. isCoordinator ? (IReadOnlyList<Button>[])[[Buttons.Person.Labelled("Открыть", (request.Programme, request.Person))]] : [],
            [Buttons.JoinRequests.Labelled("Все, кто ждёт", request.School)],
            [Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen IsOut(RequestView request) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{request.Name}</b>: в просьбе отказано, человеку об этом сообщим."),
            Markup.Plain(request.IsNew ? "Имя и номер чата этого человека бот удалит. Передумаете — пусть откроет ссылку школы ещё раз." : "Остальное у него не изменилось.")),
        [Buttons.JoinRequests.Labelled("Все, кто ждёт", request.School)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AlreadyDecided(Button wayBack) => new(Markup.Plain("По этой просьбе уже решили."), [wayBack], [Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>To whoever asked; who is in no programme yet has no menu to go back to.</summary>
    public static Screen Waiting(string school, bool hasMenu) => new(
        Markup.Of($"Спасибо! Просьба отправлена: <b>{PoliteCut.To(school, SchoolShown)}</b>\nКогда её рассмотрят, бот напишет. Делать ничего не нужно."),
        WayBack(hasMenu));

    public static Screen StillWaiting(string school, bool hasMenu) => new(
        Markup.Of($"Ждём ответа: <b>{PoliteCut.To(school, SchoolShown)}</b>\nПросьба уже отправлена, второй раз не нужно. Бот напишет, когда её рассмотрят."),
        WayBack(hasMenu));

    public static Screen ToldYes(string? school, string name) => new(
        Markup.Of($"Готово, <b>{name}</b>! Вас впустили{(school is null ? "" : $": {PoliteCut.To(school, SchoolShown)}")}. Напоминания о встречах будут приходить сюда."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen ToldNo(string? school, bool isNobody) => new(
        Markup.Paragraphs(
            Markup.Plain(school is null ? "В просьбе подключиться отказано." : $"В просьбе подключиться отказано: {PoliteCut.To(school, SchoolShown)}."),
            Markup.Plain(isNobody ? "Бот удалил то, что о вас записал. Если это ошибка, скажите руководителю школы и откройте ссылку ещё раз." : "Если это ошибка, скажите руководителю школы и откройте ссылку ещё раз.")));

    private static IReadOnlyList<IReadOnlyList<Button>> WayBack(bool hasMenu) => hasMenu ? [[Buttons.Menu.Labelled("Меню", default)]] : [];
}
