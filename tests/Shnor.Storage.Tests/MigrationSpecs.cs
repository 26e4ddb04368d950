using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class MigrationSpecs
{
    [Fact]
    public async Task Migrations_make_every_table_of_the_model()
    {
        await using var file = await StoreFile.Create();
        var asked = await file.Read(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Order().ToList()));

        var made = await file.RawColumn("SELECT name FROM sqlite_schema WHERE type = 'table'");

        Assert.Equal(48, asked.Count);
        Assert.Empty(asked.Except(made));
    }

    [Fact]
    public async Task Migrations_match_the_model()
    {
        await using var file = await StoreFile.Create();

        Assert.False(await file.Read(db => Task.FromResult(db.Database.HasPendingModelChanges())), "See eng/migrations/README.md.");
    }

    [Fact]
    public async Task A_migrated_store_is_migrated_again_in_peace()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.Person()));

        await file.Store.Migrate(CancellationToken.None);

        Assert.Equal(1, await file.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        await using var file = StoreFile.Unmigrated();
        await File.WriteAllBytesAsync(file.Path, []);

        await file.Store.Migrate(CancellationToken.None);

        Assert.Equal(0, await file.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Every_column_takes_and_refuses_nothing_as_the_model_does()
    {
        await using var file = await StoreFile.Create();
        var asked = await file.Read(db => Task.FromResult(db.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Select(column => $"{type.GetTableName()}.{column.GetColumnName()} {(column.IsColumnNullable() ? "may be empty" : "is said")}")).Order().ToList()));

        var made = await file.RawColumn(
            "SELECT t.name || '.' || c.name || CASE c.\"notnull\" WHEN 0 THEN ' may be empty' ELSE ' is said' END FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '__EF%'");

        Assert.Equal(asked, made.Order());
    }

    [Fact]
    public async Task A_store_of_the_first_version_keeps_everything_it_holds()
    {
        await using var file = await Foundation.Store();

        await file.Store.Migrate(CancellationToken.None);

        var person = await file.Read(db => db.People.Include(p => p.Addresses).Include(p => p.Memberships).SingleAsync(p => p.Name == "Ветрова А.Б."));
        Assert.Equal((null, 700, "2026-11"), (person.Quiet, person.Addresses.Single().ChatId, person.ConsentVersion));
        var webinar = await file.Read(db => db.Occurrences.Include(o => o.Activity!.Programme).SingleAsync());
        Assert.Equal((new DateTime(2022, 2, 10, 12, 0, 0), new DateTime(2022, 2, 10, 6, 50, 0, DateTimeKind.Utc)), (webinar.StartsAt, webinar.NextRungAt));
        var programme = webinar.Activity!.Programme!;
        Assert.Equal((BreakSpan.Summer, WorkingWeek.MonFri, true, AssigneeMode.Any), (programme.Break, programme.Week, programme.HasAcceptance, webinar.Activity.Mode));
        Assert.True(programme.NextDigestAt < webinar.NextRungAt, "A programme of before is to be reckoned at the first tick.");
        var rows = await file.Read(db => db.Outbox.OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(["5 Sent 77 0", "6 Pending  2", "9 Sending  0"], rows.Select(row => $"{row.Id.Value} {row.State} {row.MessageId} {row.Attempts}"));
        Assert.All(rows, row => Assert.Equal((1L, null), (row.ProgrammeId!.Value.Value, row.HeldUntil)));
        Assert.Equal(("reminder", "event-10m", 41L, new DateTime(2022, 2, 10, 6, 50, 0, DateTimeKind.Utc)), (rows[1].Kind, rows[1].Detail, rows[1].OccurrenceId!.Value.Value, rows[1].NotBefore));
        Assert.Equal(("welcome:1", "1:2022020909"), (rows[2].Key, rows[2].Bundle));
        Assert.Empty(await file.RawColumn("PRAGMA foreign_key_check"));
        Assert.Equal(["ok"], await file.RawColumn("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_store_of_the_first_version_goes_on_with_what_is_new()
    {
        await using var file = await Foundation.Store();
        await file.Store.Migrate(CancellationToken.None);

        await file.Write(db =>
        {
            var letter = Rows.Letter("about no programme");
            db.Add(letter);
            db.Add(new Snooze { OccurrenceId = new(41), PersonId = new(1), Until = Rows.Noon, Deadline = new DateTime(2022, 2, 10, 12, 0, 0) });
            db.People.Find(new PersonId(1))!.Quiet = new QuietHours(new(22, 0), new(7, 0));
        });

        var added = await file.Read(db => db.Outbox.SingleAsync(row => row.Key == "about no programme"));
        Assert.True(added.Id.Value > 9, "The number of a letter is never used again.");
        Assert.Null(added.ProgrammeId);
        Assert.Equal(Rows.Noon, (await file.Read(db => db.Snoozes.SingleAsync())).Until);
        Assert.Equal(new QuietHours(new(22, 0), new(7, 0)), (await file.Read(db => db.People.SingleAsync(p => p.Id == new PersonId(1)))).Quiet);
        await Assert.ThrowsAsync<SqliteException>(() => file.Raw("INSERT INTO Outbox (Key, Kind, PersonId, DueAt, State, NotBefore, Attempts) VALUES ('welcome:1', 'welcome', 1, '2022-02-10', 'Pending', '2022-02-10', 0)"));
    }

    [Fact]
    public async Task A_migration_that_is_cut_off_leaves_the_store_as_it_was()
    {
        await using var file = await Foundation.Store();
        // A full disk, a power cut: here a name that is already taken stops it at its very end.
        await file.Raw("CREATE INDEX IX_Snoozes_PersonId ON People (Name)");
        var before = await file.RawColumn("SELECT name || sql FROM sqlite_schema ORDER BY name");

        await Assert.ThrowsAnyAsync<Exception>(() => file.Store.Migrate(CancellationToken.None));

        Assert.Equal(before, await file.RawColumn("SELECT name || sql FROM sqlite_schema ORDER BY name"));
        await file.Raw("DROP INDEX IX_Snoozes_PersonId");
        await file.Store.Migrate(CancellationToken.None);
        Assert.Equal(3, await file.Read(db => db.Outbox.CountAsync()));
    }
}
