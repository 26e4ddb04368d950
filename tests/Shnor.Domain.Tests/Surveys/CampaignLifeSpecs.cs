using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Surveys;

public sealed class CampaignLifeSpecs
{
    private static readonly Programme Programme = new() { Title = "Программа", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg" };

    [Fact]
    public void It_is_looked_at_to_open_every_working_morning_and_to_close()
    {
        var campaign = Planned("2026-11-26 10:00", "2026-12-01 18:00");
        campaign.PlanNext(Programme, At("2026-11-20 12:00"));
        Assert.Equal(At("2026-11-26 10:00"), campaign.NextAt);
        Assert.False(campaign.Open(Programme, At("2026-11-26 09:59")));

        var looks = new List<string>();
        for (var now = campaign.NextAt!.Value; looks.Count < 9; now = campaign.NextAt.Value)
        {
            campaign.Open(Programme, now);
            if (now >= campaign.ClosesAt) campaign.Close(now);
            else campaign.PlanNext(Programme, now);
            looks.Add(Programme.Zone.ToLocal(now).ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            if (campaign.NextAt is null) break;
        }

        Assert.Equal(["26 10:00", "27 09:00", "30 09:00", "01 09:00", "01 18:00"], looks);
        Assert.Equal((At("2026-11-26 10:00"), At("2026-12-01 18:00")), (campaign.OpenedAt, campaign.ClosedAt));
        Assert.False(campaign.Close(At("2026-12-02 10:00")));
        Assert.False(campaign.CallOff(At("2026-12-02 10:00")));
        Assert.Equal(ExtendOutcome.NotOpen, campaign.Extend(new(2026, 12, 20), Programme, At("2026-12-02 10:00")));
    }

    [Fact]
    public void One_that_could_not_open_in_time_keeps_its_length()
    {
        var campaign = Planned("2026-11-26 10:00", "2026-12-03 18:00");
        Assert.True(campaign.Open(Programme, At("2026-12-10 08:00")));
        Assert.Equal(At("2026-12-17 18:00"), campaign.ClosesAt);
        Assert.False(campaign.Open(Programme, At("2026-12-10 08:01")));

        var onTheDay = Planned("2026-11-26 10:00", "2026-12-03 18:00");
        onTheDay.Open(Programme, At("2026-11-26 23:00"));
        Assert.Equal(At("2026-12-03 18:00"), onTheDay.ClosesAt);
    }

    [Fact]
    public void In_a_pause_nothing_opens_and_it_is_looked_for_every_working_morning()
    {
        var paused = new Programme { Title = "Программа", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg", PausedAt = At("2026-11-20 12:00") };
        var campaign = Planned("2026-11-26 10:00", "2026-12-03 18:00");
        Assert.False(campaign.Open(paused, At("2026-11-27 09:00")));
        campaign.PlanNext(paused, At("2026-11-27 09:00"));
        Assert.Equal(At("2026-11-30 09:00"), campaign.NextAt);
    }

    [Fact]
    public void It_is_extended_only_while_it_can_be_answered_and_only_to_a_later_day()
    {
        var campaign = Planned("2026-11-26 10:00", "2026-12-03 18:00");
        Assert.Equal(ExtendOutcome.NotOpen, campaign.Extend(new(2026, 12, 20), Programme, At("2026-11-25 10:00")));
        campaign.Open(Programme, At("2026-11-26 10:00"));
        Assert.Equal(ExtendOutcome.NotLater, campaign.Extend(new(2026, 12, 3), Programme, At("2026-11-27 10:00")));
        Assert.Equal(ExtendOutcome.TooFar, campaign.Extend(new(2028, 12, 3), Programme, At("2026-11-27 10:00")));
        Assert.Equal(ExtendOutcome.Extended, campaign.Extend(new(2026, 12, 10), Programme, At("2026-12-03 17:00")));
        Assert.Equal((At("2026-12-10 18:00"), At("2026-12-04 09:00")), (campaign.ClosesAt, campaign.NextAt!.Value));
        Assert.Equal(new DateOnly(2026, 12, 9), campaign.Reminding(Programme).LastDay);

        Assert.True(campaign.Close(At("2026-12-05 10:00"))); // earlier: that is when it closed
        Assert.Equal(At("2026-12-05 10:00"), campaign.ClosesAt);
    }

    [Fact]
    public void People_are_told_on_working_days_between_nine_and_six()
    {
        Assert.True(Campaign.IsTimeToTell(Programme, At("2026-11-27 09:00")));
        Assert.False(Campaign.IsTimeToTell(Programme, At("2026-11-27 08:59")));
        Assert.False(Campaign.IsTimeToTell(Programme, At("2026-11-27 18:00")));
        Assert.False(Campaign.IsTimeToTell(Programme, At("2026-11-28 12:00"))); // a Saturday
        Assert.False(Campaign.IsTimeToTell(Programme, At("2026-11-04 12:00"))); // a holiday
    }

    [Fact]
    public void Regular_ones_open_on_the_first_working_morning_of_their_months_until_the_plan_ends()
    {
        Assert.Equal(At("2026-09-01 09:00"), ScheduleTimes.Next(SurveyRhythm.HalfYear, Programme, At("2026-08-20 12:00")));
        Assert.Equal(At("2027-01-11 09:00"), ScheduleTimes.Next(SurveyRhythm.HalfYear, Programme, At("2026-09-01 09:00")));
        Assert.Null(ScheduleTimes.Next(SurveyRhythm.HalfYear, Programme, At("2027-01-11 09:00")));
        Assert.Null(ScheduleTimes.Next(SurveyRhythm.SchoolYear, Programme, At("2026-11-01 12:00")));
        Assert.Equal(At("2026-11-29 09:00"), ScheduleTimes.NextMorning(Programme, At("2026-11-28 09:00"))); // any day: an event may be on a Sunday
        Assert.Null(ScheduleTimes.NextMorning(Programme, At("2027-07-31 09:00")));
        Assert.Equal(At("2027-01-25 18:00"), ScheduleTimes.ClosesAt(At("2027-01-11 09:00"), 14, Programme));
    }

    [Fact]
    public void A_survey_takes_as_long_as_its_questions()
    {
        static SurveyForm Form(AnswerKind kind, int count) => new([new("", [.. Enumerable.Range(0, count).Select(n => new SurveyQuestion($"Вопрос {n}", kind))])]);
        Assert.Equal(4, SurveyLength.Minutes(Form(AnswerKind.Scale, 24)));
        Assert.Equal(1, SurveyLength.Minutes(Form(AnswerKind.Text, 1)));
        Assert.Equal(4, SurveyLength.Minutes(Form(AnswerKind.Text, 5)));
    }

    [Fact]
    public void A_survey_of_several_ways_takes_as_long_as_the_longest_of_them()
    {
        SurveyForm form = new([new("", [
            new("Нужна помощь?", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: 4)] },
            new("Какая?", AnswerKind.Text),
            new("Когда?", AnswerKind.Text) { GoTo = SurveyForm.End },
            new("Почему не нужна?", AnswerKind.Text),
        ])]);

        Assert.Equal(2, SurveyLength.Minutes(form)); // 100 seconds, not 145
        Assert.True(SurveyLength.CanBeShorter(form));
        Assert.False(SurveyLength.CanBeShorter(new([new("", [new("Трудно?", AnswerKind.Text)])])));
    }

    private static Campaign Planned(string opens, string closes) =>
        new() { Title = "Опрос", Form = new([new("", [new("Понятно?", AnswerKind.Text)])]), OpensAt = At(opens), ClosesAt = At(closes), ReminderGapDays = 3, MostReminders = 3 };

    private static DateTime At(string local) => Programme.Zone.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
