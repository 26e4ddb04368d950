using System.Text.Json.Serialization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A survey that is being written in chat. It is saved after every step that leaves it without a fault.</summary>
/// <param name="Survey">0: not saved yet.</param>
/// <param name="Json">The form.</param>
/// <param name="Step">What the next words are.</param>
/// <param name="Question">Which one is open; 0: none.</param>
/// <param name="Kind">Of the question that is being added.</param>
/// <param name="Was">What it was when it was last read or saved (<see cref="FormPrint"/>).</param>
/// <param name="Before">The form before a question was removed.</param>
public sealed record FormTalk(long Programme, long Survey, string Title, string Json, FormStep Step, int Question = 0, AnswerKind Kind = AnswerKind.Text, string Was = "", string? Before = null) : IAbout
{
    public static readonly DialogKind<FormTalk> Writing = new("form-write", 1);

    object? IAbout.Subject => Survey == 0 ? new ProgrammeId(Programme) : (new ProgrammeId(Programme), new SurveyId(Survey));

    [JsonIgnore]
    public ProgrammeId ProgrammeId => new(Programme);

    [JsonIgnore]
    public SurveyForm Form => SurveyJson.ReadForm(Json);

    public FormTalk With(SurveyForm form) => this with { Json = SurveyJson.Write(form) };
}

public enum FormStep
{
    /// <summary>Buttons only: words are no answer.</summary>
    None,
    Title,
    Introduction,

    /// <summary>Of a question that is being added.</summary>
    NewText,
    Text,
    Options,
    Note,
    Limits,
    Section,
}
