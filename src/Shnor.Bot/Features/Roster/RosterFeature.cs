using Shnor.Bot.Chat;
using Shnor.Documents;
using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;

namespace Shnor.Bot.Features.Roster;

/// <summary>People of a programme come from a list that a committee keeps anyway, or one by one; and go out as a list.</summary>
public sealed class RosterFeature(PlanFiles files, AddPerson add) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Files(Need.Coordinator, PlanFiles.MaxBytes, async (name, bytes, ct) => await files.Open(bytes, name, ct));
        routes.File<RosterReading>(TakeRoster.File);
        routes.FileInTalk(OpenRoster.Waiting, IsNoPlan, TakeRoster.FileWaitedFor);
        routes.FileInTalk(ReviewRoster.Reviewing, IsNoPlan, TakeRoster.FileInReview);

        routes.Asks(ReviewRoster.Reviewing);
        routes.Press(Buttons.Roster, Need.Coordinator, OpenRoster.Show);
        routes.Talk(OpenRoster.Waiting, Need.Coordinator, OpenRoster.Typed);
        routes.Press(RosterScreens.Sample, Need.Coordinator, HandOutRoster.Sample);
        routes.Press(RosterScreens.Download, Need.Coordinator, HandOutRoster.Everybody);
        routes.Press(RosterScreens.Stop, Need.Coordinator, OpenRoster.Stop);
        routes.Press(RosterScreens.Choose, Need.Coordinator, TakeRoster.Choose);

        routes.Press(PreviewScreens.Summary, Need.Coordinator, ReviewRoster.Summary);
        routes.Press(PreviewScreens.Part, Need.Coordinator, ReviewRoster.Part);
        routes.Press(PreviewScreens.Who, Need.Coordinator, ReviewRoster.Answer);
        routes.Press(PreviewScreens.Heads, Need.Coordinator, ReviewRoster.ToggleHeads);
        routes.Press(PreviewScreens.Apply, Need.Coordinator, ApplyRoster.Apply);

        routes.Press(Buttons.AddPerson, Need.Coordinator, add.Ask);
        routes.Talk(AddPerson.Naming, Need.Coordinator, add.Named);
        routes.Press(AddPersonScreens.Same, Need.Coordinator, add.Same);
        routes.Press(AddPersonScreens.SchoolPage, Need.Coordinator, add.TurnSchools);
        routes.Press(AddPersonScreens.OfNoSchool, Need.Coordinator, add.OfNoSchool);
        routes.Press(AddPersonScreens.OfSchool, Need.Coordinator, add.OfSchool);
        routes.Press(AddPersonScreens.Stop, Need.Coordinator, add.Stop);
    }

    /// <summary>Whoever was asked for a list hears of it when the file is none; a plan is a plan at any time.</summary>
    private static bool IsNoPlan(object? read) => read is not PlanReading.Plan;
}
