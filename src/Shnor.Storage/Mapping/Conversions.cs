using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Storage.Mapping;

internal static class Conversions
{
    public static void UseShnorConversions(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcInstant>();
        conventions.Properties<TimeSpan>().HaveConversion<long>();
        conventions.Properties<Timing>().HaveConversion<TimingText>();
        conventions.Properties<QuietHours>().HaveConversion<QuietText>();
        conventions.Properties<DaySpan>().HaveConversion<DaySpanText>();
        conventions.Properties<BreakSpan>().HaveConversion<BreakText>();
        conventions.Properties<IReadOnlyList<SchoolId>>().HaveConversion<SchoolNumbers, SameSchools>();
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<ProgrammeId>().HaveConversion<ProgrammeNumber>();
        conventions.Properties<PersonId>().HaveConversion<PersonNumber>();
        conventions.Properties<BodyId>().HaveConversion<BodyNumber>();
        conventions.Properties<ActivityId>().HaveConversion<ActivityNumber>();
        conventions.Properties<OccurrenceId>().HaveConversion<OccurrenceNumber>();
        conventions.Properties<InvitationId>().HaveConversion<InvitationNumber>();
        conventions.Properties<OutboxId>().HaveConversion<OutboxNumber>();
        conventions.Properties<SchoolId>().HaveConversion<SchoolNumber>();
        conventions.Properties<JoinRequestId>().HaveConversion<JoinRequestNumber>();
        conventions.Properties<ReportFileId>().HaveConversion<ReportFileNumber>();
        conventions.Properties<RemarkId>().HaveConversion<RemarkNumber>();
        conventions.Properties<QuestionId>().HaveConversion<QuestionNumber>();
        conventions.Properties<GroupChatId>().HaveConversion<GroupChatNumber>();
        conventions.Properties<SurveyId>().HaveConversion<SurveyNumber>();
        conventions.Properties<SurveyScheduleId>().HaveConversion<SurveyScheduleNumber>();
        conventions.Properties<CampaignId>().HaveConversion<CampaignNumber>();
        conventions.Properties<HelpRequestId>().HaveConversion<HelpRequestNumber>();
        conventions.Properties<SurveyForm>().HaveConversion<FormText>();
        conventions.Properties<AnswerSheet>().HaveConversion<AnswersText, SameAnswers>();
        conventions.Properties<AnnouncementId>().HaveConversion<AnnouncementNumber>();
        conventions.Properties<AnnouncementReplyId>().HaveConversion<AnnouncementReplyNumber>();
        conventions.Properties<AnnouncementTemplateId>().HaveConversion<AnnouncementTemplateNumber>();
        conventions.Properties<MaterialId>().HaveConversion<MaterialNumber>();
        conventions.Properties<AnnouncementContent>().HaveConversion<ContentText, SameContent>();
        conventions.Properties<AnnouncementAudience>().HaveConversion<AudienceText, SameAudience>();
        conventions.Properties<IReadOnlyList<string>>().HaveConversion<WordsText, SameWords>();
    }

    /// <summary>An instant is UTC in every table; a local time stored by mistake is caught when it is written.</summary>
    private sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(value => MustBeUtc(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    /// <summary>The local date and time of an event, as the programme's clock shows it.</summary>
    internal sealed class LocalMoment() : ValueConverter<DateTime, DateTime>(value => MustBeLocal(value), value => DateTime.SpecifyKind(value, DateTimeKind.Unspecified));

    private sealed class TimingText() : ValueConverter<Timing, string>(value => TimingJson.Write(value), text => TimingJson.Read(text));

    private sealed class QuietText() : ValueConverter<QuietHours, string>(
        value => value.ToString(),
        text => QuietHours.TryParse(text) ?? QuietHours.Usual);

    private sealed class DaySpanText() : ValueConverter<DaySpan, string>(value => value.ToString(), text => DaySpan.Parse(text));

    private sealed class BreakText() : ValueConverter<BreakSpan, string>(value => value.ToString(), text => BreakSpan.Parse(text));

    /// <summary>«3,5»; nothing for none.</summary>
    private sealed class SchoolNumbers() : ValueConverter<IReadOnlyList<SchoolId>, string>(
        ids => string.Join(',', ids.Select(id => id.Value.ToString(CultureInfo.InvariantCulture))),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => new SchoolId(long.Parse(number, CultureInfo.InvariantCulture))).ToList());

    private sealed class SameSchools() : ValueComparer<IReadOnlyList<SchoolId>>(
        (left, right) => left!.SequenceEqual(right!), ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), ids => ids.ToList());

