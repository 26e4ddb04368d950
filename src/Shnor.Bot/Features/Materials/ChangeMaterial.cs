using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Materials;

/// <summary>Another title, other tags, for whom it is, and out of the library.</summary>
internal static class ChangeMaterial
{
    public static Task<Reply> AskTitle(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, CancellationToken ct) => Ask(turn, asked, isTags: false, ct);

    public static Task<Reply> AskTags(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, CancellationToken ct) => Ask(turn, asked, isTags: true, ct);

    public static async Task<Reply> Typed(Turn turn, (ChangeTalk Data, string Words) typed, CancellationToken ct)
    {
        var view = await LookUpMaterials.One(turn, new(typed.Data.Material), ct);
        var material = view.Material;
        if (typed.Data.IsTags)
        {
            if (MaterialTags.Read(typed.Words) is not { } tags) return Reply.Say(ChangeScreens.AskForTags(material, ChangeScreens.WrongTags));
            material.Tags = MaterialTags.Write(tags);
        }
        else
        {
            if (MaterialTitle.Read(typed.Words) is not { } title) return Reply.Say(ChangeScreens.AskForTitle(material, ChangeScreens.WrongTitle(typed.Words.Trim().Length)));
            material.Title = title;
        }

        turn.Dialogs.Close();
        await KeepMaterials.WriteWords(turn.Db, material, ct);
        return Reply.Say(MaterialScreens.Card(view, WayBack.Nowhere, "Записано."));
    }

    public static async Task<Reply> ClearTags(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, CancellationToken ct)
    {
        ShowMaterials.Leave(turn);
        var view = await LookUpMaterials.One(turn, asked.Id, ct);
        view.Material.Tags = "";
        await KeepMaterials.WriteWords(turn.Db, view.Material, ct);
        return Reply.Show(MaterialScreens.Card(view, WayBack.Nowhere), "Меток больше нет");
    }

    public static async Task<Reply> SetForAll(Turn turn, (ProgrammeId Programme, MaterialId Id, int IsForAll) asked, CancellationToken ct)
    {
        var view = await LookUpMaterials.One(turn, asked.Id, ct);
        var isForAll = asked.IsForAll == 1;
        var was = view.Material.IsForAll;
        view.Material.IsForAll = isForAll;
        return Reply.Show(MaterialScreens.Card(view, WayBack.Nowhere), was == isForAll ? "Так и было" : isForAll ? "Теперь его видят все" : "Теперь его видят только координаторы");
    }

    public static async Task<Reply> AskRemove(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, CancellationToken ct) => Reply.Show(ChangeScreens.SureRemove((await LookUpMaterials.One(turn, asked.Id, ct)).Material));

    public static async Task<Reply> Remove(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, CancellationToken ct)
    {
        turn.Db.Materials.Remove(await turn.Db.Materials.SingleAsync(m => m.Id == asked.Id, ct)); // its words go with it
        await turn.Db.SaveChangesAsync(ct); // the list is asked for anew
        return Reply.Show(await ShowMaterials.ListOf(turn, asked.Programme, page: 0, ct), "Удалено из материалов");
    }

    private static async Task<Reply> Ask(Turn turn, (ProgrammeId Programme, MaterialId Id) asked, bool isTags, CancellationToken ct)
    {
        turn.Dialogs.Open(ChangeTalk.Kind, new(asked.Programme.Value, asked.Id.Value, isTags));
        var material = (await LookUpMaterials.One(turn, asked.Id, ct)).Material;
        return Reply.Show(isTags ? ChangeScreens.AskForTags(material, "") : ChangeScreens.AskForTitle(material, ""));
    }
}
