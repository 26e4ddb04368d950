using System.Globalization;
using System.Runtime.CompilerServices;
using Shnor.Bot.Chat;
using Shnor.Bot.Screens;
using Shnor.Domain;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Who may take which way into the product, written down a second time and by hand: a new route is not in here until somebody has thought about it.</summary>
internal static class WaysIn
{
    /// <summary>Those who are in no programme: to them the product is a greeting.</summary>
    public static IReadOnlyCollection<Seat> Outsiders { get; } = [Seat.Stranger, Seat.Guest, Seat.Waiting];

    private static readonly Seat[] Everybody = Enum.GetValues<Seat>();
    private static readonly Seat[] Known = [.. Everybody.Except([Seat.Stranger])];
    private static readonly Seat[] MembersOfAny = [.. Known.Except(Outsiders)];
    private static readonly Seat[] Members = [.. MembersOfAny.Except([Seat.NextDoor])];
    private static readonly Seat[] Readers = [.. Members.Except([Seat.Teacher])];
    private static readonly Seat[] Assignees = [Seat.Assignee, Seat.BodyMember, Seat.Deputy, Seat.Coordinator, Seat.Owner];
    private static readonly Seat[] Askers = [Seat.Assignee, Seat.Coordinator, Seat.Owner]; // whoever began the talk it is about
    private static readonly Seat[] Respondents = [Seat.Assignee]; // whom the survey asks, or who has asked for the help: nobody does it for them
    private static readonly Seat[] Coordinators = [Seat.Coordinator, Seat.Owner];
    private static readonly Seat[] Owners = [Seat.Owner];
    private static readonly Seat[] Themselves = [Seat.Coordinator, Seat.Owner]; // and the person it is about
    private static readonly Seat[] Heads = [Seat.SchoolHead, .. Coordinators]; // of the school it is about

    // These are about no object: whoever has a programme of their own may, and sees that one only.
    private static readonly Seat[] ReadersOfAny = [.. Readers, Seat.NextDoor];
    private static readonly Seat[] CoordinatorsOfAny = [.. Coordinators, Seat.NextDoor];

