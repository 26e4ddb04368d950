using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>The process dies, the messenger is moody, the clock jumps: no reminder is lost, and doubled at most once. Real processes die in Shnor.Fault.Tests.</summary>
public sealed class CrashSpecs
{
    private static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);
    private static readonly DateTime Due = new(2022, 4, 15, 9, 0, 0);
    private static readonly (string, string, string)[] Deadline = [("Подготовка справки", "Апрель 2022 года", "Анина А.А.")];

    private readonly Trouble _trouble = new();

    [Fact]
    public async Task Killed_at_the_edit_of_a_start_it_edits_again_and_sends_nothing_more()
    {
        await using var town = await Found([("Участие в вебинарах", "еженедельно - среда 12:00", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 3, 2, 11, 59, 0));
        var reached = Hang();
        town.Town.JumpTo(new DateTime(2022, 3, 2, 12, 0, 0));
        _ = town.Town.Tick();
        await reached;

        _trouble.OnSend = null;
        await town.Town.RiseAfterCrash();
        await town.Town.Tick();
        Assert.Equal(["02.03 11:00 Через 1 час", "02.03 11:50 Началось"], ReminderTown.Lines(anina, Launch));
        Assert.Equal(["Выполнено"], anina.Buttons);
    }

    [Fact]
    public async Task Two_sweeps_and_two_couriers_at_once_say_everything_once()
    {
        await using var town = await Found(Deadline);
        var anina = await town.Joins(ReminderTown.Anina);
        town.Town.JumpTo(Due);
        var (sweep, courier) = (town.Town.Services.GetRequiredService<SweepDueRungs>(), town.Town.Services.GetRequiredService<Courier>());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => sweep.Run(CancellationToken.None))));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => courier.DeliverDue(CancellationToken.None))));
        await sweep.Run(CancellationToken.None);
        await courier.DeliverDue(CancellationToken.None);
        Assert.Single(ReminderTown.Lines(anina, Launch));
        Assert.Equal([OutboxState.Sent], await Reminders(town));
    }

    [Fact]
    public async Task A_429_holds_everybody_and_loses_nobody()
    {
        var machine = new HastyTime();
        await using var town = await Found([("Участие в вебинарах", "еженедельно - среда 12:00", "Анина А.А.")], services => services.AddSingleton(new Pace(new PaceLimits(), machine)));
        var teachers = new List<Phone>();
        for (var i = 0; i < 5; i++) teachers.Add(await town.TeacherJoins($"Педагог{i}"));
        _trouble.Sent.Clear();
        var shutAt = TimeSpan.Zero;
        var opened = new List<TimeSpan>();
        _trouble.OnSend = (call, _, go) =>
        {
            lock (opened)
            {
                if (call == 1)
                {
                    shutAt = machine.Passed;
                    return Task.FromResult<SendOutcome>(new SendOutcome.RetryAfter(TimeSpan.FromSeconds(30)));
                }

                opened.Add(machine.Passed);
                return go();
            }
        };
        town.Town.JumpTo(new DateTime(2022, 3, 2, 11, 0, 0));
        await town.Town.Tick();
        town.Town.JumpTo(new DateTime(2022, 3, 2, 11, 0, 31));
        await town.Town.Tick();

        foreach (var teacher in teachers) Assert.Single(ReminderTown.Lines(teacher, Launch));
        Assert.Equal(6, _trouble.Sent.Count);
        // Those already on their way at the same moment may still pass; everybody else waits.
        Assert.All(opened.Order().Skip(4), at => Assert.True(at - shutAt >= TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task An_unknown_outcome_is_tried_again_and_a_refusal_is_not()
    {
        await using var town = await Found([.. Deadline, ("Анализ результатов", "Апрель 2022 года", "Борин Б.Б.")]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        _trouble.OnSend = (_, to, go) => to.Id == borin.Id
            ? Task.FromResult<SendOutcome>(new SendOutcome.Rejected("Bad Request: no"))
            : _trouble.Sent.Count(sent => sent == to) < 5 ? Task.FromResult<SendOutcome>(new SendOutcome.Unknown("no answer")) : go();
        _trouble.Sent.Clear();
        await town.Town.PassTo(Due.AddMinutes(20));

        Assert.Single(ReminderTown.Lines(anina, Launch));
        Assert.Empty(ReminderTown.Lines(borin, Launch));
        Assert.Equal(1, _trouble.Sent.Count(sent => sent.Id == borin.Id));
        Assert.Equal([OutboxState.Sent, OutboxState.Failed], (await Reminders(town)).Order());
    }

    [Fact]
    public async Task A_clock_that_jumps_back_a_day_and_forward_again_repeats_nothing()
    {
        await using var town = await Found(Deadline);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Due.AddHours(1));
        town.Town.JumpTo(Due.AddDays(-1));
        await town.Town.Tick();
        town.Town.JumpTo(Due.AddHours(2));
        await town.Town.Tick();
        await town.Town.PassTo(new DateTime(2022, 4, 22, 9, 30, 0));
        Assert.Equal(["15.04 09:00 Срок — через 14 дней", "22.04 09:00 Срок — через 7 дней"], ReminderTown.Lines(anina, Launch));
    }

    [Fact]
    public async Task Half_an_hour_of_stop_around_a_start_leaves_everybody_told()
    {
        await using var town = await Found([("Участие в вебинарах", "еженедельно - среда 12:00", "Анина А.А.")]);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await town.Town.PassTo(new DateTime(2022, 3, 2, 10, 55, 0));
        town.Town.JumpTo(new DateTime(2022, 3, 2, 12, 5, 0));
        await town.Town.Restart();
        await town.Town.Tick();
        Assert.Equal(["Выполнено"], anina.Buttons);
        Assert.Single(ReminderTown.Lines(anina, Launch));
        Assert.Equal(["02.03 12:05 Уже идёт"], ReminderTown.Lines(teacher, Launch));
    }

    [Fact]
    public async Task Two_hundred_people_at_once_keep_the_pace_and_answers_go_first()
    {
        const int People = 200;
        var machine = new HastyTime();
        var pace = new Pace(new PaceLimits(), machine);
        await using var town = await Found([("Участие в вебинарах", "еженедельно - среда 12:00", "Анина А.А.")], services => services.AddSingleton(pace));
        await AddTeachers(town, People);
        var sentAt = new List<TimeSpan>();
        Task<int>? answered = null;
        _trouble.OnSend = (call, _, _) =>
        {
            lock (sentAt)
            {
                sentAt.Add(machine.Passed);
                if (call == 50) answered = Answer();
            }

            return Task.FromResult<SendOutcome>(new SendOutcome.Delivered($"{call}"));
        };
        town.Town.JumpTo(new DateTime(2022, 3, 2, 11, 0, 0));
        await town.Town.Tick();

        Assert.Equal(People, sentAt.Count);
        Assert.Equal(People, _trouble.Sent.Distinct().Count(to => to.Id >= FirstTeacher));
        // That no second ever holds more than 30 is shown by PaceSpecs; this clock may leap for one while another is between the gate and the call.
        var times = sentAt.Order().ToList();
        Assert.InRange(times[^1] - times[0], TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(10));
        Assert.InRange(await answered!, 50, 60); // only those that had already passed the gate

        async Task<int> Answer()
        {
            await pace.Enter(PaceLane.Answer, new ChatAddress(Messenger.Telegram, 1), CancellationToken.None);
            lock (sentAt) return sentAt.Count;
        }
    }

    private const long FirstTeacher = 100_000;

    private Task<ReminderTown> Found((string, string, string)[] rows, Action<IServiceCollection>? more = null) => ReminderTown.Found(
        Launch,
        rows,
        change: services =>
        {
            _trouble.Into(services);
            more?.Invoke(services);
        });

    /// <summary>The next call is done and never comes back.</summary>
    private Task Hang()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _trouble.OnSend = async (_, _, go) =>
        {
            await go();
            reached.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
            throw new InvalidOperationException("The dead do not speak.");
        };
        return reached.Task;
    }

    private static Task<List<OutboxState>> Reminders(ReminderTown town) =>
        town.Town.Look(db => db.Outbox.Where(row => row.Kind == "reminder").Select(row => row.State).ToListAsync());

    private static async Task AddTeachers(ReminderTown town, int people)
    {
        var connected = DateTime.SpecifyKind(Launch, DateTimeKind.Utc);
        var programme = await town.Town.Look(db => db.Programmes.Select(p => p.Id).SingleAsync());
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                for (var i = 0; i < people; i++)
                {
                    var teacher = new Person { Name = $"Педагог {i}", NameKey = $"педагог {i}" };
                    teacher.Agree(ConsentText.Version, connected);
                    teacher.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = FirstTeacher + i, ConnectedAt = connected });
                    teacher.Memberships.Add(new Membership { ProgrammeId = programme, Role = Role.Teacher });
                    db.People.Add(teacher);
                }

                await db.SaveChangesAsync(ct);
            },
            CancellationToken.None);
    }
}
