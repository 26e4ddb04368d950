using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>After the launch: one row of the plan with all its dates, and everything about it that a coordinator can change.</summary>
public sealed class EditingFeature(WriteActivity write) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.Activity, Need.Responsible, ShowActivity.Card);
        routes.Look(ActivityScreens.Dates, Need.Responsible, ShowActivity.Dates);
        routes.Look(Buttons.PlanRows, Need.Coordinator, ShowActivity.Rows);
        routes.Look(ActivityScreens.RowsPage, Need.Coordinator, ShowActivity.RowsPage);

        routes.Press(WritingScreens.Write, Need.Coordinator, WriteActivity.Ask);
        routes.Press(WritingScreens.Add, Need.Coordinator, WriteActivity.AskNew);
        routes.Press(WritingScreens.Take, Need.Coordinator, write.Take);
        routes.Talk(WriteActivity.Asking, Need.Coordinator, write.Typed);

        routes.Look(ChoiceScreens.KindList, Need.Coordinator, ChangeActivity.Kinds);
        routes.Press(ChoiceScreens.Kind, Need.Coordinator, ChangeActivity.SetKind);
        routes.Look(ChoiceScreens.AudienceList, Need.Coordinator, ChangeActivity.Audiences);
        routes.Press(ChoiceScreens.Audience, Need.Coordinator, ChangeActivity.SetAudience);
        routes.Press(ChoiceScreens.School, Need.Coordinator, ChangeActivity.ToggleSchool);
        routes.Press(ChoiceScreens.Mode, Need.Coordinator, ChangeActivity.SetMode);

        routes.Look(ChoiceScreens.PeopleList, Need.Coordinator, AnswerForActivity.Show);
        routes.Press(ChoiceScreens.Person, Need.Coordinator, AnswerForActivity.TogglePerson);
        routes.Press(ChoiceScreens.Body, Need.Coordinator, AnswerForActivity.ToggleBody);

        routes.Look(ActivityScreens.AskRemove, Need.Coordinator, RemoveActivity.Ask);
        routes.Press(ActivityScreens.Remove, Need.Coordinator, RemoveActivity.Remove);
        routes.Press(ActivityScreens.PutBack, Need.Coordinator, RemoveActivity.PutBack);

        routes.Look(StartScreens.Ask, Need.Assignee, StartActivity.Ask);
        routes.Press(StartScreens.Start, Need.Assignee, StartActivity.Start);
    }
}
