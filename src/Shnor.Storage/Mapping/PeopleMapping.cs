using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Storage.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.Property(p => p.Id).ValueGeneratedOnAdd();
        table.HasIndex(p => p.NameKey);
        table.HasMany(p => p.Addresses).WithOne().HasForeignKey(a => a.PersonId);
        table.HasMany(p => p.Memberships).WithOne(m => m.Person).HasForeignKey(m => m.PersonId);
    }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<PersonAddress>
{
    public void Configure(EntityTypeBuilder<PersonAddress> table)
    {
        table.HasKey(a => new { a.Messenger, a.ChatId });
        table.Ignore(a => a.Address);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.HasKey(m => new { m.PersonId, m.ProgrammeId });
        table.HasOne<Programme>().WithMany().HasForeignKey(m => m.ProgrammeId);
        table.HasIndex(m => new { m.ProgrammeId, m.Role });
        table.HasIndex(m => m.DeputyId).HasFilter("\"DeputyId\" IS NOT NULL"); // whom do I stand in for
        // School and deputy are held by no constraint: SQLite would have to build the whole table anew, outside of the migration's transaction.
        table.HasIndex(m => m.SchoolId).HasFilter("\"SchoolId\" IS NOT NULL");
    }
}

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> table)
    {
        table.Property(b => b.Id).ValueGeneratedOnAdd();
        table.HasOne<Programme>().WithMany().HasForeignKey(b => b.ProgrammeId);
        table.HasMany(b => b.Members).WithOne().HasForeignKey(m => m.BodyId);
    }
}

internal sealed class BodyMemberMapping : IEntityTypeConfiguration<BodyMember>
{
    public void Configure(EntityTypeBuilder<BodyMember> table)
    {
        table.HasKey(m => new { m.BodyId, m.PersonId });
        table.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
    }
}

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> table)
    {
        table.Property(s => s.Id).ValueGeneratedOnAdd();
        table.HasIndex(s => new { s.ProgrammeId, s.NameKey }).IsUnique();
        table.HasOne<Programme>().WithMany().HasForeignKey(s => s.ProgrammeId);
        table.HasOne<School>().WithMany().HasForeignKey(s => s.CuratorSchoolId);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.CuratorId);
        table.HasMany(s => s.Risks).WithOne().HasForeignKey(r => r.SchoolId);
    }
}

internal sealed class SchoolRiskMapping : IEntityTypeConfiguration<SchoolRisk>
{
    public void Configure(EntityTypeBuilder<SchoolRisk> table) => table.HasKey(r => new { r.SchoolId, r.Factor });
}

internal sealed class JoinRequestMapping : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> table)
    {
        table.Property(r => r.Id).ValueGeneratedOnAdd();
        table.HasIndex(r => new { r.PersonId, r.SchoolId }).IsUnique(); // asked twice is asked once
        table.HasOne<Programme>().WithMany().HasForeignKey(r => r.ProgrammeId);
        table.HasOne(r => r.School).WithMany().HasForeignKey(r => r.SchoolId);
        table.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.Property(i => i.Id).ValueGeneratedOnAdd();
        table.HasIndex(i => i.Code).IsUnique();
        table.HasOne<Programme>().WithMany().HasForeignKey(i => i.ProgrammeId);
        table.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId);
        table.Ignore(i => i.IsPersonal);
        table.Ignore(i => i.ExpiresAt);
    }
}

internal sealed class OwnerCodeMapping : IEntityTypeConfiguration<OwnerCode>
{
    public void Configure(EntityTypeBuilder<OwnerCode> table) => table.HasKey(c => c.CodeHash);
}
