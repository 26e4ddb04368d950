using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Wording;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>The plan launched on Wednesday 9 February 2022 at 10:00, everybody connected within the same minute, and then time passes.</summary>
internal sealed partial class SimulationTown : IAsyncDisposable
{
    public static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    private const int LeastOfTitle = 10;

    private readonly Dictionary<string, Phone> _phones = [];
    private readonly HashSet<(string Who, DateTime At)> _acts = [];

    private SimulationTown(TestTown town) => Town = town;

    public TestTown Town { get; }

    public IEnumerable<string> Everybody => _phones.Keys;

    public Phone this[string who] => _phones[who];

    /// <param name="except">Who opens their link some other day.</param>
    public static async Task<SimulationTown> Begin(SimulationCast cast, string? except = null)
    {
        var plan = cast.Plan();
        var simulation = new SimulationTown(await TestTown.Found(Launch));
        var owner = await Programmes.Owner(simulation.Town);
        await Programmes.LaunchFile(owner, "план.txt", plan);
        foreach (var (who, name) in cast.Names.Where(each => each.Key != except)) simulation._phones[who] = await Programmes.Join(simulation.Town, owner, name, who);
        simulation._phones[SimulationCast.Coordinator] = owner;
        simulation._phones[SimulationCast.Teacher] = await JoinAsTeacher(simulation.Town, owner);
        return simulation;
    }

    public static async Task<Phone> JoinAsTeacher(TestTown town, Phone coordinator, string firstName = "Нина")
    {
        await coordinator.Writes("/people");
        var teacher = town.Phone(firstName);
        await teacher.Starts(TeachersCode().Match(coordinator.Last.Text).Groups[1].Value);
        await teacher.Presses("Согласен(на)");
        return teacher;
    }

    /// <summary>Everything the bot said of its own accord: «пн 14.02 09:00 список: 1 3». Answers to a person's own presses are left out.</summary>
    public IReadOnlyList<string> Heard(string who) =>
        [.. this[who].After(Launch).Where(each => !_acts.Contains((who, each.At))).Select(each => $"{Stamp(each.At)} {Brief(each.Message)}")];

    public IReadOnlyList<(DateTime At, SandboxMessage Message)> Sent(string who) => [.. this[who].After(Launch).Where(each => !_acts.Contains((who, each.At)))];

