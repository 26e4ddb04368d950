using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Lives;

/// <summary>
/// A programme from its launch on: people act at random, the clock goes in steps of minutes or of days of a stop, and something looks at the
/// tables now and then as the service does: what is due is written down once, looked at again when it may be said, and said or dropped.
/// </summary>
internal sealed class Life
{
    private readonly Random _random;
    private readonly AnyProgramme _of;
    private readonly LadderLaws _ladder;
    private readonly Deeds _deeds;
    private readonly QuietHours _quiet;
    private readonly List<Diary> _diaries;
    private readonly List<Waiting> _waiting = [];
    private readonly HashSet<(string, string, DateTime)> _written = [];

    private DateTime _now;

    public Life(int seed)
    {
        _random = new(seed);
        _of = AnyProgramme.Of(_random);
        _now = _of.Launch;
        _quiet = _random.Next(4) == 0 ? QuietHours.Off : new(new(_random.Next(18, 24), 0), new(_random.Next(5, 11), 30));
        _diaries = [.. _of.Occurrences.Select(occurrence => new Diary(occurrence, _of.Launch))];
        _ladder = new(_of.Launch, Zone, _of.Programme.Settings, new(_of.Programme.Settings, DateOnly.FromDateTime(_of.Launch)));
        _deeds = new(_random, Zone, _quiet);
    }

    private TimeZoneInfo Zone => _of.Programme.Zone;

    public int SaidSoFar { get; private set; }

    /// <summary>What is said besides, to whom it may concern when it fails.</summary>
    public override string ToString() => $"{_of.Activity.Timing} as {_of.Activity.Kind} in {_of.Programme.Years}, {_of.Programme.ZoneId}, {_of.Programme.Week}, quiet {_quiet}, launched {_of.Launch:yyyy-MM-dd HH:mm}Z, now {_now:yyyy-MM-dd HH:mm}Z";

    public void Live()
    {
        try
        {
            while (_now < _of.End)
            {
                Step();
                if (_random.Next(5) > 0) Look();
                if (_random.Next(5) > 0) Say();
                if (_random.Next(3) == 0) _deeds.Do(_diaries[_random.Next(_diaries.Count)], new LocalClock(Zone, _now));
            }

            Look();
            _now = _now.AddDays(1); // no night lasts longer
            Look();
            Say();
            LadderLaws.Hold(!_waiting.Exists(row => _quiet.EndAfter(_now, Zone) is null), "nothing due is lost", string.Join("; ", _waiting));
        }
        catch (InvalidOperationException broken)
        {
            throw new InvalidOperationException($"{broken.Message}\n{this}", broken);
        }
    }

    private void Step()
    {
        var next = _diaries.Select(diary => diary.Occurrence.NextRungAt).Where(at => at > _now).Min();
        var then = _random.Next(10) switch
        {
            < 4 when next is { } exactly => exactly,
            < 5 when next is { } nearly => nearly.AddMinutes(_random.Next(1, 30)),
            < 8 => _now.AddMinutes(_random.Next(1, 12 * 60)),
            < 9 => _now.AddHours(_random.Next(1, 72)),
            _ => _now.AddDays(_random.Next(1, 20)), // a stop
        };
        _now = then < _of.End ? then : _of.End;
    }

    private void Look()
    {
        foreach (var diary in _diaries.Where(diary => diary.Occurrence.NextRungAt <= _now))
        {
            foreach (var (rung, instant) in RungSchedule.Due(diary.Occurrence, _now))
            {
                if (_written.Add((diary.Occurrence.Key, rung.Name, instant))) _waiting.Add(new(diary, rung.Name, instant, diary.Moves));
            }

            RungSchedule.MoveOn(diary.Occurrence, _now);
        }

        foreach (var diary in _diaries.Where(diary => diary.IsOpen)) NothingIsLost(diary);
    }

    /// <summary>Every rung of the ladder as it stands, from the last touch on, has been written down, however long nobody looked.</summary>
    private void NothingIsLost(Diary diary)
    {
        foreach (var rung in Ladder.For(diary.Occurrence.Facts, _of.Programme.Settings))
        {
            var instant = rung.FromStart is { } fromStart ? Zone.ToUtc(diary.Start!.Value) + fromStart : Zone.ToUtc(rung.At);
            if (instant > diary.TouchedAt && instant <= _now)
                LadderLaws.Hold(_written.Contains((diary.Occurrence.Key, rung.Name, instant)), $"nothing due is lost: {rung.Name} of {instant:yyyy-MM-dd HH:mm}Z", diary);
        }

        LadderLaws.Hold(diary.Occurrence.NextRungAt is not { } next || next > _now, "what is dealt with does not come again", diary);
    }

    private void Say()
    {
        foreach (var row in _waiting.ToList())
        {
            var diary = row.About;
            var hours = diary.Start is { } start ? (Zone.ToUtc(start), Zone.ToUtc(start) + diary.Duration) : ((DateTime, DateTime)?)null;
            if (Holding.Until(_now, _quiet, Zone, hours) is not null) continue;
            _waiting.Remove(row);
            var isTrue = diary.Occurrence.State == OccurrenceState.Open && RungSchedule.Find(diary.Occurrence, row.Name) is var (_, instant) && instant == row.DueAt;
            if (!isTrue)
            {
                LadderLaws.Hold(!diary.IsOpen || diary.Moves > row.AtMove || diary.Start is not null, "what is still true is said", $"{row.Name} {row.DueAt:yyyy-MM-dd HH:mm}Z, {diary}");
                continue;
            }

            var rung = RungSchedule.Find(diary.Occurrence, row.Name)!.Value.Rung;
            if (rung.To == RungRecipient.Responsible && diary.Snooze is { } snooze && row.DueAt <= snooze.Until && snooze.HoldsFor(diary.Occurrence))
            {
                LadderLaws.Hold(diary.SnoozedAtMove == diary.Moves, "a snooze does not swallow the reminders of another day", diary);
                continue;
            }

            var said = new Said(diary, rung, row.DueAt, _now);
            _ladder.Check(said);
            CheckQuiet(said);
            SaidSoFar++;
        }
    }

    /// <summary>By what the clocks on the wall show.</summary>
    private void CheckQuiet(Said said)
    {
        if (_quiet.IsOff) return;
        var wall = TimeOnly.FromDateTime(Zone.ToLocal(said.At));
        var isQuiet = _quiet.CrossesMidnight ? wall >= _quiet.From || wall < _quiet.To : wall >= _quiet.From && wall < _quiet.To;
        if (!isQuiet) return;
        var morning = Zone.ToLocal(said.At).Date.Add(_quiet.To.ToTimeSpan());
        if (wall >= _quiet.To) morning = morning.AddDays(1);
        LadderLaws.Hold(
            said.About.Start is { } start && Zone.ToUtc(morning) > Zone.ToUtc(start).AddMinutes(-10) && said.At < Zone.ToUtc(start) + said.About.Duration,
            "quiet hours hold everything whose holding would not bring it later than 10 minutes before an event's start",
            said);
    }
}
