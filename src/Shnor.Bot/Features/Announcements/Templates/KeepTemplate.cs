using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>The programme's own templates: made of a draft, renamed, written anew, removed.</summary>
internal static class KeepTemplate
{
    private const int LongestTitle = 60;
    private const int Most = 50; // of one programme
    private const int LongestWords = 4000; // as read; an announcement takes 4096 with what is filled in

    public static async Task<Reply> AskTitle(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var draft = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var wayBack = Buttons.Announcement.Labelled("К рассылке", id);
        if (draft.Content.Html.Length == 0) return Reply.Show(TemplateScreens.NotTaken("В рассылке ещё нет текста. Напишите его, и её можно будет сохранить как шаблон.", wayBack));
        if (TemplateText.Faults(draft.Content.Html) is { Count: > 0 } faults) return Reply.Show(TemplateScreens.Faulty(faults, wayBack));
        if (await turn.Db.AnnouncementTemplates.CountAsync(t => t.ProgrammeId == draft.ProgrammeId, ct) >= Most)
            return Reply.Show(TemplateScreens.NotTaken($"Шаблонов уже {Most}, больше не поместится. Удалите лишние и попробуйте ещё раз.", wayBack));
        return Reply.Show(TemplateScreens.AskTitle(id, ReadyTitle(draft.Content), turn.Dialogs.Open(KeepTalk.Kind, new(draft.ProgrammeId.Value, id.Value, Template: 0, IsWords: false))));
    }

