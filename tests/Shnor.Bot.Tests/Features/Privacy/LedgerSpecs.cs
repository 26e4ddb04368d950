using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Cli;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>The ledger beside the store: it outlives a crash, comes through a restore, and stands at the door of every import.</summary>
public sealed class LedgerSpecs
{
    private static readonly PersonName Svetlova = PersonName.TryParse("Светлова Е.А.")!;

    [Fact]
    public async Task A_crash_between_the_ledger_and_the_commit_is_finished_by_the_next_start()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var person = await PeopleTown.PersonOf(town, await ForgetTown.Svetlova(town, owner));

        // After the key, before the line: nobody is forgotten, and no name is known.
        var ledger = ForgetTown.LedgerOf(town);
        await File.WriteAllBytesAsync(ledger.KeyPath, new byte[32]);
        await town.RiseAfterCrash();
        Assert.NotNull(await town.Look(db => db.People.SingleOrDefaultAsync(p => p.Id == person.Id && p.ForgottenAt == null)));

        // In the middle of the line.
        await File.WriteAllTextAsync(ledger.LedgerPath, $"{{\"Person\":{person.Id.Value},\"At\":\"2022-0");
        await town.RiseAfterCrash();
        Assert.NotNull(await town.Look(db => db.People.SingleOrDefaultAsync(p => p.Id == person.Id && p.ForgottenAt == null)));

        // After the line, before the commit: the wish is fulfilled at the start.
        ForgetTown.LedgerOf(town).Add(person.Id, [Svetlova], town.Zone.ToUtc(town.Now));
        await town.RiseAfterCrash();
        Assert.Equal("участник удалён", await town.Look(db => db.People.Where(p => p.Id == person.Id).Select(p => p.Name).SingleAsync()));
        Assert.Empty(await ForgetTown.Traces(town));

