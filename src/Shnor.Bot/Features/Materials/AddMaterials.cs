using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Materials;

/// <summary>«Добавить»: files one after another until «Готово», then for whom they are, then their tags. Left at any point, what has come is kept.</summary>
internal static class AddMaterials
{
    private const int MostAtOnce = 50;
    private const int TagsOffered = 6;
    private const string Over = "Добавление уже закончено: вот материалы";

    public static Reply Begin(Turn turn, ProgrammeId programme)
    {
        turn.Dialogs.Open(AddTalk.Kind, new(programme.Value, AddStep.Files, []));
        return Reply.Show(AddScreens.AskFiles(programme, added: 0, ""));
    }

    public static async Task<Reply> Take(Turn turn, (AddTalk Data, IncomingFile File) sent, CancellationToken ct)
    {
        var (talk, file) = sent;
        var isNext = file.Album is not null && file.Album == talk.Album;
        if (talk.Added.Count >= MostAtOnce) return isNext ? Reply.Silent : Reply.Say(AddScreens.AskFiles(talk.ProgrammeId, talk.Added.Count, $"За один раз помещается {MostAtOnce} файлов. Нажмите «Готово» и добавьте остальные после."));
        var (material, isNew) = await KeepMaterials.One(
            turn.Db, talk.ProgrammeId, new(file.FileId, file.Name, file.Size), file.IsPicture, PoliteCut.To(file.Caption.Trim(), MaterialTitle.Longest), isForAll: false, turn.Me, turn.UtcNow, ct);
        var isTaken = !isNew && talk.Added.Contains(material.Id.Value);
        talk = talk with { Step = AddStep.Files, Album = file.Album, Added = isNew ? [.. talk.Added, material.Id.Value] : talk.Added };
        turn.Dialogs.Open(AddTalk.Kind, talk);
        return isNext && isNew ? Reply.Silent : Reply.Say(AddScreens.AskFiles(talk.ProgrammeId, talk.Added.Count, Said(material, file, isNew, isTaken)));
    }

    public static async Task<Reply> Typed(Turn turn, (AddTalk Data, string Words) typed, CancellationToken ct)
    {
        var talk = typed.Data;
        if (talk.Step != AddStep.Tags) return Reply.Say(talk.Step == AddStep.Files ? AddScreens.AskFiles(talk.ProgrammeId, talk.Added.Count, "Сейчас жду файлы или фото.") : AddScreens.AskForWhom(talk.ProgrammeId, talk.Added.Count, "Выберите, пожалуйста, кнопкой."));
        if (MaterialTags.Read(typed.Words) is not { } tags) return Reply.Say(await AskTags(turn, talk, ChangeScreens.WrongTags, ct));
        var refusal = await Mark(turn, talk, tags, ct);
        return Reply.Say(refusal is null ? await Finished(turn, talk, ct) : await AskTags(turn, talk, refusal, ct));
    }

    public static async Task<Reply> Enough(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        if (Open(turn, programme) is not { } talk) return await Closed(turn, programme, ct);
        if (talk.Added.Count == 0) return Reply.Show(await ShowMaterials.ListOf(turn, programme, page: 0, ct), "Ничего не добавлено");
        turn.Dialogs.Open(AddTalk.Kind, talk with { Step = AddStep.ForWhom });
        return Reply.Show(AddScreens.AskForWhom(programme, talk.Added.Count, ""));
    }

    /// <summary>Back from «Кто их увидит?»: what has come stays, and more may come.</summary>
    public static async Task<Reply> More(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        if (Open(turn, programme) is not { } talk) return await Closed(turn, programme, ct);
        turn.Dialogs.Open(AddTalk.Kind, talk with { Step = AddStep.Files });
        return Reply.Show(AddScreens.AskFiles(programme, talk.Added.Count, ""));
    }

