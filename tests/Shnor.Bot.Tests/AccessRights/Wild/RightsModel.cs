namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>
/// Who is what, kept from the changes that were found rightful so far; nothing here asks the service. Roles as numbers: 1 teacher, 2 responsible,
/// 3 head of a school, 4 coordinator; an owner counts as a coordinator everywhere.
/// </summary>
internal sealed class RightsModel
{
    private readonly Dictionary<(long Person, long Programme), Member> _members = [];
    private readonly Dictionary<(long Person, long Programme), int> _greatestEver = [];
    private readonly Dictionary<(long Person, long Programme), HashSet<long>> _schoolsEver = [];
    private readonly Dictionary<long, long> _chats = [];
    private readonly HashSet<long> _owners = [];
    private readonly Dictionary<string, HashSet<long>> _names = [];
    private readonly Dictionary<long, long> _activities = [];
    private readonly Dictionary<long, (long Activity, long Programme)> _occurrences = [];
    private readonly Dictionary<long, long> _bodies = [];
    private readonly Dictionary<long, long> _schools = [];
    private readonly Dictionary<long, long> _campaigns = [];
    private readonly Dictionary<long, long> _announcements = [];
    private readonly Dictionary<long, HashSet<string>> _contents = [];
    private readonly HashSet<(long Announcement, long Person)> _sentTo = [];
    private readonly HashSet<(long Person, string Words)> _wroteBack = [];
    private readonly Dictionary<long, long> _materials = [];
    private readonly HashSet<(long Programme, int Least, string Words)> _said = [];
    private readonly Dictionary<long, HashSet<string>> _titles = [];
    private readonly HashSet<long> _inviting = [];
    private readonly Dictionary<(long Activity, long Ordinal), (long? Person, long? Body)> _assignees = [];
    private readonly HashSet<(long Body, long Person)> _bodyMembers = [];
    private readonly Dictionary<string, long> _codes = [];
    private readonly Dictionary<string, long> _places = [];
    private readonly HashSet<(long Chat, long Person, long Programme)> _opened = [];
    private readonly HashSet<(long Chat, long Programme)> _visited = [];

    public IReadOnlyDictionary<string, HashSet<long>> Names => _names;

    public long? PersonOf(long chat) => _chats.TryGetValue(chat, out var person) ? person : null;

    public bool IsConnected(long person) => _chats.ContainsValue(person);

    public bool IsOwner(long? person) => person is { } p && _owners.Contains(p);

    public int Level(long? person, long programme) => person is not { } p ? 0 : _owners.Contains(p) ? 4 : _members.TryGetValue((p, programme), out var member) ? member.Role : 0;

    public bool Coordinates(long? person, long? programme) => programme is { } p && Level(person, p) == 4;

    public bool CoordinatesAnything(long? person) => person is { } p && (_owners.Contains(p) || _members.Any(m => m.Key.Person == p && m.Value.Role == 4));

    public bool IsIn(long person, long programme) => _members.ContainsKey((person, programme));

    public IEnumerable<long> ProgrammesEverOf(long person) => _greatestEver.Keys.Where(key => key.Person == person).Select(key => key.Programme);

    public int GreatestEver(long person, long programme) => _greatestEver.GetValueOrDefault((person, programme));

    public bool Heads(long? person, long? school) =>
        person is { } p && school is { } s && _schools.TryGetValue(s, out var programme) && _members.TryGetValue((p, programme), out var member) && member is { Role: 3 } && member.School == s;

    public bool HeadsSchoolOf(long? head, long person, long programme) =>
        _schoolsEver.GetValueOrDefault((person, programme)) is { } schools && schools.Any(school => Heads(head, school));

    public bool IsOfSchool(long? person, long school) => person is { } p && _members.Any(m => m.Key.Person == p && m.Value.School == school);

    /// <summary>The code of the programme was opened in this chat.</summary>
    public bool Visited(long chat, long? programme) => programme is { } p && _visited.Contains((chat, p));

    public void Opens(long chat, string words)
    {
        foreach (var (code, programme) in _codes.Where(code => words.Contains(code.Key, StringComparison.OrdinalIgnoreCase)))
        {
            _visited.Add((chat, programme));
            if (_places.TryGetValue(code, out var person)) _opened.Add((chat, person, programme));
        }
    }

    /// <summary>A code that was given out for this very person was opened in this chat: their place in that programme may be taken over.</summary>
    public bool Opened(long chat, long person, long? programme = null) => _opened.Any(o => o.Chat == chat && o.Person == person && (programme is null || o.Programme == programme));

    public IEnumerable<string> Codes => _codes.Keys;

    public long? ProgrammeOfActivity(long? activity) => activity is { } a && _activities.TryGetValue(a, out var programme) ? programme : null;

