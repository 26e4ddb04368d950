using Shnor.Domain;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>The buttons of a survey that is being answered. Each carries the screen it stands on.</summary>
internal sealed class AnswerButtons(CampaignId campaign, int step, int question) : IQuestionButtons
{
    /// <summary>«Начать», «Продолжить».</summary>
    public static readonly ButtonKind<CampaignId> Begin = new("survey-begin");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question, int Option)> Say = new("survey-say");

    /// <summary>Says what it will be: pressed twice it is the same.</summary>
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question, int Option, int On)> Pick = new("survey-pick");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question)> Other = new("survey-other");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question)> Next = new("survey-next");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question)> SkipIt = new("survey-skip");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question)> Before = new("survey-back");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Question)> Jump = new("survey-to");
    public static readonly ButtonKind<(CampaignId Campaign, int Step, int Page)> AnotherPage = new("survey-page");
    public static readonly ButtonKind<(CampaignId Campaign, int Step)> SendAll = new("survey-send");

    /// <summary>«Изменить ответы».</summary>
    public static readonly ButtonKind<CampaignId> Change = new("survey-change");

    /// <summary>«Оставить прежние»: what was changed and not sent is dropped.</summary>
    public static readonly ButtonKind<CampaignId> Drop = new("survey-drop");

    /// <summary>«Мой профиль».</summary>
    public static readonly ButtonKind<CampaignId> Profile = new("survey-profile");

    public static AnswerButtons Of(Sitting sitting) => new(sitting.Campaign.Id, sitting.Step, sitting.Question);

    public Button Choose(string label, int option) => Say.Labelled(label, (campaign, step, question, option));

    public Button Mark(string label, int option, bool on) => Pick.Labelled(label, (campaign, step, question, option, on ? 1 : 0));

    public Button OwnWords(string label) => Other.Labelled(label, (campaign, step, question));

    public Button GoOn(string label) => Next.Labelled(label, (campaign, step, question));

    public Button Skip(string label) => SkipIt.Labelled(label, (campaign, step, question));

    public Button Back(string label) => Before.Labelled(label, (campaign, step, question));

    public Button To(string label, int number) => Jump.Labelled(label, (campaign, step, number));

    public Button Leave(string label) => Buttons.MySurveys.Labelled(label, default);

    public Button Page(string label, int page) => AnotherPage.Labelled(label, (campaign, step, page));

    public Button Send(string label) => SendAll.Labelled(label, (campaign, step));
}
