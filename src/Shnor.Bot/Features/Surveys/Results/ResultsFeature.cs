using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>What people have answered, in figures: on screens, as a picture, as files. A coordinator sees all of it, a head the part of the own school. Nothing is written.</summary>
public sealed class ResultsFeature(ShowResults show) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.SurveyResults, Need.SchoolHead, show.Open);
        routes.Look(Buttons.SchoolSurveys, Need.SchoolHead, ShowResults.OfSchool);
        routes.Look(ResultsScreens.View, Need.Coordinator, show.View);
        routes.Look(ResultsScreens.Part, Need.SchoolHead, show.Part);
    }
}
