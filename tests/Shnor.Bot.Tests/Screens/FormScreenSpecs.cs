using Shnor.Bot.Features;
using Shnor.Bot.Features.Surveys.Forms;
using Shnor.Bot.Screens;
using Shnor.Documents.Rosters;
using Shnor.Documents.Surveys;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Surveys before anybody is asked: the list, a card, a table that came, a survey that is written in chat.</summary>
[Collection(nameof(Approved))]
public sealed class FormScreenSpecs
{
    private const string Nonce = "0123456789ab";
    private static readonly ProgrammeId Ozero = new(1);

    private static readonly SurveyForm Form = new([
        new("Уроки", [
            new("Трудно ли ставить цель урока?", AnswerKind.Scale) { Options = [new("не трудно", 0), new("иногда", 1), new("часто", 2)], Note = "По своему опыту." },
            new("Ведёте ли вы уроки в этом году?", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: 4), new("Уже не работаю", GoTo: SurveyForm.End)] },
        ]),
        new("Что дальше", [
            new("Какая помощь нужна?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Консультация")], HasOther = true, Most = 2, IsRequired = false, AsksForHelp = true },
            new("Что ещё вы хотели бы сказать?", AnswerKind.Text) { IsRequired = false, GoTo = SurveyForm.End },
        ]),
    ])
    { Note = "Это займёт две минуты.", HigherIs = HigherIs.Worse };

    private static readonly FormView Own = new(Ozero, new SurveyId(7), Template: null, "Как прошла четверть <и что дальше>", Form);
    private static readonly FormTalk Talk = new FormTalk(1, 7, Own.Title, "", FormStep.None, Question: 2).With(Form);
    private static readonly FormTalk Fresh = new FormTalk(1, 0, "", "", FormStep.Title).With(new([]));
    private static readonly (string, string)[] Ready = [.. SurveyTemplates.All.Select(template => (template.Key, template.Title))];

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["forms-none-yet"] = () => FormScreens.List(Ozero, PageOf.Cut<FormLine>([], 0, FormScreens.PageSize), Ready),
        ["forms-list"] = () => FormScreens.List(Ozero, PageOf.Cut<FormLine>([.. Enumerable.Range(1, 10).Select(i => new FormLine(new(i), $"Анкета № {i} о школьной жизни и о том, что в ней хорошо", i))], 0, FormScreens.PageSize), Ready),
        ["form-card"] = () => FormScreens.Card(Own),
        ["form-card-removed"] = () => FormScreens.Card(Own with { IsRemoved = true }),
        ["form-card-ready"] = () => FormScreens.Card(FormView.Of(Ozero, SurveyTemplates.SelfAssessment)!),
        ["form-change"] = () => FormScreens.ChangeHow(Own, Nonce),
        ["form-looked-through"] = () => FormScreens.LookedThrough(Ozero),
        ["form-download"] = () => FormScreens.DownloadCaption(Own),
        ["form-download-ready"] = () => FormScreens.DownloadCaption(FormView.Of(Ozero, SurveyTemplates.RiskProfile)!),

        ["form-new"] = () => BringScreens.NewHow(Ozero, Nonce),
        ["form-sample"] = () => BringScreens.SampleCaption(Ozero),
        ["form-only-a-file"] = () => BringScreens.OnlyAFile(Ozero, Nonce),
        ["form-faults"] = () => BringScreens.Faults(Ozero, [new(null, "у анкеты нет названия: впишите его строкой над таблицей, «Название» и рядом сам текст"), .. Enumerable.Range(5, 12).Select(line => new SurveyNote(line, "нет текста вопроса: впишите его"))], Nonce),
        ["form-refused"] = () => BringScreens.Refused(Ozero, BringScreens.NoSurvey(new RosterReading.NotARoster(), 100), Nonce),
        ["form-no-programme"] = BringScreens.NoProgramme,
        ["form-which-programme"] = () => BringScreens.WhichProgramme([new(Ozero, "Программа поддержки школ Озёрного округа", PlanYears.Calendar(2026)), new(new(2), "Лесной округ", PlanYears.Calendar(2026))]),

        ["form-write-title"] = () => WriteScreens.Ask(Fresh, Nonce),
        ["form-write-trouble"] = () => WriteScreens.Ask(Fresh, Nonce, FormFaults.OfTitle("")!),
        ["form-write-kinds"] = () => WriteScreens.Kinds(Nonce),
        ["form-write-options"] = () => WriteScreens.Ask(Talk with { Step = FormStep.Options }, Nonce),
        ["form-write-points"] = () => WriteScreens.Ask(Talk.With(Form.Added(new("Трудно ли оценивать?", AnswerKind.Scale))) with { Step = FormStep.Options, Question = 5 }, Nonce),
        ["form-write-limits"] = () => WriteScreens.Ask(Talk with { Step = FormStep.Limits, Question = 3 }, Nonce),
        ["form-write-section"] = () => WriteScreens.Ask(Talk with { Step = FormStep.Section, Question = 3 }, Nonce),
        ["form-write-whole"] = () => WriteScreens.Whole(Talk with { Question = 0 }, [], page: 0, Nonce),
        ["form-write-whole-faults"] = () => WriteScreens.Whole(Talk with { Question = 0, Before = "{}" }, [new(2, "нет вариантов ответа: впишите хотя бы два")], page: 0, Nonce, "Вопрос убран."),
        ["form-write-empty"] = () => WriteScreens.Whole(Fresh with { Title = "Новая" }, FormFaults.Of(Fresh.Form), page: 0, Nonce),

        ["form-question"] = () => QuestionCardScreens.Card(Talk with { Question = 3 }, Nonce, "Записано."),
        ["form-question-faults"] = () => QuestionCardScreens.Card(Talk.With(Form.Replaced(2, Form.Questions[1] with { Options = [new("Да", GoTo: 1)] })), Nonce),
        ["form-question-jumps"] = () => QuestionCardScreens.Jumps(Talk, Nonce),
        ["form-question-jump-to"] = () => QuestionCardScreens.JumpTo(Talk, 2, Nonce),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_surveys_is_as_approved(string name) => Approved.Check(name, Screens[name]());
}
