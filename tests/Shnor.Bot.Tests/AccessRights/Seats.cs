using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Where somebody stands towards an object of the first programme.</summary>
public enum Seat
{
    Stranger,

    /// <summary>Known, and in no programme any more.</summary>
    Guest,

    /// <summary>Has opened the link of a school and waits for the word of its head.</summary>
    Waiting,

    /// <summary>Coordinates the other programme.</summary>
    NextDoor,
    Teacher,

    /// <summary>Answers for another row of the same plan.</summary>
    Responsible,
    Assignee,

    /// <summary>Of <see cref="Seats.Body"/>, which answers for the object too.</summary>
    BodyMember,

    /// <summary>Stands in for somebody who answers for the object and is away.</summary>
    Deputy,

    /// <summary>Of <see cref="Seats.School"/>; answers for nothing.</summary>
    SchoolHead,
    Coordinator,

    /// <summary>Has launched nothing.</summary>
    Owner,
}

/// <summary>Two programmes in one town, and somebody in every seat.</summary>
internal sealed class Seats : IAsyncDisposable
{
    private readonly Dictionary<Seat, Phone> _phones = [];

    private Seats(TestTown town) => Town = town;

    public TestTown Town { get; }

    public Phone this[Seat seat] => _phones[seat];

    public ProgrammeId Programme { get; private set; }

    public ActivityId Activity { get; private set; }

    /// <summary>The floating meeting of March, which <see cref="Seat.Assignee"/> answers for.</summary>
    public OccurrenceId Occurrence { get; private set; }

    /// <summary>Named in the plan, of <see cref="School"/>, not connected.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Headed by <see cref="Seat.SchoolHead"/>.</summary>
    public SchoolId School { get; private set; }

    public BodyId Body { get; private set; }

    /// <summary>By <see cref="Seat.Waiting"/>, to <see cref="School"/>.</summary>
    public JoinRequestId Request { get; private set; }

    /// <summary>What <see cref="Seat.Assignee"/> answers for and <see cref="Seat.SchoolHead"/> heads.</summary>
    public Objects Own => new(Programme, Activity, Occurrence, Person, Body, School, Request, File, Question, Group, Survey, Campaign, Help, Announcement, Reply, Template, Material);

    /// <summary>Of the report of <see cref="Occurrence"/>.</summary>
    private ReportFileId File { get; set; }

    /// <summary>By <see cref="Seat.Assignee"/>, about <see cref="Occurrence"/>.</summary>
    private QuestionId Question { get; set; }

    private GroupChatId Group { get; set; }

    private SurveyId Survey { get; set; }

    /// <summary>Asks <see cref="Seat.Assignee"/>, and nobody else.</summary>
    private CampaignId Campaign { get; set; }

    /// <summary>What <see cref="Seat.Assignee"/> has to see to.</summary>
    private HelpRequestId Help { get; set; }

    /// <summary>Was sent to <see cref="Seat.Assignee"/>, and to nobody else.</summary>
    private AnnouncementId Announcement { get; set; }

    private AnnouncementReplyId Reply { get; set; }

    private AnnouncementTemplateId Template { get; set; }

    private MaterialId Material { get; set; }

    /// <summary>Of the same programme, and of the others in it: what <see cref="Seat.Responsible"/> answers for, another school.</summary>
    public Objects OwnOther { get; private set; } = Objects.Nowhere;

    /// <summary>Of the other programme.</summary>
    public Objects Foreign { get; private set; } = Objects.Nowhere;

