using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>Several programmes whose every title, name, body and school holds a word of its own, and people who do anything at all.</summary>
internal sealed class WildTown : IAsyncDisposable
{
    public const int Chats = 28;
    public const long OwnerChat = 1;

    private static readonly string[] Birds = ["Аист", "Беркут", "Выпь", "Грач", "Дрозд", "Жаворон", "Зимород", "Иволг"];

    private readonly Inbox _inbox;
    private readonly ScreenPainter _painter;
    private readonly Courier _courier;
    private readonly TableWatch _watch;
    private readonly List<string> _planted = [];
    private long _update = 1;
    private DateTime _now = new(2022, 2, 9, 10, 0, 0);

    private WildTown(TestTown town, Ear ear)
    {
        (Town, Ear, Oracle, _watch) = (town, ear, new Oracle(Model), new TableWatch(town));
        (_inbox, _painter, _courier) = (town.Services.GetRequiredService<Inbox>(), town.Services.GetRequiredService<ScreenPainter>(), town.Services.GetRequiredService<Courier>());
        Routes = town.Services.GetRequiredService<RouteTable>();
    }

    public TestTown Town { get; }

    public Ear Ear { get; }

    public RouteTable Routes { get; }

    public RightsModel Model { get; } = new();

    public Oracle Oracle { get; }

    /// <summary>Empty while nobody has seen or changed what is not theirs.</summary>
    public List<string> Crimes { get; } = [];

    /// <summary>How many changes of rows were looked at.</summary>
    public int Judged { get; private set; }

    public int Messages { get; private set; }

    public static async Task<WildTown> Settled()
    {
        var ear = new Ear();
        var town = new WildTown(await TestTown.Found(new(2022, 2, 9, 10, 0, 0), change: services => services.AddSingleton<IMessenger>(ear)), ear);
        await town._watch.Install();
        await town.Writes(OwnerChat, $"/start {town.Town.OwnerCode}");
        await town.PressLabel(OwnerChat, "Согласен(на)");
        await town.Believe();
        for (var i = 0; i < 4; i++) await town.Launch(OwnerChat);
        await town.Believe();
        await town.Populate();
        town.Ear.TakeHeard();
        return town;
    }

    /// <summary>A plan of words nobody else has.</summary>
    public async Task<bool> Launch(long chat)
    {
        if (_planted.Count == Birds.Length) return false;
        var bird = Birds[_planted.Count];
        _planted.Add(bird);
        var plan = $"""
            План мероприятий {bird}окружной на 2022 год

            	Содержание деятельности	Сроки	Ответственные
            1	Вебинар {bird}вебинар	По графику еженедельно - четверг 12:00	{bird}ова А.А.
            2	{bird}приказ	До 28 февраля 2022 года	{bird}ина Б.Б.
            3	Заседание {bird}совет	Март 2022 года	{bird}ова А.А. {bird}ский В.В.
            4	{bird}анализ	Апрель 2022 года	Рабочая группа {bird}орган
            """;
        var before = await Town.Look(db => db.Programmes.CountAsync());
        await Takes(new Incoming.File(_update++, Of(chat), Name(chat), Ear.Lay($"{bird}.txt", Encoding.UTF8.GetBytes(plan))));
        for (var taps = 0; taps < 20 && !await PressLabel(chat, "Запустить"); taps++)
        {
            if (!await PressLabel(chat, "Новая программа") && !await PressLabel(chat, "Верно")) break;
        }

        var launched = await Town.Look(db => db.Programmes.OrderByDescending(p => p.Id).Select(p => new { p.Id, Count = db.Programmes.Count() }).FirstAsync());
        if (launched.Count == before) return false;
        Oracle.Plant(new($"{bird}окружной", launched.Id.Value, Least: 1));
        Oracle.Plant(new($"{bird}вебинар", launched.Id.Value, Least: 1));
        foreach (var word in (string[])["приказ", "совет", "анализ", "орган"]) Oracle.Plant(new(bird + word, launched.Id.Value, Least: 2));
        return true;
    }

    public Task Writes(long chat, string words)
    {
        Model.Opens(chat, words);
        return Takes(new Incoming.Text(_update++, Of(chat), Name(chat), words));
    }

    public int PressesMade { get; private set; }

    public Task Presses(long chat, string data, string? messageId)
    {
        PressesMade++;
        return Takes(new Incoming.Press(_update++, Of(chat), Name(chat), $"{chat}", messageId, data));
    }

    public Task Blocks(long chat, bool isBack) => Takes(isBack ? new Incoming.Back(_update++, Of(chat), Name(chat)) : new Incoming.Gone(_update++, Of(chat), Name(chat)));

    public async Task<bool> PressLabel(long chat, string label)
    {
        foreach (var message in Ear.On(chat).Reverse())
        {
            if (message.Buttons.FirstOrDefault(button => button.Label == label) is not { Data: { } data }) continue;
            await Presses(chat, data, message.Id);
            return true;
        }

        return false;
    }

    /// <summary>Somebody with the right to do so has changed something: the model takes it as it is.</summary>
    public async Task Believe()
    {
        foreach (var change in await _watch.Since()) Model.Take(change);
    }

    public async Task ByHand(Func<ShnorDb, Task> change)
    {
        await Town.Store.InOneCommit((db, _) => change(db), CancellationToken.None);
        await Believe();
    }