    public static IReadOnlyDictionary<string, Seat[]> Presses { get; } = new Dictionary<string, Seat[]>
    {
        ["menu"] = Everybody,
        ["help"] = Everybody,
        ["join-yes"] = Everybody,
        ["join-no"] = Everybody,
        ["agree"] = Everybody,
        ["disagree"] = Everybody,
        ["event-cancel"] = MembersOfAny,
        ["settings"] = MembersOfAny,
        ["settings-hours"] = MembersOfAny,
        ["quiet"] = MembersOfAny,
        ["quiet-step"] = MembersOfAny,
        ["programmes"] = MembersOfAny,
        ["programmes-page"] = MembersOfAny,
        ["programme"] = Members,
        ["remind"] = MembersOfAny,
        ["remind-at"] = MembersOfAny,
        ["away-mine"] = MembersOfAny,
        ["away"] = Themselves, // their own, or as coordinator: that is asked of the person it is about
        ["away-when"] = Themselves,
        ["away-days"] = Themselves,
        ["away-from"] = Themselves,
        ["away-till"] = Themselves,
        ["away-to"] = Themselves,
        ["away-pick"] = Themselves,
        ["away-who"] = Themselves,
        ["away-none"] = Themselves,
        ["away-back"] = Themselves,
        ["deputy"] = Members,
        ["role"] = Coordinators,
        ["role-set"] = Coordinators,
        ["role-sure"] = Coordinators,
        ["heirs"] = Coordinators,
        ["heir"] = Coordinators,
        ["hand-over"] = Coordinators,
        ["over-page"] = Coordinators,
        ["over-ask"] = Coordinators,
        ["over-do"] = Coordinators,
        ["leave-ask"] = Coordinators,
        ["leave"] = Coordinators,
        ["agree-again"] = Known,
        ["disagree-again"] = Known,
        ["my-data"] = Known,
        ["forget-me"] = Known,
        ["forget-ask"] = Known, // whose data it is about is asked again at each step
        ["forget-yes"] = Known,
        ["forget-no"] = Known,
        ["forget-person"] = Coordinators,
        ["ok"] = Members,
        ["open"] = Readers,
        ["plan"] = Readers,
        ["plan-page"] = Readers,
        ["plan-menu"] = ReadersOfAny,
        ["done"] = Assignees,
        ["undo"] = Assignees,
        ["snooze"] = Assignees, // a coordinator too, who is told that nobody reminds them of it
        ["snooze-to"] = Assignees,
        ["snooze-off"] = Assignees,
        ["date"] = Assignees,
        ["date-month"] = Assignees,
        ["date-day"] = Assignees,
        ["link"] = Assignees,
        ["people"] = Coordinators,
        ["people-page"] = Coordinators,
        ["person"] = Coordinators,
        ["me-ask"] = Coordinators,
        ["person-me"] = Coordinators,
        ["person-code"] = Coordinators,
        ["off-ask"] = Coordinators,
        ["person-off"] = Coordinators,
        ["roster"] = Coordinators,
        ["roster-sample"] = Coordinators,
        ["roster-get"] = Coordinators,
        ["person-add"] = Coordinators,
        ["roster-stop"] = CoordinatorsOfAny, // these belong to a talk of their own; whether its programme is theirs is asked of it
        ["roster-where"] = Coordinators,
        ["roster-sum"] = CoordinatorsOfAny,
        ["roster-part"] = CoordinatorsOfAny,
        ["roster-who"] = CoordinatorsOfAny,
        ["roster-heads"] = CoordinatorsOfAny,
        ["roster-apply"] = CoordinatorsOfAny,
        ["person-same"] = CoordinatorsOfAny,
        ["person-add-schools"] = CoordinatorsOfAny,
        ["person-of"] = Coordinators,
        ["person-of-none"] = CoordinatorsOfAny,
        ["person-stop"] = CoordinatorsOfAny,
        ["person-more"] = Coordinators,
        ["person-name"] = Coordinators,
        ["same"] = Coordinators,
        ["same-pick"] = Coordinators,
        ["same-sure"] = Coordinators,
        ["same-do"] = Coordinators,
        ["invite"] = Coordinators,
        ["code-off"] = Coordinators,
        ["code-text"] = Coordinators,
        ["code-qr"] = Coordinators,
        ["phone-ask"] = Coordinators,
        ["phone-new"] = Coordinators,
        ["awaited"] = Coordinators,
        ["awaited-page"] = Coordinators,
        ["awaited-text"] = Coordinators,
        ["awaited-all"] = Coordinators,
        ["awaited-rest"] = Coordinators,
        ["awaited-of"] = Coordinators,
        ["school-links"] = Coordinators,
        ["school-link"] = Heads,
        ["school-link-new"] = Heads,
        ["school-link-off"] = Heads,
        ["school-link-text"] = Heads,
        ["school-link-qr"] = Heads,
        ["join-requests"] = Heads,
        ["ask"] = Heads,
        ["ask-yes"] = Heads,
        ["ask-no"] = Heads,
        ["ask-name"] = Heads,
        ["ask-who"] = Heads,
        ["ask-is"] = Heads, // the person is of the school
        ["ask-merge"] = Heads,
        ["school"] = Heads,
        ["school-people"] = Heads,
        ["my-school"] = [.. Heads, Seat.NextDoor],
        ["schools"] = Coordinators,
        ["schools-page"] = Coordinators,
        ["schools-plan"] = Coordinators,
        ["school-add"] = Coordinators,
        ["school-name"] = Coordinators,
        ["school-types"] = Coordinators,
        ["school-type"] = Coordinators,
        ["school-drop-ask"] = Coordinators,
        ["school-drop"] = Coordinators,
        ["risks"] = Coordinators,
        ["risk"] = Coordinators,
        ["risk-set"] = Coordinators,
        ["curator-schools"] = Coordinators,
        ["curator-school"] = Coordinators,
        ["curator-school-no"] = Coordinators,
        ["curators"] = Coordinators,
        ["curator"] = Coordinators,
        ["curator-no"] = Coordinators,
        ["person-school"] = Coordinators,
        ["person-schools"] = Coordinators,
        ["person-school-to"] = Coordinators,
        ["person-school-no"] = Coordinators,
        ["bodies"] = Coordinators,
        ["bodies-page"] = Coordinators,
        ["body"] = Coordinators,
        ["body-people"] = Coordinators,
        ["body-take"] = Coordinators,
        ["body-drop"] = Coordinators,
        ["body-heads"] = Coordinators,
        ["body-name"] = Coordinators,
        ["people-menu"] = CoordinatorsOfAny,
        ["plan-how"] = CoordinatorsOfAny,
        ["plan-ready"] = CoordinatorsOfAny,
        ["plan-stop"] = CoordinatorsOfAny,
        ["review"] = CoordinatorsOfAny,
        ["review-changes"] = CoordinatorsOfAny,
        ["review-two"] = CoordinatorsOfAny,
        ["review-say"] = CoordinatorsOfAny,
        ["review-take"] = CoordinatorsOfAny,
        ["review-none"] = CoordinatorsOfAny,
        ["review-back"] = CoordinatorsOfAny,
        ["review-on"] = CoordinatorsOfAny,
        ["review-rows"] = CoordinatorsOfAny,
        ["review-row"] = CoordinatorsOfAny,
        ["review-edit"] = CoordinatorsOfAny,
        ["review-kinds"] = CoordinatorsOfAny,
        ["review-kind"] = CoordinatorsOfAny,
        ["review-audiences"] = CoordinatorsOfAny,
        ["review-audience"] = CoordinatorsOfAny,
        ["review-people"] = CoordinatorsOfAny,
        ["review-person"] = CoordinatorsOfAny,
        ["review-drop"] = CoordinatorsOfAny,
        ["review-cancel"] = CoordinatorsOfAny,
        ["launch"] = CoordinatorsOfAny,

        // Acceptance, Questions, Ongoing
        ["done-person"] = Coordinators,
        ["done-body"] = Coordinators,
        ["done-all"] = Coordinators,
        ["accept"] = Coordinators,
        ["accept-row"] = Coordinators,
        ["accept-ask"] = Coordinators,
        ["accept-all"] = Coordinators,
        ["to-accept"] = Coordinators,
        ["to-accept-page"] = Coordinators,
        ["to-accept-row"] = Coordinators,
        ["return"] = Coordinators,
        ["return-person"] = Coordinators,
        ["return-body"] = Coordinators,
        ["return-all"] = Coordinators,
        ["return-cancel"] = Coordinators,
        ["ask-coordinator"] = Readers, // and whoever is invited to the event it is about
        ["cannot"] = Assignees,
        ["cannot-why"] = Assignees,
        ["questions"] = Coordinators,
        ["questions-page"] = Coordinators,
        ["question"] = Askers,
        ["question-page"] = Askers,
        ["question-answer"] = Askers,
        ["question-close"] = Askers,
        ["question-cancel"] = MembersOfAny,
        ["progress"] = Readers,
        ["progress-row"] = Assignees,
        ["progress-say"] = Assignees,

        // Export, Ending
        ["export"] = Readers,
        ["export-word"] = Readers,
        ["export-xlsx"] = Readers,
        ["programme-mine"] = CoordinatorsOfAny,
        ["programme-card"] = Coordinators,
        ["programme-accept"] = Coordinators,
        ["programme-names"] = Coordinators,
        ["programme-week"] = Coordinators,
        ["programme-pause"] = Coordinators,
        ["programme-pause-yes"] = Coordinators,
        ["programme-finish"] = Coordinators,
        ["programme-finish-yes"] = Coordinators,
        ["programme-go-on"] = Coordinators,
        ["programme-delete"] = Owners,

        // Plan, Editing
        ["activity"] = Readers,
        ["activity-dates"] = Readers,
        ["plan-rows"] = Coordinators,
        ["plan-rows-page"] = Coordinators,
        ["activity-write"] = Coordinators,
        ["activity-add"] = Coordinators,
        ["activity-take"] = CoordinatorsOfAny, // belongs to a talk of its own; whether its row is theirs is asked of it
        ["activity-kinds"] = Coordinators,
        ["activity-kind"] = Coordinators,
        ["activity-invites"] = Coordinators,
        ["activity-invite"] = Coordinators,
        ["activity-school"] = Coordinators,
        ["activity-mode"] = Coordinators,
        ["activity-people"] = Coordinators,
        ["activity-person"] = Coordinators,
        ["activity-body"] = Coordinators,
        ["activity-remove"] = Coordinators,
        ["activity-remove-yes"] = Coordinators,
        ["activity-back"] = Coordinators,
        ["activity-start"] = Assignees,
        ["activity-start-by"] = Assignees,

        // Events: dates, changes, series, breaks
        ["date-blank"] = MembersOfAny,
        ["date-hour"] = Assignees,
        ["move"] = Assignees,
        ["change"] = Assignees,
        ["draft-ask"] = Assignees,
        ["draft-clear"] = Assignees,
        ["draft-minutes"] = Assignees,
        ["draft-who"] = Assignees,
        ["draft-school"] = Assignees,
        ["draft-schools"] = Assignees,
        ["draft-save"] = Assignees,
        ["event-off-ask"] = Assignees,
        ["event-off-plain"] = Assignees,
        ["event-off-do"] = Assignees,
        ["event-restore"] = Assignees,
        ["series"] = Assignees,
        ["series-from"] = Assignees,
        ["series-day"] = Assignees,
        ["series-hour"] = Assignees,
        ["series-end"] = Assignees,
        ["series-save"] = Assignees,
        ["breaks"] = Coordinators,
        ["break-ask"] = Coordinators,
        ["break-summer"] = Coordinators,
        ["break-none"] = Coordinators,

        // Reports
        ["report"] = Readers, // who may write it is asked inside
        ["report-write"] = Assignees,
        ["report-say"] = Assignees,
        ["report-skip"] = Assignees,
        ["report-back"] = Assignees,
        ["report-edit"] = Assignees,
        ["report-clear"] = Assignees,
        ["report-whole"] = Assignees,
        ["report-send"] = Assignees,
        ["report-files"] = Readers,
        ["report-file-drop"] = Assignees,
        ["attendance"] = Assignees,
        ["was"] = Assignees,
        ["was-page"] = Assignees,
        ["was-all"] = Assignees,
        ["was-all-but"] = Assignees,
        ["was-ready"] = Assignees,
        ["came"] = Readers, // and whoever is invited: to the meeting nobody is
        ["feedback-score"] = Readers,
        ["feedback-skip"] = Readers,
        ["feedback-again"] = Readers,
        ["feedback-results"] = Assignees,

        // Guests: the meeting invites nobody, so that only those who read the plan may look at it as guests do.
        ["rsvp"] = Readers,
        ["coming"] = Readers,
        ["not-coming"] = Readers,
        ["event"] = Readers,
        ["my-event"] = Readers,
        ["ics"] = Readers,
        ["my-events"] = MembersOfAny,
        ["my-events-page"] = MembersOfAny,
        ["guests"] = Assignees,
        ["guests-names"] = Assignees,
        ["calendar"] = MembersOfAny,
        ["calendar-new"] = MembersOfAny,
        ["calendar-renew"] = MembersOfAny,

        // Group chats
        ["group-connect"] = CoordinatorsOfAny, // which chat is meant is where it was pressed
        ["groups"] = Coordinators,
        ["groups-page"] = Coordinators,
        ["group"] = Coordinators,
        ["group-of"] = Coordinators,
        ["group-schools"] = Coordinators,
        ["group-bodies"] = Coordinators,
        ["group-all"] = Coordinators,
        ["group-school"] = Coordinators,
        ["group-body"] = Coordinators,
        ["group-off-ask"] = Coordinators,
        ["group-off"] = Coordinators,
        ["group-again"] = Coordinators,

        // Export, Ending
        // overview
        ["card"] = Readers,
        ["tasks"] = ReadersOfAny,
        ["overdue"] = Readers,
        ["list"] = Readers,
        ["views"] = Readers,
        ["view"] = Readers,
        ["rows-section"] = Readers,
        ["rows-person"] = Readers,
        ["rows-body"] = Readers,
        ["rows-school"] = Heads,
        ["dates"] = Readers,
        ["find-ask"] = Readers,
        ["find"] = Readers,
        ["digest"] = Coordinators,
        ["digest-menu"] = CoordinatorsOfAny,

        // campaigns
        ["surveys-mine"] = CoordinatorsOfAny,
        ["survey-card"] = Coordinators,
        ["surveys"] = Coordinators,
        ["surveys-page"] = Coordinators,
        ["survey-silent"] = Coordinators,
        ["survey-remind"] = Coordinators,
        ["survey-longer"] = Coordinators,
        ["survey-until"] = Coordinators,
        ["survey-end"] = Coordinators,
        ["survey-end-yes"] = Coordinators,
        ["survey-off"] = Coordinators,
        ["survey-off-yes"] = Coordinators,
        ["survey-unclear"] = Coordinators,
        ["survey-again"] = Coordinators,
        ["survey-again-all"] = Coordinators,
        ["survey-came"] = Coordinators,
        ["survey-came-all"] = Coordinators,
        ["survey-launch"] = Coordinators,
        ["launch-ask"] = Coordinators,
        ["launch-whom"] = Coordinators,
        ["launch-school"] = Coordinators,
        ["launch-names"] = Coordinators,
        ["launch-opens"] = Coordinators,
        ["launch-regular"] = Coordinators,
        ["launch-row"] = Coordinators,
        ["launch-days"] = Coordinators,
        ["launch-reminders"] = Coordinators,
        ["launch-go"] = Coordinators,
        ["surveys-regular"] = Coordinators,
        ["surveys-stop"] = Coordinators,

        // Surveys: results
        ["survey-results"] = [.. Heads], // any survey of the programme: a head sees the own school's part of it
        ["school-surveys"] = Heads,
        ["survey-look"] = Coordinators,
        ["survey-part"] = Heads,

        // Help that was asked for in surveys
        ["help-requests"] = Coordinators,
        ["help-list"] = Coordinators,
        ["help-sorts"] = Coordinators,
        ["help-alike"] = Coordinators,
        ["help-request"] = Askers, // who sees to it is who asks there
        ["help-take"] = Askers,
        ["help-done"] = Askers,
        ["help-undo"] = Askers,
        ["help-hand"] = Askers,
        ["help-to"] = Askers,
        ["help-to-all"] = Askers,
        ["my-help"] = MembersOfAny,
        ["my-help-page"] = MembersOfAny,
        ["help-own"] = Respondents,
        ["help-no"] = Respondents,
        ["help-again"] = Respondents,
        ["survey-ideas"] = Coordinators,

        // Surveys: answering
        ["my-surveys"] = MembersOfAny,
        ["my-surveys-page"] = MembersOfAny,
        ["survey"] = Respondents,
        ["survey-begin"] = Respondents,
        ["survey-say"] = Respondents,
        ["survey-pick"] = Respondents,
        ["survey-other"] = Respondents,
        ["survey-next"] = Respondents,
        ["survey-skip"] = Respondents,
        ["survey-back"] = Respondents,
        ["survey-to"] = Respondents,
        ["survey-page"] = Respondents,
        ["survey-send"] = Respondents,
        ["survey-change"] = Respondents,
        ["survey-drop"] = Respondents,
        ["survey-profile"] = Respondents,

        // forms
        ["survey-forms"] = Coordinators,
        ["forms-page"] = Coordinators,
        ["survey-form"] = Coordinators,
        ["form-ready"] = Coordinators,
        ["form-adopt"] = Coordinators,
        ["form-get"] = Coordinators,
        ["form-ready-get"] = Coordinators,
        ["form-change"] = Coordinators,
        ["form-remove"] = Coordinators,
        ["form-back"] = Coordinators,
        ["form-new"] = Coordinators,
        ["form-sample"] = Coordinators,
        ["form-look"] = Coordinators,
        ["form-ready-look"] = Coordinators,
        ["form-write-new"] = Coordinators,
        ["form-write"] = Coordinators,
        ["form-stop"] = CoordinatorsOfAny, // these belong to a talk of their own
        ["form-try"] = CoordinatorsOfAny,
        ["form-edit"] = CoordinatorsOfAny,

        // announcements: whom, when, the check, the list
        ["announcement-to"] = Coordinators,
        ["to-all"] = Coordinators,
        ["to-members"] = Coordinators,
        ["to-role"] = Coordinators,
        ["to-school"] = Coordinators,
        ["to-schools"] = Coordinators,
        ["to-bodies"] = Coordinators,
        ["to-body"] = Coordinators,
        ["to-rows"] = Coordinators,
        ["to-row"] = Coordinators,
        ["to-surveys"] = Coordinators,
        ["to-survey"] = Coordinators,
        ["to-unread"] = Coordinators,
        ["to-unread-of"] = Coordinators,
        ["to-names"] = Coordinators,
        ["to-absent"] = Coordinators,
        ["announcement-when"] = Coordinators,
        ["when-now"] = Coordinators,
        ["when-at"] = Coordinators,
        ["when-month"] = Coordinators,
        ["when-day"] = Coordinators,
        ["when-urgent"] = Coordinators,
        ["scheduled-look"] = Coordinators,
        ["scheduled-change"] = Coordinators,
        ["scheduled-off"] = Coordinators,
        ["announcement-check"] = Coordinators,
        ["announcement-ask"] = Coordinators,
        ["announcement-go"] = Coordinators,
        ["announcements"] = Coordinators,
        ["announcements-page"] = Coordinators,
        ["announcements-mine"] = CoordinatorsOfAny,

        // writing announcements
        ["announcement-new"] = Coordinators,
        ["announcement"] = Coordinators,
        ["announcement-test"] = Coordinators,
        ["announcement-trial"] = MembersOfAny,
        ["announcement-correct"] = Coordinators,
        ["correct-part"] = Coordinators,
        ["correct-apply"] = Coordinators,
        ["draft-part"] = Coordinators,
        ["draft-drop"] = Coordinators,
        ["draft-acknowledge"] = Coordinators,
        ["draft-replies"] = Coordinators,
        ["draft-remove"] = Coordinators,
        ["draft-remove-yes"] = Coordinators,
        // announcements: sending
        ["announcement-pause"] = Coordinators,
        ["announcement-go-on"] = Coordinators,
        ["announcement-stop"] = Coordinators,
        ["announcement-stop-yes"] = Coordinators,
        ["announcement-withdraw"] = Coordinators,
        ["announcement-withdraw-yes"] = Coordinators,
        ["announcement-leave"] = Coordinators,
        // announcements: after
        ["acknowledge"] = Respondents,
        ["acknowledge-reminded"] = Respondents,
        ["vote"] = Respondents,
        ["announcement-readers"] = Coordinators,
        ["announcement-silent"] = Coordinators,
        ["announcement-read"] = Coordinators,
        ["announcement-votes"] = Coordinators,
        ["announcement-remind"] = Coordinators,
        ["announcement-missed"] = Coordinators,
        ["announcement-table"] = Coordinators,
        ["announcement-delivery"] = Coordinators,
        ["announcement-why"] = Coordinators,
        ["announcement-returned"] = Coordinators,
        ["announcement-copy"] = Coordinators,
        ["announcement-unclear"] = Coordinators,
        ["announcement-again"] = Coordinators,
        ["announcement-again-all"] = Coordinators,
        ["announcement-came"] = Coordinators,
        ["announcement-came-all"] = Coordinators,
        ["announcement-reply"] = Respondents,
        ["announcement-reply-stop"] = MembersOfAny,
        ["announcement-replies"] = Coordinators,
        ["announcement-replies-page"] = Coordinators,
        ["announcement-reply-file"] = Coordinators,
        ["announcement-reply-answer"] = Coordinators,

        // templates of announcements
        ["announcement-templates"] = Coordinators,
        ["announcement-keep"] = Coordinators,
        ["templates-page"] = Coordinators,
        ["template-ready"] = Coordinators,
        ["template"] = Coordinators,
        ["template-use-ready"] = Coordinators,
        ["template-use"] = Coordinators,
        ["template-name"] = Coordinators,
        ["template-words"] = Coordinators,
        ["template-drop-ask"] = Coordinators,
        ["template-drop"] = Coordinators,
        ["template-skip"] = CoordinatorsOfAny, // these belong to a talk of their own; whether its programme is theirs is asked of it
        ["template-back"] = CoordinatorsOfAny,
        ["template-take"] = CoordinatorsOfAny,
        ["template-title"] = CoordinatorsOfAny,

        // materials
        ["my-materials"] = MembersOfAny,
        ["materials"] = Members,
        ["mat-page"] = Members,
        ["mat-tag"] = Members,
        ["mat-find"] = Members,
        ["mat-found"] = Members,
        ["mat"] = Members,
        ["mat-get"] = Members,
        ["mat-add"] = Coordinators,
        ["mat-enough"] = Coordinators,
        ["mat-for"] = Coordinators,
        ["mat-more"] = Coordinators,
        ["mat-pick"] = Coordinators,
        ["mat-finish"] = Coordinators,
        ["mat-title"] = Coordinators,
        ["mat-tags"] = Coordinators,
        ["mat-untag"] = Coordinators,
        ["mat-all"] = Coordinators,
        ["mat-drop-ask"] = Coordinators,
        ["mat-drop"] = Coordinators,
    };

