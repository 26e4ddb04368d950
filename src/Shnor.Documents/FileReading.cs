namespace Shnor.Documents;

/// <summary>What a file turned out to be: a <see cref="Plans.PlanReading"/>, a <see cref="Rosters.RosterReading"/> or a <see cref="Surveys.SurveyReading"/>. What is none of them is refused as a plan.</summary>
public abstract record FileReading;