    public long? ProgrammeOfOccurrence(long? occurrence) => occurrence is { } o && _occurrences.TryGetValue(o, out var found) ? found.Programme : null;

    public long? ProgrammeOfBody(long? body) => body is { } b && _bodies.TryGetValue(b, out var programme) ? programme : null;

    public long? ProgrammeOfSchool(long? school) => school is { } s && _schools.TryGetValue(s, out var programme) ? programme : null;

    /// <summary>A row of this title invites people beyond those who see the plan, or did: its coordinator wished it so.</summary>
    public bool InvitesTo(long programme, string word) =>
        _inviting.Any(activity => ProgrammeOfActivity(activity) == programme && _titles.GetValueOrDefault(activity) is { } titles && titles.Any(title => title.Contains(word, StringComparison.OrdinalIgnoreCase)));

    public long? ProgrammeOfCampaign(long? campaign) => campaign is { } c && _campaigns.TryGetValue(c, out var programme) ? programme : null;

    public long? ProgrammeOfAnnouncement(long? announcement) => announcement is { } a && _announcements.TryGetValue(a, out var programme) ? programme : null;

    public long? ProgrammeOfMaterial(long? material) => material is { } m && _materials.TryGetValue(m, out var programme) ? programme : null;

    /// <summary>Stands in the ledger of this announcement, or did.</summary>
    public bool WasSent(long? person, long? announcement) => person is { } p && announcement is { } a && _sentTo.Contains((a, p));

