using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>Something of everything that announcements and the library keep of a person who is called Светлова Е.А.</summary>
internal static class AnnouncementTraces
{
    public static readonly AnnouncementId Sent = new(951), Unsent = new(952);
    public static readonly MaterialId File = new(951);

    private static readonly AnnouncementContent Content = new()
    {
        Html = "Семинар провела <b>Светлова Е.А.</b>: слова-рассылки",
        Files = [new("f51", "Светлова Е.А. план.pdf", 100)],
        Links = [new("Страница Светловой Е.А.", "https://example.org/")],
        Poll = ["Спасибо!", "Пусть Светлова Е.А. придёт ещё"],
        AsksAcknowledgement = true,
    };

    public static void Leave(ShnorDb db, ProgrammeId programme, PersonId me, DateTime at)
    {
        db.Add(new Announcement { Id = Sent, ProgrammeId = programme, CreatedBy = me, CreatedAt = at, Content = Content, State = AnnouncementState.Sent, StartedAt = at, FinishedAt = at, Recipients = 1 });
        db.Add(new Announcement { Id = Unsent, ProgrammeId = programme, CreatedBy = me, CreatedAt = at, Content = Content });
        db.Add(new AnnouncementRecipient { AnnouncementId = Sent, PersonId = me, State = RecipientState.Delivered, NotBefore = at, PartsDone = 1, MessageIds = ["7"], Messenger = Messenger.Telegram, ChatId = ForgetTown.SvetlovasChat, SettledAt = at, AcknowledgedAt = at, Vote = 1 });
        db.Add(new AnnouncementProgress { AnnouncementId = Sent, PersonId = me, Messenger = Messenger.Telegram, ChatId = ForgetTown.SvetlovasChat, MessageId = "8" });
        db.Add(new AnnouncementReply { Id = new(951), AnnouncementId = Sent, PersonId = me, Text = "слова-ответа", FileId = "файл-ответа", At = at, Answer = "слова-координатора", AnsweredBy = me, AnsweredAt = at });
        db.Add(new AnnouncementTemplate { Id = new(951), ProgrammeId = programme, Title = "Приглашает Светлова Е.А.", Content = Content, CreatedBy = me, CreatedAt = at });
        var file = db.Add(new Material { Id = File, ProgrammeId = programme, FileId = "f52", FileName = "Светлова Е.А. памятка.pdf", Title = "Памятка Светловой Е.А.", Tags = "оценивание, светлова е.а.", AddedBy = me, AddedAt = at }).Entity;
        db.AddRange(MaterialWords.Of(file));
    }
}
