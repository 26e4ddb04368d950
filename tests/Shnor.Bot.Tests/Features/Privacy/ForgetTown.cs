using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Sandbox;
using Shnor.Storage.Copies;
using Shnor.Storage.Privacy;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>A town in which Светлова leaves traces everywhere, and a look at every byte that is left of her.</summary>
internal static class ForgetTown
{
    public const long SvetlovasChat = 7_123_456_789_012; // long enough to be nobody else's bytes
    public const string FullName = "Светлова Елена Андреевна";

    /// <summary>What nobody may find after she is forgotten: her name as it is spelled anywhere, her chat, what she typed.</summary>
    private static readonly (string What, byte[] Bytes)[] Hers =
    [
        .. ((string[])["Светлов", "светлов", "СВЕТЛОВ", "Елена Андреевна", "Елены Андреевны", "ключ-от-кабинета", "слова-отзыва", "слова-вопроса", "тайна-календаря", "слова-анкеты", "слова-черновика", "слова-просьбы", "закрытый-черновик", "слова-ответа", "слова-координатора", "файл-ответа"]).Select(text => (text, Encoding.UTF8.GetBytes(text))),
        ("the chat as text", Encoding.UTF8.GetBytes(SvetlovasChat.ToString(CultureInfo.InvariantCulture))),
        ("the chat as SQLite writes it in a row", BigEndian()[2..]), // 48 bits are enough (sqlite.org/fileformat.html, record format)
    ];

    public static readonly string Plan = string.Join('\n', [
        $"**{PeopleTown.Title}**",
        "",
        "План мероприятий по повышению качества образования в школах с низкими образовательными результатами на 2022 год",
        "",
        "\tСодержание деятельности\tСроки\tОтветственные",
        "1\tМастер-класс Светловой Елены Андреевны\tДо 14 марта 2022 года\tСветлова Е.А.",
        "2\tРазработка дорожной карты округа\tДо 28 февраля 2022 года\tПчёлкина О.В.",
        "3\tОтчёт (Е. А. Светлова и Лобанов И.П.)\tДо 28 марта 2022 года\tСветлова Е.А. Лобанов И.П.",
        "4\tАнализ мер за первую четверть\tАпрель 2022 года\tГруппа Светловой Е.А.",
        "",
    ]);

    public static string StoreOf(TestTown town) => town.Services.GetRequiredService<BotSettings>().StorePath;

    public static ForgottenLedger LedgerOf(TestTown town) => new(StoreOf(town));

    public static async Task<(TestTown Town, Phone Owner)> Found(Action<IServiceCollection>? change = null)
    {
        var town = await TestTown.Found(PeopleTown.Launch, change: change);
        var owner = await Programmes.Owner(town);
        await Programmes.LaunchFile(owner, "план.txt", Encoding.UTF8.GetBytes(Plan));
        return (town, owner);
    }

    public static async Task<Phone> Svetlova(TestTown town, Phone owner)
    {
        town.Messenger.AddPerson(new SandboxPerson(SvetlovasChat, "Елена", "Светлова"));
        var phone = new Phone(town, SvetlovasChat);
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await phone.Presses("Да");
        await phone.Presses("Согласен(на)");
        var me = (await PeopleTown.PersonOf(town, phone)).Id;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                (await db.People.FindAsync([me], ct))!.FullName = FullName;
                db.Add(new Body { ProgrammeId = (await PeopleTown.PersonOf(town, owner)).Memberships[0].ProgrammeId, Name = "Комитет (куратор Светлова Е.А.)", Members = { new BodyMember { PersonId = me } } });
            },
            CancellationToken.None);
        return phone;
    }

    public static async Task Leaves(Phone person)
    {
        await person.Writes("/forget");
        await person.Presses("Удалить мои данные");
        await person.Presses("Да, удалить");
    }

    /// <summary>Bytes of the journal. It is not there when nobody has the store open: another test's end closes the connections of them all.</summary>
    public static long Journal(TestTown town) => new FileInfo(StoreOf(town) + "-wal") is { Exists: true } journal ? journal.Length : 0;

    /// <summary>What of hers stands in the store, its journal, and a copy taken now.</summary>
    public static async Task<IReadOnlyList<string>> Traces(TestTown town)
    {
        var store = StoreOf(town);
        var copy = $"{store}.copy-{Path.GetRandomFileName()}";
        Assert.IsType<BackupOutcome.Done>(await TakeBackup.Run(store, copy, CancellationToken.None));
        var found = new List<string>();
        foreach (var file in (string[])[store, store + "-wal", store + "-shm", copy, store + ".forgotten"])
        {
            if (!File.Exists(file)) continue;
            var bytes = Read(file);
            found.AddRange(Hers.Where(hers => bytes.AsSpan().IndexOf(hers.Bytes) >= 0).Select(hers => $"{hers.What} in {Path.GetFileName(file)}"));
        }

        return found;
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] BigEndian()
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, SvetlovasChat);
        return bytes;
    }
}
