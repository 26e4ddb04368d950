namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>A word that stands in one programme only.</summary>
/// <param name="Least">1: whoever is in the programme may read it; 2: whoever sees its plan; 4: its coordinators only. An announcement is read by whoever was sent it, too.</param>
internal sealed record Marker(string Word, long Programme, int Least, long? School = null);

/// <summary>Says of every changed row and of every message whether it was anybody's right; it has never heard of <see cref="Bot.Chat.Access"/>.</summary>
internal sealed class Oracle(RightsModel model)
{
    private const string Nobody = "участник удалён"; // stands for everybody whose data were removed

    private readonly List<Marker> _markers = [];

    public void Plant(Marker marker) => _markers.Add(marker);

    /// <summary>What this chat should not have seen.</summary>
    public string? Leak(long chat, string text)
    {
        var viewer = model.PersonOf(chat);
        foreach (var marker in _markers.Where(marker => text.Contains(marker.Word, StringComparison.OrdinalIgnoreCase)))
        {
            if (model.Level(viewer, marker.Programme) >= marker.Least || model.HelpsIn(viewer, marker.Programme)) continue;
            if (model.Level(viewer, marker.Programme) >= 1 && model.InvitesTo(marker.Programme, marker.Word)) continue;
            if (model.WasSent(viewer, marker.Word) || model.MayRead(viewer, marker.Word)) continue;
            if (marker.Least == 1 && model.Visited(chat, marker.Programme)) continue;
            if (IsOwnData(text) && viewer is { } owner && model.GreatestEver(owner, marker.Programme) > 0) continue; // what is held of them, since they were there
            if (marker.School is { } school && (model.IsOfSchool(viewer, school) || model.Visited(chat, marker.Programme))) continue;
            return $"«{marker.Word}» of programme {marker.Programme}";
        }

        foreach (var (name, people) in model.Names)
        {
            if (name != Nobody && text.Contains(name, StringComparison.Ordinal) && !people.Any(person => MaySee(chat, viewer, person)) && !model.WasSent(viewer, name) && !model.MayRead(viewer, name)) return $"the name «{name}»";
        }

        return null;
    }

    /// <summary>The two files of /mydata.</summary>
    private static bool IsOwnData(string text) => text.Contains("<h1>Мои данные", StringComparison.Ordinal) || text.Contains("\"takenAt\"", StringComparison.Ordinal);

