using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.Announcements;
using Shnor.Bot.Tests.Features.Reports;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Materials;

/// <summary>The library: brought once, found by word forms, handed by the messenger's own name, closed to whom it is closed.</summary>
public sealed class MaterialSpecs
{
    [Fact]
    public async Task A_coordinator_brings_files_and_teachers_find_them()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var olga = town.Coordinator;
        await olga.Writes("/materials");
        Assert.Contains("Здесь пока пусто. Нажмите «Добавить»", olga.Last.Text, StringComparison.Ordinal);
        await olga.Presses("Добавить");
        await olga.SendsFile("Памятка_по_оцениванию (1).docx", "a");
        Assert.Contains("Принято: «Памятка по оцениванию».", olga.Last.Text, StringComparison.Ordinal);
        await olga.SendsPhoto(ReportTown.Png, "Стенд <школы>", album: "one");
        var said = olga.Inbox.Count;
        await olga.SendsPhoto([.. ReportTown.Png, 1], album: "one");
        Assert.Equal(said, olga.Inbox.Count); // the rest of an album is taken without a word
        await town.Town.Restart();
        Assert.All(await All(town), material => Assert.False(material.IsForAll)); // until it is said for whom

        await olga.Presses("Готово");
        Assert.Contains("Принято: 3 файла", olga.Last.Text, StringComparison.Ordinal);
        await olga.Presses("Назад"); // one more could come
        Assert.Contains("Пришлите ещё или нажмите «Готово»", olga.Last.Text, StringComparison.Ordinal);
        await olga.Presses("Готово");
        await olga.Presses("Только координаторы");
        await olga.Presses("Назад"); // the wrong one was pressed
        Assert.Contains("Кто их увидит?", olga.Last.Text, StringComparison.Ordinal);
        await olga.Presses("Все участники программы");
        await olga.Writes("оценивание, 5 класс");
        Assert.Contains("Добавлено: 3 файла", olga.Last.Text, StringComparison.Ordinal);

        var all = await All(town);
        Assert.Equal(["Памятка по оцениванию", "Стенд <школы>", "Фото от 16 ноября 2026"], all.Select(material => material.Title));
        Assert.All(all, material => Assert.True(material.IsForAll && material.Tags == "оценивание, 5 класс" && material.AddedBy == town.IdOf(olga)));

