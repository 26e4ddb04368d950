using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>What people do at random; the seed says all of it.</summary>
internal sealed class WildLife(WildTown town, Random random)
{
    private static readonly string[] Words =
    [
        "14:00", "Готово", "да", "https://example.org/meet", "Новикова А.Б.", "Школа № 5", "7", "15.03.2022", "до 20 марта", "2222-3333", "ага", "Отмена", "удалить", "Петрова Анна Ивановна", "участник",
    ];

    private static readonly string[] Garbage = ["", "v1", "v1:done", "v2:done:1", "v1:done:9223372036854775808", "v1:person:1", "v1:done:🌸", "v1:\u202Edone:1", "'; DROP TABLE People; --", "v1:done:1.1.1.1", "v1:nothing:1"];

    private static readonly string[] Choices = ["ok", "right", "menu", "plan-menu", "people-menu", "new", "v1", "y2", "read", "drop"];

    private List<long> _ids = [];
    private int _untilIds;

    /// <summary>What was done last, for the message of a failure.</summary>
    public string Last { get; private set; } = "";

    public string Choose((string Kind, int Weight)[] kinds)
    {
        var at = random.Next(kinds.Sum(kind => kind.Weight));
        return kinds.First(kind => (at -= kind.Weight) < 0).Kind;
    }

    /// <summary>The owner, those who came in, and a few strangers.</summary>
    public long Somebody() => WildTown.OwnerChat + random.Next(WildTown.Chats);

    public Task Do(string kind, long chat) => kind switch
    {
        "own button" => OwnButton(chat),
        "stolen button" => StolenButton(chat, town.Ear.ButtonsEverOn(Somebody())),
        "forged button" => ForgedButton(chat),
        "garbage" => Press(chat, OneOf(Garbage), MessageOf(chat)),
        "command" => Writes(chat, $"/{OneOf([.. town.Routes.Commands.Keys])}"),
        "words" => Writes(chat, OneOf(Words)),
        "code" => Code(chat),
        "pressed twice" => Twice(chat),
        "gone and back" => GoneAndBack(chat),
        "role by hand" => RoleByHand(),
        "time" => town.TimePasses(random.Next(1, 40)),
        "launch" => town.Launch(chat),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of action."),
    };

    private async Task OwnButton(long chat)
    {
        var messages = town.Ear.On(chat).Where(message => message.Buttons.Count > 0).ToList();
        if (messages.Count == 0)
        {
            await Writes(chat, "/menu");
            return;
        }

        // Mostly what came last, as people do.
        var message = random.Next(4) > 0 ? messages[^1] : OneOf(messages);
        await Press(chat, OneOf(message.Buttons).Data!, message.Id);
    }

    private Task StolenButton(long chat, IReadOnlyList<string> theirs) => Press(chat, theirs.Count == 0 ? OneOf(Garbage) : OneOf(theirs), MessageOf(chat));

    private async Task ForgedButton(long chat)
    {
        if (_untilIds-- <= 0)
        {
            _untilIds = 400;
            _ids = await town.Town.Look(async db => (List<long>)[
                .. (await db.Programmes.Select(p => p.Id).ToListAsync()).Select(id => id.Value),
                .. (await db.People.Select(p => p.Id).ToListAsync()).Select(id => id.Value),
                .. (await db.Occurrences.OrderBy(o => o.DueOn).Take(60).Select(o => o.Id).ToListAsync()).Select(id => id.Value),
                987_654, 0, long.MaxValue,
            ]);
        }

        var route = OneOf([.. town.Routes.Presses.Values]);
        var argument = Argument(route.Argument);
        var data = argument.Length == 0 ? $"v1:{route.Name}" : $"v1:{route.Name}:{argument}";
        await Press(chat, random.Next(20) == 0 ? data[..random.Next(data.Length)] : data, MessageOf(chat));
    }