    public static IReadOnlyDictionary<string, Seat[]> Commands { get; } = new Dictionary<string, Seat[]>
    {
        ["start"] = Everybody,
        ["menu"] = Everybody,
        ["help"] = Everybody,
        ["privacy"] = Everybody,
        ["settings"] = MembersOfAny,
        ["mydata"] = Known,
        ["forget"] = Known,
        ["plan"] = ReadersOfAny,
        ["people"] = CoordinatorsOfAny,
        ["tasks"] = ReadersOfAny,
        ["overdue"] = ReadersOfAny,
        ["digest"] = CoordinatorsOfAny,
        ["announce"] = CoordinatorsOfAny,
        ["survey"] = MembersOfAny,

        // materials
        ["materials"] = MembersOfAny,
    };

    public static IReadOnlyDictionary<string, Seat[]> Talks { get; } = new Dictionary<string, Seat[]>
    {
        ["join-name"] = Everybody,
        ["join-consent"] = Everybody,
        ["person-name"] = Coordinators, // of what the talk is about
        ["ask-name"] = Heads,
        ["event-time"] = Assignees, // of what the talk is about
        ["event-link"] = Assignees,
        ["roster"] = Coordinators,
        ["person-add"] = Coordinators,
        ["plan-text"] = CoordinatorsOfAny,
        ["plan-review"] = CoordinatorsOfAny,
        ["school-name"] = Coordinators, // of what the talk is about
        ["body-name"] = Coordinators,

        ["activity-text"] = Coordinators, // of what the talk is about

        // Acceptance, Questions
        ["return"] = Coordinators,
        ["question-ask"] = Readers,
        ["cannot"] = Assignees,
        ["question-answer"] = Askers,

        ["programme-delete"] = Owners,

        // Events
        ["event-off"] = Assignees,
        ["series"] = Assignees,
        ["break"] = Coordinators,
        ["report"] = Assignees,
        ["feedback"] = Readers,
        ["plan-find"] = Readers, // of what the talk is about

        // campaigns
        ["survey-launch"] = Coordinators, // of what the talk is about
        ["survey-longer"] = Coordinators,
        ["survey"] = Respondents,

        // forms
        ["form-file"] = Coordinators, // of what the talk is about
        ["form-look"] = Coordinators,
        ["form-write"] = Coordinators,

        // writing announcements
        ["announcement-when"] = Coordinators,
        ["announcement-write"] = Coordinators, // of what the talk is about
        ["announcement-correct"] = Coordinators,
        // announcements: after
        ["announcement-reply"] = Respondents,
        ["announcement-reply-answer"] = Coordinators,

        // templates of announcements, materials
        ["announcement-fill"] = Coordinators,
        ["announcement-template"] = Coordinators,
        ["materials-add"] = Coordinators,
        ["material-change"] = Coordinators,
        ["materials-find"] = Members,
    };