        await town.Vera.Writes("/materials памятки оцениваний");
        Assert.Contains("Нашлось: 1", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("1. Памятка по оцениванию");
        Assert.DoesNotContain("Удалить", town.Vera.Buttons);
        await town.Vera.Presses("Получить");
        Assert.Equal("Памятка по оцениванию", town.Vera.Last.Text);
        await town.Vera.Presses("Назад");
        Assert.Contains("«памятки оцениваний»", town.Vera.Inbox[^2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_coordinators_only_is_not_there_for_a_teacher()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var hidden = await Put(town, "Тайный список", isForAll: false, tags: "список");
        var open = await Put(town, "Открытый список", isForAll: true);

        await town.Vera.Writes("/materials");
        Assert.Contains("Открытый список", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайный", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("#список: 1", town.Vera.Buttons);
        var said = town.Vera.Inbox.Count;
        foreach (var way in new[] { $"mat:{town.Programme.Value}.{hidden.Value}.-", $"mat-get:{town.Programme.Value}.{hidden.Value}", $"mat-drop:{town.Programme.Value}.{open.Value}" })
            await town.Vera.Forges($"v1:{way}");
        Assert.Equal(said, town.Vera.Inbox.Count);
        Assert.DoesNotContain(town.Vera.Inbox, message => message.Text.Contains("Тайный", StringComparison.Ordinal));
        await town.Vera.Writes("/materials списки");
        Assert.Contains("Нашлось: 1", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("/materials списки");
        Assert.Contains("Нашлось: 2", town.Coordinator.Last.Text, StringComparison.Ordinal);

        // Closed meanwhile: an old button opens nothing.
        await town.Vera.Presses("1. Открытый список");
        var card = town.Vera.Last;
        await Change(town, open, material => material.IsForAll = false);
        await town.Vera.PressesOn(card, "Получить");
        Assert.Equal("Этого в списке уже нет.", town.Vera.Toast);
        Assert.Contains("Здесь пока пусто", town.Vera.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_tags_and_reader_are_changed_and_a_file_is_removed_once()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var (olga, id) = (town.Coordinator, await Put(town, "Старое имя", isForAll: false));
        await olga.Writes("/menu");
        await olga.Forges($"v1:mat:{town.Programme.Value}.{id.Value}.-");
        await olga.Presses("Название");
        await olga.Writes(new string('я', 121));
        Assert.Contains("Слишком длинно: 121 знак.", olga.Last.Text, StringComparison.Ordinal);
        await olga.Writes("Рабочая программа по химии");
        await olga.Presses("Метки");
        await olga.Writes("Химия; 8 класс");
        await olga.Presses("Открыть всем");
        Assert.Equal("Теперь его видят все", olga.Toast);

        await town.Nina.Writes("/materials программы химия 8");
        Assert.Contains("Нашлось: 1", town.Nina.Last.Text, StringComparison.Ordinal);
        await town.Nina.Writes("старое");
        Assert.Contains("Ничего не нашлось", town.Nina.Last.Text, StringComparison.Ordinal); // its old words went with the old title
        await town.Nina.Writes("/materials");
        await town.Nina.Presses("#химия: 1");
        Assert.Contains("Материалы с меткой #химия", town.Nina.Last.Text, StringComparison.Ordinal);

        await olga.Presses("Удалить");
        var sure = olga.Last;
        await olga.Presses("Удалить");
        Assert.Equal("Удалено из материалов", olga.Toast);
        await olga.PressesFormer(sure, "Удалить");
        Assert.Equal("Этого в списке уже нет.", olga.Toast);
        Assert.Equal((0, 0), await town.Town.Look(async db => (await db.Materials.CountAsync(), await db.MaterialWords.CountAsync())));
    }

    [Fact]
    public async Task A_file_the_messenger_no_longer_gives_is_said_and_shown_as_broken()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var id = await Put(town, "Пропавший бланк", isForAll: true);
        await town.Vera.Writes("/menu");
        await town.Vera.Forges($"v1:mat-get:{town.Programme.Value}.{id.Value}");
        Assert.Contains("сейчас не открывается", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("/materials");
        Assert.Contains("Пропавший бланк ⚠️", town.Coordinator.Last.Text, StringComparison.Ordinal);

        // It was brought again under the same entry: the mark goes with the first time it is handed over.
        await town.Coordinator.Presses("Добавить");
        await town.Coordinator.SendsFile("бланк.docx", "b");
        var known = (await All(town))[^1].FileId;
        await Change(town, (await All(town))[^1].Id, material => material.FileId = "other");
        await Change(town, id, material => material.FileId = known);
        await town.Vera.Forges($"v1:mat-get:{town.Programme.Value}.{id.Value}");
        Assert.Equal("Пропавший бланк", town.Vera.Last.Text);
        Assert.Null((await All(town))[0].RefusedAt);
    }

    [Fact]
    public async Task Files_of_an_announcement_stay_in_the_library_once()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var content = new AnnouncementContent { Html = "Бланки", Photo = new("photo1", "", 900), Files = [new("file1", "Бланк_отчёта.xlsx", 2048), new("file1", "Бланк_отчёта.xlsx", 2048)] };
        await town.Begun(content);
        await town.Begun(content, new(AudienceKind.Members) { Roles = [Domain.People.Role.Teacher] });

        Assert.Equal([("Фото от 16 ноября 2026", true), ("Бланк отчёта", true)], (await All(town)).Select(material => (material.Title, material.IsForAll)));
        await town.Nina.Writes("/materials бланки отчетов");
        Assert.Contains("Нашлось: 1", town.Nina.Last.Text, StringComparison.Ordinal);
        await town.Begun(content with { Photo = null, Files = [new("file2", "Список.docx", 1)] }, new(AudienceKind.Members) { Roles = [Domain.People.Role.Teacher] });
        Assert.False((await All(town))[^1].IsForAll); // what was for some, coordinators may open to all
    }

    [Fact]
    public async Task The_best_stands_first_and_pages_turn()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        await Put(town, "Сценарий", isForAll: true, fileName: "урок.docx");
        await Put(town, "Запись", isForAll: true, tags: "урок");
        await Put(town, "Урок математики", isForAll: true);
        for (var i = 1; i <= 6; i++) await Put(town, $"Открытые уроки {i}", isForAll: true);

        await town.Vera.Writes("/materials уро");
        Assert.Contains("Нашлось: 9", town.Vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("1. Открытые уроки 6", town.Vera.Last.Text, StringComparison.Ordinal);
        await town.Vera.Presses("Далее ›");
        Assert.Equal(["7. Урок математики", "8. Запись", "9. Сценарий"], town.Vera.Buttons.Where(label => char.IsDigit(label[0])));
        await town.Vera.Presses("8. Запись");
        await town.Vera.Presses("Назад");
        Assert.Contains("8. Запись", town.Vera.Buttons);
        await town.Vera.Writes("/menu");
        await town.Vera.Forges($"v1:mat-found:{town.Programme.Value}.1");
        Assert.Equal("Этот поиск уже закрыт: вот все материалы", town.Vera.Toast);
        await town.Vera.Presses("Найти");
        await town.Vera.Writes("№");
        Assert.Contains("Не вижу слов", town.Vera.Last.Text, StringComparison.Ordinal);
    }

    private static Task<List<Material>> All(AnnouncementTown town) => town.Town.Look(db => db.Materials.OrderBy(m => m.Id).ToListAsync());

    private static Task Change(AnnouncementTown town, MaterialId id, Action<Material> change) => town.Store.InOneCommit(async (db, ct) => change(await db.Materials.SingleAsync(m => m.Id == id, ct)), CancellationToken.None);

    private static Task<MaterialId> Put(AnnouncementTown town, string title, bool isForAll, string tags = "", string fileName = "") => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var (material, _) = await KeepMaterials.One(db, town.Programme, new($"gone {title}", fileName, 10_000), isPicture: false, title, isForAll, town.IdOf(town.Coordinator), town.Utc, ct);
            material.Tags = tags;
            await KeepMaterials.WriteWords(db, material, ct);
            return material.Id;
        },
        CancellationToken.None);
}
