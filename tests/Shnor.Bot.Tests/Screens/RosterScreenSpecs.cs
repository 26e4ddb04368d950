using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Roster;
using Shnor.Bot.Screens;
using Shnor.Documents.Rosters;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Lists of people on their way in and out, and one person added in chat.</summary>
[Collection(nameof(Approved))]
public sealed class RosterScreenSpecs
{
    private const string Nonce = "0123456789ab";
    private const string Title = "Программа методического сопровождения школ Озёрного муниципального округа";
    private static readonly ProgrammeId Ozero = new(1);
    private static readonly Uri Link = new("https://t.me/shnor_sandbox_bot?start=XXXX-XXXX-XXXX");

    private static readonly KnownMember Svetlova = new(new(4), "Светлова Е.А.", "светлова е.а.", FullName: null, FullKey: null, Role.Responsible, "МБОУ «Озёрная СОШ»", SchoolName.KeyOf("МБОУ «Озёрная СОШ»"), "методист", Presence.Connected, HasWork: true);

    private static readonly KnownMember Komarova = Svetlova with { Id = new(5), Name = "Комарова О.И.", NameKey = "комарова о.и.", Role = Role.Coordinator, School = null, SchoolKey = null, Post = null };

    private static readonly RosterStanding Standing = new(Ozero, Title, [Svetlova, Komarova, Svetlova with { Id = new(6), Name = "Ромашова С.А.", NameKey = "ромашова с.а." }],
        new Dictionary<string, (SchoolId, string)> { [SchoolName.KeyOf("МБОУ «Озёрная СОШ»")] = (new(1), "МБОУ «Озёрная СОШ»") });

    private static readonly RosterPreview Whole = new(
        1,
        [
            new(2, "Светлова Е.А.", "Светлова Елена Андреевна", "МБОУ «Озёрная СОШ»", "заместитель директора", Role.Teacher), new(3, "Кедров П.И.", "Кедров Пётр Ильич", "Лицей № 3", "директор", Role: null),
            new(4, "Журавина В.М.", FullName: null, "МБОУ «Озёрная СОШ»", Post: null, Role.Coordinator), new(5, "Комарова О.И.", FullName: null, School: null, Post: null, Role.Teacher),
        ],
        [new(6, "«нет данных» — не похоже на фамилию с именем и отчеством или с инициалами"), new(9, "Кедров Пётр Ильич — повторяет строку 3, взята она")],
        [new(4, "Журавина В.М.: роль «тьютор» не знаю, её не беру. Бывают: педагог, ответственный, руководитель школы.")],
        ["Телефон"]);

    private static readonly RosterPreview Namesake = Whole with { Rows = [new(2, "Светлова Е.А.", FullName: null, "Лицей № 3", "учитель", Role: null)], Unread = [], Remarks = [], UnusedColumns = [] };

    private static readonly RosterPreview Nothing = Namesake with { Rows = [new(2, "Светлова Е.А.", FullName: null, School: null, Post: null, Role: null)] };

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["roster-home"] = () => RosterScreens.Home(Ozero, Title, 25, Nonce),
        ["roster-sample"] = () => RosterScreens.SampleCaption(Ozero),
        ["roster-download"] = () => RosterScreens.DownloadCaption(Ozero, 25),
        ["roster-only-a-file"] = () => RosterScreens.OnlyAFile(Ozero, Nonce),
        ["roster-stopped"] = () => RosterScreens.Stopped(Ozero),
        ["roster-no-programme"] = RosterScreens.NoProgramme,
        ["roster-which-programme"] = () => RosterScreens.WhichProgramme(31, [new(Ozero, Title, PlanYears.Calendar(2026)), new(new(2), "План поддержки школ Лесного округа", PlanYears.Calendar(2026))], Nonce),
        ["roster-refused"] = () => RosterScreens.Refused(RosterScreens.NoList(new RosterReading.NotARoster(), 100), Ozero),
        ["roster-in-review"] = () => GatherScreens.RosterInReview(Nonce),
        ["roster-in-text"] = () => GatherScreens.RosterInText(Nonce),

        ["roster-preview"] = () => PreviewScreens.Of(View(Whole), Nonce),
        ["roster-preview-heads"] = () => PreviewScreens.Of(View(Whole with { HeadsByPost = true }), Nonce),
        ["roster-preview-nothing"] = () => PreviewScreens.Of(View(Nothing), Nonce),
        ["roster-lines-new"] = () => PreviewScreens.Lines(View(Whole), PreviewPart.New, page: 0, Nonce),
        ["roster-lines-changed"] = () => PreviewScreens.Lines(View(Whole), PreviewPart.Changed, page: 0, Nonce),
        ["roster-lines-missing"] = () => PreviewScreens.Lines(View(Whole), PreviewPart.NotInFile, page: 0, Nonce),
        ["roster-lines-unread"] = () => PreviewScreens.Lines(View(Whole), PreviewPart.Unread, page: 0, Nonce),
        ["roster-lines-remarks"] = () => PreviewScreens.Lines(View(Whole), PreviewPart.Remarks, page: 0, Nonce),
        ["roster-lines-pages"] = () => PreviewScreens.Lines(View(Whole with { Unread = [.. Enumerable.Range(2, 40).Select(line => new RosterNote(line, "нет фамилии, имени и отчества"))] }), PreviewPart.Unread, page: 1, Nonce),
        ["roster-who"] = () => PreviewScreens.WhoIsIt(Assert.Single(RosterDifference.Of(Namesake, Standing).Questions), answered: 1, left: 2, Nonce),
        ["roster-applied"] = () => PreviewScreens.Applied(View(Whole), added: 2, changed: 1),

        ["person-add"] = () => AddPersonScreens.AskName(Nonce),
        ["person-add-no-name"] = () => AddPersonScreens.NoName(Nonce),
        ["person-add-namesake"] = () => AddPersonScreens.IsItOneOf("Светлова Елена Андреевна", [new(new(4), "Светлова Е.А.", "МБОУ «Озёрная СОШ»", "методист", IsHere: true, Title), new(new(9), "Светлова Е.А.", School: null, Post: null, IsHere: false, "План поддержки школ Лесного округа")], Nonce),
        ["person-add-already"] = () => AddPersonScreens.AlreadyHere(Ozero, new(4), "Светлова Е.А."),
        ["person-add-school"] = () => AddPersonScreens.AskSchool("Светлова Е.А.", [.. Enumerable.Range(1, 10).Select(i => (new SchoolId(i), $"МБОУ «СОШ № {i}»"))], page: 0, Nonce),
        ["person-add-no-schools"] = () => AddPersonScreens.AskSchool("Светлова Е.А.", [], page: 0, Nonce),
        ["person-added"] = () => AddPersonScreens.Added(Ozero, new(9), "Светлова Е.А."),
        ["person-added-connected"] = () => AddPersonScreens.AddedConnected(Ozero, new(9), "Светлова Е.А."),
        ["person-to-forward"] = () => AddPersonScreens.ToForward("Светлова Елена Андреевна", Title, "XXXX-XXXX-XXXX", Link),
        ["person-to-forward-code"] = () => AddPersonScreens.ToForward("Светлова Е.А.", Title, "XXXX-XXXX-XXXX", link: null),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_lists_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static PreviewView View(RosterPreview preview) => new(Title, preview, RosterDifference.Of(preview, Standing), Standing.People.Count);
}
