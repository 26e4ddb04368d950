using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.Schools;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Groups;

/// <summary>The programme with two schools, and a chat of several people in which a teacher has added the bot.</summary>
internal sealed class GroupTown : IAsyncDisposable
{
    public const long Chat = -77;
    public const long Supergroup = -1_000_000_000_077;
    public const string Title = "Учителя Ключей";

    private readonly SchoolTown _schools;

    private GroupTown(SchoolTown schools, Phone teacher) => (_schools, Teacher) = (schools, teacher);

    public TestTown Town => _schools.Town;

    public SandboxMessenger Messenger => Town.Messenger;

    public Phone Owner => _schools.Owner;

    /// <summary>Of no school.</summary>
    public Phone Teacher { get; }

    public ProgrammeId Programme => _schools.Programme;

    public SchoolTown Schools => _schools;

    public static async Task<GroupTown> Found()
    {
        var schools = await SchoolTown.Found();
        await schools.TakesSchools();
        var town = new GroupTown(schools, await schools.Teacher("Вера"));
        await town.AddChat(Chat, Title);
        return town;
    }

    /// <summary>A chat of the owner and the teacher, with the bot.</summary>
    public async Task AddChat(long chat, string title)
    {
        Messenger.AddGroup(new SandboxGroup(chat, title), Owner.Id, Teacher.Id);
        Messenger.AddBot(chat, Teacher.Id);
        await Town.Settle();
    }

    /// <summary>What the bot has written there.</summary>
    public IReadOnlyList<SandboxMessage> Said(long chat = Chat) => [.. Messenger.Messages(chat).Where(message => message.FromBot && message.Service is null)];

    public async Task<string> Presses(Phone phone, string label, long chat = Chat)
    {
        var message = Said(chat).Last(m => m.Buttons.Any(button => button.Label == label));
        Messenger.Press(phone.Id, message.Id, label, inGroup: chat);
        await Town.Settle();
        return Toast(chat);
    }

    public async Task<string> Forges(Phone phone, string data, long chat = Chat)
    {
        Messenger.PressForged(phone.Id, Said(chat)[^1].Id, data, inGroup: chat);
        await Town.Settle();
        return Toast(chat);
    }

    public async Task Writes(Phone phone, string text, long chat = Chat)
    {
        Messenger.SendText(phone.Id, text, inGroup: chat);
        await Town.Settle();
    }

    /// <summary>As a bot that is an administrator of the chat gets it.</summary>
    public async Task Tells(string kind, JsonNode content, long chat = Chat)
    {
        var id = Messenger.NextUpdateId++;
        Messenger.Inject(new JsonObject
        {
            ["update_id"] = id,
            ["message"] = new JsonObject
            {
                ["message_id"] = 900_000 + id,
                ["date"] = 1644382800,
                ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "group", ["title"] = Title },
                ["from"] = new JsonObject { ["id"] = Owner.Id, ["is_bot"] = false, ["first_name"] = "Ольга" },
                [kind] = content,
            },
        });
        await Town.Settle();
    }

    /// <summary>What becomes of the bot's own place in the chat.</summary>
    public async Task Standing(string status, bool? canWrite = null, long chat = Chat, string type = "group")
    {
        var now = new JsonObject { ["user"] = new JsonObject { ["id"] = 1_000_000_001, ["is_bot"] = true, ["first_name"] = "Бот" }, ["status"] = status };
        if (canWrite is { } can) (now["is_member"], now["can_send_messages"]) = (true, can);
        Messenger.Inject(new JsonObject
        {
            ["update_id"] = Messenger.NextUpdateId++,
            ["my_chat_member"] = new JsonObject
            {
                ["chat"] = new JsonObject { ["id"] = chat, ["type"] = type, ["title"] = Title },
                ["from"] = new JsonObject { ["id"] = Teacher.Id, ["is_bot"] = false, ["first_name"] = "Вера" },
                ["date"] = 1644382800,
                ["old_chat_member"] = new JsonObject { ["user"] = now["user"]!.DeepClone(), ["status"] = "member" },
                ["new_chat_member"] = now,
            },
        });
        await Town.Settle();
    }

    public Task<GroupChat> Row(long chat = Chat) => Town.Look(db => db.GroupChats.AsNoTracking().SingleAsync(g => g.ChatId == chat));

    /// <summary>Bound by taps.</summary>
    public async Task Connects(params string[] taps)
    {
        await Presses(Owner, "Подключить этот чат");
        foreach (var tap in taps) await Owner.Presses(tap);
    }

    /// <summary>An event gets its day, and the chats are told at once.</summary>
    public Task<OccurrenceId> Dates(string title, DateTime at) => Changes(title, occurrence => Assert.Equal(SetDateOutcome.Set, occurrence.SetDate(at, Town.Now)));

    public Task<OccurrenceId> Changes(string title, Action<Occurrence> change, TimeSpan wait = default) => Town.Store.InOneCommit(
        async (db, ct) =>
        {
            var utcNow = Town.Zone.ToUtc(Town.Now);
            var occurrence = await db.Occurrences.Include(o => o.Activity!.Programme).FirstAsync(o => o.Activity!.Title.Contains(title), ct);
            var before = KnownEvent.Of(occurrence);
            change(occurrence);
            RungSchedule.MoveOn(occurrence, utcNow);
            await db.SaveChangesAsync(ct);
            await new GroupNotices(db, new OutboxWriter(db, utcNow)).Tell(occurrence, before, utcNow + wait, ct);
            return occurrence.Id;
        },
        CancellationToken.None);

    public ValueTask DisposeAsync() => _schools.DisposeAsync();

    private string Toast(long chat) => Messenger.Presses(chat)[^1].Answer?.Text ?? throw new InvalidOperationException("The last press was never answered.");
}