    /// <summary>Why this chat had no right to this change; null: it had.</summary>
    public string? Trespass(long chat, RowChange change, IReadOnlyList<RowChange> together)
    {
        var me = model.PersonOf(chat) ?? (together.FirstOrDefault(c => c is { Table: "Addresses", Before: null }) is { } mine && mine.Number("ChatId") == chat ? mine.Number("PersonId") : null);
        var may = change.Table switch
        {
            "Dialogs" => change.Number("ChatId") == chat || model.CoordinatesAnything(me) || model.PersonOf(change.Number("ChatId")!.Value) == me,
            "OwnerCodes" => false,
            "Addresses" => change.Number("ChatId") == chat || change.Number("PersonId") == me || MayManage(me, change.Number("PersonId")!.Value) || (change.After is null && model.Opened(chat, change.Number("PersonId")!.Value)),
            "People" => MayChangePerson(chat, me, change),
            "Programmes" => change.Before is null ? model.CoordinatesAnything(me) : model.Coordinates(me, change.Number("Id")),
            "Memberships" => MayChangeMembership(chat, me, change, together),
            "Activities" => InOwnProgramme(me, change.Number("ProgrammeId"), together)
                || (change.Before is not null && !change.Changes("Title") && !change.Changes("RemovedAt") && model.AnswersForRow(me, change.Number("Id"))), // the link of a series, its day and hour
            "Assignees" => InOwnProgramme(me, ProgrammeOfActivity(change, together), together) || Visits(chat, ProgrammeOfActivity(change, together)),
            "Bodies" or "Schools" => InOwnProgramme(me, change.Number("ProgrammeId"), together),
            "SchoolRisks" => model.Coordinates(me, model.ProgrammeOfSchool(change.Number("SchoolId"))),
            "BodyMembers" => InOwnProgramme(me, model.ProgrammeOfBody(change.Number("BodyId")), together) || change.Number("PersonId") == me || Visits(chat, model.ProgrammeOfBody(change.Number("BodyId"))),
            "Invitations" => InOwnProgramme(me, change.Number("ProgrammeId"), together) || Visits(chat, change.Number("ProgrammeId")) || model.Heads(me, change.Number("SchoolId")) || change.Number("PersonId") == me,
            "JoinRequests" => model.Coordinates(me, change.Number("ProgrammeId")) || model.Heads(me, change.Number("SchoolId")) || change.Number("PersonId") == me || Visits(chat, change.Number("ProgrammeId")),
            "Occurrences" => InOwnProgramme(me, change.Number("ProgrammeId"), together) || model.AnswersForRow(me, change.Number("ActivityId")),
            "Snoozes" => change.Number("PersonId") == me || InOwnProgramme(me, model.ProgrammeOfOccurrence(change.Number("OccurrenceId")), together) || MayManage(me, change.Number("PersonId")!.Value) || model.Opened(chat, change.FormerNumber("PersonId") ?? 0),
            "EventReports" or "ReportFiles" => WritesReportsOf(me, change, together) || IsOrWas(chat, me, change.FormerNumber("By")),
            "Attendances" => WritesReportsOf(me, change, together) || IsOrWas(chat, me, change.FormerNumber("PersonId")) || IsOrWas(chat, me, change.FormerNumber("MarkedBy")),
            "Feedbacks" => IsOrWas(chat, me, change.FormerNumber("PersonId")),
            "Remarks" => WritesReportsOf(me, change, together) || IsOrWas(chat, me, change.FormerNumber("By")),
            "AssigneeMarks" => WritesReportsOf(me, change, together) || IsOrWas(chat, me, change.FormerNumber("PersonId")) || IsOrWas(chat, me, change.FormerNumber("By")),
            "ProgressAnswers" => change.Number("PersonId") == me || IsOrWas(chat, me, change.FormerNumber("PersonId")),
            "Questions" => InOwnProgramme(me, change.Number("ProgrammeId"), together) || change.Number("AskedBy") == me || IsOrWas(chat, me, change.FormerNumber("AskedBy")),
            "QuestionMessages" => change.Number("By") == me || IsOrWas(chat, me, change.FormerNumber("By")),
            "GroupChats" => InOwnProgramme(me, change.Number("ProgrammeId") ?? change.FormerNumber("ProgrammeId"), together),
            "Surveys" or "SurveySchedules" or "Campaigns" => InOwnProgramme(me, change.Number("ProgrammeId"), together),
            "Respondents" or "SurveyDrafts" or "NamedResponses" => InOwnProgramme(me, ProgrammeOfCampaign(change, together), together) || IsOrWas(chat, me, change.FormerNumber("PersonId")),
            "WaitingResponses" or "AnonymousResponses" => InOwnProgramme(me, ProgrammeOfCampaign(change, together), together) || HasJustAnswered(me, change, together),
            "HelpRequests" => InOwnProgramme(me, change.Number("ProgrammeId"), together) || IsOrWas(chat, me, change.FormerNumber("AskedBy")) || IsOrWas(chat, me, change.FormerNumber("ResponsibleId")),
            "Announcements" or "AnnouncementTemplates" or "Materials" => InOwnProgramme(me, change.Number("ProgrammeId"), together) || TakesOver(chat, me, change) || IsFoundGone(me, change),
            "AnnouncementRecipients" => change.Number("PersonId") == me || InOwnProgramme(me, ProgrammeOfAnnouncement(change, together), together) || IsOrWas(chat, me, change.FormerNumber("PersonId")),
            "AnnouncementReplies" => (change.Number("PersonId") == me && (change.Before is not null || model.WasSent(me, change.Number("AnnouncementId")))) || InOwnProgramme(me, ProgrammeOfAnnouncement(change, together), together) || IsOrWas(chat, me, change.FormerNumber("PersonId")),
            "AnnouncementProgress" => InOwnProgramme(me, ProgrammeOfAnnouncement(change, together), together) || IsOrWas(chat, me, change.FormerNumber("PersonId")),
            "MaterialWords" => InOwnProgramme(me, model.ProgrammeOfMaterial(change.Number("MaterialId")) ?? NewIn(together, "Materials", change.Number("MaterialId")), together),
            "Rsvps" or "CalendarFeeds" => change.Number("PersonId") == me || MayManage(me, change.Number("PersonId")!.Value) || model.Opened(chat, change.FormerNumber("PersonId") ?? 0),
            "History" => change.Number("By") is not { } by || by == me || IsNew(by, together),
            _ => false, // a table nobody has thought about
        };
        may |= Forgets(me, together) && IsTraceOf(me!.Value, change, together);
        return may ? null : $"{me?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "a stranger"} changed {change}";
    }