    public static async Task<Reply> ForWhom(Turn turn, (ProgrammeId Programme, int IsForAll) asked, CancellationToken ct)
    {
        if (Open(turn, asked.Programme) is not { } talk) return await Closed(turn, asked.Programme, ct);
        foreach (var material in await Load(turn, talk, ct)) material.IsForAll = asked.IsForAll == 1;
        talk = talk with { Step = AddStep.Tags };
        turn.Dialogs.Open(AddTalk.Kind, talk);
        return Reply.Show(await AskTags(turn, talk, "", ct));
    }

    /// <summary>One that stands in the library already; a second press changes nothing.</summary>
    public static async Task<Reply> PickTag(Turn turn, (ProgrammeId Programme, string Key) asked, CancellationToken ct)
    {
        if (Open(turn, asked.Programme) is not { } talk) return await Closed(turn, asked.Programme, ct);
        var tag = (await LookUpMaterials.Tags(turn, asked.Programme, int.MaxValue, ct)).FirstOrDefault(known => known.Key == asked.Key);
        if (tag is null) return Reply.Show(await AskTags(turn, talk, "", ct), "Такой метки больше нет");
        var refusal = await Mark(turn, talk, [tag.Name], ct);
        return Reply.Show(await AskTags(turn, talk, refusal ?? "", ct));
    }

    public static async Task<Reply> Finish(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Open(turn, programme) is { } talk ? Reply.Show(await Finished(turn, talk, ct)) : await Closed(turn, programme, ct);

    private static AddTalk? Open(Turn turn, ProgrammeId programme) => turn.Dialogs.Read(AddTalk.Kind) is { } talk && talk.ProgrammeId == programme ? talk : null;

    private static async Task<Reply> Closed(Turn turn, ProgrammeId programme, CancellationToken ct) => Reply.Show(await ShowMaterials.ListOf(turn, programme, page: 0, ct), Over);

    private static async Task<Screen> AskTags(Turn turn, AddTalk talk, string note, CancellationToken ct)
    {
        var added = await Load(turn, talk, ct);
        var have = added.SelectMany(material => MaterialTags.Of(material.Tags)).Distinct(StringComparer.Ordinal).ToList();
        var offered = (await LookUpMaterials.Tags(turn, talk.ProgrammeId, TagsOffered + have.Count, ct)).Where(tag => !have.Contains(tag.Name)).Take(TagsOffered).ToList();
        return AddScreens.AskTags(talk.ProgrammeId, have, offered, note);
    }

    private static async Task<Screen> Finished(Turn turn, AddTalk talk, CancellationToken ct)
    {
        turn.Dialogs.Close();
        return AddScreens.Finished(talk.ProgrammeId, await Load(turn, talk, ct));
    }

    /// <summary>To all that were added, beside the tags they have; all or none.</summary>
    private static async Task<string?> Mark(Turn turn, AddTalk talk, IReadOnlyList<string> tags, CancellationToken ct)
    {
        var added = await Load(turn, talk, ct);
        var marked = added.ConvertAll(material => (Material: material, Tags: (IReadOnlyList<string>)[.. MaterialTags.Of(material.Tags).Concat(tags).DistinctBy(MaterialTags.KeyOf)]));
        if (marked.Exists(each => each.Tags.Count > MaterialTags.Most)) return $"У одного файла помещается {MaterialTags.Most} меток. Хватит тех, что есть.";
        foreach (var (material, all) in marked)
        {
            material.Tags = MaterialTags.Write(all);
            await KeepMaterials.WriteWords(turn.Db, material, ct);
        }

        await turn.Db.SaveChangesAsync(ct); // what is offered next counts them
        return null;
    }

    private static Task<List<Material>> Load(Turn turn, AddTalk talk, CancellationToken ct)
    {
        var ids = talk.Added.Select(id => new MaterialId(id)).ToList();
        return turn.Db.Materials.Where(m => m.ProgrammeId == talk.ProgrammeId && ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(ct);
    }

    private static string Said(Material material, IncomingFile file, bool isNew, bool isTaken) => isTaken
        ? $"Этот файл уже принят: «{material.Title}»."
        : !isNew ? $"Этот файл в материалах уже есть: «{material.Title}»."
        : file.Album is not null ? "Принято. Если вы отправили несколько сразу, сохраню все." : $"Принято: «{material.Title}».";
}
