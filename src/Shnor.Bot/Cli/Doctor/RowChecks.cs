using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Settings;
using Shnor.Bot.Stores;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Cli.Doctor;

/// <summary>What the tables tell about the work: numbers only, nobody by name.</summary>
internal static class RowChecks
{
    private static readonly TimeSpan WaitsLong = TimeSpan.FromMinutes(15);

    public static async Task<List<Finding>> Look(BotSettings settings, DateTime utcNow, CancellationToken ct)
    {
        // A connection that cannot write: doctor may be run by whoever looks after the machine.
        await using var services = new ServiceCollection().AddShnorStorage(settings.StoreConnection + ";Mode=ReadOnly").BuildServiceProvider();
        try
        {
            return await services.GetRequiredService<Store>().Read((db, token) => Look(db, settings, utcNow, token), ct);
        }
        catch (SqliteException unreadable)
        {
            return [new("Таблицы базы не читаются.", StoreTrouble.Sentence(unreadable))];
        }
    }

    private static async Task<List<Finding>> Look(ShnorDb db, BotSettings settings, DateTime utcNow, CancellationToken ct)
    {
        var now = utcNow + await db.Identity.Select(i => i.ClockOffset).FirstOrDefaultAsync(ct); // the sandbox's clock may have been moved
        return
        [
            await Clock(db, now, ct),
            await Owner(db, ct),
            await Waiting(db, now, ct),
            await Failed(db, now, ct),
            await Sweep(db, now, ct),
            await Zones(db, ct),
            await Deadlines(db, ct),
            await People(db, ct),
            await Places(db, ct),
            await ReportFiles(db, settings.Reports.Folder, ct),
        ];
    }

    private static async Task<Finding> Clock(ShnorDb db, DateTime utcNow, CancellationToken ct)
    {
        var last = await db.SeenUpdates.MaxAsync(u => (DateTime?)u.At, ct);
        return last is { } seen && seen > utcNow + TimeSpan.FromMinutes(5)
            ? new("Часы этой машины отстают от последней записи в базе.", "Включите синхронизацию времени (timedatectl set-ntp true) и перезапустите службу.")
            : new("Часы идут не раньше последней записи в базе.");
    }

    private static async Task<Finding> Owner(ShnorDb db, CancellationToken ct) => await db.People.AnyAsync(p => p.IsOwner, ct)
        ? new("Администратор есть.")
        : new("Администратора ещё нет.", "Получите код командой owner-code и отправьте боту /start с этим кодом.");

    private static async Task<Finding> Waiting(ShnorDb db, DateTime utcNow, CancellationToken ct)
    {
        var since = utcNow - WaitsLong;
        var late = await db.Outbox.CountAsync(row => (row.State == OutboxState.Pending || row.State == OutboxState.Sending) && row.NotBefore < since, ct);
        return late == 0
            ? new("Сообщения не застряли.")
            : new($"Ждут отправки дольше 15 минут: {Plural.Of(late, "сообщение", "сообщения", "сообщений")}.", "Проверьте, что служба запущена и Telegram доступен: они уйдут сами.");
    }

    private static async Task<Finding> Failed(ShnorDb db, DateTime utcNow, CancellationToken ct)
    {
        var week = utcNow.AddDays(-7);
        var failed = await db.Outbox.CountAsync(row => row.State == OutboxState.Failed && row.SettledAt > week, ct);
        return failed == 0
            ? new("За неделю доставлено всё, что отправлялось.")
            : new($"За неделю не доставлено: {Plural.Of(failed, "сообщение", "сообщения", "сообщений")}.", "Причина каждого — в журнале службы, строки «Outbox … was refused» и «cannot be reached».");
    }

    private static async Task<Finding> ReportFiles(ShnorDb db, string? folder, CancellationToken ct)
    {
        if (folder is null) return new("Копии файлов отчётов не хранятся (Reports:Folder = off).");
        var names = await db.ReportFiles.Where(f => f.Copy != null && f.Copy != "").Select(f => f.Copy!).ToListAsync(ct);
        var missing = names.Count(name => !File.Exists(Path.Combine(folder, name)));
        return missing == 0
            ? new($"Копии файлов отчётов на месте: {names.Count}.")
            : new($"В {folder} нет копий, которые должны быть: {Plural.Of(missing, "файл", "файла", "файлов")} из {names.Count}.", "Верните папку, если у вас есть её копия. В отчётах файлы останутся: бот показывает их из мессенджера.");
    }

