namespace Shnor.Bench;

/// <summary>A measurement that could not be made, in one sentence for the person at the terminal.</summary>
public sealed class BenchFailedException(string message) : Exception(message);
