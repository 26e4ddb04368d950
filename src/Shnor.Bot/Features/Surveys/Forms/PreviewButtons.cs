namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>Buttons of a preview: they show the next question as a real answer would, and keep nothing.</summary>
internal sealed class PreviewButtons(string nonce) : IQuestionButtons
{
    public const string Pick = "pick", MarkOn = "on", MarkOff = "off", Own = "own", Onwards = "go", Pass = "skip", Before = "back", Question = "to", Turn = "page", Out = "out", Finish = "send";

    public Button Choose(string label, int option) => Of(label, Pick, option);

    public Button Mark(string label, int option, bool on) => Of(label, on ? MarkOn : MarkOff, option);

    public Button OwnWords(string label) => Of(label, Own);

    public Button GoOn(string label) => Of(label, Onwards);

    public Button Skip(string label) => Of(label, Pass);

    public Button Back(string label) => Of(label, Before);

    public Button To(string label, int number) => Of(label, Question, number);

    public Button Leave(string label) => Of("Закончить просмотр", Out);

    public Button Page(string label, int page) => Of(label, Turn, page);

    public Button Send(string label) => Of(label, Finish);

    private Button Of(string label, string act, int number = 0) => PreviewForm.Act.Labelled(label, (nonce, act, number));
}