    public static async Task<Reply> TakeReadyTitle(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(KeepTalk.Kind, nonce) is not { Announcement: not 0 } talk) return Reply.Whisper("Этот шаблон уже сохранён или вопрос закрыт. Шаблоны — в «Рассылках».");
        var draft = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == new AnnouncementId(talk.Announcement), ct);
        return Reply.Show(await Name(turn, talk, ReadyTitle(draft.Content), ct));
    }

    public static async Task<Reply> AskNewTitle(Turn turn, (ProgrammeId Programme, AnnouncementTemplateId Id) asked, CancellationToken ct)
    {
        turn.Dialogs.Open(KeepTalk.Kind, new(asked.Programme.Value, Announcement: 0, asked.Id.Value, IsWords: false));
        return Reply.Show(TemplateScreens.AskNewTitle(await TemplateView.Load(turn.Db, asked.Id, ct)));
    }

    public static async Task<Reply> AskNewWords(Turn turn, (ProgrammeId Programme, AnnouncementTemplateId Id) asked, CancellationToken ct)
    {
        turn.Dialogs.Open(KeepTalk.Kind, new(asked.Programme.Value, Announcement: 0, asked.Id.Value, IsWords: true));
        return Reply.Show(TemplateScreens.AskNewWords(await TemplateView.Load(turn.Db, asked.Id, ct)));
    }

    public static async Task<Reply> Typed(Turn turn, (KeepTalk Data, string Words) typed, CancellationToken ct) =>
        Reply.Say(typed.Data.IsWords ? await Words(turn, typed.Data, typed.Words, ct) : await Name(turn, typed.Data, typed.Words, ct));

    public static async Task<Reply> AskRemove(Turn turn, (ProgrammeId Programme, AnnouncementTemplateId Id) asked, CancellationToken ct)
    {
        ShowTemplates.Leave(turn);
        return Reply.Show(TemplateScreens.SureRemove(await TemplateView.Load(turn.Db, asked.Id, ct)));
    }

    public static async Task<Reply> Remove(Turn turn, (ProgrammeId Programme, AnnouncementTemplateId Id) asked, CancellationToken ct)
    {
        turn.Db.AnnouncementTemplates.Remove(await turn.Db.AnnouncementTemplates.SingleAsync(t => t.Id == asked.Id, ct));
        await turn.Db.SaveChangesAsync(ct); // the list is asked for anew
        return Reply.Show(await ShowTemplates.ListOf(turn, asked.Programme, page: 0, "", ct), "Шаблон удалён");
    }

    private static async Task<Screen> Name(Turn turn, KeepTalk talk, string typed, CancellationToken ct)
    {
        var (programme, id) = (new ProgrammeId(talk.Programme), new AnnouncementTemplateId(talk.Template));
        var wayBack = talk.Template != 0 ? TemplateScreens.Own.Labelled("Отмена", (programme, id)) : Buttons.Announcement.Labelled("Отмена", new AnnouncementId(talk.Announcement));
        var title = string.Join(' ', typed.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (title.Length is 0 or > LongestTitle) return TemplateScreens.NotTaken(title.Length == 0 ? "Напишите, пожалуйста, название словами." : $"Слишком длинно: {Plural.Of(title.Length, "знак", "знака", "знаков")}. Напишите короче, до {LongestTitle}.", wayBack);
        var titles = await turn.Db.AnnouncementTemplates.Where(t => t.ProgrammeId == programme && t.Id != id).Select(t => t.Title).ToListAsync(ct);
        if (titles.Exists(known => Loose(known) == Loose(title)) || ReadyTemplates.All.Any(ready => Loose(ready.Title) == Loose(title)))
            return TemplateScreens.NotTaken($"Шаблон «{title}» уже есть. Напишите другое название.", wayBack);
        turn.Dialogs.Close();
        if (talk.Template != 0)
        {
            var known = await turn.Db.AnnouncementTemplates.SingleAsync(t => t.Id == id, ct);
            known.Title = title;
            return TemplateScreens.Card(TemplateView.Of(known), "Название изменено.");
        }

        var draft = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == new AnnouncementId(talk.Announcement), ct);
        if (TemplateText.Faults(draft.Content.Html) is { Count: > 0 } faults) return TemplateScreens.Faulty(faults, Buttons.Announcement.Labelled("К рассылке", draft.Id)); // changed meanwhile
        var template = turn.Db.AnnouncementTemplates.Add(new AnnouncementTemplate { ProgrammeId = programme, Title = title, Content = draft.Content, CreatedBy = turn.Me, CreatedAt = turn.UtcNow }).Entity;
        await turn.Db.SaveChangesAsync(ct); // its number stands in the buttons
        return TemplateScreens.Card(TemplateView.Of(template), "Шаблон сохранён.");
    }

    private static async Task<Screen> Words(Turn turn, KeepTalk talk, string typed, CancellationToken ct)
    {
        var wayBack = TemplateScreens.Own.Labelled("Отмена", (new(talk.Programme), new(talk.Template)));
        var words = turn.Incoming is Incoming.Text text ? text.Formatted : Markup.Plain(typed);
        if (words.Words.Trim().Length == 0) return TemplateScreens.NotTaken("Пришлите, пожалуйста, текст словами.", wayBack);
        if (words.Length > LongestWords) return TemplateScreens.NotTaken($"Слишком длинно: {Plural.Of(words.Length, "знак", "знака", "знаков")}. Сократите до {LongestWords}.", wayBack);
        if (TemplateText.Faults(words.Html) is { Count: > 0 } faults) return TemplateScreens.Faulty(faults, wayBack);
        turn.Dialogs.Close();
        var template = await turn.Db.AnnouncementTemplates.SingleAsync(t => t.Id == new AnnouncementTemplateId(talk.Template), ct);
        template.Content = template.Content with { Html = words.Html };
        return TemplateScreens.Card(TemplateView.Of(template), "Текст изменён.");
    }

    /// <summary>The first line, without marks: it is seldom the worst title.</summary>
    private static string ReadyTitle(AnnouncementContent content)
    {
        var first = new Markup(content.Html).Words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(line => !line.Contains('{', StringComparison.Ordinal)) ?? "";
        return PoliteCut.To(first.Trim('!', '.', ',', ' '), 40);
    }

    private static string Loose(string title) => title.ToLowerInvariant().Replace('ё', 'е');
}
