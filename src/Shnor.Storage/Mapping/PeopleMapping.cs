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
    }
}

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> table)
    {
        table.Property(b => b.Id).ValueGeneratedOnAdd();
        table.HasOne<Programme>().WithMany().HasForeignKey(b => b.ProgrammeId);
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
        table.Ignore(i => i.IsOpen);
    }
}

internal sealed class OwnerCodeMapping : IEntityTypeConfiguration<OwnerCode>
{
    public void Configure(EntityTypeBuilder<OwnerCode> table) => table.HasKey(c => c.CodeHash);
}
