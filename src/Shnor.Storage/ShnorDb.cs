using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage.Mapping;
using Shnor.Storage.Tables;

namespace Shnor.Storage;

/// <summary>Everything the bot remembers. One abstract context; each database has a sealed one with its own migrations.</summary>
public abstract class ShnorDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Assignee> Assignees => Set<Assignee>();

    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    public DbSet<Snooze> Snoozes => Set<Snooze>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<PersonAddress> Addresses => Set<PersonAddress>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<BodyMember> BodyMembers => Set<BodyMember>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<SchoolRisk> SchoolRisks => Set<SchoolRisk>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<OwnerCode> OwnerCodes => Set<OwnerCode>();

    public DbSet<Rsvp> Rsvps => Set<Rsvp>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<Feedback> Feedbacks => Set<Feedback>();

    public DbSet<EventReport> EventReports => Set<EventReport>();

    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    public DbSet<AssigneeMark> AssigneeMarks => Set<AssigneeMark>();

    public DbSet<ProgressAnswer> ProgressAnswers => Set<ProgressAnswer>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<QuestionMessage> QuestionMessages => Set<QuestionMessage>();

    public DbSet<GroupChat> GroupChats => Set<GroupChat>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<Survey> Surveys => Set<Survey>();

    public DbSet<SurveySchedule> SurveySchedules => Set<SurveySchedule>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Respondent> Respondents => Set<Respondent>();

    public DbSet<SurveyDraft> SurveyDrafts => Set<SurveyDraft>();

    public DbSet<NamedResponse> NamedResponses => Set<NamedResponse>();

    public DbSet<WaitingResponse> WaitingResponses => Set<WaitingResponse>();

    public DbSet<AnonymousResponse> AnonymousResponses => Set<AnonymousResponse>();

    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementRecipient> AnnouncementRecipients => Set<AnnouncementRecipient>();

    public DbSet<AnnouncementProgress> AnnouncementProgress => Set<AnnouncementProgress>();

    public DbSet<AnnouncementReply> AnnouncementReplies => Set<AnnouncementReply>();

    public DbSet<AnnouncementTemplate> AnnouncementTemplates => Set<AnnouncementTemplate>();

    public DbSet<Material> Materials => Set<Material>();

    public DbSet<MaterialWord> MaterialWords => Set<MaterialWord>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<SeenUpdate> SeenUpdates => Set<SeenUpdate>();

    public DbSet<StoredDialog> Dialogs => Set<StoredDialog>();

    public DbSet<StoreIdentity> Identity => Set<StoreIdentity>();

    /// <summary>From now on this context sees the store as it stands at this moment and can change nothing, until what is returned is disposed.</summary>
    internal abstract Task<IAsyncDisposable> BeginReading(CancellationToken ct);

    /// <summary>A pending row for each, in one statement: thousands of them must not hold up everybody who writes.</summary>
    /// <param name="id">Has none yet, and is saved.</param>
    /// <param name="people">Each once, with the school they work at.</param>
    /// <param name="notBefore">UTC.</param>
    /// <param name="ct">Cancels the work.</param>
    public abstract Task WriteLedger(AnnouncementId id, IEnumerable<(PersonId Person, SchoolId? School)> people, DateTime notBefore, CancellationToken ct);

    /// <summary>No person made from now on gets a number up to this one.</summary>
    internal abstract Task LeaveNumbersOut(long upTo, CancellationToken ct);

    /// <summary>What was removed is no longer in the file of what is yet to be folded into the store.</summary>
    /// <returns>False while somebody still reads what was there before.</returns>
    internal abstract Task<bool> FoldJournal(CancellationToken ct);

    /// <summary>A process that died while it migrated leaves its mark behind, at which every later one would wait for ever.</summary>
    internal abstract Task ForgetDeadMigration(CancellationToken ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseShnorConversions();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShnorDb).Assembly);
}