    private static async Task<Finding> Sweep(ShnorDb db, DateTime utcNow, CancellationToken ct)
    {
        var since = utcNow - WaitsLong;
        var late = await db.Occurrences.CountAsync(o => o.NextRungAt < since, ct);
        return late == 0
            ? new("Напоминания запланированы вовремя.")
            : new($"Не запланированы напоминания: {Plural.Of(late, "мероприятие", "мероприятия", "мероприятий")}.", "Если служба остановлена, запустите её. Если работает — ищите в журнале «could not be planned».");
    }

    private static async Task<Finding> Zones(ShnorDb db, CancellationToken ct)
    {
        var zones = await db.Programmes.Select(p => p.ZoneId).Distinct().ToListAsync(ct);
        var unknown = zones.Where(zone => !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).ToList();
        return unknown.Count == 0
            ? new("Часовые пояса программ известны.")
            : new($"Эта машина не знает часовых поясов: {string.Join(", ", unknown)}.", "Установите пакет tzdata и перезапустите службу.");
    }

    /// <summary>A timing of a later version, or one changed by hand, cannot be read.</summary>
    private static async Task<Finding> Deadlines(ShnorDb db, CancellationToken ct)
    {
        try
        {
            await db.Activities.Select(a => a.Timing).ToListAsync(ct);
            return new("Сроки всех мероприятий читаются.");
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            return new("Срок одного из мероприятий не читается.", "Верните базу из последней копии или сообщите разработчикам.");
        }
    }

    private static async Task<Finding> People(ShnorDb db, CancellationToken ct)
    {
        var all = await db.People.CountAsync(p => p.Addresses.Count > 0, ct);
        var gone = await db.People.CountAsync(p => p.Addresses.Count > 0 && !p.Addresses.Any(a => a.IsReachable), ct);
        return new($"Подключено: {Plural.Of(all, "человек", "человека", "человек")}; заблокировали бота или ушли из Telegram: {gone}.");
    }

    /// <summary>Schools and deputies are held by no constraint of the database.</summary>
    private static async Task<Finding> Places(ShnorDb db, CancellationToken ct)
    {
        var schools = await db.Memberships.CountAsync(m => m.SchoolId != null && !db.Schools.Any(s => s.Id == m.SchoolId && s.ProgrammeId == m.ProgrammeId), ct);
        var links = await db.Invitations.CountAsync(i => i.SchoolId != null && i.RevokedAt == null && !db.Schools.Any(s => s.Id == i.SchoolId && s.ProgrammeId == i.ProgrammeId), ct);
        var deputies = await db.Memberships.CountAsync(m => m.DeputyId != null && !db.Memberships.Any(other => other.PersonId == m.DeputyId && other.ProgrammeId == m.ProgrammeId), ct);
        if (schools + links + deputies == 0) return new("Школы и заместители людей на месте.");
        return new(
            $"Указано то, чего в программе нет: школа — {schools}, школа ссылки для педагогов — {links}, заместитель — {deputies}.",
            "Напоминаниям это не мешает. В боте откройте «Люди»: у кого школа или заместитель не показаны, выберите их заново; ссылку школы сделайте новую.");
    }

    public static Finding Calendar(DateOnly today)
    {
        var calendar = WorkingCalendar.Russia;
        const string wayOut = "Обновите бота: без календаря года он считает выходными только субботы и воскресенья.";
        if (!calendar.KnowsYear(today.Year)) return new($"Праздники {today.Year} года неизвестны.", wayOut);
        var next = today.Year + 1;
        if (calendar.KnowsYear(next)) return new($"Праздники {today.Year} и {next} годов известны.");
        var said = $"Праздники {today.Year} года известны, {next} — ещё нет.";
        return today.Month < 12 ? new(said) : new(said, wayOut);
    }
}
