using Shnor.Domain.Surveys;

namespace Shnor.Documents.Surveys;

/// <summary>A survey that comes with the bot.</summary>
/// <param name="Key">Names it in the store and in buttons; never changes.</param>
public sealed record SurveyTemplate(string Key, string Title, SurveyForm Form);

/// <summary>The surveys that come with the bot: tables of the very shape in which a coordinator brings one.</summary>
public static class SurveyTemplates
{
    public const string SelfAssessment = "self-assessment";
    public const string RiskProfile = "risk-profile";
    public const string EventFeedback = "event-feedback";
    public const string HelpRequest = "help-request";

    private static readonly string[] Keys = [SelfAssessment, RiskProfile, EventFeedback, HelpRequest];

    private static readonly Lazy<IReadOnlyList<SurveyTemplate>> Loaded = new(() => [.. Keys.Select(Load)]);

    public static IReadOnlyList<SurveyTemplate> All => Loaded.Value;

    /// <returns>Null for a key that no template has.</returns>
    public static SurveyTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);

    private static SurveyTemplate Load(string key)
    {
        var name = $"surveys/{key}.csv";
        using var resource = typeof(SurveyTemplates).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The template {name} is not in the assembly.");
        var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return DocumentReader.Read(bytes.ToArray(), name) is SurveyReading.Survey survey
            ? new(key, survey.Title, survey.Form)
            : throw new InvalidOperationException($"The template {name} is no survey without faults.");
    }
}
