using Shnor.Domain;

namespace Shnor.Bot.Features;

/// <summary>Buttons that one feature shows and another answers. Those of one feature alone live with it.</summary>
public static class Buttons
{
    public static readonly ButtonKind<Nothing> Menu = new("menu");

    /// <summary>An occurrence with all that can be done about it.</summary>
    public static readonly ButtonKind<OccurrenceId> Open = new("open");

    /// <summary>The same out of a list; see <see cref="WayBack"/>.</summary>
    public static readonly ButtonKind<(OccurrenceId Occurrence, string Way)> OpenFrom = new("card");

    public static readonly ButtonKind<OccurrenceId> Done = new("done");

    public static readonly ButtonKind<OccurrenceId> Undo = new("undo");

    /// <summary>«Понятно»: takes the buttons away and changes nothing else.</summary>
    public static readonly ButtonKind<OccurrenceId> Understood = new("ok");

    /// <summary>«Напомнить позже».</summary>
    public static readonly ButtonKind<OccurrenceId> Snooze = new("snooze");

    public static readonly ButtonKind<OccurrenceId> SetDate = new("date");

    public static readonly ButtonKind<OccurrenceId> SetLink = new("link");

    /// <summary>The plan of a programme at the month of a day.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, DateOnly Month)> PlanMonth = new("plan");

    /// <summary>The people of a programme.</summary>
    public static readonly ButtonKind<ProgrammeId> People = new("people");

    /// <summary>One person of a programme, for its coordinator.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Person = new("person");

    /// <summary>The schools of a programme.</summary>
    public static readonly ButtonKind<ProgrammeId> Schools = new("schools");

    /// <summary>One school, for the coordinator and its head.</summary>
    public static readonly ButtonKind<SchoolId> School = new("school");

    /// <summary>The link of a school for its teachers, for the coordinator and its head.</summary>
    public static readonly ButtonKind<SchoolId> SchoolLink = new("school-link");

    /// <summary>Who waits for the word of a school's head.</summary>
    public static readonly ButtonKind<SchoolId> JoinRequests = new("join-requests");

    /// <summary>Committees and groups of a programme, and who is in them.</summary>
    public static readonly ButtonKind<ProgrammeId> Bodies = new("bodies");

    /// <summary>How to load a list of people, and how to have the one that is.</summary>
    public static readonly ButtonKind<ProgrammeId> Roster = new("roster");

    /// <summary>One person, typed.</summary>
    public static readonly ButtonKind<ProgrammeId> AddPerson = new("person-add");

    /// <summary>Who has not come yet, and what to send them.</summary>
    public static readonly ButtonKind<ProgrammeId> Awaited = new("awaited");

    /// <summary>A person's way in: link, code, QR picture, a message to forward.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Invitation = new("invite");

    /// <summary>A person's role in a programme.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Role = new("role");

    /// <summary>A person's school in a programme.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> PersonSchool = new("person-school");

    public static readonly ButtonKind<Nothing> Settings = new("settings");

    /// <summary>«Меня не будет»: one's own absence.</summary>
    public static readonly ButtonKind<Nothing> MyAbsence = new("away-mine");

    /// <summary>Until when somebody is away, and who receives instead.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Absence = new("away");

    /// <summary>Everything of a person who leaves goes to another.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> HandOver = new("hand-over");

    /// <summary>A person asked the coordinator to have their data removed.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> ForgetPerson = new("forget-person");

    /// <summary>One row of the plan with all its dates.</summary>
    public static readonly ButtonKind<ActivityId> Activity = new("activity");

    /// <summary>«Изменить»: what can be changed about an occurrence: date, place, link, who is invited; moved, left out, cancelled.</summary>
    public static readonly ButtonKind<OccurrenceId> Change = new("change");

    /// <summary>«Перенести».</summary>
    public static readonly ButtonKind<OccurrenceId> Move = new("move");

    /// <summary>«Не могу», with a reason for the coordinator.</summary>
    public static readonly ButtonKind<OccurrenceId> Cannot = new("cannot");

    /// <summary>«Вопрос координатору».</summary>
    public static readonly ButtonKind<OccurrenceId> AskCoordinator = new("ask-coordinator");

    /// <summary>A talk between somebody and the coordinators.</summary>
    public static readonly ButtonKind<QuestionId> Question = new("question");

    /// <summary>What people have asked and nobody has closed yet.</summary>
    public static readonly ButtonKind<ProgrammeId> Questions = new("questions");

    /// <summary>«Буду».</summary>
    public static readonly ButtonKind<OccurrenceId> Coming = new("coming");

    /// <summary>«Не смогу».</summary>
    public static readonly ButtonKind<OccurrenceId> NotComing = new("not-coming");

    /// <summary>An event as those see it who are invited.</summary>
    public static readonly ButtonKind<OccurrenceId> Event = new("event");

    /// <summary>«Кто придёт»: who has answered an invitation, and how.</summary>
    public static readonly ButtonKind<OccurrenceId> Guests = new("guests");

    /// <summary>«Мои события».</summary>
    public static readonly ButtonKind<Nothing> MyEvents = new("my-events");

    /// <summary>One event as a file for a calendar.</summary>
    public static readonly ButtonKind<OccurrenceId> CalendarFile = new("ics");

