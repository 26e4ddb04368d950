using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Privacy;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>/forget, from both ends: what the person sees, and what is left in the files.</summary>
public sealed class ForgetSpecs
{
    [Fact]
    public async Task Nothing_of_a_person_is_left_in_any_byte_of_the_store_or_of_a_later_copy()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        // A plan under review holds her name in the coordinator's open dialogue; her own dialogue holds what she typed.
        await owner.SendsFile("план.txt", ForgetTown.Plan.Replace("Анализ мер", "Разбор мер (Светлова Е.А.)", StringComparison.Ordinal));
        await Type(town, ForgetTown.SvetlovasChat, "{\"Words\":\"ключ-от-кабинета\"}");
        var me = (await PeopleTown.PersonOf(town, svetlova)).Id;
        await town.Store.InOneCommit(async (db, ct) => MyDataSpecs.LeaveTraces(db, await db.Occurrences.FirstAsync(ct), me, town.Zone.ToUtc(town.Now)), CancellationToken.None);
        var before = await ForgetTown.Traces(town);
        foreach (var what in (string[])["Светлов", "светлов", "Елена Андреевна", "ключ-от-кабинета", "the chat as SQLite writes it in a row"])
            Assert.Contains(before, trace => trace.StartsWith(what, StringComparison.Ordinal));

        await svetlova.Writes("/forget");
        Assert.StartsWith("Удалить ваши данные?", svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Contains("2 мероприятия", svetlova.Last.Text, StringComparison.Ordinal);
        await svetlova.Presses("Удалить мои данные");
        Assert.NotEmpty(await town.Look(db => db.Addresses.Where(a => a.ChatId == ForgetTown.SvetlovasChat).ToListAsync())); // asked twice
        await svetlova.Presses("Да, удалить");

        Assert.StartsWith("Готово, ваши данные удалены.", svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Empty(await ForgetTown.Traces(town));
        Assert.Equal(0, ForgetTown.Journal(town));

        // The owner goes on where they were, and the screens say nobody's name.
        await owner.Writes("/people");
        Assert.DoesNotContain("Светлов", owner.Last.Text, StringComparison.Ordinal);
        var titles = await town.Look(db => db.Activities.OrderBy(a => a.Ordinal).Select(a => a.Title).ToListAsync());
        Assert.Equal(["Мастер-класс участник удалён", "Разработка дорожной карты округа", "Отчёт (участник удалён и Лобанов И.П.)", "Анализ мер за первую четверть"], titles);
        Assert.Contains("Комитет (куратор участник удалён)", await town.Look(db => db.Bodies.Select(b => b.Name).ToListAsync()));
        Assert.Contains(owner.Inbox, message => message.Text.Contains("Назовите других ответственных: строки плана 1, 3, 4.", StringComparison.Ordinal));
        await svetlova.Writes("/menu");
        Assert.StartsWith("Здравствуйте!", svetlova.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_goes_out_of_what_a_coordinator_has_open_too()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        var lobanov = await Programmes.Join(town, owner, "Лобанов И.П.", "Иван"); // no owner: a coordinator only
        await PeopleTown.MakeCoordinator(town, lobanov, (await PeopleTown.PersonOf(town, svetlova)).Memberships.Single().ProgrammeId);
        await Type(town, lobanov.Id, "{\"Words\":\"спросить: Светлова Е.А.\"}");

        await ForgetTown.Leaves(svetlova);

        Assert.Equal("{\"Words\":\"спросить: участник удалён\"}", await town.Look(db => db.Dialogs.Where(d => d.ChatId == lobanov.Id).Select(d => d.Data).SingleAsync()));
    }

    [Theory]
    [InlineData("PRAGMA secure_delete=ON", false)]
    [InlineData("PRAGMA secure_delete=OFF", true)]
    public async Task The_look_at_the_bytes_notices_when_removed_rows_are_not_overwritten(string habit, bool isFound)
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var person = await PeopleTown.PersonOf(town, await ForgetTown.Svetlova(town, owner));
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                await db.Database.ExecuteSqlRawAsync(habit, ct);
                await ForgetPerson.Run(db, person.Id, town.Zone.ToUtc(town.Now), ct);
            },
            CancellationToken.None);
        Assert.True(await town.Store.FoldJournal(CancellationToken.None));

