using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Storage.Mapping;

internal sealed class AnnouncementMapping : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> table)
    {
        table.Property(a => a.Id).ValueGeneratedOnAdd();
        table.HasIndex(a => a.NextAt).HasFilter("\"NextAt\" IS NOT NULL"); // what a tick asks for
        table.HasIndex(a => a.WorkAt).HasFilter("\"WorkAt\" IS NOT NULL"); // what the sender asks for
        table.HasOne<Programme>().WithMany().HasForeignKey(a => a.ProgrammeId);
        table.HasOne<Person>().WithMany().HasForeignKey(a => a.CreatedBy);
    }
}

internal sealed class AnnouncementRecipientMapping : IEntityTypeConfiguration<AnnouncementRecipient>
{
    public void Configure(EntityTypeBuilder<AnnouncementRecipient> table)
    {
        table.HasKey(r => new { r.AnnouncementId, r.PersonId });
        table.HasIndex(r => new { r.AnnouncementId, r.State, r.NotBefore });
        table.HasIndex(r => r.PersonId); // a person's own
        table.HasOne<Announcement>().WithMany().HasForeignKey(r => r.AnnouncementId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId);
    }
}

internal sealed class AnnouncementProgressMapping : IEntityTypeConfiguration<AnnouncementProgress>
{
    public void Configure(EntityTypeBuilder<AnnouncementProgress> table)
    {
        table.HasKey(p => p.AnnouncementId);
        table.HasOne<Announcement>().WithMany().HasForeignKey(p => p.AnnouncementId);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
}

internal sealed class AnnouncementReplyMapping : IEntityTypeConfiguration<AnnouncementReply>
{
    public void Configure(EntityTypeBuilder<AnnouncementReply> table)
    {
        table.Property(r => r.Id).ValueGeneratedOnAdd();
        table.HasIndex(r => new { r.AnnouncementId, r.PersonId });
        table.HasOne<Announcement>().WithMany().HasForeignKey(r => r.AnnouncementId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.AnsweredBy);
    }
}

internal sealed class AnnouncementTemplateMapping : IEntityTypeConfiguration<AnnouncementTemplate>
{
    public void Configure(EntityTypeBuilder<AnnouncementTemplate> table)
    {
        table.Property(t => t.Id).ValueGeneratedOnAdd();
        table.HasOne<Programme>().WithMany().HasForeignKey(t => t.ProgrammeId);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.CreatedBy);
    }
}

internal sealed class MaterialMapping : IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<Material> table)
    {
        table.Property(m => m.Id).ValueGeneratedOnAdd();
        table.HasIndex(m => new { m.ProgrammeId, m.FileId }).IsUnique(); // sent twice it is kept once
        table.HasOne<Programme>().WithMany().HasForeignKey(m => m.ProgrammeId);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.AddedBy);
    }
}

internal sealed class MaterialWordMapping : IEntityTypeConfiguration<MaterialWord>
{
    public void Configure(EntityTypeBuilder<MaterialWord> table)
    {
        table.HasKey(w => new { w.MaterialId, w.Stem });
        table.HasIndex(w => new { w.Stem, w.MaterialId });
        table.HasOne<Material>().WithMany().HasForeignKey(w => w.MaterialId);
    }
}
