using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Storage.Mapping;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> table)
    {
        table.Property(p => p.Id).ValueGeneratedOnAdd();
        table.Ignore(p => p.PlanYears);
        table.Ignore(p => p.Zone);
        table.Ignore(p => p.Settings);
        table.Ignore(p => p.IsSilent);
        table.HasIndex(p => p.NextDigestAt).HasFilter("\"NextDigestAt\" IS NOT NULL"); // what a tick asks for
        table.HasMany(p => p.Activities).WithOne(a => a.Programme).HasForeignKey(a => a.ProgrammeId);
    }
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> table)
    {
        table.Property(a => a.Id).ValueGeneratedOnAdd();
        table.Ignore(a => a.Invites);
        table.Ignore(a => a.InvitesSomebody);
        table.HasIndex(a => new { a.ProgrammeId, a.Ordinal }); // not unique: a newer plan moves many rows at once
        table.HasMany(a => a.Assignees).WithOne().HasForeignKey(a => a.ActivityId);
        table.HasMany(a => a.Occurrences).WithOne(o => o.Activity).HasForeignKey(o => o.ActivityId);
    }
}

internal sealed class AssigneeMapping : IEntityTypeConfiguration<Assignee>
{
    public void Configure(EntityTypeBuilder<Assignee> table)
    {
        table.HasKey(a => new { a.ActivityId, a.Ordinal });
        table.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        table.HasOne(a => a.Body).WithMany().HasForeignKey(a => a.BodyId);
        table.Ignore(a => a.Name);
        table.ToTable(t => t.HasCheckConstraint("CK_Assignees_PersonOrBody", "(\"PersonId\" IS NULL) <> (\"BodyId\" IS NULL)"));
    }
}

internal sealed class OccurrenceMapping : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> table)
    {
        table.Property(o => o.Id).ValueGeneratedOnAdd();
        table.Property(o => o.StartsAt).HasConversion<Conversions.LocalMoment>();
        table.Ignore(o => o.Facts);
        table.Ignore(o => o.Invites);
        table.HasIndex(o => new { o.ActivityId, o.Key }).IsUnique();
        table.HasIndex(o => new { o.ProgrammeId, o.WindowTo });
        // What a tick asks for: nothing but the rungs that are due.
        table.HasIndex(o => o.NextRungAt).HasFilter("\"NextRungAt\" IS NOT NULL");
        table.HasOne<Programme>().WithMany().HasForeignKey(o => o.ProgrammeId);
    }
}

internal sealed class SnoozeMapping : IEntityTypeConfiguration<Snooze>
{
    public void Configure(EntityTypeBuilder<Snooze> table)
    {
        table.HasKey(s => new { s.OccurrenceId, s.PersonId }); // the way the courier looks: what of these does this person not want to hear
        table.Property(s => s.Deadline).HasConversion<Conversions.LocalMoment>();
        table.HasOne<Occurrence>().WithMany().HasForeignKey(s => s.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
    }
}

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> table)
    {
        table.HasIndex(h => h.OccurrenceId);
        table.HasIndex(h => h.ProgrammeId);
    }
}
