using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>What people answer to an announcement, gathered in one place for its coordinators instead of sent to them one by one.</summary>
public sealed class RepliesFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.WhenReplied<AnnouncementId>(Need.Recipient, AnsweredAnnouncement.Find, TakeReply.FromMessage);
        routes.Press(AnnouncementButtons.WriteReply, Need.Recipient, TakeReply.Ask);
        routes.Talk(ReplyTalk.Kind, Need.Recipient, TakeReply.Words);
        routes.KeepsFiles(ReplyTalk.Kind, Need.Recipient, TakeReply.File);
        routes.Press(ReplyScreens.Stop, Need.Member, (turn, _, _) => Task.FromResult(TakeReply.Stop(turn)));

        routes.Press(AnnouncementButtons.Replies, Need.Coordinator, ReadReplies.Open);
        routes.Look(ReplyListScreens.Page, Need.Coordinator, ReadReplies.TurnPage);
        routes.Look(ReplyListScreens.File, Need.Coordinator, ReadReplies.HandFile);
        routes.Press(ReplyListScreens.Answer, Need.Coordinator, AnswerReply.Ask);
        routes.Talk(AnswerReply.Answering, Need.Coordinator, AnswerReply.Take);
    }
}
