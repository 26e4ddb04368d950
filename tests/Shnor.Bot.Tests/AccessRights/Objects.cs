using Shnor.Domain;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>One thing of every kind a button can carry.</summary>
internal sealed record Objects(ProgrammeId Programme, ActivityId Activity, OccurrenceId Occurrence, PersonId Person, BodyId Body, SchoolId School, JoinRequestId Request, ReportFileId File, QuestionId Question, GroupChatId Group, SurveyId Survey, CampaignId Campaign, HelpRequestId Help, AnnouncementId Announcement, AnnouncementReplyId Reply, AnnouncementTemplateId Template, MaterialId Material)
{
    private const long NoSuch = 987_654;

    public static Objects Nowhere { get; } = new(new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch), new(NoSuch));

    public long Of(Type kind) =>
        kind == typeof(ProgrammeId) ? Programme.Value
        : kind == typeof(ActivityId) ? Activity.Value
        : kind == typeof(OccurrenceId) ? Occurrence.Value
        : kind == typeof(PersonId) ? Person.Value
        : kind == typeof(BodyId) ? Body.Value
        : kind == typeof(SchoolId) ? School.Value
        : kind == typeof(JoinRequestId) ? Request.Value
        : kind == typeof(ReportFileId) ? File.Value
        : kind == typeof(QuestionId) ? Question.Value
        : kind == typeof(GroupChatId) ? Group.Value
        : kind == typeof(SurveyId) ? Survey.Value
        : kind == typeof(CampaignId) ? Campaign.Value
        : kind == typeof(HelpRequestId) ? Help.Value
        : kind == typeof(AnnouncementId) ? Announcement.Value
        : kind == typeof(AnnouncementReplyId) ? Reply.Value
        : kind == typeof(AnnouncementTemplateId) ? Template.Value
        : kind == typeof(MaterialId) ? Material.Value
        : throw new NotSupportedException($"A button with a {kind.Name} is new: say which one is whose.");
}
