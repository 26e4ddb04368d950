using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reports;

/// <summary>A report while it is written. One question a step; the whole of it before «Отправить».</summary>
internal static class ReportScreens
{
    /// <summary>Says what was chosen: pressed twice it is chosen once.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Part, int Value)> Say = new("report-say");
    public static readonly ButtonKind<(OccurrenceId Id, int Part)> Skip = new("report-skip");
    public static readonly ButtonKind<(OccurrenceId Id, int Part)> Back = new("report-back");
    public static readonly ButtonKind<(OccurrenceId Id, int Part)> Edit = new("report-edit");
    public static readonly ButtonKind<(OccurrenceId Id, int Part)> Clear = new("report-clear");
    public static readonly ButtonKind<OccurrenceId> Whole = new("report-whole");
    public static readonly ButtonKind<OccurrenceId> Send = new("report-send");
    public static readonly ButtonKind<OccurrenceId> Write = new("report-write");
    public static readonly ButtonKind<OccurrenceId> ShowFiles = new("report-files");
    public static readonly ButtonKind<ReportFileId> DropFile = new("report-file-drop");

    private const int LineLength = 1000; // longer texts are refused when they are typed
    private const int NumbersInRow = 5;

    private static readonly int[] UsualNumbers = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80];

    /// <param name="note">What has just happened, before the question.</param>
    public static Screen Ask(ReportView view, ReportPart part, bool isEdit, Headcount? counted = null, string note = "")
    {
        var report = view.Report!;
        var hasAnswer = HasAnswer(report, part);
        var isFoundByBot = !isEdit && counted is not null; // the question says it already
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Markup.Lines([Markup.Of($"<b>Отчёт</b>{Place(view, part, isEdit)}"), Markup.Plain(OccurrenceLines.Title(view.Of, 120))]),
                Question(view, part, counted),
                hasAnswer && !isFoundByBot ? Markup.Of($"Сейчас: {Answer(view, part)}") : Markup.Empty),
            [
                .. Choices(view, part, counted),
                .. part == ReportPart.Files ? report.Files.Select((file, i) => Row(DropFile.Labelled($"Убрать: {PoliteCut.To(NameOf(file, i), 40)}", file.Id))) : Array.Empty<IReadOnlyList<Button>>(),
                .. part == ReportPart.Files && report.Link is not null ? [Row(Clear.Labelled("Убрать ссылку", (view.Id, (int)part)))] : Array.Empty<IReadOnlyList<Button>>(),
                isEdit
                    ? [.. hasAnswer && part != ReportPart.Files ? [Clear.Labelled("Убрать", (view.Id, (int)part))] : Array.Empty<Button>(), Whole.Labelled(part == ReportPart.Files ? "Готово" : "Назад", view.Id)]
                    : [Skip.Labelled(hasAnswer && part == ReportPart.Files ? "Далее" : "Пропустить", (view.Id, (int)part)), Back.Labelled("Назад", (view.Id, (int)part))],
            ]);
    }

    /// <summary>The whole of it, with a button for each part.</summary>
    public static Screen Summary(ReportView view, string note = "") => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Lines([Markup.Of($"<b>Отчёт: проверьте и отправьте</b>"), Markup.Plain(OccurrenceLines.Title(view.Of, 120)), Markup.Plain(OccurrenceLines.When(view.Of))]),
            view.ReturnedWith is { } words ? Markup.Of($"Координатор вернул: «{PoliteCut.To(words, 300)}»") : Markup.Empty,
            Body(view, LineLength)),
        [
            Row(Send.Labelled("Отправить", view.Id)),
            .. ReportParts.Of(view.Of.Occurrence).Select(part => Edit.Labelled(Label(part), (view.Id, (int)part))).Chunk(2),
            Row(Buttons.Open.Labelled("Назад", view.Id)),
        ]);

    /// <summary>A sent report, for whoever sees the plan.</summary>
    public static Screen Read(ReportView view, bool mayAct, bool coordinates) => new(
        Markup.Paragraphs(
            Markup.Lines([Markup.Of($"<b>Отчёт</b>"), Markup.Plain(OccurrenceLines.Title(view.Of)), Markup.Plain(OccurrenceLines.When(view.Of)), SentBy(view)]),
            Body(view, LineLength)),
        [
            .. coordinates ? Acceptance(view) : [],
            .. Files(view),
            .. mayAct && view.CanBeAddedTo ? [[Write.Labelled("Дополнить", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            .. mayAct && view.Of.HasAttendance ? [[Buttons.Attendance.Labelled("Кто был", view.Id), FeedbackScreens.Results.Labelled("Отзывы", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <param name="offersToWrite">A coordinator may write in the place of those who answer for it.</param>
    public static Screen NotYet(ReportView view, bool offersToWrite) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Отчёта пока нет</b>\n{OccurrenceLines.Title(view.Of)}"),
            Markup.Plain(offersToWrite ? "Его пишут те, кто отвечает за мероприятие. Можно написать и за них." : "Когда его пришлют, он появится здесь.")),
        [
            .. offersToWrite ? [[Write.Labelled("Написать отчёт", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen Sent(ReportView view) => new(
        Markup.Paragraphs(
            Markup.Of($"✅ <b>Отчёт отправлен</b>\n{OccurrenceLines.Title(view.Of)}"),
            Markup.Plain(view.WaitsForAcceptance ? "Координатор прочитает его и примет. Если что-то нужно дополнить — вернёт с пояснением." : "Его прочитает каждый, кто видит план. Больше ничего делать не нужно.")),
        [
            .. view.Of.HasAttendance ? [[Buttons.Attendance.Labelled("Кто был", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <summary>Under a picture or a file that is shown again.</summary>
    public static Screen UnderFile(int number, int count) => new(Markup.Plain($"{number} из {count}"));

    internal static string NameOf(ReportFile file, int index) => file.IsPicture || file.Name.Length == 0 ? $"фото {index + 1}" : file.Name;

    internal static Markup SentBy(ReportView view) =>
        view.SentAt is { } at ? Markup.Of($"<i>Отправлен: {view.Author ?? "участник удалён"}, {RussianDate.Moment(at, view.Of.Clock.Today)}</i>") : Markup.Empty;

    internal static IEnumerable<IReadOnlyList<Button>> Files(ReportView view) =>
        view.Report is { Files.Count: > 0 and var count } ? [[ShowFiles.Labelled($"Показать файлы: {count}", view.Id)]] : [];

    internal static IEnumerable<IReadOnlyList<Button>> Acceptance(ReportView view) =>
        view.WaitsForAcceptance ? [[Buttons.Accept.Labelled("Принять", view.Id), Buttons.Return.Labelled("Вернуть", view.Id)]] : [];

    /// <param name="most">Of each text, in letters.</param>
    internal static Markup Body(ReportView view, int most)
    {
        var report = view.Report!;
        return Markup.Lines(new[]
        {
            report.Form is { } form ? Markup.Of($"Форма: {FormInWords(form)}") : Markup.Empty,
            report.Participants is { } people ? Markup.Of($"Участников: {people}{(report.FromSchools is { } ours ? $", из школ программы — {ours}" : "")}") : Markup.Empty,
            Line("Сделано", report.Done),
            Line("Результат", report.Result),
            Line("Трудности", report.Difficulties),
            report.Files.Count > 0 ? Markup.Of($"Фото и файлы: {report.Files.Count}") : Markup.Empty,
            report.Link is { } link ? Markup.Of($"Ссылка: {link}") : Markup.Empty,
        }.Where(line => !line.IsEmpty).DefaultIfEmpty(Markup.Plain("Пока ничего не написано.")));

        Markup Line(string name, string? text) => string.IsNullOrWhiteSpace(text) ? Markup.Empty : Markup.Of($"{name}: {PoliteCut.To(text, most)}");
    }

    private static Markup Question(ReportView view, ReportPart part, Headcount? counted) => Markup.Plain(part switch
    {
        ReportPart.Form => "Как прошло?",
        ReportPart.Participants => $"Сколько было участников? Нажмите число или напишите его.{Known(counted)}",
        ReportPart.FromSchools => $"Сколько из них — из школ программы? Нажмите число или напишите его.{KnownOfThem(counted)}",
        ReportPart.Done => view.IsEvent ? "Что сделали на встрече? Напишите одно-два предложения." : "Что сделано? Напишите одно-два предложения.",
        ReportPart.Result => "Какой результат, что решили? Напишите коротко.",
        ReportPart.Difficulties => "Были трудности? Напишите или пропустите.",
        _ => $"Пришлите фото, файлы или ссылку: до {TakeReportFiles.MostFiles} файлов. Когда всё — нажмите кнопку.",
    });

    private static string Known(Headcount? counted) => counted switch
    {
        null => "",
        { IsByAttendance: true } => $" По отметкам «Кто был» — {counted.People}.",
        _ => $" Ответили «Буду» — {counted.People}.",
    };

    private static string KnownOfThem(Headcount? counted) => counted switch
    {
        null => "",
        { IsByAttendance: true } => $" По отметкам «Кто был» — {counted.FromSchools}.",
        _ => $" Среди ответивших «Буду» — {counted.FromSchools}.",
    };

    private static IEnumerable<IReadOnlyList<Button>> Choices(ReportView view, ReportPart part, Headcount? counted)
    {
        return part switch
        {
            ReportPart.Form => Enum.GetValues<EventForm>().Select(form => Row(Choice(Capital(FormInWords(form)), (int)form))),
            ReportPart.Participants => Numbers(Around(counted?.People, UsualNumbers, int.MaxValue)),
            ReportPart.FromSchools => Numbers(FromSchools(view.Report!.Participants ?? 0, counted)),
            _ => [],
        };

        Button Choice(string label, int value) => Say.Labelled(label, (view.Id, (int)part, value));

        IEnumerable<IReadOnlyList<Button>> Numbers(IEnumerable<int> numbers) => numbers.Chunk(NumbersInRow).Select(row => (IReadOnlyList<Button>)[.. row.Select(n => Choice($"{n}", n))]);
    }

    /// <summary>The number that is known and its neighbours, or the usual ones where nothing is known.</summary>
    private static IEnumerable<int> Around(int? known, IEnumerable<int> usual, int most) =>
        known is { } number ? Enumerable.Range(number - 2, NumbersInRow).Where(n => n >= 0 && n <= most) : usual.Where(n => n <= most);

    private static IEnumerable<int> FromSchools(int most, Headcount? counted) =>
        counted is null ? UsualNumbers.Where(n => n < most).Prepend(0).Append(most) : Around(Math.Min(counted.FromSchools, most), [], most).Append(most).Distinct();

    private static string Place(ReportView view, ReportPart part, bool isEdit)
    {
        var parts = ReportParts.Of(view.Of.Occurrence);
        return isEdit ? $": {Label(part).ToLowerInvariant()}" : $", шаг {parts.TakeWhile(each => each != part).Count() + 1} из {parts.Count}";
    }

    private static bool HasAnswer(EventReport report, ReportPart part) => part switch
    {
        ReportPart.Form => report.Form is not null,
        ReportPart.Participants => report.Participants is not null,
        ReportPart.FromSchools => report.FromSchools is not null,
        ReportPart.Done => report.Done is not null,
        ReportPart.Result => report.Result is not null,
        ReportPart.Difficulties => report.Difficulties is not null,
        _ => report.Link is not null || report.Files.Count > 0,
    };

    private static string Answer(ReportView view, ReportPart part)
    {
        var report = view.Report!;
        return part switch
        {
            ReportPart.Form => report.Form is { } form ? FormInWords(form) : "",
            ReportPart.Participants => $"{report.Participants}",
            ReportPart.FromSchools => $"{report.FromSchools}",
            ReportPart.Done => report.Done ?? "",
            ReportPart.Result => report.Result ?? "",
            ReportPart.Difficulties => report.Difficulties ?? "",
            _ => string.Join("; ", new[]
            {
                report.Files.Count > 0 ? Plural.Of(report.Files.Count, "файл", "файла", "файлов") : "",
                report.Link ?? "",
            }.Where(text => text.Length > 0)),
        };
    }

    private static string Label(ReportPart part) => part switch
    {
        ReportPart.Form => "Форма",
        ReportPart.Participants => "Участники",
        ReportPart.FromSchools => "Из школ программы",
        ReportPart.Done => "Сделано",
        ReportPart.Result => "Результат",
        ReportPart.Difficulties => "Трудности",
        _ => "Фото, файлы, ссылка",
    };

    private static string FormInWords(EventForm form) => form switch
    {
        EventForm.InPerson => "очно",
        EventForm.Online => "онлайн",
        _ => "и так, и так",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