        // A second start finds nothing to do.
        var history = await town.Look(db => db.History.CountAsync());
        await town.RiseAfterCrash();
        Assert.Equal(history, await town.Look(db => db.History.CountAsync()));
    }

    [Fact]
    public async Task A_crash_between_the_commit_and_the_emptied_journal_is_finished_by_the_next_start()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var person = await PeopleTown.PersonOf(town, await ForgetTown.Svetlova(town, owner));
        ForgetTown.LedgerOf(town).Add(person.Id, [Svetlova], town.Zone.ToUtc(town.Now));
        await town.Store.InOneCommit((db, ct) => ForgetPerson.Run(db, person.Id, town.Zone.ToUtc(town.Now), ct), CancellationToken.None);

        await town.RiseAfterCrash();
        Assert.Empty(await ForgetTown.Traces(town));
    }

    [Fact]
    public async Task A_journal_that_somebody_still_reads_is_emptied_at_a_later_look()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        await town.Store.Read(
            async (db, ct) =>
            {
                await db.People.CountAsync(ct);
                await ForgetTown.Leaves(svetlova);
                Assert.NotEqual(0, ForgetTown.Journal(town));
                return true;
            },
            CancellationToken.None);

        await town.Tick();
        Assert.Empty(await ForgetTown.Traces(town));
    }

    [Fact]
    public async Task A_restored_copy_does_not_bring_the_forgotten_back()
    {
        await using var store = new LiveStore();
        await store.Prepare();
        var id = await store.Do(async (db, ct) =>
        {
            var person = db.Add(new Person { Name = "Светлова Е.А.", NameKey = "светлова е.а." }).Entity;
            await db.SaveChangesAsync(ct);
            return person.Id;
        });
        Assert.Equal(0, (await Terminal.Types("backup", store.In("copy.db"), store.Settings[0], store.Settings[1])).Code);
        var ledger = new ForgottenLedger(store.Path);
        ledger.Add(id, [Svetlova], DateTime.UnixEpoch);
        ledger.Add(new PersonId(40), [], DateTime.UnixEpoch);

        var (code, output, error) = await Terminal.Types("restore", store.In("copy.db"), store.Settings[0], store.Settings[1]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Снова удалены данные тех, кто об этом просил: 1 человек.", output, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(store.Path);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Светлова"u8));
        Assert.False(File.Exists(store.Path + "-wal"));
        Assert.Equal(1, await store.Ask("SELECT count(*) FROM People WHERE Name = 'участник удалён'"));

        // Nobody new is given a number that the ledger names: a later restore would take them for the forgotten.
        var next = await store.Do(async (db, ct) =>
        {
            var person = db.Add(new Person { Name = "Новая В.Г.", NameKey = "новая в.г." }).Entity;
            await db.SaveChangesAsync(ct);
            return person.Id.Value;
        });
        Assert.Equal(41, next);
    }

    [Fact]
    public void The_ledger_knows_a_name_in_any_spelling_and_says_none()
    {
        var store = Path.Combine(Directory.CreateTempSubdirectory("shnor-ledger-").FullName, "store.db");
        var ledger = new ForgottenLedger(store);
        Assert.False(ledger.Knows(Svetlova));
        ledger.Add(new PersonId(7), [Svetlova], DateTime.UnixEpoch);
        File.AppendAllText(ledger.LedgerPath, "{\"Person\":9,\"At\"");
        ledger = new ForgottenLedger(store);
        ledger.Add(new PersonId(8), [PersonName.TryParse("Пчёлкина О.В.")!], DateTime.UnixEpoch);

        var read = new ForgottenLedger(store); // another process
        Assert.Equal([new PersonId(7), new PersonId(8)], read.People);
        Assert.True(read.Knows(PersonName.TryParse("Елена Андреевна Светлова")!));
        Assert.True(read.Knows(PersonName.TryParse("Пчелкина О. В.")!));
        Assert.False(read.Knows(PersonName.TryParse("Светлова Е.Б.")!));
        Assert.DoesNotContain("ветлов", File.ReadAllText(ledger.LedgerPath), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ledger.LedgerPath));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ledger.KeyPath));
        }

        Directory.Delete(Path.GetDirectoryName(store)!, recursive: true);
    }

    [Fact]
    public async Task A_plan_does_not_bring_a_forgotten_name_back()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        await ForgetTown.Leaves(await ForgetTown.Svetlova(town, owner));
        var people = await town.Look(db => db.People.CountAsync());

        await owner.SendsFile("новый.txt", ForgetTown.Plan.Replace("Апрель 2022", "Май 2022", StringComparison.Ordinal).Replace("Лесного", "Полевого", StringComparison.Ordinal));
        if (owner.Buttons.Contains("Новая программа")) await owner.Presses("Новая программа");
        Assert.Contains(owner.Inbox, message => message.Text.Contains(ForgottenNames.Refusal(1), StringComparison.Ordinal));
        while (owner.Buttons.Contains("Верно")) await owner.Presses("Верно");
        await owner.Presses(owner.Buttons.First(label => label is "Запустить" or "Обновить план"));

        Assert.Empty(await ForgetTown.Traces(town));
        Assert.DoesNotContain(await town.Look(db => db.People.Select(p => p.NameKey).ToListAsync()), key => key.StartsWith("светлова", StringComparison.Ordinal));
        Assert.DoesNotContain("участник удалён", await town.Look(db => db.Bodies.Select(b => b.Name).ToListAsync()));
        Assert.InRange(await town.Look(db => db.People.CountAsync()), people, people + 2);
    }

    [Fact]
    public async Task A_typed_name_of_somebody_forgotten_is_refused_kindly()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        await ForgetTown.Leaves(await ForgetTown.Svetlova(town, owner));
        await owner.SendsFile("план.txt", PeopleTown.OtherPlan);
        var before = await town.Look(db => db.Dialogs.Select(d => d.Data).SingleAsync());

        await owner.Writes("Светлова Елена Андреевна");

        Assert.StartsWith("Этот человек просил удалить свои данные", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before, await town.Look(db => db.Dialogs.Select(d => d.Data).SingleAsync()));
    }
}
