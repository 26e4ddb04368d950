namespace Shnor.Sandbox;

/// <summary>A line of the command menu.</summary>
public sealed record SandboxCommand(string Command, string Description);
