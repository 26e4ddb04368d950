using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>Announcements are written in the chat: words as they are formatted, a photo, files, links, a poll; tried on oneself; corrected when they are out.</summary>
internal sealed class WritingFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.NewAnnouncement, Need.Coordinator, DraftCard.Begin);
        routes.Press(Buttons.Announcement, Need.Coordinator, AnnouncementCards.Open);

        routes.Press(DraftScreens.Ask, Need.Coordinator, EditDraft.Ask);
        routes.Press(DraftScreens.Drop, Need.Coordinator, EditDraft.Drop);
        routes.Press(DraftScreens.Acknowledge, Need.Coordinator, EditDraft.Acknowledge);
        routes.Press(DraftScreens.InviteReplies, Need.Coordinator, EditDraft.InviteReplies);
        routes.Talk(WritingTalk.Kind, Need.Coordinator, EditDraft.Typed);
        routes.KeepsFiles(WritingTalk.Kind, Need.Coordinator, TakeDraftFiles.Take);
        routes.Press(DraftScreens.AskRemove, Need.Coordinator, DraftCard.AskRemove);
        routes.Press(DraftScreens.Remove, Need.Coordinator, DraftCard.Remove);

        routes.Look(AnnouncementButtons.TestToMe, Need.Coordinator, TestToOneself.Send);
        routes.Look(AnnouncementButtons.Rehearsal, Need.Member, Rehearsed);

        routes.Press(AnnouncementButtons.Correct, Need.Coordinator, CorrectAnnouncement.Open);
        routes.Press(CorrectScreens.Ask, Need.Coordinator, CorrectAnnouncement.Ask);
        routes.Press(CorrectScreens.Apply, Need.Coordinator, CorrectAnnouncement.Apply);
        routes.Talk(CorrectTalk.Kind, Need.Coordinator, CorrectAnnouncement.Typed);
        routes.KeepsFiles(CorrectTalk.Kind, Need.Coordinator, NoFiles);
    }

    private static Task<Reply> Rehearsed(Turn turn, Nothing nothing, CancellationToken ct) => Task.FromResult(Reply.Whisper("Это проба: у получателей кнопка сработает"));

    private static Task<Reply> NoFiles(Turn turn, (CorrectTalk Data, IncomingFile File) sent, CancellationToken ct) =>
        Task.FromResult(Reply.Say(CorrectScreens.NotTaken(new(sent.Data.Announcement), "Фото и файлы в отправленной рассылке не меняются. Удалите её у всех и отправьте новую.")));
}
