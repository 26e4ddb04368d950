using Shnor.Bot.Chat;
using Shnor.Documents;
using Shnor.Documents.Plans;

namespace Shnor.Bot.Features.Plan;

/// <summary>From a committee's document to a running programme, and the plan as people look at it.</summary>
public sealed class PlanFeature(PlanFiles files, TakePlan take, ReviewPlan review, LaunchPlan launch, ShowPlan show) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.File<PlanReading>(Need.Coordinator, PlanFiles.MaxBytes, (name, bytes, ct) => files.Read(bytes, name, ct), take.File);
        routes.Text(TakePlan.LooksLikePlan, Need.Coordinator, take.FirstPart);
        routes.Talk(TakePlan.Gathering, Need.Coordinator, take.NextPart);
        routes.Press(GatherScreens.Ready, Need.Coordinator, take.Ready);
        routes.Menu(20, "Загрузить план", GatherScreens.HowTo, Need.Coordinator);
        routes.Press(GatherScreens.HowTo, Need.Coordinator, take.Explain);

        routes.Press(ReviewScreens.Answer, Need.Coordinator, review.Answer);
        routes.Press(ReviewScreens.Back, Need.Coordinator, review.Back);
        routes.Press(ReviewScreens.GoOn, Need.Coordinator, review.GoOn);
        routes.Press(ReviewScreens.Rows, Need.Coordinator, review.Rows);
        routes.Press(ReviewScreens.Row, Need.Coordinator, review.Row);
        routes.Press(ReviewScreens.Kind, Need.Coordinator, review.ChangeKind);
        routes.Press(ReviewScreens.Cancel, Need.Coordinator, review.Cancel);
        routes.Talk(ReviewPlan.Reviewing, Need.Coordinator, take.TypedInReview);
        routes.Press(ReviewScreens.Launch, Need.Coordinator, launch.Launch);

        routes.Command("plan", "План программы", Need.Responsible, show.Command);
        routes.Menu(10, "План", PlanScreens.FromMenu, Need.Responsible);
        routes.Look(PlanScreens.FromMenu, Need.Responsible, show.FromMenu);
        routes.Look(Buttons.PlanMonth, Need.Responsible, show.Month);
        routes.Look(PlanScreens.MonthPage, Need.Responsible, show.MonthPage);
        routes.Look(Buttons.Open, Need.Responsible, show.Card);
    }
}
