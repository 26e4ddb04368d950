namespace Shnor.Documents;

/// <summary>What a file turned out to be: a <see cref="Plans.PlanReading"/> or a <see cref="Rosters.RosterReading"/>. What is neither is refused as a plan.</summary>
public abstract record FileReading;
