namespace Shnor.Domain.Surveys;

/// <summary>How long the texts of a form may be, in UTF-16 units, so that a question with all that stands around it is one message.</summary>
public static class FormLimits
{
    public const int LongestTitle = 100;

    public const int LongestIntroduction = 1500;

    public const int LongestSection = 100;

    public const int LongestText = 500;

    public const int LongestNote = 500;

    public const int LongestOption = 200;

    /// <summary>A longer option does not show whole on a phone's button: the options stand in the text then, numbered.</summary>
    public const int LongestOnButton = 40;

    /// <summary>Of a question with its section and its options: a message takes 4096 (Bot API, sendMessage), and the progress and a word about the last answer need room too.</summary>
    public const int LongestQuestion = 3000;

    public const int MostOptions = 30;

    public const int MostPoints = 10;

    /// <summary>Of a scale's point, either way from 0.</summary>
    public const int GreatestValue = 100;

    /// <summary>A label that a button shows whole.</summary>
    public static bool FitsOnButton(SurveyOption option) => option.Label.Length <= LongestOnButton;
}
