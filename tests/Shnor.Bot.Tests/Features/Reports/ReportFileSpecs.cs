using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Features.Reports;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Delivery;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Reports;

/// <summary>Photos and files of a report: taken whatever they are, shown again without an upload, kept on our own disk too.</summary>
public sealed class ReportFileSpecs
{
    [Fact]
    public async Task An_album_of_five_comes_in_whole_with_one_answer_and_is_shown_again()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await AtFiles(town);
        var before = anina.Inbox.Count;
        foreach (var _ in Enumerable.Range(0, 5)) town.Town.Messenger.SendPhoto(anina.Id, ReportTown.Png, album: "школа");
        await town.Town.Settle();
        Assert.Equal(before + 1, anina.Inbox.Count);
        Assert.StartsWith("Принято. Если вы отправили несколько сразу", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await town.Report())!.Files.Count);

        await anina.Presses("Далее");
        Assert.Contains("Фото и файлы: 5", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Отправить");
        var seen = town.Coordinator.Inbox.Count;
        await town.Coordinator.Presses("Показать файлы: 5");
        Assert.Equal(5, town.Coordinator.Inbox.Count - seen);
        Assert.All(town.Coordinator.Inbox.Skip(seen), m => Assert.NotNull(m.Photo));
        Assert.Equal(["1 из 5", "2 из 5", "3 из 5", "4 из 5", "5 из 5"], town.Coordinator.Inbox.Skip(seen).Select(m => m.Text));
    }

    [Fact]
    public async Task A_file_that_looks_like_a_plan_is_a_file_of_the_report_and_a_caption_is_the_answer()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await town.Town.Store.InOneCommit(async (db, ct) => await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Domain.People.Role.Coordinator), ct), CancellationToken.None);
        await town.Opens(anina, "report", town.Memo);
        await anina.SendsPhoto(ReportTown.Png, "Памятка готова.");
        Assert.Equal("Памятка готова.", (await town.Report(town.Memo))!.Done);
        var plan = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "plan-000.docx"));
        await anina.SendsFile("план.docx", plan);
        Assert.StartsWith("Файл принят", anina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Убрать: план.docx", anina.Buttons);
        await anina.Presses("Убрать: фото 1");
        Assert.Equal(["план.docx"], (await town.Report(town.Memo))!.Files.Select(f => f.Name));
        await anina.Presses("Далее");
        await anina.Presses("Отправить");

        await anina.SendsPhoto(ReportTown.Png); // the talk is over: a photo is what it always was
        Assert.DoesNotContain("принято", anina.Last.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single((await town.Report(town.Memo))!.Files);
    }

    [Fact]
    public async Task Ten_files_are_the_most_and_an_album_that_overflows_is_told_once()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await AtFiles(town);
        foreach (var i in Enumerable.Range(0, 8)) await anina.SendsFile($"справка {i}.pdf", "пдф"u8.ToArray());
        var before = anina.Inbox.Count;
        foreach (var _ in Enumerable.Range(0, 5)) town.Town.Messenger.SendPhoto(anina.Id, ReportTown.Png, album: "школа");
        await town.Town.Settle();
        Assert.Equal(2, anina.Inbox.Count - before); // taken; and that there is no more room
        Assert.StartsWith("В отчёте уже 10 файлов", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(10, (await town.Report())!.Files.Count);
    }

    [Fact]
    public async Task Copies_lie_under_numbers_for_the_service_alone_and_go_when_no_report_has_them()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await AtFiles(town);
        await anina.SendsFile("Анина А.А. ../../etc/справка.PDF", "содержание"u8.ToArray());
        await anina.SendsPhoto(ReportTown.Png);
        var keep = town.Part<KeepReportFiles>();
        await keep.Run(CancellationToken.None);
        await keep.Run(CancellationToken.None);

        var files = (await town.Report())!.Files.OrderBy(f => f.Id.Value).ToList();
        Assert.Equal([$"{files[0].Id.Value}.pdf", $"{files[1].Id.Value}.jpg"], files.Select(f => f.Copy));
        Assert.Equal(files.Select(f => f.Copy!).Order(), Directory.GetFiles(town.Town.FilesFolder).Select(f => Path.GetFileName(f)!).Order());
        Assert.Equal("содержание"u8.ToArray(), await File.ReadAllBytesAsync(Path.Combine(town.Town.FilesFolder, files[0].Copy!)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(town.Town.FilesFolder, files[0].Copy!)));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(town.Town.FilesFolder));
        }

        await anina.Presses("Убрать: фото 2");
        await keep.Tidy(CancellationToken.None);
        Assert.Equal(2, Directory.GetFiles(town.Town.FilesFolder).Length); // a store that is given back may want it
        foreach (var path in Directory.GetFiles(town.Town.FilesFolder)) File.SetLastWriteTimeUtc(path, new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await keep.Tidy(CancellationToken.None);
        Assert.Equal([files[0].Copy], Directory.GetFiles(town.Town.FilesFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_too_large_or_has_no_room_or_cannot_be_had_stays_with_the_messenger()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        var anina = town.Anina;
        await AtFiles(town);
        await anina.SendsFile("а.pdf", new byte[2 * 1024 * 1024]);
        await anina.SendsFile("б.pdf", new byte[700 * 1024]);
        await anina.SendsFile("в.pdf", new byte[700 * 1024]);
        var settings = town.Part<BotSettings>();
        var strict = settings with { Reports = settings.Reports with { MaxFileMegabytes = 1, MaxTotalMegabytes = 1 } };
        var time = new FrozenTime(new(2022, 3, 10, 12, 0, 0, TimeSpan.Zero));

        var deaf = new KeepReportFiles(town.Town.Store, new ScriptedMessenger(), settings, time, NullLogger<KeepReportFiles>.Instance);
        await deaf.Run(CancellationToken.None);
        await deaf.Run(CancellationToken.None);
        Assert.All((await town.Report())!.Files, f => Assert.Null(f.Copy)); // it is tried again, later

        await new KeepReportFiles(town.Town.Store, town.Part<Bot.Screens.IMessenger>(), strict, time, NullLogger<KeepReportFiles>.Instance).Run(CancellationToken.None);
        var files = (await town.Report())!.Files.OrderBy(f => f.Id.Value).ToList();
        Assert.Equal(["", $"{files[1].Id.Value}.pdf", ""], files.Select(f => f.Copy));

        await anina.SendsFile("г.pdf", "пдф"u8.ToArray());
        for (var hour = 0; hour < 5; hour++)
        {
            time.Set(new DateTime(2022, 3, 10, 13 + hour, 0, 0, DateTimeKind.Utc));
            await deaf.Run(CancellationToken.None);
        }

        Assert.Equal("", (await town.Report())!.Files.MaxBy(f => f.Id.Value)!.Copy); // five times, and no more
    }

    [Fact]
    public async Task A_file_larger_than_a_bot_can_fetch_is_taken_and_that_is_said()
    {
        var (town, _) = await ReportTown.Found();
        await using var found = town;
        await AtFiles(town);
        await town.Anina.SendsFile("запись.mp4", new byte[(20 * 1024 * 1024) + 1]);
        Assert.StartsWith("Файл принят. Он больше 20 МБ, поэтому хранится только в мессенджере.", town.Anina.Last.Text, StringComparison.Ordinal);
        Assert.Single((await town.Report())!.Files);
    }

    private static async Task AtFiles(ReportTown town)
    {
        await town.Opens(town.Anina, "report");
        await town.Anina.Presses("Очно");
        foreach (var _ in Enumerable.Range(0, 4)) await town.Anina.Presses("Пропустить");
        Assert.Contains("Пришлите фото", town.Anina.Last.Text, StringComparison.Ordinal);
    }
}
