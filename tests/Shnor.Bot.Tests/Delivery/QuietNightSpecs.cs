using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Delivery;

/// <summary>What the courier does by night, at Greenwich unless a programme has other clocks.</summary>
public sealed class QuietNightSpecs
{
    private static readonly DateTime Midnight = new(2022, 2, 11, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_falls_due_at_night_comes_in_the_morning_and_is_not_looked_at_before()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual);
        await Post(mail, await mail.Person(700), "done", Midnight.AddHours(-1));

        mail.Time.Set(Midnight.AddHours(-1));
        await mail.Deliver();
        var held = await mail.Row("done");
        Assert.Equal((OutboxState.Pending, Midnight.AddHours(8), Midnight.AddHours(8), 0), (held.State, held.NotBefore, held.HeldUntil, held.Attempts));

        // Written over by hand: whoever looked at it again would put it right.
        await mail.Store.InOneCommit((db, ct) => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, (DateTime?)null), ct), CancellationToken.None);
        for (var minute = 0; minute < 8 * 60; minute += 30)
        {
            mail.Time.Set(Midnight.AddMinutes(minute));
            Assert.Equal(0, await mail.Deliver());
        }

        Assert.Null((await mail.Row("done")).HeldUntil);
        Assert.Empty(mail.Messenger.Sent);
        mail.Time.Set(Midnight.AddHours(8));
        await mail.Deliver();
        await mail.Deliver();
        Assert.Equal([(700, "done")], mail.Messenger.Sent);
    }

    [Fact]
    public async Task Whoever_has_hours_of_their_own_is_left_alone_in_those()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual);
        var (owl, lark, never) = (await mail.Person(700), await mail.Person(701), await mail.Person(702));
        await Choose(mail, owl, new(new(0, 0), new(10, 0)));
        await Choose(mail, lark, new(new(20, 0), new(6, 0)));
        await Choose(mail, never, QuietHours.Off);
        foreach (var (who, name) in ((PersonId, string)[])[(owl, "owl"), (lark, "lark"), (never, "never")]) await Post(mail, who, name, Midnight.AddHours(-1));

        Assert.Equal(["never owl", "", "lark", "", ""], await Said(mail, Midnight.AddHours(-1), Midnight.AddHours(5.99), Midnight.AddHours(6), Midnight.AddHours(8), Midnight.AddHours(10)));
    }

    [Fact]
    public async Task Every_programme_has_its_own_night()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual);
        var anna = await mail.Person(700);
        var (ural, moscow, delhi) = (await Programme(mail, "Asia/Yekaterinburg"), await Programme(mail, "Europe/Moscow"), await Programme(mail, "Asia/Kolkata"));
        var at = new DateTime(2022, 2, 10, 16, 30, 0, DateTimeKind.Utc); // 21:30, 19:30 and 22:00
        await Post(mail, anna, "ural", at, ural);
        await Post(mail, anna, "moscow", at, moscow);
        await Post(mail, anna, "delhi", at, delhi);
        await Post(mail, anna, "nowhere", at, new ProgrammeId(77));

        Assert.Equal(["moscow nowhere", "delhi", "ural"], await Said(mail, at, at.AddHours(10), at.AddHours(10.5))); // 02:30 and 03:00 at Greenwich
    }

    [Fact]
    public async Task The_hour_for_reminders_is_one_of_each_programmes_clocks_and_of_no_meeting()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual, new Rungs(growsStale: true));
        var anna = await mail.Person(700);
        await mail.Store.InOneCommit(async (db, ct) => (await db.People.FindAsync([anna], ct))!.ReminderHour = new(18, 0), CancellationToken.None);
        var (ural, berlin) = (await Programme(mail, "Asia/Yekaterinburg"), await Programme(mail, "Europe/Berlin"));
        var day = new DateTime(2022, 3, 27, 0, 0, 0, DateTimeKind.Utc); // in Berlin the clocks were put on that night
        await Post(mail, anna, "ural", day.AddHours(4), ural, kind: Rungs.Name, bundle: MorningBundle.Of(ural, new(2022, 3, 27, 9, 0, 0)));
        await Post(mail, anna, "ural too", day.AddHours(4), ural, kind: Rungs.Name, bundle: MorningBundle.Of(ural, new(2022, 3, 27, 9, 0, 0)));
        await Post(mail, anna, "put off", day.AddHours(4), ural, kind: Rungs.Name, bundle: "snooze");
        await Post(mail, anna, "meeting", day.AddHours(4), ural, kind: Rungs.Name);
        await Post(mail, anna, "berlin", day.AddHours(7), berlin, kind: Rungs.Name, bundle: MorningBundle.Of(berlin, new(2022, 3, 27, 9, 0, 0)));

        Assert.Equal(
            ["meeting | put off", "", "ural ural too", "", "berlin"],
            await Said(mail, [day.AddHours(4), day.AddHours(13).AddTicks(-1), day.AddHours(13), day.AddHours(16).AddTicks(-1), day.AddHours(16)], " | "));
    }

    [Fact]
    public async Task A_programme_whose_clocks_nobody_knows_silences_nobody()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual);
        var lost = await Programme(mail, "Atlantis/Centre");
        await Post(mail, await mail.Person(700), "letter", Midnight.AddHours(9), lost);

        Assert.Equal(["letter"], await Said(mail, Midnight.AddHours(9)));
    }

    [Theory]
    [InlineData(true, "23:50")]
    [InlineData(false, "08:00")] // an announcement or a «done» about the same event can wait
    public async Task An_event_that_cannot_wait_is_reminded_of_at_night(bool growsStale, string at)
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual, new Rungs(growsStale));
        var programme = await Programme(mail, "UTC");
        var meeting = await Event(mail, programme, Midnight);
        await Post(mail, await mail.Person(700), "in ten minutes", Midnight.AddMinutes(-10), programme, meeting, Rungs.Name);

        Assert.Equal(at == "23:50" ? ["in ten minutes", ""] : ["", "in ten minutes"], await Said(mail, Midnight.AddMinutes(-10), Midnight.AddHours(8)));
    }

    [Fact]
    public async Task What_was_held_is_not_late_and_what_was_late_before_the_night_still_is()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual, new Rungs(growsStale: true));
        var anna = await mail.Person(700);
        await Post(mail, anna, "held", Midnight.AddHours(-2), kind: Rungs.Name);
        await Post(mail, anna, "missed by day", Midnight.AddHours(-9), kind: Rungs.Name);
        Assert.Equal([""], await Said(mail, Midnight.AddHours(-1))); // the service comes back at 23:00

        Assert.Equal(["held | late: missed by day"], await Said(mail, Midnight.AddHours(8), join: " | "));
    }

    [Fact]
    public async Task What_is_expected_at_one_moment_is_one_message_and_a_stop_over_the_morning_makes_it_late()
    {
        foreach (var (minutesLate, said) in ((int, string)[])[(0, "a b | alone"), (120, "a b | alone"), (121, "late: a b alone")])
        {
            await using var mail = await Mailbox.OpenQuiet(new QuietHours(new(20, 0), new(9, 0)), new Rungs(growsStale: true));
            var anna = await mail.Person(700);
            await Post(mail, anna, "a", Midnight.AddHours(7), bundle: "put off", kind: Rungs.Name);
            await Post(mail, anna, "b", Midnight.AddHours(9), bundle: "morning", kind: Rungs.Name);
            await Post(mail, anna, "alone", Midnight.AddHours(9), kind: Rungs.Name);

            Assert.Equal([said], await Said(mail, Midnight.AddHours(9).AddMinutes(minutesLate), join: " | "));
        }
    }

    [Fact]
    public async Task New_hours_release_or_hold_what_waits()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual);
        var anna = await mail.Person(700);
        await Post(mail, anna, "done", Midnight.AddHours(-2));
        await Post(mail, anna, "tomorrow", Midnight.AddHours(12));
        Assert.Equal([""], await Said(mail, Midnight.AddHours(-2)));

        await Choose(mail, anna, new(new(21, 0), new(10, 0)));
        Assert.Equal(["", ""], await Said(mail, Midnight.AddHours(-1), Midnight.AddHours(8)));
        Assert.Equal(Midnight.AddHours(10), (await mail.Row("done")).NotBefore);

        await Choose(mail, anna, QuietHours.Off);
        Assert.Equal(["done", "tomorrow"], await Said(mail, Midnight.AddHours(8.5), Midnight.AddHours(12)));
    }

    [Fact]
    public async Task An_unclear_send_before_the_night_is_tried_again_after_it()
    {
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual);
        await Post(mail, await mail.Person(700), "letter", Midnight.AddHours(-3).AddSeconds(-5));
        mail.Messenger.Answer(new SendOutcome.Unknown("502"));

        Assert.Equal(["letter", "", "letter"], await Said(mail, Midnight.AddHours(-3).AddSeconds(-5), Midnight.AddHours(-3).AddSeconds(20), Midnight.AddHours(8)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_comes_everything_is_said_once_and_nothing_at_night_that_can_wait(int seed)
    {
        var random = new Random(seed);
        await using var mail = await Mailbox.OpenQuiet(QuietHours.Usual, new Parrot(), new Rungs(growsStale: true));
        var programmes = new List<(ProgrammeId Id, TimeZoneInfo Zone)>();
        foreach (var zone in (string[])["Asia/Yekaterinburg", "Asia/Kolkata", "Europe/Berlin"]) programmes.Add((await Programme(mail, zone), TimeZoneInfo.FindSystemTimeZoneById(zone)));
        var begin = new DateTime(2022, 3, 25, 0, 0, 0, DateTimeKind.Utc); // in Berlin the clocks are put on in the second night
        var people = new Dictionary<long, QuietHours>();
        var rows = new Dictionary<string, (long Chat, TimeZoneInfo Zone, DateTime At, DateTime? Start)>();
        for (var n = 0; n < 12; n++)
        {
            var (chat, hours) = (700 + n, n % 4 == 0 ? QuietHours.Usual : new QuietHours(new(random.Next(18, 24), 0), new(random.Next(5, 11), 0)));
            var person = await mail.Person(chat);
            if (n % 4 != 0) await Choose(mail, person, hours);
            people[chat] = hours;
            for (var letter = 0; letter < 8; letter++)
            {
                var (programme, zone) = programmes[random.Next(3)];
                var at = begin.AddMinutes(random.Next(3 * 24 * 60));
                var start = random.Next(2) == 0 ? at.AddMinutes(random.Next(1, 900)) : (DateTime?)null;
                var meeting = start is { } instant ? await Event(mail, programme, zone.ToLocal(instant)) : (OccurrenceId?)null;
                var key = $"{n}-{letter}";
                await Post(mail, person, key, at, programme, meeting, start is null ? Parrot.Words : Rungs.Name);
                rows[key] = (chat, zone, at, start);
            }
        }

        var saidAt = new List<(string Key, DateTime At)>();
        while (await mail.Store.Read((db, ct) => db.Outbox.Where(row => row.State == OutboxState.Pending).MinAsync(row => (DateTime?)row.NotBefore, ct), CancellationToken.None) is { } now)
        {
            mail.Time.Set(now);
            if (random.Next(10) == 0) await mail.TakeUpUnfinished(); // a restart
            var before = mail.Messenger.Sent.Count;
            await mail.Deliver();
            saidAt.AddRange(mail.Messenger.Sent.Skip(before).Select(sent => (sent.Text.Replace("late: ", "", StringComparison.Ordinal), now)));
        }

        Assert.Equal(rows.Keys.Order(), saidAt.Select(said => said.Key).Order());
        foreach (var (key, at) in saidAt)
        {
            var (chat, zone, due, start) = rows[key];
            var end = people[chat].EndAfter(at, zone);
            Assert.True(end is null || end > start?.AddMinutes(-10), $"{key} came at {zone.ToLocal(at)} to somebody who sleeps in {people[chat]}.");
            Assert.Equal(Holding.Until(due, people[chat], zone, start is { } s ? (s, s.AddHours(1)) : null) ?? due, at);
            Assert.True(start is null || due > start.Value.AddMinutes(-10) || at <= start.Value.AddMinutes(-10), $"{key} came too late for its event.");
        }
    }

    /// <summary>What is sent at each of these moments.</summary>
    private static async Task<IReadOnlyList<string>> Said(Mailbox mail, params DateTime[] moments) => await Said(mail, moments, " ");

    private static Task<IReadOnlyList<string>> Said(Mailbox mail, DateTime moment, string join) => Said(mail, [moment], join);

    private static async Task<IReadOnlyList<string>> Said(Mailbox mail, DateTime[] moments, string join)
    {
        var said = new List<string>();
        foreach (var moment in moments)
        {
            var before = mail.Messenger.Sent.Count;
            mail.Time.Set(moment);
            await mail.Deliver();
            said.Add(string.Join(join, mail.Messenger.Sent.Skip(before).Select(sent => sent.Text).Order(StringComparer.Ordinal)));
        }

        return said;
    }

    private static Task Post(Mailbox mail, PersonId to, string key, DateTime at, ProgrammeId? programme = null, OccurrenceId? about = null, string kind = Parrot.Words, string? bundle = null) =>
        mail.Store.InOneCommit((db, ct) => new OutboxWriter(db, Mailbox.Now).Add(key, new(kind, to, programme, about, DueAt: at, Bundle: bundle), ct), CancellationToken.None);

    private static Task Choose(Mailbox mail, PersonId who, QuietHours hours) => mail.Store.InOneCommit(
        async (db, ct) =>
        {
            (await db.People.FindAsync([who], ct))!.Quiet = hours;
            await new OutboxWriter(db, mail.Time.GetUtcNow().UtcDateTime).ReleaseHeld(who, ct);
        },
        CancellationToken.None);

    private static Task<ProgrammeId> Programme(Mailbox mail, string zone) => mail.Store.InOneCommit(
        async (db, ct) =>
        {
            var programme = new Programme { Title = "Программа", Years = "2022", ZoneId = zone, LaunchedAt = Mailbox.Now };
            db.Add(programme);
            await db.SaveChangesAsync(ct);
            return programme.Id;
        },
        CancellationToken.None);

    private static Task<OccurrenceId> Event(Mailbox mail, ProgrammeId programme, DateTime start) => mail.Store.InOneCommit(
        async (db, ct) =>
        {
            var local = DateTime.SpecifyKind(start, DateTimeKind.Unspecified);
            var day = DateOnly.FromDateTime(local);
            var activity = new Activity
            {
                ProgrammeId = programme,
                Ordinal = await db.Activities.CountAsync(ct) + 1,
                Title = "Заседание",
                DeadlineText = "март",
                Timing = DeadlinePhrase.Parse("март", new(PlanYears.Calendar(2022))),
            };
            db.Add(activity);
            var occurrence = Occurrence.From(new("key", OccurrenceShape.Dated, day, day, StartsAt: local), activity, nextWindowOpens: null);
            occurrence.RungsPlannedUntil = Mailbox.Now;
            db.Add(occurrence);
            await db.SaveChangesAsync(ct);
            return occurrence.Id;
        },
        CancellationToken.None);

    /// <summary>Says the keys of its rows, and whether they are late.</summary>
    private sealed class Rungs(bool growsStale) : ILetterWriter
    {
        public const string Name = "rungs";

        public string Kind => Name;

        public bool GrowsStale => growsStale;

        public Role? LeastRole => null; // its readers are in no programme

        public Task<Letter?> Write(LetterRequest request, CancellationToken ct) => Task.FromResult<Letter?>(
            new Letter.Message(new Screen(Markup.Plain((request.IsLate ? "late: " : "") + string.Join(' ', request.Rows.Select(row => row.Key))))));
    }
}
