using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>The list, and one of them.</summary>
internal static class ShowTemplates
{
    public static Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) => TurnPage(turn, (programme, 0), ct);

    public static async Task<Reply> TurnPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        Leave(turn);
        return Reply.Show(await ListOf(turn, asked.Programme, asked.Page, "", ct));
    }

    public static async Task<Reply> Ready(Turn turn, (ProgrammeId Programme, string Key) asked, CancellationToken ct)
    {
        Leave(turn);
        return TemplateView.Of(asked.Programme, asked.Key) is { } view ? Reply.Show(TemplateScreens.Card(view)) : Reply.Show(await ListOf(turn, asked.Programme, page: 0, "", ct), Wordings.ButtonIsOutOfDate);
    }

    public static async Task<Reply> Own(Turn turn, (ProgrammeId Programme, AnnouncementTemplateId Id) asked, CancellationToken ct)
    {
        Leave(turn);
        return Reply.Show(TemplateScreens.Card(await TemplateView.Load(turn.Db, asked.Id, ct)));
    }

    public static async Task<Screen> ListOf(Turn turn, ProgrammeId programme, int page, string note, CancellationToken ct)
    {
        var own = await turn.Db.AnnouncementTemplates.AsNoTracking().Where(t => t.ProgrammeId == programme).OrderByDescending(t => t.Id).ToListAsync(ct);
        return TemplateScreens.List(programme, PageOf.Cut(own.ConvertAll(TemplateView.Of), page, TemplateScreens.PageSize), note);
    }

    /// <summary>A question of templates is over when any of their screens is opened; a question of anything else stays.</summary>
    public static void Leave(Turn turn)
    {
        if (turn.Dialogs.Read(FillTalk.Kind) is not null || turn.Dialogs.Read(KeepTalk.Kind) is not null) turn.Dialogs.Close();
    }
}
