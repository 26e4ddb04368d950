namespace Shnor.Bot.Features;

/// <summary>Kinds of outbox rows: one feature writes them down, another may render them.</summary>
public static class LetterKinds
{
    /// <summary>A rung of a ladder; the row's detail is the rung's name.</summary>
    public const string Reminder = "reminder";

    /// <summary>What is theirs now: for somebody who has just connected.</summary>
    public const string Welcome = "welcome";

    /// <summary>Stands in the detail of a <see cref="Welcome"/> to somebody who was away.</summary>
    public const string BackAgain = "back";

    /// <summary>A coordinator has written down when they are away.</summary>
    public const string Away = "away";

    /// <summary>They stand in for somebody: the detail is for whom.</summary>
    public const string Deputy = "deputy";

    /// <summary>Their role in a programme is another now.</summary>
    public const string Role = "role";

    /// <summary>The work of one went to another; the detail: «from 15» or «to 12».</summary>
    public const string HandedOver = "handed-over";

    /// <summary>Somebody has connected: for the coordinator; the detail is the person's id.</summary>
    public const string Joined = "joined";

    /// <summary>A personal code was opened after its time: for the coordinator; the detail is the person's id.</summary>
    public const string ExpiredOpened = "expired-opened";

    /// <summary>Many wrong codes in a day, of all chats together: for the owner; the detail is how many.</summary>
    public const string WrongGuesses = "wrong-guesses";

    /// <summary>Somebody opened the link of a school: for its head, or the coordinator; the detail is the request's id.</summary>
    public const string AsksToJoin = "asks-to-join";

    /// <summary>The head of a school has said yes; the detail is the school's id.</summary>
    public const string LetIn = "let-in";

    /// <summary>The head of a school has said no; the detail is the school's id.</summary>
    public const string Refused = "refused";

    /// <summary>Somebody's account is no more: for the coordinator; the detail is the person's id.</summary>
    public const string AccountGone = "account-gone";

    /// <summary>An occurrence is marked as done: for the coordinator.</summary>
    public const string Done = "done";

    /// <summary>The messenger could not be reached for long: for the owner; the detail is when.</summary>
    public const string Outage = "outage";

    /// <summary>The daily copy of the store failed: for the owner; the detail is why.</summary>
    public const string BackupFailed = "backup-failed";

    /// <summary>Somebody did not agree to a changed text and is disconnected: for the coordinator; the detail is the person's id.</summary>
    public const string ConsentRefused = "consent-refused";

    /// <summary>Somebody's data were removed: for the coordinator; the detail is the person's id.</summary>
    public const string Forgotten = "forgotten";

    /// <summary>An event got its date, another one, or none: for everybody it concerns; the detail: the <see cref="Shnor.Domain.Roadmap.Occurrence.Revision"/> it speaks of.</summary>
    public const string Changed = "changed";

    /// <summary>«Приглашаем»: for those who are invited; the detail: the revision it speaks of.</summary>
    public const string Invited = "invited";

    /// <summary>«Как вам?»: for those who came.</summary>
    public const string FeedbackAsked = "feedback-asked";

    /// <summary>A report or a mark waits for «Принять»: for the coordinator.</summary>
    public const string ToAccept = "to-accept";

    /// <summary>A mark was accepted: for whoever made it.</summary>
    public const string Accepted = "accepted";

    /// <summary>A report came back: for those who answer for it; the detail is the remark's id.</summary>
    public const string Returned = "returned";

    /// <summary>Somebody wrote in a talk; the detail is the message's id.</summary>
    public const string Question = "question";

    /// <summary>«Как идёт?»: a rung about what goes on all the time; the detail is the rung's name.</summary>
    public const string Progress = "progress";

    /// <summary>The morning's digest: for the coordinator; the detail is the day, or says that nobody can be reminded of the row's occurrence.</summary>
    public const string Digest = "digest";

    /// <summary>The week's summary: for the coordinator; the detail is the day.</summary>
    public const string Weekly = "weekly";

    /// <summary>The last day of a programme has passed: for the coordinator.</summary>
    public const string ProgrammeOver = "programme-over";

    /// <summary>A group chat is bound, or bound otherwise: for that chat.</summary>
    public const string GroupBound = "group-bound";

    /// <summary>An event got its date, another one, or none: for a group chat; the detail: what happened and the revision, «Moved:3».</summary>
    public const string GroupEvent = "group-event";

    /// <summary>A series goes on otherwise: for a group chat; the detail: which activity, and from when.</summary>
    public const string GroupSeries = "group-series";

    /// <summary>A rung that a group chat hears of; the row's detail is the rung's name.</summary>
    public const string GroupReminder = "group-reminder";

    /// <summary>A programme was paused, goes on, or is finished: for its other coordinators, as it stands when it is read.</summary>
    public const string ProgrammeStanding = "programme-standing";

    /// <summary>A survey has opened: for those who are asked. It comes once or not at all.</summary>
    public const string SurveyInvited = "survey-invited";

    /// <summary>For those who have not finished; the detail is how many it is.</summary>
    public const string SurveyReminder = "survey-reminder";

    /// <summary>A survey is closed: for the coordinators.</summary>
    public const string SurveyClosed = "survey-closed";

    /// <summary>Somebody wants help: for whoever sees to it; the detail is the request's id.</summary>
    public const string HelpAsked = "help-asked";

    /// <summary>What became of a request for help: for whoever asked; the detail is its id and the state.</summary>
    public const string HelpSettled = "help-settled";

    /// <summary>For those who have not pressed «Ознакомлен(а)»; the detail: the announcement and how many it is, «7:2».</summary>
    public const string AnnouncementReminder = "announcement-reminder";

    /// <summary>An announcement stands still by itself: for its coordinator; the detail is its id.</summary>
    public const string AnnouncementPaused = "announcement-paused";

    /// <summary>An announcement that nobody watched has gone out: for its coordinator; the detail is its id.</summary>
    public const string AnnouncementSent = "announcement-sent";

    /// <summary>The day of «Ознакомлен(а)» is over: for the coordinator; the detail is the announcement's id.</summary>
    public const string AnnouncementDue = "announcement-due";

    /// <summary>Replies have come: for the coordinator; the detail is the announcement's id and the first new reply.</summary>
    public const string AnnouncementReplied = "announcement-replied";

    /// <summary>A coordinator has answered a reply: for whoever wrote it; the detail is the reply's id.</summary>
    public const string ReplyAnswered = "reply-answered";

    /// <summary>A scheduled announcement had nobody to go to and is a draft again: for its coordinator; the detail is its id.</summary>
    public const string AnnouncementNotSent = "announcement-not-sent";
}