    /// <summary>What came of what this chat did: every changed row and every message that went out is held against the model, as it was before or is now.</summary>
    public async Task<int> Judge(long? chat, string what)
    {
        await _painter.Finish();
        var changes = await _watch.Since();
        var heard = Ear.TakeHeard();
        var leaks = heard.Where(message => Oracle.Leak(message.Chat, message.Text) is not null).ToList();
        if (chat is { } actor) Crimes.AddRange(changes.Select(change => Oracle.Trespass(actor, change, changes)).OfType<string>().Select(crime => $"{what}: {crime}"));
        foreach (var change in changes) Model.Take(change);
        Crimes.AddRange(leaks.Select(message => Oracle.Leak(message.Chat, message.Text) is { } leak ? $"{what}: chat {message.Chat} saw {leak} in: {message.Text}" : null).OfType<string>());
        Crimes.AddRange(heard.Where(message => message.Text.Contains("внутренняя ошибка", StringComparison.Ordinal)).Select(message => $"{what}: {message.Text}"));
        (Judged, Messages) = (Judged + changes.Count, Messages + heard.Count);
        return changes.Count(change => change.Table != "Dialogs");
    }

    public async Task Post() => await _courier.DeliverDue(CancellationToken.None);

    public async Task TimePasses(int hours)
    {
        _now = _now.AddHours(hours);
        Town.JumpTo(_now);
        await Town.Tick();
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    /// <summary>Everybody comes by a code, and every programme gets a coordinator, two schools and a head for one of them.</summary>
    private async Task Populate()
    {
        var programmes = await Town.Look(db => db.Programmes.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        var chat = OwnerChat + 1;
        foreach (var programme in programmes)
        {
            var codes = await Town.Look(db => db.Invitations.Where(i => i.ProgrammeId == programme).OrderBy(i => i.PersonId == null).ThenBy(i => i.Id).Select(i => i.Code).ToListAsync());
            foreach (var code in codes.Append(codes[^1]).Append(codes[^1])) await Joins(chat++, code);
        }

        await ByHand(async db =>
        {
            foreach (var (programme, i) in programmes.Select((programme, i) => (programme, i)))
            {
                foreach (var name in (string[])["лицей", "гимназия"])
                    db.Schools.Add(new School { ProgrammeId = programme, Name = Birds[i] + name, NameKey = (Birds[i] + name).ToLowerInvariant() });
                await db.SaveChangesAsync();
                var school = await db.Schools.Where(s => s.ProgrammeId == programme).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
                var teachers = await db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Teacher).OrderBy(m => m.PersonId).ToListAsync();
                teachers[0].Role = Role.Coordinator;
                (teachers[1].Role, teachers[1].SchoolId) = (Role.SchoolHead, school);
                teachers[2].SchoolId = school;
                await Tell(db, programme, Birds[i], [teachers[2].PersonId]);
            }
        });
        foreach (var school in await Town.Look(db => db.Schools.ToListAsync())) Oracle.Plant(new(school.Name, school.ProgrammeId.Value, Least: 2, school.Id.Value));
    }

    /// <summary>Of every programme an announcement that one teacher was sent, a draft, words to begin with, and two files of which one is the coordinator's own.</summary>
    private async Task Tell(ShnorDb db, ProgrammeId programme, string bird, IReadOnlyList<PersonId> readers)
    {
        var at = Town.Zone.ToUtc(_now);
        var sent = db.Announcements.Add(new Announcement { ProgrammeId = programme, CreatedAt = at, Content = new() { Html = $"{bird}рассылка", Poll = ["Да", "Нет"], AsksAcknowledgement = true, InvitesReplies = true }, State = AnnouncementState.Sent, StartedAt = at, FinishedAt = at, Recipients = readers.Count }).Entity;
        db.Announcements.Add(new Announcement { ProgrammeId = programme, CreatedAt = at, Content = new() { Html = $"{bird}черновик" } });
        db.AnnouncementTemplates.Add(new AnnouncementTemplate { ProgrammeId = programme, Title = $"{bird}заготовка", Content = new() { Html = $"{bird}заготовка" }, CreatedAt = at });
        foreach (var (word, isForAll) in ((string, bool)[])[("памятка", true), ("служебное", false)])
            db.Materials.Add(new Material { ProgrammeId = programme, FileId = bird + word, FileName = $"{bird}{word}.pdf", Title = bird + word, IsForAll = isForAll, AddedAt = at });
        await db.SaveChangesAsync();
        foreach (var reader in readers) db.AnnouncementRecipients.Add(new AnnouncementRecipient { AnnouncementId = sent.Id, PersonId = reader, State = RecipientState.Delivered, NotBefore = at, PartsDone = 1, MessageIds = ["1"], SettledAt = at });
        db.AnnouncementReplies.Add(new AnnouncementReply { AnnouncementId = sent.Id, PersonId = readers[0], Text = $"{bird}ответ", At = at });
        foreach (var (word, least) in ((string, int)[])[("рассылка", 4), ("черновик", 4), ("заготовка", 4), ("ответ", 4), ("памятка", 1), ("служебное", 4)]) Oracle.Plant(new(bird + word, programme.Value, least));
    }

    public async Task Joins(long chat, string code)
    {
        await Writes(chat, $"/start {code}");
        await _painter.Finish();
        await PressLabel(chat, "Да");
        await _painter.Finish();
        await PressLabel(chat, "Согласен(на)");
        await Believe();
    }

    private async Task Takes(Incoming incoming)
    {
        await _inbox.Take(incoming, CancellationToken.None);
        await _painter.Finish();
    }

    private static ChatAddress Of(long chat) => new(Messenger.Telegram, chat);

    /// <summary>As the messenger calls them: no two are alike.</summary>
    private static string Name(long chat) => $"Гость{chat:00}";
}