    private sealed class ProgrammeNumber() : ValueConverter<ProgrammeId, long>(id => id.Value, value => new(value));

    private sealed class PersonNumber() : ValueConverter<PersonId, long>(id => id.Value, value => new(value));

    private sealed class BodyNumber() : ValueConverter<BodyId, long>(id => id.Value, value => new(value));

    private sealed class ActivityNumber() : ValueConverter<ActivityId, long>(id => id.Value, value => new(value));

    private sealed class OccurrenceNumber() : ValueConverter<OccurrenceId, long>(id => id.Value, value => new(value));

    private sealed class InvitationNumber() : ValueConverter<InvitationId, long>(id => id.Value, value => new(value));

    private sealed class OutboxNumber() : ValueConverter<OutboxId, long>(id => id.Value, value => new(value));

    private sealed class SchoolNumber() : ValueConverter<SchoolId, long>(id => id.Value, value => new(value));

    private sealed class JoinRequestNumber() : ValueConverter<JoinRequestId, long>(id => id.Value, value => new(value));

    private sealed class ReportFileNumber() : ValueConverter<ReportFileId, long>(id => id.Value, value => new(value));

    private sealed class RemarkNumber() : ValueConverter<RemarkId, long>(id => id.Value, value => new(value));

    private sealed class QuestionNumber() : ValueConverter<QuestionId, long>(id => id.Value, value => new(value));

    private sealed class GroupChatNumber() : ValueConverter<GroupChatId, long>(id => id.Value, value => new(value));

    private sealed class SurveyNumber() : ValueConverter<SurveyId, long>(id => id.Value, value => new(value));

    private sealed class SurveyScheduleNumber() : ValueConverter<SurveyScheduleId, long>(id => id.Value, value => new(value));

    private sealed class CampaignNumber() : ValueConverter<CampaignId, long>(id => id.Value, value => new(value));

    private sealed class HelpRequestNumber() : ValueConverter<HelpRequestId, long>(id => id.Value, value => new(value));

    private sealed class AnnouncementNumber() : ValueConverter<AnnouncementId, long>(id => id.Value, value => new(value));

    private sealed class AnnouncementReplyNumber() : ValueConverter<AnnouncementReplyId, long>(id => id.Value, value => new(value));

    private sealed class AnnouncementTemplateNumber() : ValueConverter<AnnouncementTemplateId, long>(id => id.Value, value => new(value));

    private sealed class MaterialNumber() : ValueConverter<MaterialId, long>(id => id.Value, value => new(value));

    private sealed class ContentText() : ValueConverter<AnnouncementContent, string>(content => AnnouncementJson.Write(content), text => AnnouncementJson.ReadContent(text));

    /// <summary>What is said never changes: another one takes its place.</summary>
    private sealed class SameContent() : ValueComparer<AnnouncementContent>((left, right) => ReferenceEquals(left, right), content => content.Html.Length, content => content);

    private sealed class AudienceText() : ValueConverter<AnnouncementAudience, string>(audience => AnnouncementJson.Write(audience), text => AnnouncementJson.ReadAudience(text));

    private sealed class SameAudience() : ValueComparer<AnnouncementAudience>((left, right) => ReferenceEquals(left, right), audience => (int)audience.Kind, audience => audience);

    /// <summary>Names without spaces, a space between; nothing for none.</summary>
    private sealed class WordsText() : ValueConverter<IReadOnlyList<string>, string>(words => string.Join(' ', words), text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private sealed class SameWords() : ValueComparer<IReadOnlyList<string>>(
        (left, right) => left!.SequenceEqual(right!), words => words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word)), words => words.ToList());

    private sealed class FormText() : ValueConverter<SurveyForm, string>(form => SurveyJson.Write(form), text => SurveyJson.ReadForm(text));

    private sealed class AnswersText() : ValueConverter<AnswerSheet, string>(answers => SurveyJson.Write(answers), text => SurveyJson.ReadAnswers(text));

    /// <summary>A sheet never changes: another one takes its place.</summary>
    private sealed class SameAnswers() : ValueComparer<AnswerSheet>((left, right) => ReferenceEquals(left, right), sheet => sheet.All.Count, sheet => sheet);

    private static DateTime MustBeUtc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new InvalidOperationException("An instant was about to be stored that is not UTC.");

    private static DateTime MustBeLocal(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? value
        : throw new InvalidOperationException("A local time was about to be stored that carries a zone.");
}
