using Shnor.Bot.Features.Announcements;
using Shnor.Bot.Features.Announcements.Writing;
using Shnor.Bot.Screens;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>An announcement while it is written, as it arrives, and while it is corrected.</summary>
[Collection(nameof(Approved))]
public sealed class DraftScreenSpecs
{
    private static readonly Programme Programme = new() { Id = new(1), Title = "Программа «Озёрный край»", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg" };
    private static readonly LocalClock Clock = new(Programme.Zone, At(23, 10));

    private const string Whom = "педагоги, 2 школы — 34 человека";

    private static readonly AnnouncementContent Short = new() { Html = "Коллеги, <b>семинар</b> переносится на пятницу, 27 ноября. Ждём всех &lt;в актовом зале&gt;." };

    private static readonly AnnouncementContent Full = Short with
    {
        Photo = new("photo", "", 1),
        Files = [new("a", "Программа семинара.docx", 1), new("b", "Положение <проект>.pdf", 1), new("c", "", 1)],
        Links = [new("Подключиться", "https://example.ru/zal"), new("План", "https://example.ru/plan")],
        Poll = ["Приду", "Не смогу"],
        AsksAcknowledgement = true,
        InvitesReplies = true,
    };

    private static readonly AnnouncementReader Reader = new("Титова Е.А.", "Титова Елена Аркадьевна", "Ключевская ООШ", Programme.Title, Programme.Zone);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["announcement-draft-new"] = () => DraftScreens.AskWords(View(new())),
        ["announcement-draft-words"] = () => DraftScreens.AskWords(View(Short)),
        ["announcement-draft-empty"] = () => DraftScreens.Card(View(new()), Whom, ""),
        ["announcement-draft-card"] = () => DraftScreens.Card(View(Short), Whom, "Текст записан."),
        ["announcement-draft-card-full"] = () => DraftScreens.Card(View(Full, At(26, 18)), Whom, ""),
        ["announcement-draft-card-warnings"] = () => DraftScreens.Card(View(Full with { Html = $"{new string('ы', 900)} {{дата}}", Files = [] }, At(22, 18)), Whom, ""),
        ["announcement-draft-files-none"] = () => DraftScreens.AskFiles(View(Short)),
        ["announcement-draft-files"] = () => DraftScreens.AskFiles(View(Full)),
        ["announcement-draft-links"] = () => DraftScreens.AskLinks(View(Full)),
        ["announcement-draft-links-none"] = () => DraftScreens.AskLinks(View(Short)),
        ["announcement-draft-poll"] = () => DraftScreens.AskPoll(View(Full)),
        ["announcement-draft-poll-none"] = () => DraftScreens.AskPoll(View(Short)),
        ["announcement-draft-acknowledge"] = () => DraftScreens.AskAcknowledgement(View(Full)),
        ["announcement-draft-acknowledge-none"] = () => DraftScreens.AskAcknowledgement(View(Short)),
        ["announcement-draft-not-taken"] = () => DraftScreens.NotTaken(new(7), TypedLinks.Read("Подключиться", 5).Refusal),
        ["announcement-draft-remove-sure"] = () => DraftScreens.SureRemove(View(Short)),
        ["announcement-draft-removed"] = () => DraftScreens.Removed(Programme.Id),
        ["announcement-draft-under-test"] = () => DraftScreens.UnderTest(Of(Short)),
        ["announcement-under-test"] = () => DraftScreens.UnderTest(Of(Short, state: AnnouncementState.Scheduled)),

        ["announcement-arrives"] = () => AnnouncementMessageScreens.Words(Of(Full, At(26, 18)), Reader),
        ["announcement-acknowledged"] = () => AnnouncementMessageScreens.Words(Of(Full, At(26, 18)), Reader with { AcknowledgedAt = At(23, 14), Vote = 0, HasSeveral = true }),

        ["correct-words"] = () => CorrectScreens.AskWords(Of(Full)),
        ["correct-links"] = () => CorrectScreens.AskLinks(Of(Full)),
        ["correct-poll"] = () => CorrectScreens.AskPoll(Of(Full)),
        ["correct-sure"] = () => CorrectScreens.Sure(Of(Short, state: AnnouncementState.Sending), 31, 2, "abc"),
        ["correct-sure-paused"] = () => CorrectScreens.Sure(Of(Short, state: AnnouncementState.Paused, refused: true), 0, 34, "abc"),
        ["correct-not-taken"] = () => CorrectScreens.NotTaken(new(7), DraftTrouble.TooLong(Short)),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_reads_as_approved(string name) => Approved.Check(name, Screens[name]());

    [Fact]
    public void Under_a_file_alone_nothing_stands() => Assert.True(AnnouncementMessageScreens.Nothing().Text.IsEmpty);

    private static DraftView View(AnnouncementContent content, DateTime? by = null) => new(Of(content, by), Programme, Clock);

    private static Announcement Of(AnnouncementContent content, DateTime? by = null, AnnouncementState state = AnnouncementState.Draft, bool refused = false) => new()
    {
        Id = new(7),
        ProgrammeId = Programme.Id,
        CreatedAt = At(23, 9),
        Content = content,
        AcknowledgeBy = by,
        State = state,
        PausedFor = refused ? PauseReason.Refused : null,
    };

    private static DateTime At(int day, int hour) => Programme.Zone.ToUtc(new DateTime(2026, 11, day, hour, 0, 0));
}
