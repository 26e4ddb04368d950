using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <param name="Id">Null: it comes with the bot.</param>
/// <param name="Key">Of one that comes with the bot.</param>
/// <param name="Title">Untrusted text.</param>
internal sealed record TemplateView(ProgrammeId Programme, AnnouncementTemplateId? Id, string? Key, string Title, AnnouncementContent Content)
{
    public IReadOnlyList<TemplateQuestion> Questions => TemplateText.Questions(Content.Html);

    public static TemplateView Of(AnnouncementTemplate template) => new(template.ProgrammeId, template.Id, Key: null, template.Title, template.Content);

    /// <returns>Null: no such template comes with the bot (any more).</returns>
    public static TemplateView? Of(ProgrammeId programme, string key) =>
        ReadyTemplates.Find(key) is { } ready ? new(programme, Id: null, ready.Key, ready.Title, ready.Content) : null;

    public static async Task<TemplateView> Load(ShnorDb db, AnnouncementTemplateId id, CancellationToken ct) => Of(await db.AnnouncementTemplates.AsNoTracking().SingleAsync(t => t.Id == id, ct));
}
