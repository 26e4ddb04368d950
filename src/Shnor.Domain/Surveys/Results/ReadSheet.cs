namespace Shnor.Domain.Surveys.Results;

/// <summary>A sheet that is opened once: every figure looks at all of its answers, and there may be five hundred sheets of a hundred.</summary>
internal sealed class ReadSheet
{
    private readonly SurveyAnswer?[] _answers;
    private readonly int?[] _scores;

    public ReadSheet(SurveyForm form, SentSheet sheet)
    {
        SchoolId = sheet.SchoolId;
        _answers = new SurveyAnswer?[form.Questions.Count + 1];
        _scores = new int?[form.Questions.Count + 1];
        foreach (var (number, answer) in sheet.Answers.All)
        {
            if (number < 1 || number >= _answers.Length || answer.IsEmpty) continue;
            _answers[number] = answer;
            _scores[number] = SurveyScore.Of(form.Questions[number - 1], answer);
        }
    }

    public SchoolId? SchoolId { get; }

    /// <returns>Null: left out, or not asked.</returns>
    public SurveyAnswer? Answer(int number) => _answers[number];

    /// <returns>Null: no answer, or one without a value.</returns>
    public int? Score(int number) => _scores[number];
}
