using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>The parts of a draft, each written, changed and taken out by itself. Every answer is kept at once.</summary>
internal static class EditDraft
{
    private const int MostDaysAhead = 366;

    public static async Task<Reply> Ask(Turn turn, (AnnouncementId Id, int Part) asked, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, asked.Id, ct);
        if (!view.IsDraft) return await DraftCard.NotADraft(turn, view, ct);
        var part = Enum.IsDefined((DraftPart)asked.Part) ? (DraftPart)asked.Part : DraftPart.Card;
        return part == DraftPart.Card ? await DraftCard.Show(turn, view.Announcement, "", ct) : ShowPart(turn, view, part);
    }

    public static async Task<Reply> Typed(Turn turn, (WritingTalk Data, string Words) typed, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, new(typed.Data.Announcement), ct);
        if (!view.IsDraft) return DraftCard.AsMessage(await DraftCard.NotADraft(turn, view, ct));
        var formatted = turn.Incoming is Incoming.Text text ? text.Formatted : Markup.Plain(typed.Words);
        var refusal = typed.Data.Part switch
        {
            DraftPart.Words => TakeWords(view, formatted),
            DraftPart.Card or DraftPart.Files when view.Content.Html.Length == 0 => TakeWords(view, formatted),
            DraftPart.Links => TakeLinks(view, typed.Words),
            DraftPart.Poll => TakePoll(view, typed.Words),
            DraftPart.Acknowledgement => TakeDay(view, typed.Words),
            _ => "Текст у рассылки уже есть. Чтобы заменить его, нажмите «Текст» и пришлите новый.",
        };
        return refusal is null ? DraftCard.AsMessage(await DraftCard.Noting(turn, view.Announcement, Taken(typed.Data.Part), ct)) : Reply.Say(DraftScreens.NotTaken(view.Id, refusal));
    }

    /// <summary>A line of the card that is taken out; a button of a list that has changed since takes out nothing.</summary>
    public static async Task<Reply> Drop(Turn turn, (AnnouncementId Id, int What, int Index, int Of) asked, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, asked.Id, ct);
        if (!view.IsDraft) return await DraftCard.NotADraft(turn, view, ct);
        var content = view.Content;
        var (part, changed) = (DraftDrop)asked.What switch
        {
            DraftDrop.Words when content.Html.Length > 0 => (DraftPart.Words, content with { Html = "" }),
            DraftDrop.Photo when content.Photo is not null => (DraftPart.Files, content with { Photo = null }),
            DraftDrop.File when asked.Of == content.Files.Count && asked.Index < asked.Of => (DraftPart.Files, content with { Files = [.. content.Files.Where((_, i) => i != asked.Index)] }),
            DraftDrop.Link when asked.Of == content.Links.Count && asked.Index < asked.Of => (DraftPart.Links, content with { Links = [.. content.Links.Where((_, i) => i != asked.Index)] }),
            DraftDrop.Poll when content.Poll.Count > 0 => (DraftPart.Poll, content with { Poll = [] }),
            _ => (DraftPart.Card, (AnnouncementContent?)null),
        };
        if (changed is null) return await DraftCard.Show(turn, view.Announcement, "Этого здесь уже нет: вот что есть сейчас", ct);
        view.Announcement.Content = changed;
        return ShowPart(turn, view, part) with { Toast = "Убрано" };
    }

    /// <summary>«Просить „Ознакомлен(а)“»: off, or on until the evening of a day, or without a day.</summary>
    public static async Task<Reply> Acknowledge(Turn turn, (AnnouncementId Id, string Day) asked, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, asked.Id, ct);
        if (!view.IsDraft) return await DraftCard.NotADraft(turn, view, ct);
        if (asked.Day == DraftScreens.NotAsked)
        {
            (view.Announcement.Content, view.Announcement.AcknowledgeBy) = (view.Content with { AsksAcknowledgement = false }, null);
            return await DraftCard.Noting(turn, view.Announcement, "«Ознакомлен(а)» не спросим.", ct);
        }

        if (asked.Day == DraftScreens.NoDay) AskUntil(view, null);
        else if (DraftScreens.DayOf(asked.Day) is not { } day || Refusal(view, day) is not null) return ShowPart(turn, view, DraftPart.Acknowledgement) with { Toast = "Этот день уже не подходит: выберите другой" };
        else AskUntil(view, view.EveningOf(day));
        return await DraftCard.Noting(turn, view.Announcement, Taken(DraftPart.Acknowledgement), ct);
    }

    /// <summary>«Ответить» under it, or not.</summary>
    public static async Task<Reply> InviteReplies(Turn turn, (AnnouncementId Id, int On) asked, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, asked.Id, ct);
        if (!view.IsDraft) return await DraftCard.NotADraft(turn, view, ct);
        view.Announcement.Content = view.Content with { InvitesReplies = asked.On == 1 };
        return await DraftCard.Noting(turn, view.Announcement, asked.On == 1 ? "Под рассылкой будет кнопка «Ответить»." : "Кнопки «Ответить» не будет. На само сообщение ответить можно и без неё.", ct);
    }

    /// <returns>Null: they are taken.</returns>
    public static string? TakeWords(DraftView view, Markup words)
    {
        if (words.Words.Trim().Length == 0) return "Пришлите текст словами.";
        var changed = view.Content with { Html = words.Html };
        if (AnnouncementMessages.LengthAtMost(changed) > AnnouncementMessages.Room(changed)) return DraftTrouble.TooLong(changed);
        view.Announcement.Content = changed;
        return null;
    }

    private static string? TakeLinks(DraftView view, string words)
    {
        var (links, refusal) = TypedLinks.Read(words, AnnouncementContent.MostLinks - view.Content.Links.Count);
        if (links is not null) view.Announcement.Content = view.Content with { Links = [.. view.Content.Links, .. links] };
        return links is null ? refusal : null;
    }

    private static string? TakePoll(DraftView view, string words)
    {
        var (answers, refusal) = TypedPoll.Read(words);
        if (answers is not null) view.Announcement.Content = view.Content with { Poll = answers };
        return answers is null ? refusal : null;
    }

    private static string? TakeDay(DraftView view, string words)
    {
        if (TypedDay.ReadNearest(words, view.Clock.Today) is not { } day) return TypedDay.NotUnderstood;
        if (Refusal(view, day) is { } refused) return refused;
        AskUntil(view, view.EveningOf(day));
        return null;
    }

    private static string? Refusal(DraftView view, DateOnly day) =>
        view.EveningOf(day) <= view.Clock.UtcNow ? "Этот день уже прошёл. Напишите день позже."
        : day > view.Clock.Today.AddDays(MostDaysAhead) ? "Это дальше чем через год. Напишите день поближе."
        : null;

    private static void AskUntil(DraftView view, DateTime? until) => (view.Announcement.Content, view.Announcement.AcknowledgeBy) = (view.Content with { AsksAcknowledgement = true }, until);

    private static Reply ShowPart(Turn turn, DraftView view, DraftPart part)
    {
        turn.Dialogs.Open(WritingTalk.Kind, new(view.Id.Value, part));
        return Reply.Show(part switch
        {
            DraftPart.Files => DraftScreens.AskFiles(view),
            DraftPart.Links => DraftScreens.AskLinks(view),
            DraftPart.Poll => DraftScreens.AskPoll(view),
            DraftPart.Acknowledgement => DraftScreens.AskAcknowledgement(view),
            _ => DraftScreens.AskWords(view),
        });
    }

    private static string Taken(DraftPart part) => part switch
    {
        DraftPart.Links => "Кнопки добавлены.",
        DraftPart.Poll => "Ответы записаны.",
        DraftPart.Acknowledgement => "Под рассылкой будет кнопка «Ознакомлен(а)».",
        _ => "Текст записан.",
    };
}

/// <summary>What can be taken out of a draft.</summary>
internal enum DraftDrop
{
    Words,
    Photo,
    File,
    Link,
    Poll,
}
