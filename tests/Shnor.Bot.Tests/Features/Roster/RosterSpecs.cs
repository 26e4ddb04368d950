using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Tests.Features.Roster;

/// <summary>A committee's list of people: shown, asked about, and applied by one press.</summary>
public sealed class RosterSpecs
{
    private static readonly string[] List =
    [
        "ФИО|Школа|Должность|Роль", "Светлова Елена Андреевна|МБОУ «Озёрная СОШ»|методист|ответственный", "Пчёлкина О.В.|МБОУ «Озёрная СОШ»||",
        "Журавина Вера Михайловна|Лицей № 3|учитель|", "Кедров П.И.|мбоу озерная сош|директор|педагог", "нет данных|Лицей № 3||",
    ];

    [Fact]
    public async Task A_list_is_shown_before_anything_changes_and_done_by_one_press()
    {
        await using var town = await RosterTown.Found();
        await town.Opens(town.Owner);
        Assert.Contains("Без кнопки «Применить» не изменится ничего", town.Owner.Last.Text, StringComparison.Ordinal);
        var before = await town.People();
        await town.Sends(List);

        var shown = town.Owner.Last.Text;
        foreach (var count in (string[])["В файле 4 человека", "Новых: 2", "Изменится: 2", "Без изменений: 0", "Есть в программе, но не в файле: 2", "Новых школ: 2", "Не прочитано строк: 1"])
            Assert.Contains(count, shown, StringComparison.Ordinal);
        Assert.Equal(before, await town.People());
        await town.Owner.Presses("Применить");

        Assert.Contains("Добавлено: 2. Изменено: 2. Теперь в программе 6 человек.", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Журавина Вера Михайловна|Лицей № 3|учитель|Teacher", "Кедров П.И.|МБОУ «Озёрная СОШ»|директор|Teacher", "Лобанов И.П.|||Responsible", "Ольга Комарова|||Coordinator",
                "Пчёлкина О.В.|МБОУ «Озёрная СОШ»||Responsible", "Светлова Елена Андреевна|МБОУ «Озёрная СОШ»|методист|Responsible",
            ],
            await town.People());
    }

    [Fact]
    public async Task A_list_makes_no_teacher_of_whoever_is_in_a_body_stands_in_for_somebody_or_is_a_curator()
    {
        await using var town = await RosterTown.Found();
        string[] busy = ["Зимина А.Д.", "Кедров П.И.", "Осинина Р.Т."];
        await town.Applies(["ФИО|Школа|Должность|Роль", "Анина Я.Ю.|СОШ № 1||ответственный", .. busy.Select(name => $"{name}|СОШ № 1||ответственный")]);
        var (member, deputy, curator) = ((await town.Person(busy[0])).Id, (await town.Person(busy[1])).Id, (await town.Person(busy[2])).Id);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                db.BodyMembers.Add(new BodyMember { BodyId = await db.Bodies.Select(b => b.Id).SingleAsync(ct), PersonId = member });
                var away = await db.Memberships.SingleAsync(m => m.Person!.Name == "Анина Я.Ю.", ct);
                (away.Away, away.DeputyId) = (new DaySpan(new(2022, 2, 9), new(2022, 2, 20)), deputy);
                (await db.Schools.SingleAsync(ct)).CuratorId = curator;
            },
            CancellationToken.None);
        await town.Sends(["ФИО|Школа|Должность|Роль", .. busy.Select(name => $"{name}|СОШ № 1||педагог")]);

        Assert.Contains("Кто отвечает за мероприятия плана, педагогом не станет", town.Owner.Last.Text, StringComparison.Ordinal);
        var people = await town.People();
        Assert.All(busy, name => Assert.Contains($"{name}|СОШ № 1||Responsible", people));
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_an_old_button_says_so()
    {
        await using var town = await RosterTown.Found();
        await town.Sends(List);
        var preview = town.Owner.Last;
        await town.Owner.Presses("Применить");
        var after = await town.Tables();
        await town.Owner.PressesFormer(preview, "Применить");
        Assert.StartsWith("Этот список уже применён или отменён", town.Owner.Toast, StringComparison.Ordinal);
        Assert.Equal(after, await town.Tables());

        await town.Sends(List);
        Assert.Contains("Менять нечего: всё уже так.", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Применить", town.Owner.Buttons);
    }

    [Fact]
    public async Task Somebody_of_the_plan_keeps_their_work_their_account_and_gets_their_whole_name()
    {
        await using var town = await RosterTown.Found();
        var phone = await Programmes.Join(town.Town, town.Owner, "Светлова Е.А.", "Лена");
        var before = await PeopleTown.PersonOf(town.Town, phone);
        await town.Applies(List);

        var after = await PeopleTown.PersonOf(town.Town, phone);
        Assert.Equal((before.Id, "Светлова Е.А.", "Светлова Елена Андреевна"), (after.Id, after.Name, after.FullName));
        Assert.Equal(2, await town.Town.Look(db => db.Assignees.CountAsync(a => a.PersonId == after.Id)));
        var added = await town.Person("Журавина В.М.");
        var invitation = await town.Town.Look(db => db.Invitations.SingleAsync(i => i.PersonId == added.Id));
        Assert.True(invitation.IsPersonal && invitation.Code.Length == 14);
        Assert.Equal(0, await town.Town.Look(db => db.Invitations.CountAsync(i => i.PersonId == after.Id && i.UsedAt == null)));
    }

    [Fact]
    public async Task Every_line_behind_the_counts_can_be_read()
    {
        await using var town = await RosterTown.Found();
        await town.Sends(["ФИО|Школа|Роль", .. Enumerable.Range(1, 40).Select(i => $"Журавина В.М.|СОШ № {i}|"), "12345|СОШ № 1|", "Пчелкина О.В.|СОШ № 1|тьютор"]);
        await town.Owner.Presses("Новые (40)");
        Assert.Contains("страница 1 из 3", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Далее ›");
        await town.Owner.Presses("Далее ›");
        Assert.Contains("Журавина В.М., СОШ № 40 — педагог", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("К итогу");
        await town.Owner.Presses("Не прочитано (1)");
        Assert.Contains("Строка 42: «12345» — не похоже на фамилию", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("К итогу");
        await town.Owner.Presses("Изменения (1)");
        Assert.Contains("Пчёлкина О.В.: школа: СОШ № 1", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("К итогу");
        await town.Owner.Presses("Замечания (1)");
        Assert.Contains("роль «тьютор» не знаю", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namesake_is_asked_about_one_at_a_time()
    {
        await using var town = await RosterTown.Found();
        await town.Applies("ФИО|Школа", "Светлова Е.А.|СОШ № 1");
        var known = await town.Person("Светлова Е.А.");
        await town.Sends("ФИО|Школа", "Светлова Елена Андреевна|СОШ № 2", "Светлова Евгения Алексеевна|СОШ № 3");
        Assert.Contains("Вопрос 1 из 2", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Светлова Елена Андреевна, СОШ № 2 из файла (строка 2) — кто это?", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Светлова Е.А., СОШ № 1");
        Assert.Contains("Новых: 1", town.Owner.Last.Text, StringComparison.Ordinal); // the other one is nobody else's namesake now
        await town.Owner.Presses("Применить");

        Assert.Contains("Светлова Елена Андреевна|СОШ № 2||Responsible", await town.People());
        Assert.Contains("Светлова Евгения Алексеевна|СОШ № 3||Teacher", await town.People());
        Assert.Equal("Светлова Елена Андреевна", (await town.Town.Look(db => db.People.SingleAsync(p => p.Id == known.Id))).FullName);
    }

    [Fact]
    public async Task Another_person_of_the_same_initials_is_a_new_one()
    {
        await using var town = await RosterTown.Found();
        await town.Applies("ФИО|Школа", "Светлова Е.А.|СОШ № 1");
        await town.Sends("ФИО|Школа", "Светлова Е.А.|СОШ № 2");
        await town.Owner.Presses("Другой человек");
        await town.Owner.Presses("Применить");

        Assert.Equal(["Светлова Е.А.|СОШ № 1||Responsible", "Светлова Е.А.|СОШ № 2||Teacher"], (await town.People()).Where(line => line.StartsWith("Светлова", StringComparison.Ordinal)));
        await town.Sends("ФИО|Школа", "Светлова Е.А.|СОШ № 2", "Светлова Е.А.|СОШ № 1");
        Assert.Contains("Менять нечего", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_of_a_list_have_their_limits()
    {
        await using var town = await RosterTown.Found();
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.People.SingleAsync(p => p.IsOwner, ct)).NameKey = "комарова о.и.", CancellationToken.None);
        await town.Sends(
            "ФИО|Школа|Роль", "Журавина В.М.|СОШ № 1|координатор", "Комарова О.И.|СОШ № 1|педагог", "Светлова Е.А.|СОШ № 1|педагог", "Лобанов И.П.|СОШ № 1|руководитель школы", "Кедров П.И.|СОШ № 2|ответственный");
        var shown = town.Owner.Last.Text;
        Assert.Contains("Координаторов через список не назначают", shown, StringComparison.Ordinal);
        Assert.Contains("Координатор остаётся координатором", shown, StringComparison.Ordinal);
        Assert.Contains("Кто отвечает за мероприятия плана, педагогом не станет", shown, StringComparison.Ordinal);
        await town.Owner.Presses("Применить");

        var people = await town.People();
        foreach (var line in (string[])["Журавина В.М.|СОШ № 1||Teacher", "Ольга Комарова|СОШ № 1||Coordinator", "Светлова Е.А.|СОШ № 1||Responsible", "Лобанов И.П.|СОШ № 1||SchoolHead", "Кедров П.И.|СОШ № 2||Responsible"])
            Assert.Contains(line, people);
        var head = await town.Person("Лобанов И.П.");
        Assert.Equal($"{head.Id.Value} SchoolHead", (await town.Town.Look(db => db.History.SingleAsync(h => h.What == HistoryEvent.RoleGiven))).Detail);
    }

    [Fact]
    public async Task A_directors_post_is_a_proposal_and_no_role()
    {
        await using var town = await RosterTown.Found();
        await town.Sends("ФИО|Школа|Должность", "Журавина В.М.|СОШ № 1|директор", "Кедров П.И.|СОШ № 2|заместитель директора");
        Assert.Contains("Сам роль «руководитель школы» не даю", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Сделать директоров руководителями (1)");
        Assert.Contains("Руководителями школ по должности станут: 1.", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Применить");

        Assert.Equal((Role.SchoolHead, Role.Teacher), ((await town.Person("Журавина В.М.")).Memberships[0].Role, (await town.Person("Кедров П.И.")).Memberships[0].Role));
    }

    [Fact]
    public async Task What_was_shown_is_what_is_done()
    {
        await using var town = await RosterTown.Found();
        await town.Sends("ФИО|Школа", "Лобанов И.П.|СОШ № 1");
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.People.SingleAsync(p => p.Name == "Лобанов И.П.", ct)).FullName = "Лобанов Илья Петрович", CancellationToken.None);
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Memberships.SingleAsync(m => m.Person!.Name == "Лобанов И.П.", ct)).Role = Role.Teacher, CancellationToken.None);
        await town.Town.Store.InOneCommit(async (db, ct) => db.Memberships.Remove(await db.Memberships.SingleAsync(m => m.Person!.Name == "Лобанов И.П.", ct)), CancellationToken.None);
        var before = await town.People();
        await town.Owner.Presses("Применить");

        Assert.Equal("Программа тем временем изменилась. Посмотрите ещё раз.", town.Owner.Toast);
        Assert.Contains("Новых: 1", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before, await town.People());
    }

    [Fact]
    public async Task Whoever_asked_to_be_forgotten_does_not_come_back_by_a_list_or_by_hand()
    {
        await using var town = await RosterTown.Found();
        await town.Sends("ФИО|Школа", "Журавина Вера Михайловна|СОШ № 1", "Кедров П.И.|СОШ № 1");
        town.Town.Services.GetRequiredService<ForgottenLedger>().Add(new(977), [PersonName.TryParse("Журавина В.М.")!], town.Town.Zone.ToUtc(town.Town.Now));
        await town.Owner.Presses("Применить");
        Assert.Equal("Программа тем временем изменилась. Посмотрите ещё раз.", town.Owner.Toast);
        await town.Owner.Presses("Не прочитано (1)");
        Assert.Contains("Строка 2: человек просил удалить свои данные, строку не беру", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Журавина", (await town.Town.Look(db => db.Dialogs.SingleAsync())).Data, StringComparison.Ordinal);
        await town.Owner.Presses("К итогу");
        await town.Owner.Presses("Применить");
        await town.Owner.Forges($"v1:person-add:{await town.Programme()}");
        await town.Owner.Writes("Журавина В.М.");

        Assert.StartsWith("Человек с таким именем просил удалить свои данные", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (await town.Town.Look(db => db.People.CountAsync(p => p.NameKey == "журавина в.м.")), await town.Town.Look(db => db.People.CountAsync(p => p.NameKey == "кедров п.и."))));
    }

    [Fact]
    public async Task A_thousand_people_are_one_file_and_one_press()
    {
        await using var town = await RosterTown.Found();
        var letters = "АБВГДЕЖЗИК";
        var rows = Enumerable.Range(0, 1000).Select(i => $"Журавин{string.Concat(i.ToString("000", System.Globalization.CultureInfo.InvariantCulture).Select(d => char.ToLowerInvariant(letters[d - '0'])))} {letters[i % 10]}.{letters[i / 100]}.|СОШ № {i % 30}|учитель|").ToList();
        await town.Applies(["ФИО|Школа|Должность|Роль", .. rows]);

        Assert.Contains(town.Owner.Inbox, message => message.Text.Contains("Добавлено: 1000.", StringComparison.Ordinal));
        Assert.Equal((1004, 30), (await town.Town.Look(db => db.Memberships.CountAsync()), await town.Town.Look(db => db.Schools.CountAsync())));
        await town.Sends(["ФИО|Школа|Должность|Роль", .. rows]);
        Assert.Contains("Менять нечего", town.Owner.Last.Text, StringComparison.Ordinal);
    }
}
