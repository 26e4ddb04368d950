using Shnor.Bot.Features;
using Shnor.Bot.Features.Reports;
using Shnor.Bot.Screens;
using Shnor.Domain.Events;

namespace Shnor.Bot.Tests.Screens;

public sealed class ReportScreenSpecs
{
    private static readonly string[] Surnames = ["Алёхина", "Берёзкина", "Вольнова", "Гречко", "Дымова"];

    private static readonly DateTime Evening = new(2026, 11, 27, 16, 20, 0);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["report-ask-form"] = () => ReportScreens.Ask(Draft(new()), ReportPart.Form, isEdit: false),
        ["report-ask-participants"] = () => ReportScreens.Ask(Draft(new() { Participants = 14 }), ReportPart.Participants, isEdit: false, new(14, 9, IsByAttendance: true)),
        ["report-ask-participants-unknown"] = () => ReportScreens.Ask(Draft(new()), ReportPart.Participants, isEdit: false),
        ["report-ask-schools"] = () => ReportScreens.Ask(Draft(new() { Participants = 14 }), ReportPart.FromSchools, isEdit: false, new(13, 9, IsByAttendance: false)),
        ["report-ask-done"] = () => ReportScreens.Ask(Draft(new()), ReportPart.Done, isEdit: false),
        ["report-ask-done-document"] = () => ReportScreens.Ask(new(Lake.Deadline(Evening), new EventReport(), null), ReportPart.Done, isEdit: false),
        ["report-ask-result"] = () => ReportScreens.Ask(Draft(new()), ReportPart.Result, isEdit: false, note: "Слишком длинно: 1040 знаков, а помещается 1000. Сократите, остальное можно приложить файлом."),
        ["report-ask-difficulties"] = () => ReportScreens.Ask(Draft(new()), ReportPart.Difficulties, isEdit: false),
        ["report-ask-files"] = () => ReportScreens.Ask(Draft(new()), ReportPart.Files, isEdit: false),
        ["report-ask-files-taken"] = () => ReportScreens.Ask(Full(), ReportPart.Files, isEdit: true, note: "Фото принято."),
        ["report-edit-form"] = () => ReportScreens.Ask(Full(), ReportPart.Form, isEdit: true),
        ["report-summary"] = () => ReportScreens.Summary(Full()),
        ["report-summary-empty"] = () => ReportScreens.Summary(Draft(new()), "Напишите хотя бы одно предложение в «Сделано» или приложите файл: пустой отчёт не отправить."),
        ["report-summary-returned"] = () => ReportScreens.Summary(Full() with { ReturnedWith = "Сколько было учителей математики?" }),
        ["report-sent"] = () => ReportScreens.Sent(Sent()),
        ["report-read"] = () => ReportScreens.Read(Sent(), mayAct: false, coordinates: false),
        ["report-read-coordinator"] = () => ReportScreens.Read(Sent(), mayAct: true, coordinates: true),
        ["report-not-yet"] = () => ReportScreens.NotYet(Full(), offersToWrite: false),
        ["report-not-yet-coordinator"] = () => ReportScreens.NotYet(Full(), offersToWrite: true),
        ["report-under-file"] = () => ReportScreens.UnderFile(2, 3),
        ["report-to-accept"] = () => ToAcceptScreens.Report(Sent()),

        ["attendance-list"] = () => AttendanceScreens.List(People(3), 0),
        ["attendance-pages"] = () => AttendanceScreens.List(People(23), 1),
        ["attendance-nobody"] = () => AttendanceScreens.List(People(0), 0),
        ["attendance-taken"] = () => AttendanceScreens.Taken(People(3)),

        ["feedback-were-you-there"] = () => FeedbackScreens.WereYouThere(Seminar()),
        ["feedback-how-was-it"] = () => FeedbackScreens.HowWasIt(Seminar()),
        ["feedback-any-words"] = () => FeedbackScreens.AnyWords(Seminar(), 5),
        ["feedback-too-long"] = () => FeedbackScreens.TooLong(Seminar(), 612, 500),
        ["feedback-thanks"] = () => FeedbackScreens.Thanks(Seminar(), new() { Score = 5, Comment = "Много примеров, спасибо!" }),
        ["feedback-was-not-there"] = () => FeedbackScreens.WasNotThere(Seminar()),
        ["feedback-closed"] = FeedbackScreens.Closed,
        ["feedback-results"] = () => FeedbackScreens.ShowResults(Seminar(), new(7, [0, 0, 1, 2, 4], ["Больше бы практики.", "Много примеров, спасибо!"])),
        ["feedback-results-few"] = () => FeedbackScreens.ShowResults(Seminar(), new(2, [], [])),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_reports_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static OccurrenceView Seminar() => Lake.DatedSeminar(Evening);

    private static ReportView Draft(EventReport report) => new(Seminar(), report, Author: null);

    private static ReportView Full() => new(Seminar(), Report(sentAt: null), "Ромашова С.А.");

    private static ReportView Sent()
    {
        var view = Seminar().DoneBy("Ромашова С.А.");
        return new(view, Report(view.Clock.UtcNow), "Ромашова С.А.");
    }

    private static EventReport Report(DateTime? sentAt)
    {
        var report = new EventReport
        {
            Form = EventForm.InPerson,
            Participants = 14,
            FromSchools = 9,
            Done = "Разобрали критерии оценивания на работах пятых классов.",
            Result = "Решили провести взаимопроверку в декабре.",
            Link = "https://disk.example.org/ozero-27",
            SentAt = sentAt,
        };
        report.Files.AddRange([new() { FileId = "1", Name = "", IsPicture = true }, new() { FileId = "2", Name = "Список участников.xlsx" }]);
        return report;
    }

    private static AttendanceList People(int count) => new(
        Seminar(),
        [.. Enumerable.Range(0, count).Select(i => new AttendanceLine(new(i + 1), $"{Surnames[i % Surnames.Length]} {(char)('А' + i)}.В.", IsThere: i % 3 != 1, IsSaid: true))]);
}