    public static string Stamp(DateTime at) => at.ToString("dd.MM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Time passes to a moment at which somebody takes up their phone.</summary>
    public async Task<Phone> At(DateTime at, string who)
    {
        await Town.PassTo(at);
        _acts.Add((who, at));
        return this[who];
    }

    public async Task Does(DateTime at, string who, Func<Phone, Task> act) => await act(await At(at, who));

    /// <summary>The coordinator forwards a link to somebody who opens it only now.</summary>
    public async Task Joins(DateTime at, string who, string name)
    {
        await At(at, SimulationCast.Coordinator);
        _acts.Add((who, at));
        _phones[who] = await Programmes.Join(Town, this[SimulationCast.Coordinator], name, who);
    }

    public async Task JoinsAsTeacher(DateTime at, string who)
    {
        await At(at, SimulationCast.Coordinator);
        _acts.Add((who, at));
        _phones[who] = await JoinAsTeacher(Town, this[SimulationCast.Coordinator], who);
    }

    public async Task Marks(DateTime at, string who, int row)
    {
        var phone = await At(at, who);
        await PressAbout(phone, row, "Выполнено");
        Assert.Equal("Отмечено", phone.Toast);
    }

    public async Task PutsOff(DateTime at, string who, int row, string untilWhen)
    {
        var phone = await At(at, who);
        var message = await PressAbout(phone, row, "Напомнить позже");
        await phone.PressesOn(message, phone.Inbox.Single(m => m.Id == message.Id).Buttons.Single(button => button.Label.StartsWith(untilWhen, StringComparison.Ordinal)).Label);
        Assert.StartsWith("Напомню", phone.Toast, StringComparison.Ordinal);
    }

    /// <summary>«Назначить дату» out of the newest message about a row, the months turned as far as need be.</summary>
    public async Task Dates(DateTime at, string who, int row, DateTime start)
    {
        var phone = await At(at, who);
        var message = await PressAbout(phone, row, "Назначить дату");
        if (start.Month != at.Month) await phone.PressesOn(message, $"{RussianDate.Month(start.Month)} ›");
        await ChooseDayAndHour(phone, message, start);
        Assert.True(phone.Last.Text.StartsWith("Дата назначена", StringComparison.Ordinal), $"{Stamp(at)} {who}, row {row}, to {Stamp(start)}: «{phone.Toast}», {phone.Last.Text}");
    }

    /// <summary>«Изменить» – «Перенести», from the screen on which the same person has dated it.</summary>
    public async Task Moves(DateTime at, string who, int row, DateTime start)
    {
        var phone = await At(at, who);
        var message = await Opens(phone, row);
        await phone.PressesOn(message, "Изменить");
        await phone.PressesOn(message, "Перенести");
        await ChooseDayAndHour(phone, message, start);
        Assert.StartsWith("Перенесено", phone.Last.Text, StringComparison.Ordinal);
    }

    public async Task CallsOff(DateTime at, string who, int row, string why)
    {
        var phone = await At(at, who);
        var message = await Opens(phone, row);
        await phone.PressesOn(message, "Изменить");
        await phone.PressesOn(message, "Отменить мероприятие");
        await phone.Writes(why);
        await phone.Presses("Отменить мероприятие");
        Assert.StartsWith("Отменено", phone.Last.Text, StringComparison.Ordinal);
    }

    /// <summary>One Thursday is left out; its card is opened as a button of the plan does it.</summary>
    public async Task Skips(DateTime at, string who, DateTime start)
    {
        var phone = await At(at, who);
        var id = await Town.Look(db => db.Occurrences.Where(o => o.StartsAt == start).Select(o => o.Id).SingleAsync());
        await phone.Forges($"v1:open:{id.Value}");
        await phone.Presses("Изменить");
        await phone.Presses("Не проводить в этот день");
        await phone.Presses("Без причины");
        await phone.Presses("Не проводить в этот день");
        Assert.StartsWith("Встречи в этот день не будет", phone.Last.Text, StringComparison.Ordinal);
    }

    /// <summary>«Буду» or «Не смогу» under the newest invitation.</summary>
    public async Task Answers(DateTime at, string who, int row, bool isComing)
    {
        var phone = await At(at, who);
        await PressAbout(phone, row, isComing ? "Буду" : "Не смогу");
        Assert.StartsWith("Хорошо", phone.Toast, StringComparison.Ordinal);
    }

    /// <summary>A report in as few words as it takes.</summary>
    public async Task Reports(DateTime at, string who, int row)
    {
        var phone = await At(at, who);
        await PressAbout(phone, row, "Отчёт");
        await phone.Presses("Онлайн");
        while (!Question().Text.Contains("Что сделали", StringComparison.Ordinal)) await phone.Presses("Пропустить");
        await phone.Writes("Разобрали примеры заданий.");
        while (!Question().Buttons.Any(button => button.Label == "Отправить")) await phone.Presses("Пропустить");
        await phone.Presses("Отправить");
        Assert.StartsWith("✅ Отчёт отправлен", phone.Last.Text, StringComparison.Ordinal);

        SandboxMessage Question() => phone.Inbox.Last(m => m.Text.Contains("Отчёт", StringComparison.Ordinal) && m.Buttons.Any());
    }

    public async Task Accepts(DateTime at, int row)
    {
        var coordinator = await At(at, SimulationCast.Coordinator);
        await PressAbout(coordinator, row, "Принять");
    }

    public async Task Returns(DateTime at, int row, string words)
    {
        var coordinator = await At(at, SimulationCast.Coordinator);
        await PressAbout(coordinator, row, "Вернуть");
        await coordinator.Writes(words);
        Assert.StartsWith("↩️ Возвращено", coordinator.Last.Text, StringComparison.Ordinal);
    }

    /// <summary>An answer to «Как идёт?».</summary>
    public async Task Tells(DateTime at, string who, int row, string answer)
    {
        var phone = await At(at, who);
        await PressAbout(phone, row, answer);
    }

    public async Task Links(DateTime at, string who, int row, string link)
    {
        var phone = await At(at, who);
        await PressAbout(phone, row, "Добавить ссылку");
        await phone.Writes(link);
        Assert.StartsWith("Ссылка сохранена", phone.Last.Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    public static DateTime Moment(string moment) => DateTime.ParseExact($"{moment} 2022", "dd.MM HH:mm yyyy", CultureInfo.InvariantCulture);

    private static async Task ChooseDayAndHour(Phone phone, SandboxMessage message, DateTime start)
    {
        await phone.PressesOn(message, $"{start.Day}");
        await phone.Writes(start.ToString("HH:mm", CultureInfo.InvariantCulture));
        await phone.Presses(phone.Last.Buttons.First(button => button.Label is "Готово" or "Всё равно сохранить").Label);
    }

    /// <summary>The card of a row, out of the newest screen that leads there.</summary>
    private static Task<SandboxMessage> Opens(Phone phone, int row) => PressAbout(phone, row, "Открыть");

    /// <summary>In a message about this row alone the button is there; in a list the row is opened first.</summary>
    private static async Task<SandboxMessage> PressAbout(Phone phone, int row, string label)
    {
        var words = SimulationRows.Words(row);
        var message = phone.Inbox.Last(m => m.Text.Contains(words, StringComparison.Ordinal) && m.Buttons.Any(b => b.Label == label || Names(b, words)));
        if (message.Buttons.FirstOrDefault(b => Names(b, words)) is { } opens) await phone.PressesOn(message, opens.Label);
        await phone.PressesOn(message, label);
        return message;
    }

    /// <summary>A button of a list carries as much of the title as fits.</summary>
    private static bool Names(SandboxButton button, string words)
    {
        var label = button.Label.TrimEnd('…', ' ');
        return Enumerable.Range(0, label.Length).Any(skip =>
            label.AsSpan(skip).CommonPrefixLength(words) is var common && common >= LeastOfTitle && common == Math.Min(words.Length, label.Length - skip));
    }

    private static string Brief(SandboxMessage message)
    {
        var first = SimulationRows.Brief(message.Former.Count > 0 ? message.Former[0].Text : message.Text);
        var contents = message.Former.Select(former => former.Text).Append(message.Text);
        return contents.Any(text => text.StartsWith("Началось", StringComparison.Ordinal)) ? first + ", в начале — «Выполнено»" : first;
    }

    [GeneratedRegex(@"Ссылка для педагогов.*\?start=([A-Za-z0-9_-]+)")]
    private static partial Regex TeachersCode();
}
