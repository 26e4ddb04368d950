using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;

namespace Shnor.Storage.Mapping;

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> table)
    {
        table.Property(s => s.Id).ValueGeneratedOnAdd();
        table.HasOne<Programme>().WithMany().HasForeignKey(s => s.ProgrammeId);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.CreatedBy);
    }
}

internal sealed class SurveyScheduleMapping : IEntityTypeConfiguration<SurveySchedule>
{
    public void Configure(EntityTypeBuilder<SurveySchedule> table)
    {
        table.Property(s => s.Id).ValueGeneratedOnAdd();
        table.HasIndex(s => s.NextAt).HasFilter("\"NextAt\" IS NOT NULL"); // what a tick asks for
        table.HasOne<Programme>().WithMany().HasForeignKey(s => s.ProgrammeId);
        table.HasOne<Survey>().WithMany().HasForeignKey(s => s.SurveyId);
        table.HasOne<Activity>().WithMany().HasForeignKey(s => s.ActivityId);
    }
}

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> table)
    {
        table.Property(c => c.Id).ValueGeneratedOnAdd();
        table.HasIndex(c => c.NextAt).HasFilter("\"NextAt\" IS NOT NULL"); // what a tick asks for
        table.HasIndex(c => new { c.ScheduleId, c.OccurrenceId }).IsUnique().HasFilter("\"ScheduleId\" IS NOT NULL AND \"OccurrenceId\" IS NOT NULL"); // opened twice is opened once
        table.HasIndex(c => new { c.ScheduleId, c.OpensAt }).IsUnique().HasFilter("\"ScheduleId\" IS NOT NULL AND \"OccurrenceId\" IS NULL");
        table.HasOne<Programme>().WithMany().HasForeignKey(c => c.ProgrammeId);
        table.HasOne<Survey>().WithMany().HasForeignKey(c => c.SurveyId);
        table.HasOne<SurveySchedule>().WithMany().HasForeignKey(c => c.ScheduleId);
        table.HasOne<Occurrence>().WithMany().HasForeignKey(c => c.OccurrenceId);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.CreatedBy);
    }
}

internal sealed class RespondentMapping : IEntityTypeConfiguration<Respondent>
{
    public void Configure(EntityTypeBuilder<Respondent> table)
    {
        table.HasKey(r => new { r.CampaignId, r.PersonId });
        table.HasIndex(r => r.PersonId); // a person's own surveys
        table.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId);
    }
}

internal sealed class SurveyDraftMapping : IEntityTypeConfiguration<SurveyDraft>
{
    public void Configure(EntityTypeBuilder<SurveyDraft> table)
    {
        table.HasKey(d => new { d.CampaignId, d.PersonId });
        table.HasOne<Campaign>().WithMany().HasForeignKey(d => d.CampaignId);
        table.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
    }
}

internal sealed class NamedResponseMapping : IEntityTypeConfiguration<NamedResponse>
{
    public void Configure(EntityTypeBuilder<NamedResponse> table)
    {
        table.HasKey(r => new { r.CampaignId, r.PersonId });
        table.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId);
    }
}

internal sealed class WaitingResponseMapping : IEntityTypeConfiguration<WaitingResponse>
{
    public void Configure(EntityTypeBuilder<WaitingResponse> table)
    {
        table.HasKey(r => r.Key);
        table.Property(r => r.Key).ValueGeneratedNever(); // the row's own number is the random key: no other order is kept
        table.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId);
    }
}

internal sealed class AnonymousResponseMapping : IEntityTypeConfiguration<AnonymousResponse>
{
    public void Configure(EntityTypeBuilder<AnonymousResponse> table)
    {
        table.HasKey(r => r.Key);
        table.Property(r => r.Key).ValueGeneratedNever(); // the row's own number is the random key: no other order is kept
        table.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId);
        table.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId);
    }
}

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> table)
    {
        table.Property(r => r.Id).ValueGeneratedOnAdd();
        table.HasIndex(r => r.ProgrammeId).HasFilter("\"State\" = 'Open' OR \"State\" = 'Taken'"); // what waits
        table.HasIndex(r => new { r.CampaignId, r.AskedBy });
        table.HasOne<Programme>().WithMany().HasForeignKey(r => r.ProgrammeId);
        table.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.AskedBy);
        table.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.ResponsibleId);
    }
}
