using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Materials;

/// <summary>Files come into the library: what to send, for whom it is, by which tags it is found.</summary>
internal static class AddScreens
{
    private const int Listed = 20;

    public static readonly ButtonKind<ProgrammeId> Add = new("mat-add");
    public static readonly ButtonKind<ProgrammeId> Enough = new("mat-enough");
    public static readonly ButtonKind<ProgrammeId> More = new("mat-more");

    /// <summary>1: everybody of the programme.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, int IsForAll)> ForWhom = new("mat-for");
    public static readonly ButtonKind<(ProgrammeId Programme, string Key)> PickTag = new("mat-pick");
    public static readonly ButtonKind<ProgrammeId> Finish = new("mat-finish");

    public static Screen AskFiles(ProgrammeId programme, int added, string note) => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Добавить в материалы</b>"),
            Markup.Plain(added == 0
                ? "Пришлите файлы или фото: по одному или несколько сразу. Подпись под файлом станет его названием."
                : "Пришлите ещё или нажмите «Готово». Пока их видят только координаторы.")),
        added == 0 ? [[Buttons.Materials.Labelled("Назад", programme)]] : [[Enough.Labelled("Готово", programme)]]);

    public static Screen AskForWhom(ProgrammeId programme, int added, string note) => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Принято: {Plural.Of(added, "файл", "файла", "файлов")}</b>"),
            Markup.Plain(added == 1 ? "Кто его увидит?" : "Кто их увидит?")),
        [ForWhom.Labelled("Все участники программы", (programme, 1))],
        [ForWhom.Labelled("Только координаторы", (programme, 0))],
        [More.Labelled("Назад", programme)]);

    public static Screen AskTags(ProgrammeId programme, IReadOnlyList<string> have, IReadOnlyList<MaterialTag> offered, string note) => new(
        Markup.Paragraphs(
            Markup.Plain(note),
            Markup.Of($"<b>Метки</b>"),
            Markup.Plain($"По меткам файлы легко найти. Выберите или напишите через запятую, например: оценивание, 5 класс. До {MaterialTags.Most} меток."),
            have.Count == 0 ? Markup.Empty : Markup.Of($"Уже стоят: {string.Join(", ", have)}")),
        [
            .. offered.Chunk(2).Select(pair => (IReadOnlyList<Button>)[.. pair.Select(tag => PickTag.Labelled($"#{tag.Name}", (programme, tag.Key)))]),
            [Enough.Labelled("Назад", programme), Finish.Labelled(have.Count == 0 ? "Пропустить" : "Готово", programme)],
        ]);

    public static Screen Finished(ProgrammeId programme, IReadOnlyList<Material> added) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Добавлено: {Plural.Of(added.Count, "файл", "файла", "файлов")}</b>"),
            Markup.Lines(added.Take(Listed).Select(material => Markup.Of($"• {PoliteCut.To(material.Title, 80)}"))),
            Markup.Plain($"{(added.Count == 1 ? "Его" : "Их")} {(added.Count > 0 && added[0].IsForAll ? "найдут все участники: в меню «Материалы» или по слову." : "видят только координаторы.")}"),
            Markup.Plain("Название и метки можно поправить: откройте файл.")),
        [
            .. added.Take(Listed).Select(material => (IReadOnlyList<Button>)[MaterialScreens.Open.Labelled(PoliteCut.To(material.Title, 45), (programme, material.Id, WayBack.Nowhere))]),
            [Add.Labelled("Добавить ещё", programme)],
            [Buttons.Materials.Labelled("Все материалы", programme), Buttons.Menu.Labelled("Меню", default)],
        ]);
}
