namespace Shnor.Bot.Chat;

/// <summary>The version of the consent's text that people are asked to agree to now.</summary>
public sealed record ConsentAsked(string Version);
