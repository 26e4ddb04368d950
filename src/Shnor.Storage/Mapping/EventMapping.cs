using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Storage.Mapping;

internal sealed class RsvpMapping : IEntityTypeConfiguration<Rsvp>
{
    public void Configure(EntityTypeBuilder<Rsvp> table)
    {
        table.HasKey(r => new { r.OccurrenceId, r.PersonId });
        table.Property(r => r.StartsAt).HasConversion<Conversions.LocalMoment>();
        table.HasOne<Occurrence>().WithMany().HasForeignKey(r => r.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> table)
    {
        table.HasKey(a => new { a.OccurrenceId, a.PersonId });
        table.HasOne<Occurrence>().WithMany().HasForeignKey(a => a.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}

internal sealed class FeedbackMapping : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> table)
    {
        table.HasKey(f => new { f.OccurrenceId, f.PersonId });
        table.HasOne<Occurrence>().WithMany().HasForeignKey(f => f.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
    }
}

internal sealed class EventReportMapping : IEntityTypeConfiguration<EventReport>
{
    public void Configure(EntityTypeBuilder<EventReport> table)
    {
        table.HasKey(r => r.OccurrenceId);
        table.Property(r => r.OccurrenceId).ValueGeneratedNever();
        table.HasOne<Occurrence>().WithOne().HasForeignKey<EventReport>(r => r.OccurrenceId);
        table.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.OccurrenceId);
    }
}

internal sealed class ReportFileMapping : IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<ReportFile> table)
    {
        table.Property(f => f.Id).ValueGeneratedOnAdd();
        table.HasIndex(f => f.Id).HasFilter("\"Copy\" IS NULL"); // what a tick asks for: files without a copy
    }
}

internal sealed class AssigneeMarkMapping : IEntityTypeConfiguration<AssigneeMark>
{
    public void Configure(EntityTypeBuilder<AssigneeMark> table)
    {
        table.Property(m => m.Id).ValueGeneratedOnAdd();
        // One mark a person, one mark a body: pressed twice is marked once.
        table.HasIndex(m => new { m.OccurrenceId, m.PersonId }).IsUnique().HasFilter("\"PersonId\" IS NOT NULL");
        table.HasIndex(m => new { m.OccurrenceId, m.BodyId }).IsUnique().HasFilter("\"BodyId\" IS NOT NULL");
        table.HasOne<Occurrence>().WithMany().HasForeignKey(m => m.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        table.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId);
        table.ToTable(t => t.HasCheckConstraint("CK_AssigneeMarks_PersonOrBody", "(\"PersonId\" IS NULL) <> (\"BodyId\" IS NULL)"));
    }
}

internal sealed class ProgressAnswerMapping : IEntityTypeConfiguration<ProgressAnswer>
{
    public void Configure(EntityTypeBuilder<ProgressAnswer> table)
    {
        table.HasKey(p => new { p.OccurrenceId, p.PersonId, p.AskedFor });
        table.HasOne<Occurrence>().WithMany().HasForeignKey(p => p.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> table)
    {
        table.Property(r => r.Id).ValueGeneratedOnAdd();
        table.HasOne<Occurrence>().WithMany().HasForeignKey(r => r.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.By);
    }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> table)
    {
        table.Property(q => q.Id).ValueGeneratedOnAdd();
        table.HasIndex(q => q.ProgrammeId).HasFilter("\"ClosedAt\" IS NULL"); // what waits for a coordinator
        table.HasOne<Programme>().WithMany().HasForeignKey(q => q.ProgrammeId);
        table.HasOne<Occurrence>().WithMany().HasForeignKey(q => q.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(q => q.AskedBy);
        table.HasMany(q => q.Messages).WithOne().HasForeignKey(m => m.QuestionId);
    }
}

internal sealed class QuestionMessageMapping : IEntityTypeConfiguration<QuestionMessage>
{
    public void Configure(EntityTypeBuilder<QuestionMessage> table)
    {
        table.Property(m => m.Id).ValueGeneratedOnAdd();
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.By);
    }
}

internal sealed class GroupChatMapping : IEntityTypeConfiguration<GroupChat>
{
    public void Configure(EntityTypeBuilder<GroupChat> table)
    {
        table.Property(g => g.Id).ValueGeneratedOnAdd();
        table.Ignore(g => g.Address);
        table.HasIndex(g => new { g.Messenger, g.ChatId }).IsUnique();
        table.HasOne<Programme>().WithMany().HasForeignKey(g => g.ProgrammeId);
        table.HasOne<School>().WithMany().HasForeignKey(g => g.SchoolId);
        table.HasOne<Body>().WithMany().HasForeignKey(g => g.BodyId);
        table.HasOne<Person>().WithMany().HasForeignKey(g => g.BoundBy);
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> table)
    {
        table.HasKey(f => f.PersonId);
        table.Property(f => f.PersonId).ValueGeneratedNever();
        table.HasIndex(f => f.Secret).IsUnique();
        table.HasOne<Person>().WithOne().HasForeignKey<CalendarFeed>(f => f.PersonId);
    }
}
