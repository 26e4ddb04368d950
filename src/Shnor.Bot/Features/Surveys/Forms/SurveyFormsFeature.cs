using Shnor.Bot.Chat;
using Shnor.Documents.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>What can be asked: surveys that come with the bot, and those that a coordinator brings as a table or writes in chat.</summary>
public sealed class SurveyFormsFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.SurveyForms, Need.Coordinator, ShowForms.List);
        routes.Look(FormScreens.ListPage, Need.Coordinator, ShowForms.Page);
        routes.Look(Buttons.SurveyForm, Need.Coordinator, ShowForms.Card);
        routes.Look(FormScreens.Template, Need.Coordinator, ShowForms.Template);
        routes.Press(FormScreens.Adopt, Need.Coordinator, ShowForms.Adopt);
        routes.Look(FormScreens.Download, Need.Coordinator, ShowForms.Download);
        routes.Look(FormScreens.DownloadTemplate, Need.Coordinator, ShowForms.DownloadTemplate);
        routes.Press(FormScreens.Remove, Need.Coordinator, ShowForms.Remove);
        routes.Press(FormScreens.GiveBack, Need.Coordinator, ShowForms.GiveBack);

        routes.Press(BringScreens.New, Need.Coordinator, BringForm.New);
        routes.Press(FormScreens.Change, Need.Coordinator, BringForm.Change);
        routes.Look(BringScreens.Sample, Need.Coordinator, BringForm.Sample);
        routes.Press(BringScreens.Stop, Need.Coordinator, BringForm.Stop);
        routes.Talk(BringForm.Waiting, Need.Coordinator, BringForm.Typed);
        routes.FileInTalk(BringForm.Waiting, BringForm.Takes, BringForm.FileWaitedFor);
        routes.File<SurveyReading>(BringForm.File);

        routes.Press(PreviewForm.Start, Need.Coordinator, PreviewForm.Begin);
        routes.Press(PreviewForm.StartReady, Need.Coordinator, PreviewForm.BeginReady);
        routes.Press(PreviewForm.Act, Need.Coordinator, PreviewForm.Press);
        routes.Talk(PreviewForm.Looking, Need.Coordinator, PreviewForm.Typed);
        routes.KeepsFiles(PreviewForm.Looking, Need.Coordinator, PreviewForm.Sent);

        routes.Press(WriteForm.BeginNew, Need.Coordinator, WriteForm.New);
        routes.Press(WriteForm.Begin, Need.Coordinator, WriteForm.Open);
        routes.Press(WriteForm.Act, Need.Coordinator, WriteForm.Press);
        routes.Talk(FormTalk.Writing, Need.Coordinator, WriteForm.Typed);
    }
}
