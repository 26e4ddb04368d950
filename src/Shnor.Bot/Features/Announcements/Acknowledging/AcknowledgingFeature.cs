using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>Whoever was sent an announcement says that they have read it, and answers its poll; the coordinators see who has, and remind the others.</summary>
public sealed class AcknowledgingFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(AnnouncementButtons.Acknowledge, Need.Recipient, AcknowledgeAnnouncement.Press);
        routes.Press(AcknowledgingLetterScreens.Acknowledge, Need.Recipient, AcknowledgeAnnouncement.PressInReminder);
        routes.Press(AnnouncementButtons.Vote, Need.Recipient, VoteInPoll.Press);

        routes.Look(AnnouncementButtons.Readers, Need.Coordinator, ShowReaders.Summary);
        routes.Look(ReaderScreens.Silent, Need.Coordinator, ShowReaders.Silent);
        routes.Look(ReaderScreens.Read, Need.Coordinator, ShowReaders.Read);
        routes.Look(ReaderScreens.Votes, Need.Coordinator, ShowReaders.Votes);
        routes.Press(ReaderScreens.Remind, Need.Coordinator, RemindReaders.Press);
        routes.Look(RecipientScreens.NotConnected, Need.Coordinator, ShowRecipients.NotConnected);
        routes.Look(RecipientScreens.Workbook, Need.Coordinator, ShowRecipients.Workbook);
    }
}