    /// <summary>Whoever has their data removed is taken out of every place of the programmes they were in; nobody's role changes by that.</summary>
    private bool IsTraceOf(long me, RowChange change, IReadOnlyList<RowChange> together)
    {
        var programme = change.Table switch
        {
            "Activities" or "Schools" or "Memberships" or "Occurrences" or "GroupChats" or "Surveys" or "Campaigns" or "HelpRequests" or "Announcements" or "AnnouncementTemplates" or "Materials" => change.Number("ProgrammeId"),
            "AnnouncementRecipients" or "AnnouncementReplies" or "AnnouncementProgress" => ProgrammeOfAnnouncement(change, together),
            "MaterialWords" => model.ProgrammeOfMaterial(change.Number("MaterialId")),
            "SurveyDrafts" or "NamedResponses" or "AnonymousResponses" => ProgrammeOfCampaign(change, together),
            "Assignees" => ProgrammeOfActivity(change, together),
            "EventReports" or "ReportFiles" or "Attendances" or "Feedbacks" or "Remarks" => model.ProgrammeOfOccurrence(change.Number("OccurrenceId")),
            _ => null,
        };
        return change.Table is "Dialogs" or "QuestionMessages" || (programme is { } p && model.ProgrammesEverOf(me).Contains(p) && !change.Changes("Role") && (change.Before is not null || change.Table == "Assignees"));
    }

    private static bool Forgets(long? me, IReadOnlyList<RowChange> together) => me is not null && together.Any(c => c is { Table: "People", Before: not null } && c.Number("Id") == me && c.Changes("ForgottenAt"));

    /// <summary>Somebody's name is known to themselves, to those who keep a list they are or were in, and to those whose plan they work in.</summary>
    private bool MaySee(long chat, long? viewer, long person) => viewer == person
        || (viewer is { } v && model.IsOwner(v))
        || model.ProgrammesEverOf(person).Any(programme =>
            model.Level(viewer, programme) == 4
            || (model.Level(viewer, programme) >= 1 && model.HelpsIn(person, programme)) // who holds an event is named to those it invites
            || (model.Level(viewer, programme) >= 2 && (model.GreatestEver(person, programme) >= 2 || model.HelpsIn(person, programme)))
            || (model.Level(viewer, programme) >= 1 && model.GreatestEver(person, programme) == 4) // who writes to many, answers and adds files is named to them
            || model.HelpsIn(viewer, programme)
            || model.HeadsSchoolOf(viewer, person, programme)
            || model.Visited(chat, programme));

    private bool MayChangePerson(long chat, long? me, RowChange change)
    {
        var person = change.Number("Id")!.Value;
        if (change.Changes("IsOwner")) return false;
        if (change.Before is null) return model.CoordinatesAnything(me) || person == me;
        return person == me || MayManage(me, person) || model.ProgrammesEverOf(person).Any(programme => Visits(chat, programme) && (!model.IsConnected(person) || model.Opened(chat, person, programme)));
    }

    private bool MayChangeMembership(long chat, long? me, RowChange change, IReadOnlyList<RowChange> together)
    {
        var (person, programme) = (change.Number("PersonId")!.Value, change.Number("ProgrammeId")!.Value);
        if (InOwnProgramme(me, programme, together)) return true;
        var role = RightsModel.RoleOf(change.Word("Role"));
        if (model.Heads(me, change.Number("SchoolId")) && role == 1) return true; // a teacher let into their own school
        if (Visits(chat, programme) && (person == me || !model.IsConnected(person) || model.Opened(chat, person, programme)))
        {
            // By a teachers' link one becomes a teacher; by a personal one what the name was.
            var greatest = together.Where(c => c is { Table: "Memberships", After: null } && c.Number("ProgrammeId") == programme).Select(c => RightsModel.RoleOf(c.Word("Role"))).DefaultIfEmpty(1).Max();
            return change.After is null || role <= Math.Max(greatest, model.Level(person, programme));
        }

        return person == me && (change.After is null || !(change.Before is null || change.Changes("Role") || change.Changes("SchoolId")));
    }

