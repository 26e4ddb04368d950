using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements;

/// <summary>Buttons that one room of announcements shows and another answers.</summary>
internal static class AnnouncementButtons
{
    /// <summary>«Ознакомлен(а)».</summary>
    public static readonly ButtonKind<AnnouncementId> Acknowledge = new("acknowledge");

    /// <summary>One answer of the poll, from 0.</summary>
    public static readonly ButtonKind<(AnnouncementId Announcement, int Answer)> Vote = new("vote");

    /// <summary>«Ответить», of whoever was sent it.</summary>
    public static readonly ButtonKind<AnnouncementId> WriteReply = new("announcement-reply");

    /// <summary>«Кому»: whom it is for.</summary>
    public static readonly ButtonKind<AnnouncementId> ChooseAudience = new("announcement-to");

    /// <summary>«Когда».</summary>
    public static readonly ButtonKind<AnnouncementId> ChooseTime = new("announcement-when");

    /// <summary>As it will arrive, with how many get it and «Отправить».</summary>
    public static readonly ButtonKind<AnnouncementId> Check = new("announcement-check");

    /// <summary>What became of it: delivered, not delivered and why.</summary>
    public static readonly ButtonKind<AnnouncementId> Delivery = new("announcement-delivery");

    /// <summary>«Кто ознакомился».</summary>
    public static readonly ButtonKind<AnnouncementId> Readers = new("announcement-readers");

    /// <summary>«Ответы»: what people wrote back.</summary>
    public static readonly ButtonKind<AnnouncementId> Replies = new("announcement-replies");

    /// <summary>«Исправить»: other words for what has gone out.</summary>
    public static readonly ButtonKind<AnnouncementId> Correct = new("announcement-correct");

    /// <summary>«Удалить у всех».</summary>
    public static readonly ButtonKind<AnnouncementId> Withdraw = new("announcement-withdraw");

    /// <summary>«Тест себе».</summary>
    public static readonly ButtonKind<AnnouncementId> TestToMe = new("announcement-test");

    /// <summary>Stands where a recipient has «Ознакомлен(а)», an answer of the poll or «Ответить»: in a preview and in a test they do nothing.</summary>
    public static readonly ButtonKind<Nothing> Rehearsal = new("announcement-trial");

    /// <summary>Words to begin with.</summary>
    public static readonly ButtonKind<ProgrammeId> Templates = new("announcement-templates");

    /// <summary>«Сохранить как шаблон».</summary>
    public static readonly ButtonKind<AnnouncementId> SaveAsTemplate = new("announcement-keep");
}
