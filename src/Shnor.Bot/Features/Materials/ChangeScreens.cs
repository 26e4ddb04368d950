using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Materials;

/// <summary>A coordinator puts one file in order.</summary>
internal static class ChangeScreens
{
    public static readonly string WrongTags = $"Не вышло. Напишите от одной до {MaterialTags.Most} меток через запятую, каждая до {MaterialTags.Longest} знаков.";

    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id)> AskTitle = new("mat-title");
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id)> AskTags = new("mat-tags");
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id)> ClearTags = new("mat-untag");
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id, int IsForAll)> SetForAll = new("mat-all");
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id)> AskRemove = new("mat-drop-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id)> Remove = new("mat-drop");

    /// <summary>What stands under a file's card for coordinators.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Row(Material material)
    {
        var id = (material.ProgrammeId, material.Id);
        return
        [
            [AskTitle.Labelled("Название", id), AskTags.Labelled("Метки", id)],
            [SetForAll.Labelled(material.IsForAll ? "Оставить только координаторам" : "Открыть всем", (material.ProgrammeId, material.Id, material.IsForAll ? 0 : 1))],
            [AskRemove.Labelled("Удалить", id)],
        ];
    }

    public static string WrongTitle(int length) => length == 0 ? "Напишите, пожалуйста, название словами." : $"Слишком длинно: {Plural.Of(length, "знак", "знака", "знаков")}. Напишите короче, до {MaterialTitle.Longest}.";

    public static Screen AskForTitle(Material material, string note) => new(
        Markup.Paragraphs(Markup.Plain(note), Markup.Of($"<b>Как назвать этот файл?</b>\nСейчас: {material.Title}"), Markup.Plain("Напишите новое название одним сообщением.")),
        [Cancel(material)]);

    public static Screen AskForTags(Material material, string note) => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Метки файла «{material.Title}»</b>\n{(material.Tags.Length > 0 ? $"Сейчас: {material.Tags}" : "Меток пока нет.")}"),
            Markup.Plain($"Напишите все метки через запятую, например: оценивание, 5 класс. До {MaterialTags.Most} меток.")),
        [
            .. material.Tags.Length > 0 ? [[ClearTags.Labelled("Убрать все метки", (material.ProgrammeId, material.Id))]] : Array.Empty<IReadOnlyList<Button>>(),
            [Cancel(material)],
        ]);

    public static Screen SureRemove(Material material) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Удалить «{material.Title}» из материалов?</b>"),
            Markup.Plain("В рассылках, с которыми файл уже ушёл, он останется. Вернуть его сюда можно, если прислать заново.")),
        [Remove.Labelled("Удалить", (material.ProgrammeId, material.Id)), MaterialScreens.Open.Labelled("Не удалять", (material.ProgrammeId, material.Id, WayBack.Nowhere))]);

    private static Button Cancel(Material material) => MaterialScreens.Open.Labelled("Отмена", (material.ProgrammeId, material.Id, WayBack.Nowhere));
}
