namespace Shnor.Domain;

// A chat id cannot be passed as a person, nor an activity as an occurrence.

public readonly record struct ProgrammeId(long Value);

public readonly record struct PersonId(long Value);

public readonly record struct BodyId(long Value);

public readonly record struct ActivityId(long Value);

public readonly record struct OccurrenceId(long Value);

public readonly record struct InvitationId(long Value);

public readonly record struct OutboxId(long Value);

public readonly record struct SchoolId(long Value);

public readonly record struct JoinRequestId(long Value);

public readonly record struct ReportFileId(long Value);

public readonly record struct RemarkId(long Value);

public readonly record struct QuestionId(long Value);

public readonly record struct GroupChatId(long Value);

public readonly record struct SurveyId(long Value);

public readonly record struct CampaignId(long Value);

public readonly record struct SurveyScheduleId(long Value);

public readonly record struct HelpRequestId(long Value);

public readonly record struct AnnouncementId(long Value);

public readonly record struct AnnouncementReplyId(long Value);

public readonly record struct AnnouncementTemplateId(long Value);

public readonly record struct MaterialId(long Value);
