namespace Shnor.Bot.Features.Surveys;

/// <summary>A file that is handed out is called as the survey is: whoever saves several of them tells them apart.</summary>
internal static class SurveyFileName
{
    private const int Longest = 60;

    /// <summary>Letters, digits and spaces: whatever else a title has, no file system needs.</summary>
    public static string Of(string title)
    {
        var clean = string.Concat(title.Where(c => char.IsLetterOrDigit(c) || c == ' ')).Trim();
        return clean.Length == 0 ? "анкета" : clean[..Math.Min(clean.Length, Longest)].TrimEnd();
    }
}