    /// <summary>A file, and a table pasted as text.</summary>
    public static IReadOnlyCollection<Seat> Plans => CoordinatorsOfAny;

    /// <summary>Who may, where the object is another of the same programme: another answers for it, and it is no school of the head.</summary>
    public static IReadOnlyCollection<Seat> ForOther(IReadOnlyCollection<Seat> own)
    {
        if (ReferenceEquals(own, Assignees) || ReferenceEquals(own, Askers)) return [Seat.Responsible, Seat.Coordinator, Seat.Owner];
        if (ReferenceEquals(own, Themselves)) return [Seat.Responsible, Seat.Coordinator, Seat.Owner];
        if (ReferenceEquals(own, Respondents)) return [Seat.Responsible];
        return ReferenceEquals(own, Heads) ? Coordinators : own;
    }

    /// <summary>Who may, where the object is of the other programme: its coordinator and the owner, unless it is for somebody in person.</summary>
    public static bool MayForeign(IReadOnlyList<Seat> own, Seat seat) =>
        !ReferenceEquals(own, Respondents) && (seat == Seat.Owner || (seat == Seat.NextDoor && !IsForOwnersOnly(own)));

    /// <summary>Not even to the coordinator of the programme it is about.</summary>
    public static bool IsForOwnersOnly(IReadOnlyList<Seat> own) => own is [Seat.Owner];

