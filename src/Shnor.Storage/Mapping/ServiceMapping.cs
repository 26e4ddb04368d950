using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shnor.Storage.Tables;

namespace Shnor.Storage.Mapping;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> table)
    {
        table.Property(r => r.Id).ValueGeneratedOnAdd();
        table.HasIndex(r => r.Key).IsUnique();
        // The courier looks at open rows only; without the filter it would walk everything ever sent.
        // Said with OR: SQLite does not see that one state is in a list (partial indexes, section 3.1), and would walk it all the same.
        const string isOpen = "\"State\" = 'Pending' OR \"State\" = 'Sending'";
        table.HasIndex(r => new { r.NotBefore, r.Id }).HasFilter(isOpen);
        table.HasIndex(r => r.PersonId).HasFilter(isOpen);
        table.HasIndex(r => new { r.OccurrenceId, r.PersonId });
        table.HasIndex(r => r.CampaignId).HasFilter("\"CampaignId\" IS NOT NULL");
    }
}

internal sealed class SeenUpdateMapping : IEntityTypeConfiguration<SeenUpdate>
{
    public void Configure(EntityTypeBuilder<SeenUpdate> table)
    {
        table.HasKey(u => new { u.Messenger, u.UpdateId });
        table.HasIndex(u => u.At);
    }
}

internal sealed class StoredDialogMapping : IEntityTypeConfiguration<StoredDialog>
{
    public void Configure(EntityTypeBuilder<StoredDialog> table) => table.HasKey(d => new { d.Messenger, d.ChatId });
}

internal sealed class StoreIdentityMapping : IEntityTypeConfiguration<StoreIdentity>
{
    public void Configure(EntityTypeBuilder<StoreIdentity> table) => table.Property(i => i.Id).ValueGeneratedNever();
}
