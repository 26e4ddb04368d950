using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Time;
using Shnor.Testing;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// Five weeks of spring in which something is always due: a note on 29 April, an analysis on the 20th, a meeting of March that nobody has dated.
/// Keeps a diary of presses, stops and nights, by which what arrived is judged at the end.
/// </summary>
internal sealed class RandomWeeks : IAsyncDisposable
{
    private const int Steps = 45;

    private static readonly DateTime _launch = new(2022, 3, 1, 8, 0, 0), _begin = new(2022, 4, 11, 12, 3, 0), _end = new(2022, 5, 20, 12, 0, 0);
    private static readonly (string Words, string When, string Who)[] _rows =
    [
        ("Подготовка справки", "Апрель 2022 года", $"{Anina}, {Borin}"),
        ("Анализ результатов", "до 20 апреля 2022 года", Borin),
        ("Заседание рабочей группы", "Март 2022 года", Anina),
    ];

    private readonly Random _random;
    private readonly ReminderTown _town;
    private readonly Dictionary<string, (Phone Phone, QuietHours Quiet)> _people = [];
    private readonly List<(string Row, DateTime From, DateTime To)> _closed = [];
    private readonly List<PutOffTill> _putOff = [];
    private readonly List<(string Who, DateTime At)> _presses = [];
    private readonly List<(DateTime From, DateTime To)> _stops = [];

    private RandomWeeks(int seed, ReminderTown town) => (_random, _town, Seed) = (new(seed), town, seed);

    public int Seed { get; }

    private DateTime Now => _town.Town.Now;

    public static async Task<RandomWeeks> Begin(int seed)
    {
        var weeks = new RandomWeeks(seed, await Found(_launch, _rows));
        await weeks.Connect(Anina, new QuietHours(new(20, 0), new(9, 30))); // 09:00 is still her night
        await weeks.Connect(Borin, new QuietHours(new(21, 0), new(8, 0)));
        await weeks._town.Town.PassTo(_begin);
        return weeks;
    }

    public async Task Pass()
    {
        for (var step = 0; step < Steps && Now < _end; step++)
        {
            switch (_random.Next(10))
            {
                case < 4:
                    await _town.Town.PassTo(Now.AddMinutes(_random.Next(30, 36 * 60)));
                    break;
                case 4:
                    await Stop();
                    break;
                default:
                    await Press(_random.Next(2) == 0 ? Anina : Borin);
                    break;
            }
        }

        await _town.Town.PassTo(_end);
    }

    public void Check()
    {
        foreach (var (who, (phone, quiet)) in _people)
        {
            var told = phone.After(_begin).Where(each => !_presses.Contains((who, each.At)))
                .Select(each => new Told(who, each.At, each.Message.Former.Count > 0 ? each.Message.Former[0].Text : each.Message.Text)).ToList();
            foreach (var letter in told) Check(letter, quiet);
            foreach (var moment in told.GroupBy(letter => letter.At)) OneDigest([.. moment]);
            foreach (var putOff in _putOff.Where(each => each.Who == who)) OnceAtItsEnd(putOff, [.. told.Where(letter => letter.IsAbout(putOff.Row))]);
        }
    }

    public ValueTask DisposeAsync() => _town.DisposeAsync();

    private void Check(Told letter, QuietHours quiet)
    {
        Hold(EndOfNight(letter.At, quiet) is null, "nothing is said in somebody's quiet hours", letter);
        foreach (var row in _rows.Select(row => row.Words).Where(letter.IsAbout))
        {
            Hold(!_closed.Exists(mark => mark.Row == row && mark.From < letter.At && letter.At < mark.To), "Confirmed means silence", letter);
            Hold(!_putOff.Exists(each => each.Who == letter.Who && each.Row == row && each.At < letter.At && letter.At < each.Until), "what is put off is not spoken of before", letter);
        }

        var isLate = _stops.Exists(stop => stop.To == letter.At || EndOfNight(stop.To, quiet) == letter.At); // a stop that ended in the night is told of in the morning
        Hold(isLate || !letter.IsDigest, "a digest comes after a stop only", letter);
    }

    /// <summary>Stale rows of one person become one digest, and it does not repeat what also comes by itself.</summary>
    private void OneDigest(List<Told> letters)
    {
        Hold(letters.Count(letter => letter.IsDigest) <= 1, "stale rows of one person become one digest", letters[0]);
        foreach (var row in _rows.Select(row => row.Words))
            Hold(letters.Count(letter => letter.IsAbout(row)) <= 1, $"«{row}» is said once at one moment", letters[0]);
    }

    private void OnceAtItsEnd(PutOffTill putOff, List<Told> about)
    {
        var isCutShort = putOff.Until > _end || putOff.TakenBackAt <= putOff.Until || _closed.Exists(mark => mark.Row == putOff.Row && mark.From <= putOff.Until && mark.To > putOff.Until);
        if (isCutShort) return;
        var stop = _stops.Find(stop => stop.From <= putOff.Until && putOff.Until <= stop.To);
        var at = stop.To > putOff.Until ? stop.To : putOff.Until;
        // A mark given or a stop ended in the night: then it is the morning's.
        at = EndOfNight(at, _people[putOff.Who].Quiet) ?? at;
        if (_closed.Exists(mark => mark.Row == putOff.Row && mark.From <= at && mark.To > at)) return;
        Hold(about.Count(letter => letter.At == at) == 1, $"what is put off to {putOff.Until:dd.MM HH:mm} is said then, once", $"{putOff}; said {string.Join(", ", about.Select(letter => letter.At.ToString("dd.MM HH:mm", System.Globalization.CultureInfo.InvariantCulture)))}");
    }

