using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>Words to begin an announcement with: those that come with the bot, and the programme's own.</summary>
public sealed class TemplatesFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(AnnouncementButtons.Templates, Need.Coordinator, ShowTemplates.List);
        routes.Look(TemplateScreens.Page, Need.Coordinator, ShowTemplates.TurnPage);
        routes.Look(TemplateScreens.Ready, Need.Coordinator, ShowTemplates.Ready);
        routes.Look(TemplateScreens.Own, Need.Coordinator, ShowTemplates.Own);
        routes.WhenGone<AnnouncementTemplateId>(Need.Coordinator, ShowTemplates.List);

        routes.Press(FillScreens.UseReady, Need.Coordinator, FillTemplate.BeginReady);
        routes.Press(FillScreens.Use, Need.Coordinator, FillTemplate.Begin);
        routes.Talk(FillTalk.Kind, Need.Coordinator, (turn, typed, _) => Task.FromResult(FillTemplate.Typed(turn, typed.Data, typed.Words)));
        routes.Press(FillScreens.Skip, Need.Coordinator, (turn, nonce, _) => Task.FromResult(FillTemplate.Skip(turn, nonce)));
        routes.Press(FillScreens.Back, Need.Coordinator, FillTemplate.Back);
        routes.Press(FillScreens.Take, Need.Coordinator, FillTemplate.Take);

        routes.Press(AnnouncementButtons.SaveAsTemplate, Need.Coordinator, KeepTemplate.AskTitle);
        routes.Press(TemplateScreens.AskName, Need.Coordinator, KeepTemplate.AskNewTitle);
        routes.Press(TemplateScreens.AskWords, Need.Coordinator, KeepTemplate.AskNewWords);
        routes.Press(TemplateScreens.CallItSo, Need.Coordinator, KeepTemplate.TakeReadyTitle);
        routes.Talk(KeepTalk.Kind, Need.Coordinator, KeepTemplate.Typed);
        routes.Look(TemplateScreens.AskRemove, Need.Coordinator, KeepTemplate.AskRemove);
        routes.Press(TemplateScreens.Remove, Need.Coordinator, KeepTemplate.Remove);
    }
}
