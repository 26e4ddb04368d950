using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Bot.Tests.Features.People;
using Shnor.Bot.Tests.Features.Plan;
using Shnor.Bot.Tests.Features.Schools;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Features.Bodies;

/// <summary>Committees and groups are filled with people once.</summary>
public sealed class BodySpecs
{
    [Fact]
    public async Task The_list_says_what_each_answers_for_and_those_without_people_come_first()
    {
        await using var town = await SchoolTown.Found();
        await town.OpensBodies();
        Assert.Contains("1. ❔ Рабочая группа\n2 мероприятия; людей нет", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("1. Рабочая группа");
        Assert.Contains("В плане: 2 мероприятия\n• Анализ мер за четверть\n• Подготовка отчёта", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Отметить людей");
        await town.Owner.Presses("Светлова Е.А.");
        await town.Owner.Presses("Готово");
        Assert.Contains("Кто входит:\n▫️ Светлова Е.А. — ещё не в боте", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("Назад");
        Assert.EndsWith("3. Рабочая группа\n2 мероприятия; 1 человек", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_in_a_body_answers_for_its_work_and_hears_of_it_once()
    {
        await using var town = await SchoolTown.Found();
        var teacher = await town.Teacher("Вера");
        var id = (await PeopleTown.PersonOf(town.Town, teacher)).Id;
        foreach (var body in (string[])["Рабочая группа", "Комитет"])
        {
            await town.Owner.Forges($"v1:body-people:{(await town.Body(body)).Value}.0");
            await town.Owner.Presses("Вера");
        }

        var membership = (await PeopleTown.PersonOf(town.Town, teacher)).Memberships.Single();
        Assert.Equal(Role.Responsible, membership.Role);
        Assert.Equal($"{id.Value} Responsible", await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.RoleGiven).Select(h => h.Detail).SingleAsync()));
        Assert.Equal(1, await town.Town.Look(db => db.Outbox.CountAsync(row => row.PersonId == id && row.Kind == LetterKinds.Welcome && row.Key.StartsWith("welcome:body:"))));

        var before = teacher.Inbox.Count;
        await town.Town.PassTo(new(2022, 2, 9, 10, 5, 0));
        Assert.Contains("Анализ мер за четверть", Assert.Single(teacher.Inbox.Skip(before)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_changes_nothing_and_says_so_and_a_person_can_be_taken_out()
    {
        await using var town = await SchoolTown.Found();
        var group = await town.Body("Рабочая группа");
        await town.Owner.Forges($"v1:body-people:{group.Value}.0");
        var people = town.Owner.Last;
        await town.Owner.Presses("Светлова Е.А.");
        Assert.Equal("Отмечено", town.Owner.Toast);
        await town.Owner.PressesFormer(people, "Светлова Е.А.");
        Assert.Equal("Уже отмечено", town.Owner.Toast);
        await town.Owner.Presses("✅ Светлова Е.А.");
        Assert.Equal("Отметка снята", town.Owner.Toast);
        Assert.Equal(0, await town.Town.Look(db => db.BodyMembers.CountAsync()));

        var (programme, svetlova) = (town.Programme.Value, await town.Person("Светлова Е.А."));
        var before = await TableDump.Of(town.Town);
        foreach (var data in (string[])[$"body-drop:{group.Value}.{svetlova.Value}.0", $"body-take:{group.Value}.987654.0", $"body-heads:{group.Value}", $"bodies-page:{programme}.2147483647"])
            await town.Owner.Forges($"v1:{data}");
        Assert.Equal(before, await TableDump.Of(town.Town));
    }

    [Fact]
    public async Task Heads_of_the_schools_that_a_group_names_are_added_with_one_tap()
    {
        await using var town = await SchoolTown.Found();
        var (kluchi, zarechye) = await town.TakesSchools();
        await town.Teacher("Роза", kluchi, Role.SchoolHead);
        await town.Teacher("Лилия", zarechye, Role.SchoolHead);
        await town.Teacher("Вера", kluchi);
        var group = await town.Body(SchoolTown.HeadsOfTwo);
        await town.Owner.Forges($"v1:body:{group.Value}");
        Assert.Contains("Руководители названных школ уже есть в программе: Лилия, Роза", town.Owner.Last.Text, StringComparison.Ordinal);
        var card = town.Owner.Last;
        await town.Owner.Presses("Добавить руководителей школ: 2");
        Assert.Equal("Добавлено: 2 человека", town.Owner.Toast);
        await town.Owner.PressesFormer(card, "Добавить руководителей школ: 2");
        Assert.Equal("Добавлять некого", town.Owner.Toast);
        Assert.Equal(["Лилия", "Роза"], await town.Town.Look(db => db.BodyMembers.Where(m => m.BodyId == group).Select(m => m.Person!.Name).OrderBy(name => name).ToListAsync()));
        Assert.Equal(2, await town.Town.Look(db => db.Memberships.CountAsync(m => m.Role == Role.SchoolHead))); // nobody's role has changed
    }

    [Fact]
    public async Task A_body_is_renamed_but_not_after_another_nor_by_nonsense()
    {
        await using var town = await SchoolTown.Found();
        var committee = await town.Body("Комитет");
        await town.Owner.Forges($"v1:body-name:{committee.Value}");
        foreach (var words in (string[])["🌸", "...", new('к', 301)])
        {
            await town.Owner.Writes(words);
            Assert.StartsWith("Это не подходит для названия, поэтому ничего не изменилось.", town.Owner.Last.Text, StringComparison.Ordinal);
        }

        await town.Owner.Writes("рабочая группа");
        Assert.Contains("в программе уже есть", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Writes("Комитет <i>образования</i>\nи спорта 🌸");
        Assert.StartsWith("Комитет <i>образования</i> и спорта 🌸", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Writes("ещё");
        Assert.StartsWith("Я понимаю кнопки", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_people_is_paged_and_a_press_keeps_the_page()
    {
        await using var town = await SchoolTown.Found();
        await town.Changes(db =>
        {
            foreach (var i in Enumerable.Range(0, 23))
            {
                var name = $"Ях{(char)('а' + i)}вленская-Заозёрская-Вознесенская П.П. 🌸<b>";
                db.Memberships.Add(new Membership { Person = new Person { Name = name, NameKey = name }, ProgrammeId = town.Programme, Role = Role.Teacher });
            }

            return Task.CompletedTask;
        });
        var group = await town.Body("Рабочая группа");
        await town.Owner.Forges($"v1:body-people:{group.Value}.0");
        await town.Owner.Presses("Далее ›");
        var third = town.Owner.Buttons.ElementAt(2);
        await town.Owner.Presses(third);
        Assert.Equal("Отмечено. Теперь это ответственный: план открыт и для этого человека.", town.Owner.Toast);
        Assert.Equal($"✅ {third}", town.Owner.Buttons.ElementAt(2));
        Assert.Contains("‹ Назад", town.Owner.Buttons);
    }

    [Fact]
    public async Task A_newer_version_of_the_plan_keeps_the_people_of_its_bodies()
    {
        await using var town = await SchoolTown.Found();
        await town.Owner.Forges($"v1:body-people:{(await town.Body("Рабочая группа")).Value}.0");
        await town.Owner.Presses("Светлова Е.А.");
        await town.Owner.SendsFile("план.txt", Encoding.UTF8.GetBytes(PlanTexts.Of(
            "2022 год",
            ("Подготовка приказа", "до 15 марта 2022 года", "Светлова Е.А."),
            ("Разработка школьной дорожной карты", "до 18 марта 2022 года", SchoolTown.HeadsOfTwo),
            ("Анализ мер за четверть", "до 28 марта 2022 года", "Рабочая группа"),
            ("Подготовка отчёта", "до 28 марта 2022 года", "Рабочая группа, Комитет"),
            ("Семинар для учителей", "Апрель 2022 года", "Пчёлкина О.В."))));
        await town.Owner.GoesOnTo("Всё готово");
        await town.Owner.Presses("Обновить план");
        Assert.Equal("Светлова Е.А.", await town.Town.Look(db => db.BodyMembers.Where(m => db.Bodies.Any(b => b.Id == m.BodyId && b.Name == "Рабочая группа")).Select(m => m.Person!.Name).SingleAsync()));
    }
}
