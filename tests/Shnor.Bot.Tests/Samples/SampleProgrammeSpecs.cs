using Shnor.Bot.Samples;
using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Samples;

public sealed class SampleProgrammeSpecs
{
    /// <summary>Every third day of two years: every weekday, end of month, a leap February, two New Years.</summary>
    public static IEnumerable<DateOnly> Days => Enumerable.Range(0, 244).Select(n => new DateOnly(2027, 6, 1).AddDays(3 * n));

    [Fact]
    public void On_any_day_the_real_reader_reads_it_whole()
    {
        foreach (var today in Days)
        {
            var draft = Draft(today);

            Assert.Equal(13, draft.Rows.Count);
            Assert.Equal(SampleProgramme.Title, draft.Title);
            Assert.Empty(draft.Notes);
            Assert.True(draft.Years!.From <= today && today <= draft.Years.To, $"{today}: {draft.Years}");
            Assert.Equal(7, People(draft).Distinct().Count());
            Assert.Subset(People(draft).Select(name => name.Display).ToHashSet(), new HashSet<string> { SampleProgramme.People.Coordinator, SampleProgramme.People.Webinars, SampleProgramme.People.Seminars });
            Assert.DoesNotContain(SampleProgramme.People.Teacher, People(draft).Select(name => name.Display));
        }
    }

    [Fact]
    public void On_any_day_every_deadline_is_understood_without_a_question()
    {
        foreach (var today in Days)
        {
            var draft = Draft(today);
            foreach (var row in draft.Rows)
            {
                var timing = DeadlinePhrase.Parse(row.DeadlineText, new DeadlineContext(draft.Years));
                Assert.False(timing.Review || timing is Timing.Unparseable, $"{today}: {row.DeadlineText}");
            }
        }
    }

    [Fact]
    public void On_any_day_something_is_due_this_week()
    {
        foreach (var today in Days)
        {
            var draft = Draft(today);
            var context = new DeadlineContext(draft.Years);
            var webinar = SampleProgramme.FirstWebinar(today);
            var weekly = Assert.IsType<Timing.Recurring>(DeadlinePhrase.Parse(draft.Rows[4].DeadlineText, context));
            var card = Assert.IsType<Timing.Once>(DeadlinePhrase.Parse(draft.Rows[2].DeadlineText, context));

            Assert.Equal((webinar.DayOfWeek, TimeOnly.FromDateTime(webinar)), (weekly.Weekday!.Value, weekly.Time!.Value));
            Assert.InRange(DateOnly.FromDateTime(webinar).DayNumber - today.DayNumber, 1, 3);
            var by = new DateOnly(card.By!.Value.Year!.Value, card.By.Value.Month, card.By.Value.Day!.Value);
            Assert.InRange(by.DayNumber - today.DayNumber, 3, 5);
        }
    }

    [Fact]
    public void Its_rows_are_of_the_kinds_of_a_real_plan() => Assert.Equal(
        [
            ActivityKind.Other, ActivityKind.Meeting, ActivityKind.Document, ActivityKind.Document, ActivityKind.Webinar, ActivityKind.Seminar, ActivityKind.Seminar,
            ActivityKind.Training, ActivityKind.Survey, ActivityKind.Consultation, ActivityKind.Meeting, ActivityKind.Meeting, ActivityKind.Monitoring,
        ],
        Draft(new(2026, 11, 24)).Rows.Select(row => ActivityKindTeller.Tell(row.Title)));

    private static PlanDraft Draft(DateOnly today) => Assert.IsType<PlanReading.Plan>(PlanReader.ReadText(SampleProgramme.PlanText(today))).Draft;

    private static IEnumerable<PersonName> People(PlanDraft draft) => draft.Rows.SelectMany(row => row.Responsible).Select(PersonName.TryParse).OfType<PersonName>();
}