    private string Argument(Type type)
    {
        if (type == typeof(Nothing)) return "";
        if (type.IsAssignableTo(typeof(ITuple))) return string.Join('.', type.GetGenericArguments().Select(Argument));
        if (type == typeof(DateOnly)) return $"2022{random.Next(1, 13):00}{random.Next(1, 29):00}";
        if (type == typeof(int)) return random.Next(6).ToString(CultureInfo.InvariantCulture);
        if (type == typeof(string)) return OneOf(Choices);
        return OneOf(_ids).ToString(CultureInfo.InvariantCulture);
    }

    private async Task Code(long chat)
    {
        var codes = await town.Town.Look(db => db.Invitations.Where(i => i.RevokedAt == null && (i.PersonId == null || i.UsedAt == null)).OrderBy(i => i.Id).Select(i => i.Code).ToListAsync());
        await Writes(chat, $"/start {OneOf(codes)}");
        await town.Judge(chat, $"{Last} by chat {chat}");
        if (random.Next(5) == 0) return;
        await town.PressLabel(chat, "Да");
        await town.Judge(chat, $"«Да» after {Last} by chat {chat}");
        await town.PressLabel(chat, "Согласен(на)");
    }

    private async Task Twice(long chat)
    {
        if (town.Ear.On(chat).LastOrDefault(message => message.Buttons.Count > 0) is not { } message) return;
        var data = OneOf(message.Buttons).Data!;
        await Press(chat, data, message.Id);
        await Press(chat, data, message.Id);
    }

    private async Task GoneAndBack(long chat)
    {
        await town.Blocks(chat, isBack: false);
        await town.Blocks(chat, isBack: true);
        Last = "";
    }

    /// <summary>An owner gives and takes roles, fills a body, says who stands in for whom.</summary>
    private Task RoleByHand() => town.ByHand(async db =>
    {
        var memberships = await db.Memberships.Include(m => m.Person!.Addresses).OrderBy(m => m.PersonId).ThenBy(m => m.ProgrammeId).ToListAsync();
        var membership = OneOf(memberships.Where(m => m.Person!.Addresses.Count > 0).ToList());
        var same = memberships.Where(m => m.ProgrammeId == membership.ProgrammeId).ToList();
        switch (random.Next(6))
        {
            case 0 when same.Count(m => m.Role == Role.Coordinator) > 1 || membership.Role != Role.Coordinator:
                db.Memberships.Remove(membership);
                break;
            case 1:
                if (!memberships.Exists(m => m.PersonId == membership.PersonId && m.ProgrammeId != membership.ProgrammeId))
                    db.Memberships.Add(new Membership { PersonId = membership.PersonId, ProgrammeId = OneOf(memberships.Where(m => m.ProgrammeId != membership.ProgrammeId).ToList()).ProgrammeId, Role = Role.Responsible });
                break;
            case 2:
                membership.DeputyId = OneOf(same).PersonId;
                break;
            case 3:
                var body = await db.Bodies.FirstAsync(b => b.ProgrammeId == membership.ProgrammeId);
                if (!await db.BodyMembers.AnyAsync(m => m.BodyId == body.Id && m.PersonId == membership.PersonId)) db.BodyMembers.Add(new BodyMember { BodyId = body.Id, PersonId = membership.PersonId });
                break;
            case 4 when membership.Role != Role.Coordinator:
                membership.Role = Role.SchoolHead;
                membership.SchoolId = await db.Schools.Where(s => s.ProgrammeId == membership.ProgrammeId).OrderBy(s => s.Id).Select(s => (SchoolId?)s.Id).FirstOrDefaultAsync();
                break;
            default:
                if (membership.Role != Role.Coordinator || same.Count(m => m.Role == Role.Coordinator) > 1) membership.Role = (Role)random.Next(1, 5);
                break;
        }
    });

    private Task Writes(long chat, string words)
    {
        Last = words;
        return town.Writes(chat, words);
    }

    private Task Press(long chat, string data, string? messageId)
    {
        Last = data;
        return town.Presses(chat, data, messageId);
    }

    private string? MessageOf(long chat) => town.Ear.On(chat) is [.., var last] ? last.Id : null;

    private T OneOf<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