    /// <summary>The argument of a button about these objects.</summary>
    public static (string Text, object Value) Argument(PressRoute route, Objects objects)
    {
        var text = Write(route.Argument, objects);
        return (text, route.Read(text) ?? throw new NotSupportedException($"The button «{route.Name}» does not read «{text}»."));
    }

    /// <summary>Whether a button carries any id, and whether several.</summary>
    public static int IdsOf(Type argument) => argument.IsAssignableTo(typeof(ITuple)) ? argument.GetGenericArguments().Sum(IdsOf) : argument.Namespace == typeof(ProgrammeId).Namespace ? 1 : 0;

    /// <param name="first">What the first id is of; the others are of <paramref name="others"/>.</param>
    public static string Write(Type argument, Objects first, Objects others)
    {
        var isFirst = true;
        return string.Join('.', argument.GetGenericArguments().Select(part =>
        {
            var of = IdsOf(part) == 0 || isFirst ? first : others;
            isFirst &= IdsOf(part) == 0;
            return Write(part, of);
        }));
    }

    private static string Write(Type argument, Objects objects)
    {
        if (argument == typeof(Nothing)) return "";
        if (argument.IsAssignableTo(typeof(ITuple))) return string.Join('.', argument.GetGenericArguments().Select(part => Write(part, objects)));
        if (argument == typeof(DateOnly)) return "20220315";
        if (argument == typeof(int)) return "0";
        if (argument == typeof(string)) return "abcdef012345";
        return objects.Of(argument).ToString(CultureInfo.InvariantCulture);
    }
}
