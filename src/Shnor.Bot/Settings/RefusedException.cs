namespace Shnor.Bot.Settings;

/// <summary>Ends the reading of the settings; it never leaves <see cref="ReadSettings.From"/>.</summary>
/// <param name="sentence">Which key, which value, what to write instead.</param>
internal sealed class RefusedException(string sentence) : Exception(sentence);
