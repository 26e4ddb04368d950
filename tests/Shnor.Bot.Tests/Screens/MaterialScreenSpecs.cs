using Shnor.Bot.Features;
using Shnor.Bot.Features.Materials;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Screens;

/// <summary>The library: lists, what was found, one file, how it comes and how it is kept in order.</summary>
[Collection(nameof(Approved))]
public sealed class MaterialScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);

    private static readonly Material Memo = File(1, "Памятка по оцениванию <5 класс>", "Памятка_по_оцениванию.docx", 245_000, "оценивание, 5 класс");

    private static readonly Material Photo = new()
    {
        Id = new(2),
        ProgrammeId = Ozero,
        FileId = "b",
        Title = "Фото от 23 ноября 2026",
        IsPicture = true,
        Size = 1_572_864,
        AddedAt = Lake.At(Lake.Now).UtcNow.AddDays(-1),
        RefusedAt = Lake.At(Lake.Now).UtcNow,
    };

    private static readonly MaterialTag Tag = new("abcdef01", "оценивание", 3);

    private static readonly MaterialList Two = new(new([Memo, Photo], 0, 0, 0), 2);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["materials-none-yet"] = MaterialScreens.NoProgramme,
        ["materials-empty"] = () => MaterialScreens.List(Ozero, new(new([], 0, 0, 0), 0), [], isCoordinators: false),
        ["materials-empty-coordinator"] = () => MaterialScreens.List(Ozero, new(new([], 0, 0, 0), 0), [], isCoordinators: true),
        ["materials"] = () => MaterialScreens.List(Ozero, Two, [Tag, Tag with { Name = "5 класс" }, Tag with { Name = "бланки" }], isCoordinators: false),
        ["materials-coordinator"] = () => MaterialScreens.List(Ozero, Two, [Tag], isCoordinators: true),
        ["materials-pages"] = () => MaterialScreens.List(Ozero, new(new([Memo], 6, 1, 2), 14), [], isCoordinators: false),
        ["materials-tagged"] = () => MaterialScreens.Tagged(Ozero, Tag, new(new([Memo], 6, 1, 1), 7), isCoordinators: false),
        ["materials-find"] = () => MaterialScreens.AskForWords(Ozero),
        ["materials-no-words"] = () => MaterialScreens.NoWords(Ozero),
        ["materials-found"] = () => MaterialScreens.FoundList(Ozero, "памятка <оценивание>", Two, isCoordinators: false),
        ["materials-found-many"] = () => MaterialScreens.FoundList(Ozero, "урок", new(new([Memo], 0, 0, 19), 120, IsCut: true), isCoordinators: false),
        ["materials-found-nothing"] = () => MaterialScreens.FoundList(Ozero, "абракадабра", new(new([], 0, 0, 0), 0), isCoordinators: false),
        ["material"] = () => MaterialScreens.Card(View(Memo, isCoordinators: false), "mat-page~1_0"),
        ["material-coordinator"] = () => MaterialScreens.Card(View(Memo, isCoordinators: true), WayBack.Nowhere, "Записано."),
        ["material-broken"] = () => MaterialScreens.Card(View(Photo, isCoordinators: true), WayBack.Nowhere),
        ["material-broken-teacher"] = () => MaterialScreens.Card(View(Photo, isCoordinators: false) with { AddedBy = null }, WayBack.Nowhere),
        ["material-under-file"] = () => MaterialScreens.UnderFile(Memo),
        ["material-not-had"] = () => MaterialScreens.NotHad(Memo, mayAdd: false),
        ["material-not-had-coordinator"] = () => MaterialScreens.NotHad(Memo, mayAdd: true),

        ["material-add"] = () => AddScreens.AskFiles(Ozero, 0, ""),
        ["material-add-more"] = () => AddScreens.AskFiles(Ozero, 2, "Принято: «Памятка по оцениванию»."),
        ["material-for-whom"] = () => AddScreens.AskForWhom(Ozero, 3, ""),
        ["material-tags-first"] = () => AddScreens.AskTags(Ozero, [], [Tag, Tag with { Name = "бланки" }], ""),
        ["material-tags-more"] = () => AddScreens.AskTags(Ozero, ["бланки"], [Tag], ChangeScreens.WrongTags),
        ["material-added"] = () => AddScreens.Finished(Ozero, [Memo, Photo]),
        ["material-added-closed"] = () => AddScreens.Finished(Ozero, [Photo]),

        ["material-title"] = () => ChangeScreens.AskForTitle(Memo, ""),
        ["material-title-long"] = () => ChangeScreens.AskForTitle(Memo, ChangeScreens.WrongTitle(130)),
        ["material-tags"] = () => ChangeScreens.AskForTags(Memo, ""),
        ["material-tags-none"] = () => ChangeScreens.AskForTags(Photo, ChangeScreens.WrongTags),
        ["material-remove"] = () => ChangeScreens.SureRemove(Memo),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_the_library_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static MaterialView View(Material material, bool isCoordinators) => new(material, "Титова Е.А.", isCoordinators, Lake.At(Lake.Now));

    private static Material File(long id, string title, string fileName, long size, string tags) => new()
    {
        Id = new(id),
        ProgrammeId = Ozero,
        FileId = $"f{id}",
        FileName = fileName,
        Size = size,
        Title = title,
        Tags = tags,
        IsForAll = true,
        AddedAt = Lake.At(Lake.Now).UtcNow.AddHours(-3),
    };
}