        Assert.Equal(isFound, (await ForgetTown.Traces(town)).Count > 0);
    }

    [Fact]
    public async Task Everything_of_a_person_goes_and_the_marks_stay_without_a_name()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        var me = (await PeopleTown.PersonOf(town, svetlova)).Id;
        var lobanov = await Programmes.Join(town, owner, "Лобанов И.П.", "Иван");
        var deputy = (await PeopleTown.PersonOf(town, lobanov)).Id;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var occurrence = await db.Occurrences.FirstAsync(ct);
                var programme = occurrence.ProgrammeId;
                (await db.Memberships.SingleAsync(m => m.PersonId == deputy, ct)).DeputyId = me;
                var school = db.Add(new School { ProgrammeId = programme, Name = "Лесная школа", NameKey = "лесная школа", CuratorId = me }).Entity;
                await db.SaveChangesAsync(ct);
                db.AddRange(
                    new Shnor.Domain.Reminders.Snooze { OccurrenceId = occurrence.Id, PersonId = me, Until = town.Zone.ToUtc(town.Now.AddDays(1)), Deadline = town.Now.AddDays(9) },
                    new JoinRequest { ProgrammeId = programme, SchoolId = school.Id, PersonId = me, AskedAt = town.Zone.ToUtc(town.Now) },
                    new OutboxRow { Key = "later", Kind = LetterKinds.Joined, PersonId = me, ProgrammeId = programme, Detail = "1", DueAt = town.Zone.ToUtc(town.Now.AddDays(3)), NotBefore = town.Zone.ToUtc(town.Now.AddDays(3)) });
                occurrence.Confirm(me, town.Now, town.Zone.ToUtc(town.Now));
            },
            CancellationToken.None);

        await ForgetTown.Leaves(svetlova);

        var person = await town.Look(db => db.People.Include(p => p.Memberships).Include(p => p.Addresses).SingleAsync(p => p.Id == me));
        Assert.Equal(("участник удалён", $"#{me.Value}", null, null, null), (person.Name, person.NameKey, person.FullName, person.ConsentVersion, person.ConsentAt));
        Assert.NotNull(person.ForgottenAt);
        Assert.Empty(person.Memberships);
        Assert.Empty(person.Addresses);
        Assert.Equal(0, await town.Look(async db =>
            await db.Snoozes.CountAsync() + await db.JoinRequests.CountAsync() + await db.BodyMembers.CountAsync() + await db.Invitations.CountAsync(i => i.PersonId == me)
            + await db.Memberships.CountAsync(m => m.DeputyId != null) + await db.Schools.CountAsync(s => s.CuratorId != null) + await db.Outbox.CountAsync(r => r.PersonId == me && r.State == OutboxState.Pending)));
        Assert.Equal(me, await town.Look(db => db.Occurrences.Where(o => o.ReportedBy != null).Select(o => o.ReportedBy).SingleAsync()));
        Assert.Equal($"{me.Value}", await town.Look(db => db.History.Where(h => h.What == HistoryEvent.Forgotten).Select(h => h.Detail).SingleAsync()));
        await svetlova.Presses("Меню"); // an old button of hers
        Assert.Equal("", svetlova.Toast);
    }

    [Fact]
    public async Task The_last_coordinator_is_told_what_to_do_first_and_the_only_owner_too()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        await owner.Writes("/forget");
        Assert.StartsWith("Вы единственный администратор бота", owner.Last.Text, StringComparison.Ordinal);

        var second = town.Phone("Второй", "Хозяин");
        await second.Starts(await PeopleTown.NewOwnerCode(town));
        await second.Presses("Согласен(на)");
        await owner.Writes("/forget");
        Assert.StartsWith("Это единственный координатор программы", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Передать дела", owner.Buttons);
        Assert.Empty(ForgetTown.LedgerOf(town).People);

        // One who has never come is no successor.
        await PeopleTown.Seat(town, "Пчёлкина О.В.", seat => seat.Role = Shnor.Domain.People.Role.Coordinator);
        await owner.Writes("/forget");
        Assert.StartsWith("Это единственный координатор программы", owner.Last.Text, StringComparison.Ordinal);

        // Nobody depends on the second owner.
        await ForgetTown.Leaves(second);
        Assert.StartsWith("Готово", second.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namesake_keeps_their_name_and_the_coordinator_is_told()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var namesake = db.Add(new Person { Name = "Светлова Е.А.", NameKey = "светлова е.а." }).Entity;
                await db.SaveChangesAsync(ct);
                db.Add(new Membership { PersonId = namesake.Id, ProgrammeId = await db.Programmes.Select(p => p.Id).SingleAsync(ct), Role = Role.Responsible });
            },
            CancellationToken.None);

        await ForgetTown.Leaves(svetlova);

        Assert.Contains("Мастер-класс Светловой Елены Андреевны", await town.Look(db => db.Activities.Select(a => a.Title).ToListAsync()));
        Assert.Contains(owner.Inbox, message => message.Text.Contains("однофамилец с теми же инициалами", StringComparison.Ordinal));
        Assert.Contains("Светлова Е.А.", await PeopleTown.People(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_passes_on_a_wish_only_about_people_nobody_else_coordinates()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        var lobanov = await Programmes.Join(town, owner, "Лобанов И.П.", "Иван");
        var me = await PeopleTown.PersonOf(town, svetlova);
        var programme = me.Memberships.Single().ProgrammeId;
        await PeopleTown.MakeCoordinator(town, lobanov, programme);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var other = db.Add(new Programme { Title = "Другая", Years = "2022", ZoneId = TestTown.YekaterinburgZone, LaunchedAt = town.Zone.ToUtc(town.Now) }).Entity;
                await db.SaveChangesAsync(ct);
                db.Add(new Membership { PersonId = me.Id, ProgrammeId = other.Id, Role = Role.Teacher });
            },
            CancellationToken.None);

        var button = $"v1:forget-person:{programme.Value}.{me.Id.Value}";
        await lobanov.Forges(button);
        Assert.Contains("участвует и в программе, которую координируете не вы", lobanov.Last.Text, StringComparison.Ordinal);

        await owner.Forges(button); // may everything
        await owner.Presses("Удалить данные");
        await owner.Presses("Отмена");
        Assert.NotNull(await town.Look(db => db.People.Where(p => p.Id == me.Id && p.ForgottenAt == null).SingleOrDefaultAsync()));
        await owner.Forges(button);
        var first = owner.Last;
        await owner.Presses("Удалить данные");
        await owner.PressesFormer(first, "Удалить данные"); // the first screen's button, once more
        Assert.Equal("Этот вопрос уже закрыт, ничего не изменилось.", owner.Toast);
        await owner.Presses("Да, удалить");
        Assert.StartsWith("Данные удалены.", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains(lobanov.Inbox, message => message.Text.StartsWith("Участник попросил удалить свои данные", StringComparison.Ordinal));
        await owner.Forges(button);
        Assert.StartsWith("Этого", owner.Toast, StringComparison.Ordinal); // no longer there
    }

    private static Task Type(TestTown town, long chat, string data) => town.Store.InOneCommit(
        (db, _) =>
        {
            db.Dialogs.Add(new StoredDialog { Messenger = Messenger.Telegram, ChatId = chat, Kind = "survey", Version = 1, Data = data, Nonce = "abcdef012345", UpdatedAt = town.Zone.ToUtc(town.Now) });
            return Task.CompletedTask;
        },
        CancellationToken.None);
}