    public static async Task<Seats> Taken()
    {
        var (town, launcher) = await PeopleTown.Found();
        var seats = new Seats(town);
        var code = await PeopleTown.TeachersCode(launcher);
        seats._phones[Seat.Assignee] = await Programmes.Join(town, launcher, "Светлова Е.А.", "Лена");
        seats._phones[Seat.Responsible] = await Programmes.Join(town, launcher, "Пчёлкина О.В.", "Оля");
        seats._phones[Seat.Teacher] = await PeopleTown.Teacher(town, code, "Вера");
        seats._phones[Seat.BodyMember] = await PeopleTown.Teacher(town, code, "Рита");
        seats._phones[Seat.Deputy] = await PeopleTown.Teacher(town, code, "Дина");
        seats._phones[Seat.SchoolHead] = await PeopleTown.Teacher(town, code, "Роза");
        seats._phones[Seat.Guest] = await PeopleTown.Teacher(town, code, "Бывшая");
        seats._phones[Seat.Waiting] = await PeopleTown.Teacher(town, code, "Ждущая");
        seats._phones[Seat.Coordinator] = await PeopleTown.Teacher(town, code, "Нина");
        seats._phones[Seat.Stranger] = town.Phone("Гость");
        await seats[Seat.Stranger].Starts();
        await seats.Find();
        await PeopleTown.MakeCoordinator(town, seats[Seat.Coordinator], seats.Programme);
        await seats.FoundSchool();
        await seats.ShareTheWork();
        await seats.OpenNextDoor(launcher);
        seats.OwnOther = await seats.Another(seats.Programme, "Разработка", "Пчёлкина О.В.");
        seats.Foreign = await seats.Another(await town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id).SingleAsync()), "Подготовка", "Родникова Т.В.");
        seats._phones[Seat.Owner] = town.Phone("Павел");
        await seats[Seat.Owner].Starts(await PeopleTown.NewOwnerCode(town));
        await seats[Seat.Owner].Presses("Согласен(на)");
        return seats;
    }

    /// <summary>As the inbox knows whoever holds this phone.</summary>
    public async Task<Caller> CallerOf(Seat seat)
    {
        if (seat == Seat.Stranger) return Caller.Stranger;
        var person = await PeopleTown.PersonOf(Town, this[seat]);
        return new(person.Id, person.Name, person.IsOwner, [.. person.Memberships]) { At = Town.Zone.ToUtc(Town.Now) };
    }

    /// <summary>The school, its head, and who waits at its door.</summary>
    private async Task FoundSchool()
    {
        var head = await PeopleTown.PersonOf(Town, this[Seat.SchoolHead]);
        var assignee = (await PeopleTown.PersonOf(Town, this[Seat.Assignee])).Id;
        var (guest, waiting) = ((await PeopleTown.PersonOf(Town, this[Seat.Guest])).Id, (await PeopleTown.PersonOf(Town, this[Seat.Waiting])).Id);
        (School, Request) = await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var school = db.Schools.Add(new School { ProgrammeId = Programme, Name = "Лесная школа", NameKey = "лесная школа" }).Entity;
                await db.SaveChangesAsync(ct);
                var membership = await db.Memberships.SingleAsync(m => m.PersonId == head.Id, ct);
                (membership.Role, membership.SchoolId) = (Role.SchoolHead, school.Id);
                (await db.Memberships.SingleAsync(m => m.PersonId == Person, ct)).SchoolId = school.Id;
                var request = db.JoinRequests.Add(new JoinRequest { ProgrammeId = Programme, SchoolId = school.Id, PersonId = waiting, AskedAt = Town.Zone.ToUtc(Town.Now) }).Entity;
                await db.Memberships.Where(m => m.PersonId == guest || m.PersonId == waiting).ExecuteDeleteAsync(ct);
                await db.SaveChangesAsync(ct);
                (File, Question, Group, Survey, Campaign, Help) = await Around(db, await db.Occurrences.SingleAsync(o => o.Id == Occurrence, ct), assignee, request.AskedAt, ct);
                (Announcement, Reply, Template, Material) = await Told(db, Programme, assignee, request.AskedAt, ct);
                return (school.Id, request.Id);
            },
            CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private async Task Find()
    {
        Programme = await Town.Look(db => db.Programmes.Select(p => p.Id).SingleAsync());
        var meeting = await Town.Look(db => db.Occurrences.SingleAsync(o => o.Activity!.Title.StartsWith("Заседание")));
        (Activity, Occurrence) = (meeting.ActivityId, meeting.Id);
        Body = await Town.Look(db => db.Bodies.Where(b => b.ProgrammeId == Programme).Select(b => b.Id).FirstAsync());
        Person = await Town.Look(db => db.People.Where(p => p.Name == "Лобанов И.П.").Select(p => p.Id).SingleAsync());
    }

    /// <summary>A body beside the people of the meeting, and a deputy for one of them.</summary>
    private async Task ShareTheWork()
    {
        var (member, deputy) = ((await PeopleTown.PersonOf(Town, this[Seat.BodyMember])).Id, (await PeopleTown.PersonOf(Town, this[Seat.Deputy])).Id);
        await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                db.Assignees.Add(new Assignee { ActivityId = Activity, Ordinal = 9, BodyId = Body });
                db.BodyMembers.Add(new BodyMember { BodyId = Body, PersonId = member });
                await db.Memberships.Where(m => m.PersonId == member || m.PersonId == deputy).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Responsible), ct);
                var away = await db.Memberships.SingleAsync(m => m.PersonId == Person && m.ProgrammeId == Programme, ct);
                (away.Away, away.DeputyId) = (new DaySpan(new(2022, 2, 1), new(2022, 6, 30)), deputy);
            },
            CancellationToken.None);
    }

    private async Task<Objects> Another(ProgrammeId programme, string row, string person)
    {
        var waiting = (await PeopleTown.PersonOf(Town, this[Seat.Waiting])).Id;
        return await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var occurrence = await db.Occurrences.FirstAsync(o => o.ProgrammeId == programme && o.Activity!.Title.StartsWith(row), ct);
                var who = await db.Memberships.Where(m => m.ProgrammeId == programme && m.Person!.Name == person).Select(m => m.PersonId).SingleAsync(ct);
                var body = db.Bodies.Add(new Body { ProgrammeId = programme, Name = $"Совет {row}" }).Entity;
                var school = db.Schools.Add(new School { ProgrammeId = programme, Name = $"Школа {row}", NameKey = $"школа {row}" }).Entity;
                await db.SaveChangesAsync(ct);
                var request = db.JoinRequests.Add(new JoinRequest { ProgrammeId = programme, SchoolId = school.Id, PersonId = waiting, AskedAt = Town.Zone.ToUtc(Town.Now) }).Entity;
                var (file, question, group, survey, campaign, help) = await Around(db, occurrence, who, request.AskedAt, ct);
                var (announcement, reply, template, material) = await Told(db, programme, who, request.AskedAt, ct);
                return new Objects(programme, occurrence.ActivityId, occurrence.Id, who, body.Id, school.Id, request.Id, file, question, group, survey, campaign, help, announcement, reply, template, material);
            },
            CancellationToken.None);
    }

    /// <summary>What hangs on an occurrence: a file of its report, a talk about it, a group chat; and a survey of its programme.</summary>
    private static async Task<(ReportFileId File, QuestionId Question, GroupChatId Group, SurveyId Survey, CampaignId Campaign, HelpRequestId Help)> Around(ShnorDb db, Occurrence occurrence, PersonId who, DateTime at, CancellationToken ct)
    {
        db.EventReports.Add(new EventReport { OccurrenceId = occurrence.Id, StartedAt = at });
        var file = db.ReportFiles.Add(new ReportFile { OccurrenceId = occurrence.Id, FileId = $"file{occurrence.Id.Value}", Name = "отчёт.pdf", At = at }).Entity;
        var question = db.Questions.Add(new Question { ProgrammeId = occurrence.ProgrammeId, OccurrenceId = occurrence.Id, AskedBy = who, OpenedAt = at }).Entity;
        var group = db.GroupChats.Add(new GroupChat { ChatId = -1000 - occurrence.Id.Value, Title = "Чат школы", ProgrammeId = occurrence.ProgrammeId }).Entity;
        var form = new SurveyForm([new("", [new("Всё ли понятно?", AnswerKind.One) { Options = [new("Да"), new("Нет")] }])]);
        var survey = db.Surveys.Add(new Survey { ProgrammeId = occurrence.ProgrammeId, Title = "Вопросы педагогам", Form = form, CreatedAt = at }).Entity;
        await db.SaveChangesAsync(ct);
        var campaign = db.Campaigns.Add(new Campaign { ProgrammeId = occurrence.ProgrammeId, SurveyId = survey.Id, Title = survey.Title, Form = form, OpensAt = at, OpenedAt = at, ClosesAt = at.AddDays(30), CreatedAt = at }).Entity;
        await db.SaveChangesAsync(ct);
        db.Respondents.Add(new Respondent { CampaignId = campaign.Id, PersonId = who });
        var help = db.HelpRequests.Add(new HelpRequest { ProgrammeId = occurrence.ProgrammeId, CampaignId = campaign.Id, AskedBy = who, ResponsibleId = who, Wanted = "Консультация", AskedAt = at }).Entity;
        await db.SaveChangesAsync(ct);
        return (file.Id, question.Id, group.Id, survey.Id, campaign.Id, help.Id);
    }

    /// <summary>An announcement to one person and what they answered, a template of another, a file of the library.</summary>
    private static async Task<(AnnouncementId Announcement, AnnouncementReplyId Reply, AnnouncementTemplateId Template, MaterialId Material)> Told(ShnorDb db, ProgrammeId programme, PersonId who, DateTime at, CancellationToken ct)
    {
        var announcement = db.Announcements.Add(new Announcement { ProgrammeId = programme, CreatedAt = at, Content = new() { Html = "Семинар перенесён", AsksAcknowledgement = true }, State = AnnouncementState.Sent, StartedAt = at, FinishedAt = at, Recipients = 1 }).Entity;
        var template = db.AnnouncementTemplates.Add(new AnnouncementTemplate { ProgrammeId = programme, Title = "Перенос", Content = new() { Html = "Перенос на {дата}" }, CreatedAt = at }).Entity;
        var material = db.Materials.Add(new Material { ProgrammeId = programme, FileId = $"material{programme.Value}.{who.Value}", FileName = "памятка.pdf", Title = "Памятка", IsForAll = true, AddedAt = at }).Entity;
        await db.SaveChangesAsync(ct);
        db.AnnouncementRecipients.Add(new AnnouncementRecipient { AnnouncementId = announcement.Id, PersonId = who, State = RecipientState.Delivered, NotBefore = at, PartsDone = 1, SettledAt = at });
        var reply = db.AnnouncementReplies.Add(new AnnouncementReply { AnnouncementId = announcement.Id, PersonId = who, Text = "Буду", At = at }).Entity;
        await db.SaveChangesAsync(ct);
        return (announcement.Id, reply.Id, template.Id, material.Id);
    }

    private async Task OpenNextDoor(Phone launcher)
    {
        await Programmes.LaunchFile(launcher, "план2.txt", Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        await launcher.Writes("/people");
        await launcher.Presses(launcher.Buttons.Single(label => label.Contains("Вершина", StringComparison.Ordinal)));
        var code = Programmes.CodeOf(launcher.Last.Text, "Ссылка для педагогов");
        _phones[Seat.NextDoor] = await PeopleTown.Teacher(Town, code, "Сосед");
        var next = await Town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id).SingleAsync());
        await PeopleTown.MakeCoordinator(Town, this[Seat.NextDoor], next);
    }
}
