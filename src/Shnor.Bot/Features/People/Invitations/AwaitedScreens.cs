using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Invitations;

public static class AwaitedScreens
{
    private const int PageSize = 20;
    private const int SchoolsAPage = 8;
    private const int AskingShown = 5;
    private const int NameShown = 120;

    private const int MaxText = 3_900; // UTF-16 units; a message holds 4096 (Bot API, sendMessage)

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("awaited-page");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> ChooseText = new("awaited-text");
    public static readonly ButtonKind<ProgrammeId> TextForAll = new("awaited-all");
    public static readonly ButtonKind<ProgrammeId> TextForRest = new("awaited-rest");
    public static readonly ButtonKind<(ProgrammeId Programme, SchoolId School)> TextForSchool = new("awaited-of");

    public static Screen List(AwaitedView view, int page)
    {
        var cut = PageOf.Cut(view.Waiting, page, PageSize);
        var rows = new List<IReadOnlyList<Button>>(cut.Turning((label, to) => Page.Labelled(label, (view.Programme, to))));
        if (view.Waiting.Count > 0) rows.Add([ChooseText.Labelled("Текст для рассылки", (view.Programme, 0))]);
        rows.AddRange(view.Asking.Take(AskingShown).Select(school => (IReadOnlyList<Button>)[Buttons.JoinRequests.Labelled($"Просятся: {PoliteCut.To(school.Name, 30)} ({school.Count})", school.Id)]));
        if (view.HasSchools) rows.Add([SchoolLinkScreens.Schools.Labelled("Ссылки для школ", (view.Programme, 0))]);
        rows.Add([Buttons.People.Labelled("Назад", view.Programme)]);
        return new Screen(
            Markup.Paragraphs([
                view.Waiting.Count == 0
                    ? Markup.Plain("Ждать некого: подключились все, кто есть в списке.")
                    : Markup.Of($"<b>Кого ждём: {Plural.Of(view.Waiting.Count, "человек", "человека", "человек")}</b>"),
                .. BySchool(cut.Shown)]),
            [.. rows]);
    }

    public static Screen ForWhom(AwaitedView view, int page)
    {
        var schools = view.Waiting.Where(p => p.School is not null).GroupBy(p => (Id: p.SchoolId!.Value, Name: p.School!)).ToList();
        var rest = view.Waiting.Count(p => p.School is null);
        var cut = PageOf.Cut(schools, page, SchoolsAPage);
        var rows = new List<IReadOnlyList<Button>> { new[] { TextForAll.Labelled($"Всем сразу ({view.Waiting.Count})", view.Programme) } };
        rows.AddRange(cut.Shown.Select(school => (IReadOnlyList<Button>)[TextForSchool.Labelled($"{PoliteCut.To(school.Key.Name, 36)} ({school.Count()})", (view.Programme, school.Key.Id))]));
        if (rest > 0 && schools.Count > 0) rows.Add([TextForRest.Labelled($"Кто без школы ({rest})", view.Programme)]);
        rows.AddRange(cut.Turning((label, to) => ChooseText.Labelled(label, (view.Programme, to))));
        rows.Add([Buttons.Awaited.Labelled("Назад", view.Programme)]);
        return new Screen(
            Markup.Plain("Для кого сделать текст? В нём строка на человека: имя и личная ссылка. Его можно переслать в чат школы целиком."),
            [.. rows]);
    }

    /// <summary>Over the text itself: what was done to make it.</summary>
    public static Screen TextIsBelow(AwaitedView view, int people, int messages, int renewed, int revoked) => new(
        Markup.Paragraphs(
            Markup.Plain(messages == 1
                ? $"Текст — в сообщении ниже, в нём {Plural.Of(people, "человек", "человека", "человек")}. Перешлите его в чат школы."
                : $"Текст — в сообщениях ниже: их {messages}, в них {Plural.Of(people, "человек", "человека", "человек")}. Перешлите все."),
            renewed > 0 ? Markup.Plain($"Новые ссылки: {renewed}. У кого ссылка была просрочена или её не было, тому сделана новая; старые больше не работают.") : Markup.Empty,
            revoked > 0 ? Markup.Plain($"Без ссылки, потому что она отозвана: {Plural.Of(revoked, "человек", "человека", "человек")}.") : Markup.Empty,
            Markup.Plain("Ссылки личные, но в общем чате их видят все. О каждом, кто подключится, я вам скажу. Если это не тот человек, отключите его на карточке.")),
        [Buttons.Awaited.Labelled("Назад", view.Programme)]);

    /// <summary>Messages to forward, each of its own and whole: a greeting and as many lines as it bears.</summary>
    public static IReadOnlyList<Screen> Texts(AwaitedView view, IReadOnlyList<PersonLine> people)
    {
        var until = people.Min(p => p.Code!.Until);
        var head = Markup.Of(
            $"Коллеги, подключитесь, пожалуйста, к нашему боту: он напоминает о сроках и встречах.\n<i>{PoliteCut.To(view.People.Title, 200)}</i>\n\nНайдите себя и откройте ссылку рядом. Она личная: сработает один раз, до {RussianDate.Day(DateOnly.FromDateTime(until), view.People.Today)}.");
        var texts = new List<Screen>();
        var lines = new List<Markup>();
        var length = head.Html.Length;
        foreach (var person in people)
        {
            var line = Markup.Of($"{PoliteCut.To(person.Told, NameShown)} — {person.Link!.AbsoluteUri}");
            if (lines.Count > 0 && length + line.Html.Length + 1 > MaxText)
            {
                texts.Add(Message(head, lines));
                (lines, length) = ([], head.Html.Length);
            }

            lines.Add(line);
            length += line.Html.Length + 1;
        }

        texts.Add(Message(head, lines));
        return texts;
    }

    private static Screen Message(Markup head, List<Markup> lines) => new(Markup.Paragraphs(head, Markup.Lines(lines)));

    private static IEnumerable<Markup> BySchool(IReadOnlyList<PersonLine> shown) =>
        shown.GroupBy(p => p.School ?? "").Select(school => Markup.Lines([
            .. school.Key.Length > 0 ? [Markup.Of($"<b>{PoliteCut.To(school.Key, 120)}</b>")] : shown.Any(p => p.School is not null) ? [Markup.Of($"<b>Школа не указана</b>")] : Array.Empty<Markup>(),
            .. school.Select(Line)]));

    private static Markup Line(PersonLine person) => Markup.Of($"• {PoliteCut.To(person.Told, NameShown)} — {Standing(person)}");

    private static string Standing(PersonLine person) => person switch
    {
        { AccountIsGone: true, Link: null } => "аккаунт удалён, нужна новая ссылка",
        { Code: { Standing: CodeStanding.Open, Until: var until } } => $"ссылка до {RussianDate.FullDay(DateOnly.FromDateTime(until))}",
        { Code.Standing: CodeStanding.Expired } => "ссылка просрочена",
        { Code.Standing: CodeStanding.Revoked } => "ссылка отозвана",
        _ => "ссылки ещё нет",
    };
}
