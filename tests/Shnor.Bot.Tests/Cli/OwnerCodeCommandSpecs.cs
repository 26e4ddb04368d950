using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Cli;

public sealed class OwnerCodeCommandSpecs
{
    [Fact]
    public async Task A_code_is_shown_once_and_holds_for_an_hour()
    {
        await using var store = await BackupCommandSpecs.Founded();

        var (code, output, error) = await Terminal.Types(["owner-code", .. store.Settings]);

        Assert.Equal((0, ""), (code, error));
        var hash = Codes.Hash(Codes.Normalise(output["Код владельца: ".Length..].Trim())!);
        var issued = await store.Do((db, _) => Task.FromResult(db.OwnerCodes.Single(c => c.CodeHash == hash)));
        Assert.Null(issued.UsedAt);
        Assert.InRange(issued.ExpiresAt - TimeProvider.System.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public async Task A_store_that_is_not_there_newer_or_somebody_elses_gives_no_code()
    {
        await using var store = new LiveStore();
        Assert.Equal(1, (await Terminal.Types(["owner-code", .. store.Settings])).Code);
        await store.Prepare();

        var other = await Terminal.Types("owner-code", store.Settings[0], $"--Telegram:Token={LiveStore.OtherToken}");
        await store.Ask("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Wonders', '99.0.0')");
        var newer = await Terminal.Types(["owner-code", .. store.Settings]);

        Assert.Equal(2, other.Code);
        Assert.Contains("другому боту", other.Error, StringComparison.Ordinal);
        Assert.Equal(2, newer.Code);
        Assert.Contains("более новой версией", newer.Error, StringComparison.Ordinal);
        Assert.Equal(1, await store.Ask("SELECT count(*) FROM OwnerCodes")); // the first start's own
    }

    [Fact]
    public async Task In_the_sandbox_the_hour_begins_where_its_clock_stands()
    {
        await using var store = new LiveStore();
        await store.Prepare(token: null);
        await store.Ask($"UPDATE Identity SET ClockOffset = {TimeSpan.FromDays(400).Ticks}");

        Assert.Equal(0, (await Terminal.Types("owner-code", "--sandbox", store.Settings[0])).Code);

        var inAYear = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(400);
        Assert.Equal(1, await store.Do((db, _) => Task.FromResult(db.OwnerCodes.Count(c => c.ExpiresAt > inAYear))));
    }
}
