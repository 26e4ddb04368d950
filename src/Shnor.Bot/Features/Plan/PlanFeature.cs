using Shnor.Bot.Chat;
using Shnor.Bot.Features.Plan.NewVersion;
using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;

namespace Shnor.Bot.Features.Plan;

/// <summary>From a committee's document to a running programme, and the plan as people look at it.</summary>
public sealed class PlanFeature(
    TakePlan take, ReviewPlan review, AnswerQuestions answers, EditRows rows, WriteInReview write, LaunchPlan launch, ShowPlan show) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.File<PlanReading>(take.File);
        routes.FileInTalk(ReviewPlan.Reviewing, read => read is RosterReading, take.RosterInReview);
        routes.FileInTalk(TakePlan.Gathered, read => read is RosterReading, take.RosterInText);
        routes.WithoutFile(take.NoFile);
        routes.Text(PastedText.LooksLikePlan, Need.Coordinator, take.FirstPart);
        routes.Talk(TakePlan.Gathered, Need.Coordinator, take.NextPart);
        routes.Press(GatherScreens.Ready, Need.Coordinator, take.Ready);
        routes.Press(GatherScreens.Stop, Need.Coordinator, take.Stop);
        routes.WithoutWords(Need.Coordinator, take.Wordless);
        routes.Menu(60, "Загрузить план", GatherScreens.HowTo, Need.Coordinator);
        routes.Press(GatherScreens.HowTo, Need.Coordinator, take.Explain);

        routes.Press(ReviewScreens.Answer, Need.Coordinator, answers.Answer);
        routes.Press(ReviewScreens.TwoPlansChoice, Need.Coordinator, review.ChooseOfTwo);
        routes.Press(ReviewScreens.Back, Need.Coordinator, review.Back);
        routes.Press(ReviewScreens.GoOn, Need.Coordinator, review.GoOn);
        routes.Press(ReviewScreens.Cancel, Need.Coordinator, review.Cancel);
        routes.Press(VersionScreens.Changes, Need.Coordinator, review.Changes);
        routes.Press(DeadlineScreens.Say, Need.Coordinator, write.Say);
        routes.Press(TypingScreens.Take, Need.Coordinator, write.Take);
        routes.Press(TypingScreens.NoDeadline, Need.Coordinator, write.TakeNone);
        routes.Talk(ReviewPlan.Reviewing, Need.Coordinator, take.TypedInReview);

        routes.Press(RowScreens.Rows, Need.Coordinator, rows.Page);
        routes.Press(RowScreens.Row, Need.Coordinator, rows.Card);
        routes.Press(RowScreens.Write, Need.Coordinator, rows.Write);
        routes.Press(RowScreens.KindList, Need.Coordinator, rows.Kinds);
        routes.Press(RowScreens.Kind, Need.Coordinator, rows.ChangeKind);
        routes.Press(RowScreens.AudienceList, Need.Coordinator, rows.Audiences);
        routes.Press(RowScreens.AudienceButton, Need.Coordinator, rows.ChangeAudience);
        routes.Press(RowScreens.PeopleList, Need.Coordinator, rows.People);
        routes.Press(RowScreens.Person, Need.Coordinator, rows.ChangePerson);
        routes.Press(RowScreens.Remove, Need.Coordinator, rows.Remove);
        routes.Press(ReviewScreens.Launch, Need.Coordinator, launch.Launch);

        routes.Command("plan", "План программы", Need.Responsible, show.Command);
        routes.Menu(10, "План", PlanScreens.FromMenu, Need.Responsible);
        routes.Look(PlanScreens.FromMenu, Need.Responsible, show.FromMenu);
        routes.Look(Buttons.PlanMonth, Need.Responsible, show.Month);
        routes.Look(PlanScreens.MonthPage, Need.Responsible, show.MonthPage);
        routes.Look(Buttons.Open, Need.Responsible, show.Card);
        routes.Look(Buttons.OpenFrom, Need.Responsible, show.CardFrom);
    }
}
