using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Materials;

/// <summary>The library as everybody sees it: lists, what was found, one file.</summary>
internal static class MaterialScreens
{
    private const int TitleShown = 90, LabelShown = 40;
    private const long Kilobyte = 1024, Megabyte = 1024 * 1024;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("mat-page");
    public static readonly ButtonKind<(ProgrammeId Programme, string Key, int Page)> Tag = new("mat-tag");
    public static readonly ButtonKind<ProgrammeId> AskWords = new("mat-find");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Found = new("mat-found");

    /// <summary>«Way» leads back to the list (<see cref="WayBack"/>).</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id, string Way)> Open = new("mat");
    public static readonly ButtonKind<(ProgrammeId Programme, MaterialId Id)> Hand = new("mat-get");

    public static Screen NoProgramme() => new(
        Markup.Plain("Программ пока нет, поэтому и материалов тоже. Пришлите файл с планом, и библиотека появится вместе с программой."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen List(ProgrammeId programme, MaterialList list, IReadOnlyList<MaterialTag> tags, bool isCoordinators) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Материалы</b>"),
            list.Total == 0
                ? Markup.Plain(isCoordinators
                    ? "Здесь пока пусто. Нажмите «Добавить» и пришлите файлы: памятки, бланки, записи. Файлы рассылок остаются здесь сами."
                    : "Здесь пока пусто. Памятки, бланки и записи появятся, когда координатор их добавит.")
                : Lines(list, isCoordinators)),
        [
            .. Rows(programme, list, Page.Labelled("", (programme, list.Page.Number))),
            .. list.Page.Turning((label, number) => Page.Labelled(label, (programme, number))),
            .. tags.Chunk(2).Select(pair => (IReadOnlyList<Button>)[.. pair.Select(tag => Tag.Labelled($"#{tag.Name}: {tag.Count}", (programme, tag.Key, 0)))]),
            .. list.Total == 0 ? [] : (IReadOnlyList<Button>[])[[AskWords.Labelled("Найти", programme)]],
            .. isCoordinators ? [[AddScreens.Add.Labelled("Добавить", programme)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen Tagged(ProgrammeId programme, MaterialTag tag, MaterialList list, bool isCoordinators) => new(
        Markup.Paragraphs(Markup.Of($"<b>Материалы с меткой #{tag.Name}</b>"), Lines(list, isCoordinators)),
        [
            .. Rows(programme, list, Tag.Labelled("", (programme, tag.Key, list.Page.Number))),
            .. list.Page.Turning((label, number) => Tag.Labelled(label, (programme, tag.Key, number))),
            [Buttons.Materials.Labelled("Все материалы", programme), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen AskForWords(ProgrammeId programme) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Что найти в материалах?</b>"),
            Markup.Plain("Напишите слово или несколько: из названия, метки или имени файла. Окончания и ё не важны. Например: «оценивание» или «программа 5 класс».")),
        [Buttons.Materials.Labelled("Назад", programme), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NoWords(ProgrammeId programme) => new(
        Markup.Plain("Не вижу слов. Напишите буквами или цифрами, что найти."),
        [Buttons.Materials.Labelled("Все материалы", programme), Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="typed">Untrusted text.</param>
    public static Screen FoundList(ProgrammeId programme, string typed, MaterialList list, bool isCoordinators) => list.Total == 0
        ? new(
            Markup.Paragraphs(
                Markup.Of($"<b>Ничего не нашлось</b>\n«{PoliteCut.To(typed, 100)}»"),
                Markup.Plain("Напишите одно слово вместо нескольких или начало слова. Что есть, видно в «Все материалы».")),
            [Buttons.Materials.Labelled("Все материалы", programme), Buttons.Menu.Labelled("Меню", default)])
        : new(
            Markup.Paragraphs(
                Markup.Of($"<b>Нашлось: {list.Total}{(list.IsCut ? " и больше" : "")}</b>\n«{PoliteCut.To(typed, 100)}»"),
                Lines(list, isCoordinators),
                Markup.Plain(list.IsCut ? "Это слишком много. Добавьте ещё слово и напишите снова." : "Ищете другое? Просто напишите.")),
            [
                .. Rows(programme, list, Found.Labelled("", (programme, list.Page.Number))),
                .. list.Page.Turning((label, number) => Found.Labelled(label, (programme, number))),
                [Buttons.Materials.Labelled("Все материалы", programme), Buttons.Menu.Labelled("Меню", default)],
            ]);

    public static Screen Card(MaterialView view, string way, string note = "")
    {
        var (material, id) = (view.Material, (view.Material.ProgrammeId, view.Material.Id));
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Markup.Of($"<b>{material.Title}</b>\n{Sort(material)}{(material.FileName.Length > 0 ? $"\n{PoliteCut.To(material.FileName, 80)}" : "")}"),
                material.Tags.Length > 0 ? Markup.Of($"Метки: {material.Tags}") : Markup.Empty,
                Markup.Of($"<i>Добавлено: {view.AddedBy ?? "участник удалён"}, {RussianDate.Moment(view.Clock.Zone.ToLocal(material.AddedAt), view.Clock.Today)}</i>"),
                !view.IsCoordinators || material.IsForAll ? Markup.Empty : Markup.Plain("🔒 Видят только координаторы."),
                material.RefusedAt is { } at
                    ? Markup.Of($"⚠️ Мессенджер не отдаёт этот файл ({RussianDate.Moment(view.Clock.Zone.ToLocal(at), view.Clock.Today)}). {(view.IsCoordinators ? "Удалите его здесь и добавьте заново." : "Координатор это видит и добавит его заново.")}")
                    : Markup.Empty),
            [
                [Hand.Labelled("Получить", id)],
                .. view.IsCoordinators ? ChangeScreens.Row(material) : [],
                [WayBack.Button(way) ?? Buttons.Materials.Labelled("Назад", material.ProgrammeId), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen UnderFile(Material material) => new(Markup.Of($"<b>{material.Title}</b>"));

    public static Screen NotHad(Material material, bool mayAdd) => new(
        Markup.Paragraphs(
            Markup.Of($"Файл «{material.Title}» сейчас не открывается: мессенджер его больше не отдаёт."),
            Markup.Plain(mayAdd ? "Если он у вас есть, удалите его в материалах и добавьте заново." : "Координатор увидит это в материалах. Если файл нужен срочно, напишите ему.")),
        [Buttons.Materials.Labelled("Все материалы", material.ProgrammeId), Buttons.Menu.Labelled("Меню", default)]);

    private static Markup Lines(MaterialList list, bool isCoordinators) => Markup.Paragraphs(list.Page.Shown.Select((material, i) => Line(material, list.Page.First + i + 1, isCoordinators)));

    private static Markup Line(Material material, int number, bool isCoordinators)
    {
        var marks = $"{(isCoordinators && !material.IsForAll ? " 🔒" : "")}{(isCoordinators && material.RefusedAt is not null ? " ⚠️" : "")}";
        return Markup.Of($"{number}. {PoliteCut.To(material.Title, TitleShown)}{marks}\n<i>{Sort(material)}{(material.Tags.Length > 0 ? $" · {material.Tags}" : "")}</i>");
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(ProgrammeId programme, MaterialList list, Button here)
    {
        var way = WayBack.To(here);
        return list.Page.Shown.Select((material, i) => (IReadOnlyList<Button>)[Open.Labelled($"{list.Page.First + i + 1}. {PoliteCut.To(material.Title, LabelShown)}", (programme, material.Id, way))]);
    }

    /// <summary>«Документ Word, 240 КБ».</summary>
    private static string Sort(Material material)
    {
        var sort = material.IsPicture ? "Фото" : Path.GetExtension(material.FileName).ToLowerInvariant() switch
        {
            ".pdf" => "PDF",
            ".doc" or ".docx" or ".odt" or ".rtf" => "Документ",
            ".xls" or ".xlsx" or ".ods" or ".csv" => "Таблица",
            ".ppt" or ".pptx" or ".odp" => "Презентация",
            ".mp4" or ".mov" or ".avi" or ".mkv" => "Видео",
            ".mp3" or ".ogg" or ".wav" or ".m4a" => "Запись",
            ".zip" or ".rar" or ".7z" => "Архив",
            ".png" or ".jpg" or ".jpeg" => "Картинка",
            _ => "Файл",
        };
        return material.Size <= 0 ? sort : $"{sort}, {(material.Size >= Megabyte ? $"{RussianNumber.Of((decimal)material.Size / Megabyte)} МБ" : $"{Math.Max(1, material.Size / Kilobyte).ToString(CultureInfo.InvariantCulture)} КБ")}";
    }
}