    private async Task Connect(string name, QuietHours quiet)
    {
        _people[name] = (await _town.Joins(name), quiet);
        await _town.Town.Store.InOneCommit(
            async (db, ct) => (await db.People.SingleAsync(p => p.Name == name, ct)).Quiet = quiet,
            CancellationToken.None);
    }

    private async Task Stop()
    {
        var from = Now;
        _town.Town.JumpTo(from.AddMinutes(_random.Next(3) == 0 ? _random.Next(1, 100) : _random.Next(3 * 60, 5 * 24 * 60)));
        if (_random.Next(2) == 0) await _town.Town.Restart();
        else await _town.Town.RiseAfterCrash();
        await _town.Town.Tick();
        await _town.Town.Tick();
        _stops.Add((from, Now));
    }

    private async Task Press(string who)
    {
        var phone = _people[who].Phone;
        var row = _rows[_random.Next(_rows.Length)].Words;
        if (phone.Inbox.LastOrDefault(message => message.Text.Contains(row, StringComparison.Ordinal) && message.Buttons.Any(button => button.Label is "Выполнено" or "Напомнить позже" or "Отменить отметку")) is not { } message) return;
        await _town.Town.PassTo(Now.AddMinutes(1)); // a minute of its own
        message = phone.Inbox.Single(m => m.Id == message.Id);
        var labels = message.Buttons.Select(button => button.Label).Where(label => label is "Выполнено" or "Напомнить позже" or "Отменить отметку").ToList();
        if (labels.Count == 0) return;
        var label = labels[_random.Next(labels.Count)];
        if (label == "Выполнено" && _random.Next(2) == 0) return; // people put off more than they do
        _presses.Add((who, Now));
        await phone.PressesOn(message, label);
        if (label == "Выполнено" && phone.Toast == "Отмечено") _closed.Add((row, Now, DateTime.MaxValue));
        if (label == "Отменить отметку" && _closed.FindLastIndex(mark => mark.Row == row) is var at and >= 0 && phone.Toast.Contains("снята", StringComparison.OrdinalIgnoreCase)) _closed[at] = _closed[at] with { To = Now };
        if (label == "Напомнить позже") await PutOff(who, phone, row, message.Id);
    }

    private async Task PutOff(string who, Phone phone, string row, long message)
    {
        string[] times = ["Через час", "Вечером", "Завтра утром", "В понедельник", "После тихих часов"];
        var offered = phone.Inbox.Single(m => m.Id == message);
        var choices = offered.Buttons.Select(button => button.Label).Where(label => times.Any(time => label.StartsWith(time, StringComparison.Ordinal))).ToList();
        if (choices.Count == 0) return;
        await phone.PressesOn(offered, choices[_random.Next(choices.Count)]);
        if (!phone.Toast.StartsWith("Напомню", StringComparison.Ordinal)) return;
        for (var i = 0; i < _putOff.Count; i++)
        {
            if (_putOff[i] is { TakenBackAt: null } earlier && earlier.Who == who && earlier.Row == row && earlier.Until > Now) _putOff[i] = earlier with { TakenBackAt = Now, Until = Now };
        }

        var until = await _town.Town.Look(db => db.Snoozes.Where(s => s.Until > DateTime.UnixEpoch).OrderByDescending(s => s.Until).Select(s => new { s.PersonId, s.OccurrenceId, s.Until }).ToListAsync());
        var person = await _town.Town.Look(db => db.People.Where(p => p.Name == who).Select(p => p.Id).SingleAsync());
        var occurrence = await _town.Town.Look(db => db.Occurrences.Where(o => o.Activity!.Title == row).Select(o => o.Id).SingleAsync());
        var mine = until.Single(s => s.PersonId == person && s.OccurrenceId == occurrence);
        _putOff.Add(new(who, row, Now, _town.Town.Zone.ToLocal(mine.Until), TakenBackAt: null));
    }

    /// <summary>These nights all cross midnight, and the zone never changes its clocks.</summary>
    private static DateTime? EndOfNight(DateTime at, QuietHours quiet)
    {
        var (wall, ends) = (TimeOnly.FromDateTime(at), at.Date + quiet.To.ToTimeSpan());
        return wall >= quiet.From ? ends.AddDays(1) : wall < quiet.To ? ends : null;
    }

    private void Hold(bool law, string sentence, object about)
    {
        Assert.True(law, $"seed {Seed}: {sentence}. Broken by: {about}");
    }

    private sealed record PutOffTill(string Who, string Row, DateTime At, DateTime Until, DateTime? TakenBackAt);

    private sealed record Told(string Who, DateTime At, string Text)
    {
        public bool IsDigest => Text.StartsWith("Бот какое-то время молчал", StringComparison.Ordinal);

        public bool IsAbout(string row) => Text.Contains(row, StringComparison.Ordinal);
    }
}
