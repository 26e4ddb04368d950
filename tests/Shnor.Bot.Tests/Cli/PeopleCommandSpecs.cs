namespace Shnor.Bot.Tests.Cli;

public sealed class PeopleCommandSpecs
{
    [Fact]
    public async Task The_administrator_reads_on_the_server_who_stands_behind_a_number()
    {
        await using var store = new LiveStore();
        await store.Prepare();
        await store.AddPerson("Ветрова А.Б.");
        await store.AddPerson("Лугов В.Г.");
        await store.Do(async (db, ct) => await Shnor.Storage.Privacy.ForgetPerson.Run(db, new(2), DateTime.UnixEpoch, ct));

        var (code, output, error) = await Terminal.Types(["people", .. store.Settings]);

        Assert.Equal((0, "", "1\tВетрова А.Б.\n"), (code, error, output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Without_a_store_it_says_what_to_do()
    {
        await using var store = new LiveStore();
        var (code, _, error) = await Terminal.Types(["people", .. store.Settings]);
        Assert.Equal(1, code);
        Assert.Contains("Запустите бота", error, StringComparison.Ordinal);
    }
}