    /// <summary>«Кто был»: the list of those who came.</summary>
    public static readonly ButtonKind<OccurrenceId> Attendance = new("attendance");

    /// <summary>«Отчёт»: to write it, or to read it.</summary>
    public static readonly ButtonKind<OccurrenceId> Report = new("report");

    /// <summary>«Принять».</summary>
    public static readonly ButtonKind<OccurrenceId> Accept = new("accept");

    /// <summary>«Вернуть», with words.</summary>
    public static readonly ButtonKind<OccurrenceId> Return = new("return");

    /// <summary>What waits for «Принять».</summary>
    public static readonly ButtonKind<ProgrammeId> ToAccept = new("to-accept");

    /// <summary>«Как идёт?» of everything that goes on and is one's own.</summary>
    public static readonly ButtonKind<ProgrammeId> Progress = new("progress");

    /// <summary>What is overdue.</summary>
    public static readonly ButtonKind<ProgrammeId> Overdue = new("overdue");

    /// <summary>How the programme stands.</summary>
    public static readonly ButtonKind<ProgrammeId> Digest = new("digest");

    /// <summary>A programme's own settings, and its end.</summary>
    public static readonly ButtonKind<ProgrammeId> Programme = new("programme-card");

    /// <summary>The plan as a file.</summary>
    public static readonly ButtonKind<ProgrammeId> Export = new("export");

    /// <summary>The group chats of a programme.</summary>
    public static readonly ButtonKind<ProgrammeId> Groups = new("groups");

    /// <summary>All rows of a plan, for whoever changes them.</summary>
    public static readonly ButtonKind<ProgrammeId> PlanRows = new("plan-rows");

    /// <summary>How next year's plan is loaded.</summary>
    public static readonly ButtonKind<Nothing> LoadPlan = new("plan-how");

    /// <summary>«Вернуть в план»: cancelled or left out by mistake.</summary>
    public static readonly ButtonKind<OccurrenceId> Restore = new("event-restore");

    /// <summary>«Изменить серию»: another day or hour from a date on, or its end.</summary>
    public static readonly ButtonKind<OccurrenceId> ChangeSeries = new("series");

    /// <summary>«Каникулы»: the weeks without weekly events.</summary>
    public static readonly ButtonKind<ProgrammeId> Breaks = new("breaks");

    /// <summary>«Мои анкеты»: one's own, waiting and answered.</summary>
    public static readonly ButtonKind<Nothing> MySurveys = new("my-surveys");

    /// <summary>«Ответить»: the survey at the question where one stopped.</summary>
    public static readonly ButtonKind<CampaignId> Answer = new("survey");

    /// <summary>Surveys of a programme, for its coordinator: open, planned, closed.</summary>
    public static readonly ButtonKind<ProgrammeId> Campaigns = new("surveys");

    /// <summary>One survey that is carried out, for the coordinator.</summary>
    public static readonly ButtonKind<CampaignId> Campaign = new("survey-card");

    /// <summary>The results of a survey: for the coordinator, and for a head those of the own school.</summary>
    public static readonly ButtonKind<CampaignId> SurveyResults = new("survey-results");

    /// <summary>Surveys that asked a school, for its head: each leads to the part of the school.</summary>
    public static readonly ButtonKind<SchoolId> SchoolSurveys = new("school-surveys");

    /// <summary>What can be carried out: templates and the programme's own.</summary>
    public static readonly ButtonKind<ProgrammeId> SurveyForms = new("survey-forms");

    /// <summary>One of them, with its questions.</summary>
    public static readonly ButtonKind<SurveyId> SurveyForm = new("survey-form");

    /// <summary>«Провести опрос»: whom to ask, and when.</summary>
    public static readonly ButtonKind<SurveyId> LaunchSurvey = new("survey-launch");

    /// <summary>Help that people asked for.</summary>
    public static readonly ButtonKind<ProgrammeId> HelpRequests = new("help-requests");

    public static readonly ButtonKind<HelpRequestId> HelpRequest = new("help-request");

    /// <summary>«Просьбы о помощи»: what one has to see to, and what one has asked for.</summary>
    public static readonly ButtonKind<Nothing> MyHelp = new("my-help");

    /// <summary>«Что можно сделать»: rows of the plan that fit what the results say is hard.</summary>
    public static readonly ButtonKind<CampaignId> SurveyIdeas = new("survey-ideas");

    /// <summary>«Рассылки» of a programme, for its coordinator: drafts, scheduled, going out, sent.</summary>
    public static readonly ButtonKind<ProgrammeId> Announcements = new("announcements");

    /// <summary>One of them as it stands: being written, waiting, going out, sent.</summary>
    public static readonly ButtonKind<AnnouncementId> Announcement = new("announcement");

    /// <summary>«Новая рассылка».</summary>
    public static readonly ButtonKind<ProgrammeId> NewAnnouncement = new("announcement-new");

    /// <summary>«Материалы»: the library of files, for everybody of the programme.</summary>
    public static readonly ButtonKind<ProgrammeId> Materials = new("materials");

    /// <summary>The same of the programme one looks at.</summary>
    public static readonly ButtonKind<Nothing> MyMaterials = new("my-materials");

    /// <summary>A list of <see cref="PlanLists"/>.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, string What, int Page)> List = new("list");
}
