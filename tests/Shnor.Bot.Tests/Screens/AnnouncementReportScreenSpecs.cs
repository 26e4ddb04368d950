using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements;
using Shnor.Bot.Features.Announcements.Acknowledging;
using Shnor.Bot.Features.Announcements.Afterwards;
using Shnor.Bot.Features.Announcements.Replies;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Bot.Screens;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>What became of an announcement: who has it, who has read it, what was answered; and what people hear of that.</summary>
[Collection(nameof(Approved))]
public sealed class AnnouncementReportScreenSpecs
{
    private static readonly Programme Programme = new() { Id = new(1), Title = "Программа «Озёрный край»", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg" };
    private static readonly LocalClock Clock = new(Programme.Zone, At(24, 10));
    private static readonly AnnouncementContent Content = new() { Html = "Уважаемые коллеги! Семинар «Читаем <b>вместе</b>» &lt;переносится&gt; на пятницу, 27 ноября, в 14:00.", AsksAcknowledgement = true };
    private static readonly AnnouncementContent Asking = Content with { Poll = ["Приду", "Приду <онлайн>", "Не смогу"] };

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["announcement-report"] = () => DeliveryScreens.Report(View(Of(Content), Usual), replies: 3, newReplies: 1),
        ["announcement-report-all"] = () => DeliveryScreens.Report(View(Of(Content), [Line(1, "Алёхина В.С.", "Ключевская ООШ") with { AcknowledgedAt = At(23, 15) }]) with { NotConnected = [] }, 0, 0),
        ["announcement-report-sending"] = () => DeliveryScreens.Report(View(Of(Content with { AsksAcknowledgement = false }, AnnouncementState.Sending), [.. Usual, Line(20, "Мохова Ю.А.", null, RecipientState.Pending)]), 0, 0),
        ["announcement-report-paused"] = () => DeliveryScreens.Report(View(Of(Content, AnnouncementState.Paused), [Line(20, "Мохова Ю.А.", null, RecipientState.Pending)]), 0, 0),
        ["announcement-report-stopped"] = () => DeliveryScreens.Report(View(Of(Asking, AnnouncementState.Stopped), [.. Usual, Line(20, "Мохова Ю.А.", null, RecipientState.Pending)]), 0, 0),
        ["announcement-report-withdrawn"] = () => DeliveryScreens.Report(View(Of(Content, change: a => a.WithdrawnAt = At(24, 9)), [.. Usual.Select(line => line.Person.Value < 4 ? line with { RemovedAt = At(24, 9) } : line)]), 2, 0),
        ["announcement-report-without-names"] = () => DeliveryScreens.Report(View(Of(Content), Usual) with { HidesNames = true }, 3, 0),
        ["announcement-blocked"] = () => DeliveryScreens.People(View(Of(Content), Usual), DeliveryGroup.All[0], 0),
        ["announcement-account-gone"] = () => DeliveryScreens.People(View(Of(Content), Usual), DeliveryGroup.All[1], 0),
        ["announcement-not-connected-since"] = () => DeliveryScreens.People(View(Of(Content), []), DeliveryGroup.All[2], 0),
        ["announcement-refused"] = () => DeliveryScreens.People(View(Of(Content), [Lost(8, "Жукова Т.П.", FailureReason.Refused)]), DeliveryGroup.All[3], 0),
        ["announcement-trouble"] = () => DeliveryScreens.People(View(Of(Content), [Lost(8, "Жукова Т.П.", FailureReason.Trouble)]), DeliveryGroup.All[4], 0),
        ["announcement-not-sent"] = () => DeliveryScreens.People(View(Of(Content, AnnouncementState.Stopped), [Line(20, "Мохова Ю.А.", null, RecipientState.Pending)]), DeliveryGroup.NotSent, 0),
        ["announcement-not-sent-paused"] = () => DeliveryScreens.People(View(Of(Content, AnnouncementState.Paused), [Line(20, "Мохова Ю.А.", null, RecipientState.Pending)]), DeliveryGroup.NotSent, 0),
        ["announcement-not-sent-yet"] = () => DeliveryScreens.People(View(Of(Content, AnnouncementState.Sending), [.. Enumerable.Range(1, 60).Select(n => Line(n, $"Педагог {n}", $"Школа № {(n / 40) + 1}", RecipientState.Pending))]), DeliveryGroup.NotSent, 1),
        ["announcement-people-nobody"] = () => RecipientScreens.People("Заблокировали бота: 0", "", PageOf.Cut<NamedPerson>([], 0, RecipientScreens.PageSize), (_, _) => AnnouncementButtons.Delivery.Labelled("Далее ›", new(7)), AnnouncementButtons.Delivery.Labelled("Назад", new(7))),
        ["announcement-missed"] = () => RecipientScreens.Missed(View(Of(Content), Usual), 0),
        ["announcement-names-hidden"] = () => RecipientScreens.NamesAreHidden(new(7)),
        ["announcement-not-begun"] = () => RecipientScreens.NotBegun(new(7)),
        ["announcement-table"] = () => RecipientScreens.WorkbookCaption(View(Of(Content), Usual)),
        ["announcement-copied"] = () => DeliveryScreens.Copied(Of(Content), isNew: true),
        ["announcement-copied-before"] = () => DeliveryScreens.Copied(Of(Content), isNew: false),
        ["announcement-unclear"] = () => UnclearScreens.List(View(Of(Content), [Line(1, "Алёхина В.С.", "Ключевская ООШ", RecipientState.Unclear), Line(2, "Берёзкина <Н.П.>", null, RecipientState.Unclear)]), 0),
        ["announcement-unclear-one"] = () => UnclearScreens.List(View(Of(Content), [Line(1, "Алёхина В.С.", "Ключевская ООШ", RecipientState.Unclear)]), 0),
        ["announcement-unclear-stopped"] = () => UnclearScreens.List(View(Of(Content, AnnouncementState.Stopped), [Line(1, "Алёхина В.С.", null, RecipientState.Unclear), Line(2, "Вольнова И.А.", null, RecipientState.Unclear)]), 0),
        ["announcement-unclear-without-names"] = () => UnclearScreens.List(View(Of(Content), [Line(1, "Алёхина В.С.", "Ключевская ООШ", RecipientState.Unclear)]) with { HidesNames = true }, 0),
        ["announcement-unclear-none"] = () => UnclearScreens.List(View(Of(Content), Usual.Where(line => line.State == RecipientState.Delivered)), 0),

        ["announcement-readers"] = () => ReaderScreens.Summary(View(Of(Content, change: a => a.AcknowledgeBy = At(27, 18)), Usual)),
        ["announcement-readers-reminded"] = () => ReaderScreens.Summary(View(Of(Content, change: a => (a.AcknowledgeBy, a.RemindedAt, a.Reminders) = (At(24, 9), At(24, 9), 1)), Usual)),
        ["announcement-readers-poll"] = () => ReaderScreens.Summary(View(Of(Asking with { AsksAcknowledgement = false }), Usual)),
        ["announcement-readers-neither"] = () => ReaderScreens.Summary(View(Of(Content with { AsksAcknowledgement = false }), Usual)),
        ["announcement-readers-all"] = () => ReaderScreens.Summary(View(Of(Content), Usual.Select(line => line with { State = RecipientState.Delivered, AcknowledgedAt = At(23, 16) })) with { NotConnected = [] }),
        ["announcement-readers-many-schools"] = () => ReaderScreens.Summary(View(Of(Content), Enumerable.Range(1, 44).Select(n => Line(n, $"Педагог {n}", $"Школа № {(n + 1) / 2}")))),
        ["announcement-readers-without-names"] = () => ReaderScreens.Summary(View(Of(Asking), Usual) with { HidesNames = true }),
        ["announcement-silent"] = () => ReaderScreens.WhoHasNot(View(Of(Content), Usual), 0),
        ["announcement-silent-nobody"] = () => ReaderScreens.WhoHasNot(View(Of(Content), []), 0),
        ["announcement-read"] = () => ReaderScreens.WhoHas(View(Of(Content), Usual), 0),
        ["announcement-votes"] = () => ReaderScreens.WhoChoseWhat(View(Of(Asking), Usual), 0),
        ["announcement-reminder"] = () => AcknowledgingLetterScreens.Reminder(Of(Content, change: a => a.AcknowledgeBy = At(27, 18)), new Markup(Content.Html), Clock),
        ["announcement-reminder-late"] = () => AcknowledgingLetterScreens.Reminder(Of(Content, change: a => a.AcknowledgeBy = At(23, 18)), new Markup(Content.Html), Clock),
        ["announcement-reminder-photo"] = () => AcknowledgingLetterScreens.Reminder(Of(Content with { Html = "", Photo = new("f", "", 1) }), Markup.Empty, Clock),
        ["announcement-reminder-settled"] = () => AcknowledgingLetterScreens.ReminderSettled(new Markup(Content.Html), "вт 24 ноября, 10:00"),
        ["announcement-reminder-settled-photo"] = () => AcknowledgingLetterScreens.ReminderSettled(Markup.Empty, "вт 24 ноября, 10:00"),
        ["announcement-reminder-gone"] = AcknowledgingLetterScreens.Gone,
        ["announcement-due"] = () => AcknowledgingLetterScreens.DeadlineOver(View(Of(Content), Usual)),
        ["announcement-due-one"] = () => AcknowledgingLetterScreens.DeadlineOver(View(Of(Content), [Line(1, "Алёхина В.С.", null), Line(2, "Вольнова И.А.", null) with { AcknowledgedAt = At(23, 15) }])),
        ["announcement-due-all"] = () => AcknowledgingLetterScreens.DeadlineOver(View(Of(Content), Usual.Select(line => line with { AcknowledgedAt = At(23, 16) }))),

        ["announcement-reply-ask"] = () => ReplyScreens.Ask(AnnouncementWords.Beginning(Content)),
        ["announcement-reply-empty"] = () => ReplyScreens.WordsAgain(0, canStop: true),
        ["announcement-reply-long"] = () => ReplyScreens.WordsAgain(941, canStop: false),
        ["announcement-reply-voice"] = ReplyScreens.NotUnderstood,
        ["announcement-reply-full"] = ReplyScreens.TooMany,
        ["announcement-reply-thanks"] = ReplyScreens.Thanks,
        ["announcement-reply-album"] = ReplyScreens.AlbumTaken,
        ["announcement-reply-nothing"] = ReplyScreens.NothingSent,
        ["announcement-replies"] = () => ReplyListScreens.List(Box(Said), 0),
        ["announcement-replies-next"] = () => ReplyListScreens.List(Box(Said), ReplyListScreens.PageOfReply(Box(Said), new(1))),
        ["announcement-replies-long"] = () => ReplyListScreens.List(Box(Enumerable.Range(1, 3).Select(n => Written(n, new string('я', 800), new string('о', 800)))), 0),
        ["announcement-replies-none"] = () => ReplyListScreens.List(Box([]), 0),
        ["announcement-reply-file"] = () => ReplyListScreens.UnderFile(Box(Said), Said[0]),
        ["announcement-answer-ask"] = () => ReplyListScreens.AskAnswer(Box(Said), Said[1]),
        ["announcement-answer-long"] = () => ReplyListScreens.WordsAgain(new(7), 1200),
        ["announcement-answer-empty"] = () => ReplyListScreens.WordsAgain(new(7), 0),
        ["announcement-answer-sent"] = () => ReplyListScreens.Answered(new(7), isReached: true),
        ["announcement-answer-kept"] = () => ReplyListScreens.Answered(new(7), isReached: false),
        ["announcement-answer-before"] = () => ReplyListScreens.AlreadyAnswered(Box(Said), Said[3]),
        ["announcement-replied"] = () => ReplyListScreens.ToldToCoordinator(Box(Said), Said[1]),
        ["announcement-reply-answered"] = () => ReplyListScreens.ToldToAuthor(Box(Said), Said[3]),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    private static IReadOnlyList<LedgerLine> Usual =>
    [
        Line(1, "Алёхина В.С.", "Ключевская ООШ") with { AcknowledgedAt = At(23, 15), Vote = 0 },
        Line(2, "Берёзкина <Н.П.>", "Ключевская ООШ") with { Vote = 1 },
        Line(3, "Вольнова И.А.", "Озёрная СОШ") with { AcknowledgedAt = At(24, 9), Vote = 0 },
        Line(4, "Гречко А.П.", "Озёрная СОШ", RecipientState.Unclear),
        Lost(5, "Дымова О.Л.", FailureReason.Blocked) with { IsReached = true },
        Lost(6, "Ежова Р.И.", FailureReason.Blocked),
        Lost(7, "Жукова Т.П.", FailureReason.AccountGone) with { School = null },
    ];

    private static ReplyLine[] Said =>
    [
        Written(4, "", null) with { Reply = new() { Id = new(4), Text = "", FileId = "f", IsPicture = true, At = At(24, 9) }, IsNew = true },
        Written(3, "Можно прийти <с коллегой>?", null) with { IsNew = true },
        Written(2, "Вот список", null) with { Reply = new() { Id = new(2), Text = "Вот список", FileId = "f", At = At(23, 16) }, School = null },
        Written(1, "Буду", "Спасибо, ждём вас."),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_what_became_of_an_announcement_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static DateTime At(int day, int hour) => Programme.Zone.ToUtc(new(2026, 11, day, hour, 0, 0));

    private static Announcement Of(AnnouncementContent content, AnnouncementState state = AnnouncementState.Sent, Action<Announcement>? change = null)
    {
        var announcement = new Announcement { Id = new(7), ProgrammeId = Programme.Id, CreatedAt = At(23, 13), Content = content, State = state, StartedAt = At(23, 14) };
        if (state is AnnouncementState.Sent or AnnouncementState.Stopped) announcement.FinishedAt = At(23, 14).AddMinutes(7);
        change?.Invoke(announcement);
        return announcement;
    }

    private static LedgerView View(Announcement announcement, IEnumerable<LedgerLine> lines) => new(
        announcement, Programme, Clock, [.. lines], [new("Якушева А.Д.", "Озёрная СОШ", Reach.NeverCame), new("Юдина <М.О.>", null, Reach.Blocked), new("Ясенева К.Л.", null, Reach.NotAgreed)], HidesNames: false);

    private static LedgerLine Line(int id, string name, string? school, RecipientState state = RecipientState.Delivered) => new(new(id), name, school, state, IsReached: true) { SettledAt = At(23, 14) };

    private static LedgerLine Lost(int id, string name, FailureReason reason) => new(new(id), name, "Озёрная СОШ", RecipientState.Unreachable, IsReached: false) { Reason = reason };

    private static ReplyBox Box(IEnumerable<ReplyLine> lines) => new(Of(Content), Clock, [.. lines]);

    private static ReplyLine Written(int id, string text, string? answer) => new(
        new() { Id = new(id), Text = text, At = At(23, 15), Answer = answer, AnsweredAt = answer is null ? null : At(24, 9) }, "Алёхина В.С.", "Ключевская ООШ", answer is null ? null : "Комарова О.Н.");
}