    /// <summary>Was sent an announcement that says this word, or has answered with it.</summary>
    public bool WasSent(long? person, string word) => person is { } p
        && (_sentTo.Any(line => line.Person == p && _contents.GetValueOrDefault(line.Announcement) is { } contents && contents.Any(content => content.Contains(word, StringComparison.OrdinalIgnoreCase)))
            || _wroteBack.Any(reply => reply.Person == p && reply.Words.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Somebody of the programme has written this where the person may read it: an announcement or a template for its coordinators, a file's title for its members.</summary>
    public bool MayRead(long? person, string word) => _said.Any(said => Level(person, said.Programme) >= said.Least && said.Words.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Named in the row, of a body that is named there, or standing in for one of those.</summary>
    public bool AnswersFor(long? person, long? occurrence) => occurrence is { } o && _occurrences.TryGetValue(o, out var found) && AnswersForRow(person, found.Activity);

    public bool AnswersForRow(long? person, long? activity) => person is { } p && ProgrammeOfActivity(activity) is { } programme
        && IsIn(p, programme) && _assignees.Where(a => a.Key.Activity == activity).SelectMany(a => PeopleOf(a.Value)).Any(named => named == p || StandsInFor(p, named, programme));

    /// <summary>Whether anything of the programme's work may reach them beyond their role.</summary>
    public bool HelpsIn(long? person, long programme) => person is { } p && IsIn(p, programme)
        && (_members.Any(m => m.Key.Programme == programme && m.Value.Deputy == p)
            || _bodyMembers.Any(m => m.Person == p && ProgrammeOfBody(m.Body) == programme)
            || _assignees.Any(a => a.Value.Person == p && ProgrammeOfActivity(a.Key.Activity) == programme));

    public void Take(RowChange change)
    {
        var gone = change.After is null;
        switch (change.Table)
        {
            case "Memberships": TakeMember(change); break;
            case "Addresses": Put(_chats, change.Number("ChatId")!.Value, change.Number("PersonId")!.Value, gone); break;
            case "People": TakePerson(change); break;
            case "Activities":
                Put(_activities, change.Number("Id")!.Value, change.Number("ProgrammeId")!.Value, gone: false);
                if (!_titles.TryGetValue(change.Number("Id")!.Value, out var titles)) _titles[change.Number("Id")!.Value] = titles = [];
                titles.Add(change.Word("Title")!);
                if (Invites(change.Word("Audience")) || (change.Word("Audience") is null && change.Word("Kind") is "Webinar" or "Seminar" or "Training")) _inviting.Add(change.Number("Id")!.Value);
                break;
            case "Occurrences":
                Put(_occurrences, change.Number("Id")!.Value, (change.Number("ActivityId")!.Value, change.Number("ProgrammeId")!.Value), gone: false);
                if (Invites(change.Word("Audience"))) _inviting.Add(change.Number("ActivityId")!.Value);
                break;
            case "Bodies": Put(_bodies, change.Number("Id")!.Value, change.Number("ProgrammeId")!.Value, gone: false); break;
            case "Schools": Put(_schools, change.Number("Id")!.Value, change.Number("ProgrammeId")!.Value, gone: false); break;
            case "Campaigns": Put(_campaigns, change.Number("Id")!.Value, change.Number("ProgrammeId")!.Value, gone: false); break;
            case "Announcements": TakeAnnouncement(change); break;
            case "AnnouncementRecipients": _sentTo.Add((change.Number("AnnouncementId")!.Value, change.Number("PersonId")!.Value)); break;
            case "AnnouncementReplies":
                foreach (var words in (string?[])[change.Word("Text"), change.Word("Answer")])
                {
                    if (words is null) continue;
                    _wroteBack.Add((change.Number("PersonId")!.Value, words));
                    if (ProgrammeOfAnnouncement(change.Number("AnnouncementId")) is { } programme) _said.Add((programme, 4, words));
                }

                break;
            case "AnnouncementTemplates": _said.Add((change.Number("ProgrammeId")!.Value, 4, change.Word("Title") + change.Word("Content"))); break;
            case "Materials":
                Put(_materials, change.Number("Id")!.Value, change.Number("ProgrammeId")!.Value, gone: false);
                _said.Add((change.Number("ProgrammeId")!.Value, change.Number("IsForAll") == 1 ? 1 : 4, $"{change.Word("Title")} {change.Word("Tags")} {change.Word("FileName")}"));
                break;
            case "Invitations":
                _codes[change.Word("Code")!] = change.Number("ProgrammeId")!.Value;
                if (change.Number("PersonId") is { } place) _places[change.Word("Code")!] = place;
                break;
            case "JoinRequests":
                Remember(change.Number("PersonId")!.Value, change.Number("ProgrammeId")!.Value, 1, change.Number("SchoolId"));
                break;
            case "Assignees":
                if (change.Before is not null) _assignees.Remove((change.FormerNumber("ActivityId")!.Value, change.FormerNumber("Ordinal")!.Value));
                if (!gone) _assignees[(change.Number("ActivityId")!.Value, change.Number("Ordinal")!.Value)] = (change.Number("PersonId"), change.Number("BodyId"));
                break;
            case "BodyMembers":
                if (change.Before is not null) _bodyMembers.Remove((change.FormerNumber("BodyId")!.Value, change.FormerNumber("PersonId")!.Value));
                if (!gone) _bodyMembers.Add((change.Number("BodyId")!.Value, change.Number("PersonId")!.Value));
                break;
        }
    }

    private static bool Invites(string? audience) => audience is not (null or "Nobody");

    private void TakeAnnouncement(RowChange change)
    {
        var id = change.Number("Id")!.Value;
        Put(_announcements, id, change.Number("ProgrammeId")!.Value, gone: false);
        if (!_contents.TryGetValue(id, out var contents)) _contents[id] = contents = [];
        contents.Add(change.Word("Content")!);
        _said.Add((change.Number("ProgrammeId")!.Value, 4, change.Word("Content")!));
    }

    private void TakeMember(RowChange change)
    {
        var key = (change.Number("PersonId")!.Value, change.Number("ProgrammeId")!.Value);
        if (change.After is null)
        {
            _members.Remove(key);
            return;
        }

        var role = RoleOf(change.Word("Role"));
        _members[key] = new(role, change.Number("SchoolId"), change.Number("DeputyId"));
        Remember(key.Item1, key.Item2, role, change.Number("SchoolId"));
    }

    private void TakePerson(RowChange change)
    {
        var id = change.Number("Id")!.Value;
        if (change.Number("IsOwner") == 1 && change.After is not null) _owners.Add(id);
        else _owners.Remove(id);
        foreach (var name in (string?[])[change.Word("Name"), change.Word("FullName")])
        {
            if (name is null) continue;
            if (!_names.TryGetValue(name, out var people)) _names[name] = people = [];
            people.Add(id);
        }
    }

    private void Remember(long person, long programme, int role, long? school)
    {
        _greatestEver[(person, programme)] = Math.Max(role, GreatestEver(person, programme));
        if (school is not { } s) return;
        if (!_schoolsEver.TryGetValue((person, programme), out var schools)) _schoolsEver[(person, programme)] = schools = [];
        schools.Add(s);
    }

    private IEnumerable<long> PeopleOf((long? Person, long? Body) assignee) =>
        assignee.Person is { } person ? [person] : _bodyMembers.Where(m => m.Body == assignee.Body).Select(m => m.Person);

    private bool StandsInFor(long deputy, long named, long programme) => _members.TryGetValue((named, programme), out var member) && member.Deputy == deputy;

    private static void Put<TKey, TValue>(Dictionary<TKey, TValue> into, TKey key, TValue value, bool gone)
        where TKey : notnull
    {
        if (gone) into.Remove(key);
        else into[key] = value;
    }

    public static int RoleOf(string? role) => role switch
    {
        "Coordinator" => 4,
        "SchoolHead" => 3,
        "Responsible" => 2,
        _ => 1,
    };

    private sealed record Member(int Role, long? School, long? Deputy);
}