    /// <summary>Answers for what was held, or coordinates its programme.</summary>
    private bool WritesReportsOf(long? me, RowChange change, IReadOnlyList<RowChange> together) =>
        InOwnProgramme(me, model.ProgrammeOfOccurrence(change.Number("OccurrenceId")), together) || model.AnswersFor(me, change.Number("OccurrenceId"));

    /// <summary>It is theirs, or becomes theirs by a merge of two into one.</summary>
    private bool IsOrWas(long chat, long? me, long? person) => person is { } p && (p == me || MayManage(me, p) || model.Opened(chat, p));

    private bool MayManage(long? me, long person) =>
        model.ProgrammesEverOf(person).Any(programme => model.Coordinates(me, programme) || model.HeadsSchoolOf(me, person, programme)) || model.IsOwner(me);

    /// <summary>Coordinates it, or has made it just now.</summary>
    private bool InOwnProgramme(long? me, long? programme, IReadOnlyList<RowChange> together) =>
        model.Coordinates(me, programme) || (model.CoordinatesAnything(me) && together.Any(c => c is { Table: "Programmes", Before: null } && c.Number("Id") == programme));

    private bool Visits(long chat, long? programme) => model.Visited(chat, programme);

    private long? ProgrammeOfActivity(RowChange change, IReadOnlyList<RowChange> together) => model.ProgrammeOfActivity(change.Number("ActivityId"))
        ?? together.FirstOrDefault(c => c is { Table: "Activities", Before: null } && c.Number("Id") == change.Number("ActivityId"))?.Number("ProgrammeId");

    private long? ProgrammeOfCampaign(RowChange change, IReadOnlyList<RowChange> together) => model.ProgrammeOfCampaign(change.Number("CampaignId"))
        ?? together.FirstOrDefault(c => c is { Table: "Campaigns", Before: null } && c.Number("Id") == change.Number("CampaignId"))?.Number("ProgrammeId");

    private long? ProgrammeOfAnnouncement(RowChange change, IReadOnlyList<RowChange> together) =>
        model.ProgrammeOfAnnouncement(change.Number("AnnouncementId")) ?? NewIn(together, "Announcements", change.Number("AnnouncementId"));

    private static long? NewIn(IReadOnlyList<RowChange> together, string table, long? id) => together.FirstOrDefault(c => c.Table == table && c.Before is null && c.Number("Id") == id)?.Number("ProgrammeId");

    /// <summary>Whoever asks for a file finds out whether the messenger still has it.</summary>
    private bool IsFoundGone(long? me, RowChange change) => change is { Table: "Materials", Before: not null, After: not null }
        && model.Level(me, change.Number("ProgrammeId")!.Value) >= 1 && change.After.All(column => column.Key == "RefusedAt" || !change.Changes(column.Key));

    /// <summary>Two become one: whose they are, and how many lines a ledger has, is all that changes.</summary>
    private bool TakesOver(long chat, long? me, RowChange change) => change is { Before: not null, After: not null }
        && !((string[])["Content", "Audience", "State", "SendAt", "WithdrawnAt", "Title", "FileId", "IsForAll"]).Any(change.Changes)
        && (Visits(chat, change.Number("ProgrammeId")) || IsOrWas(chat, me, change.FormerNumber("CreatedBy") ?? change.FormerNumber("AddedBy")));

    /// <summary>What somebody sends without a name waits, and takes others along.</summary>
    private static bool HasJustAnswered(long? me, RowChange change, IReadOnlyList<RowChange> together) =>
        together.Any(c => c.Table == "Respondents" && c.Number("CampaignId") == change.Number("CampaignId") && c.Number("PersonId") == me && c.Changes("HasAnswered"));

    private static bool IsNew(long person, IReadOnlyList<RowChange> together) => together.Any(c => c is { Table: "People", Before: null } && c.Number("Id") == person);
}
