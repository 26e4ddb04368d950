using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.People;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>A small programme of invented people, launched by its owner; and a second one that shares nothing with it.</summary>
internal static class PeopleTown
{
    public static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0); // a Wednesday

    public const string Title = "Программа поддержки школ Лесного округа";
    public const string OtherTitle = "Программа «Вершина» Горного округа";

    public static readonly string Plan = Document(
        Title,
        ("Участие в вебинарах проекта «500+»", "По графику еженедельно - четверг 12:00", "Светлова Е.А."),
        ("Разработка дорожной карты округа", "До 28 февраля 2022 года", "Пчёлкина О.В."),
        ("Заседание рабочей группы: обсуждение модели", "Март 2022 года", "Светлова Е.А. Лобанов И.П."),
        ("Анализ мер за первую четверть", "Апрель 2022 года", "Рабочая группа"));

    public static readonly string OtherPlan = Document(
        OtherTitle,
        ("Семинар о смысловом чтении", "Март 2022 года", "Родникова Т.В."),
        ("Подготовка памятки для родителей", "До 14 марта 2022 года", "Кедров А.С."),
        ("Мониторинг участия школ", "Апрель 2022 года", "Комитет Горного округа"));

    public static async Task<(TestTown Town, Phone Owner)> Found(Action<IServiceCollection>? change = null)
    {
        var town = await TestTown.Found(Launch, change: change);
        var owner = await Programmes.Owner(town);
        await Programmes.LaunchFile(owner, "план.txt", Encoding.UTF8.GetBytes(Plan));
        return (town, owner);
    }

    /// <summary>The owner's list of the only programme.</summary>
    public static async Task<string> People(Phone coordinator)
    {
        await coordinator.Writes("/people");
        return coordinator.Last.Text;
    }

    public static async Task<string> Code(Phone coordinator, string name) => Programmes.CodeOf(await People(coordinator), name);

    public static async Task<string> TeachersCode(Phone coordinator) => Programmes.CodeOf(await People(coordinator), "Ссылка для педагогов");

    public static async Task<Phone> Teacher(TestTown town, string code, string firstName, string lastName = "")
    {
        var phone = town.Phone(firstName, lastName);
        await phone.Starts(code);
        await phone.Presses("Согласен(на)");
        return phone;
    }

    public static async Task<string> NewOwnerCode(TestTown town) => await town.Store.InOneCommit(
        (db, _) => Task.FromResult(OwnerCodes.Issue(db, town.Zone.ToUtc(town.Now))), CancellationToken.None);

    public static Task<Person> PersonOf(TestTown town, Phone phone) => town.Look(async db =>
    {
        var address = await db.Addresses.SingleAsync(a => a.ChatId == phone.Id);
        return await db.People.Include(p => p.Memberships).SingleAsync(p => p.Id == address.PersonId);
    });

    /// <summary>A part of a message that the bot has no words for: a sticker, a voice message, a photo.</summary>
    public static async Task Sends(TestTown town, Phone phone, string kind, JsonNode content)
    {
        var id = town.Messenger.NextUpdateId++;
        town.Messenger.Inject(new JsonObject
        {
            ["update_id"] = id,
            ["message"] = new JsonObject
            {
                ["message_id"] = 900_000 + id,
                ["date"] = 1644382800,
                ["chat"] = new JsonObject { ["id"] = phone.Id, ["type"] = "private", ["first_name"] = "Имя" },
                ["from"] = new JsonObject { ["id"] = phone.Id, ["is_bot"] = false, ["first_name"] = "Имя" },
                [kind] = content,
            },
        });
        await town.Settle();
    }

    public static async Task MakeCoordinator(TestTown town, Phone phone, ProgrammeId programme)
    {
        var person = await PersonOf(town, phone);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var membership = await db.Memberships.FindAsync([person.Id, programme], ct);
                membership!.Role = Role.Coordinator;
            },
            CancellationToken.None);
    }

    public static Task<SchoolId> AddSchool(TestTown town, ProgrammeId programme, string name) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var school = new School { ProgrammeId = programme, Name = name, NameKey = name };
            db.Schools.Add(school);
            await db.SaveChangesAsync(ct);
            return school.Id;
        },
        CancellationToken.None);

    /// <summary>The only programme, or the one of this title.</summary>
    public static Task<ProgrammeId> Programme(TestTown town, string title = Title) => town.Look(db => db.Programmes.Where(p => p.Title == title).Select(p => p.Id).SingleAsync());

    /// <summary>What a coordinator or a roster says of somebody of the list.</summary>
    public static Task Seat(TestTown town, string name, Action<Membership> change) => town.Store.InOneCommit(
        async (db, ct) => change(await db.Memberships.SingleAsync(m => m.Person!.Name == name, ct)), CancellationToken.None);

    /// <summary>Somebody who is in the list and has not come, without a code yet.</summary>
    public static Task<PersonId> AddPerson(TestTown town, ProgrammeId programme, string name, Action<Person, Membership>? change = null) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var person = new Person { Name = name, NameKey = PersonName.TryParse(name)?.Key ?? name };
            var membership = new Membership { Person = person, ProgrammeId = programme, Role = Role.Teacher };
            person.Memberships.Add(membership);
            change?.Invoke(person, membership);
            db.People.Add(person);
            await db.SaveChangesAsync(ct);
            return person.Id;
        },
        CancellationToken.None);

    /// <summary>Opens the card of somebody out of the owner's list.</summary>
    public static async Task Card(Phone coordinator, string name)
    {
        await People(coordinator);
        await coordinator.Presses(name);
    }

    private static string Document(string title, params (string Title, string Deadline, string Who)[] rows) => string.Join('\n', [
        $"**{title}**",
        "",
        "План мероприятий по повышению качества образования в школах с низкими образовательными результатами на 2022 год",
        "",
        "\tСодержание деятельности\tСроки\tОтветственные",
        .. rows.Select((row, i) => $"{i + 1}\t{row.Title}\t{row.Deadline}\t{row.Who}"),
        "",
    ]);
}
