using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Cli;

public sealed class DoctorCommandSpecs
{
    private const string Nowhere = "--Web:Url=http://127.0.0.1:9"; // the discard port: nobody listens there

    [Fact]
    public async Task A_healthy_bot_that_is_not_running_is_found_well()
    {
        await using var telegram = await SandboxServer.Start();
        await using var store = new LiveStore();
        await store.Prepare(telegram.Token);
        await store.Ask("INSERT INTO People (Name, NameKey, IsOwner) VALUES ('Титова Е.А.', 'Т', 1)");

        var (code, output, error) = await Terminal.Types("doctor", store.Settings[0], $"--Telegram:Token={telegram.Token}", $"--Telegram:ApiUrl={telegram.Url}", Nowhere);

        Assert.Equal("", error);
        Assert.DoesNotContain("✗", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Contains("токен действует", output, StringComparison.Ordinal);
        Assert.Contains("Служба сейчас не запущена", output, StringComparison.Ordinal);
        Assert.DoesNotContain(telegram.Token, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Титова", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_it_says_so_and_looks_at_the_rest()
    {
        await using var store = await BackupCommandSpecs.Founded();

        var (code, output, _) = await Terminal.Types([.. Doctor(store), "--Telegram:ApiUrl=http://127.0.0.1:9"]);

        Assert.Equal(1, code);
        Assert.Contains("✗ Telegram не отвечает", output, StringComparison.Ordinal);
        Assert.Contains("✓ База цела.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(LiveStore.Token, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_told_with_the_way_out()
    {
        await using var telegram = await SandboxServer.Start();
        await using var store = await BackupCommandSpecs.Founded();

        var (_, output, _) = await Terminal.Types([.. Doctor(store), $"--Telegram:ApiUrl={telegram.Url}"]);

        Assert.Contains("✗ Telegram не принимает токен.\n  Возьмите действующий у @BotFather", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stuck_or_strange_in_the_tables_is_counted()
    {
        await using var store = await BackupCommandSpecs.Founded();
        await store.Ask("INSERT INTO Outbox (Key, Kind, PersonId, DueAt, State, NotBefore, Attempts) VALUES ('a', 'reminder', 1, '2022-02-10 07:00:00', 'Pending', '2022-02-10 07:00:00', 0)");
        await store.Ask("INSERT INTO SeenUpdates (Messenger, UpdateId, At) VALUES ('Telegram', 1, '2999-01-01 00:00:00')");
        File.SetCreationTimeUtc(store.Path, new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var (code, output, _) = await Terminal.Types([.. Doctor(store), "--Telegram:ApiUrl=http://127.0.0.1:9"]);

        Assert.Equal(1, code);
        Assert.Contains("✗ Ждут отправки дольше 15 минут: 1 сообщение.", output, StringComparison.Ordinal);
        Assert.Contains("✗ Часы этой машины отстают", output, StringComparison.Ordinal);
        Assert.Contains("✗ Администратора ещё нет.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_or_a_deputy_that_is_not_there_is_counted()
    {
        await using var store = await BackupCommandSpecs.Founded();
        await store.Ask("INSERT INTO Programmes (Id, Title, Years, ZoneId, LaunchedAt, IsReadOnly) VALUES (1, 'П', '2022', 'Asia/Yekaterinburg', '2022-02-10 07:00:00', 0)");
        await store.Ask("INSERT INTO People (Id, Name, NameKey, IsOwner) VALUES (70, 'Титова Е.А.', 'Т', 1)");
        await store.Ask("INSERT INTO Memberships (PersonId, ProgrammeId, Role, SchoolId, DeputyId) VALUES (70, 1, 'Teacher', 77, 78)");
        await store.Ask("INSERT INTO Invitations (ProgrammeId, SchoolId, Code, CreatedAt) VALUES (1, 77, 'A', '2022-02-10 07:00:00')");

        var (code, output, _) = await Terminal.Types([.. Doctor(store), "--Telegram:ApiUrl=http://127.0.0.1:9"]);

        Assert.Equal(1, code);
        Assert.Contains("✗ Указано то, чего в программе нет: школа — 1, школа ссылки для педагогов — 1, заместитель — 1.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Титова", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_or_foreign_store_is_told_and_not_touched()
    {
        await using var store = await BackupCommandSpecs.Founded();
        await BackupCommandSpecs.Damage(store.Path);
        var before = await File.ReadAllBytesAsync(store.Path);

        var (_, damaged, _) = await Terminal.Types([.. Doctor(store), "--Telegram:ApiUrl=http://127.0.0.1:9"]);
        var (_, foreign, _) = await Terminal.Types("doctor", store.Settings[0], $"--Telegram:Token={LiveStore.OtherToken}", "--Telegram:ApiUrl=http://127.0.0.1:9", Nowhere);

        Assert.Contains("✗ База повреждена.", damaged, StringComparison.Ordinal);
        Assert.Contains("принадлежит другому боту", foreign, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.Path));
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_told_apart_from_our_service()
    {
        await using var store = await BackupCommandSpecs.Founded();
        await using var other = await Program("I am a printer");

        var (_, output, _) = await Terminal.Types([.. store.Settings[..2], "doctor", $"--Web:Url={other.Urls.First()}", "--Telegram:ApiUrl=http://127.0.0.1:9"]);
        var (code, _, error) = await Terminal.Types(["health", .. store.Settings, $"--Web:Url={other.Urls.First()}"]);

        Assert.Contains("занят другой программой", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("не отвечает", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_end_with_code_2() =>
        Assert.Equal(2, (await Terminal.Types("doctor", "--Bot:TimeZone=Mars/Base", $"--Telegram:Token={LiveStore.Token}")).Code);

    private static string[] Doctor(LiveStore store) => ["doctor", .. store.Settings, Nowhere];

    private static async Task<WebApplication> Program(string says)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var program = builder.Build();
        program.MapGet("/{**path}", (HttpContext context) => context.Response.WriteAsync(says));
        await program.StartAsync();
        return program;
    }
}
