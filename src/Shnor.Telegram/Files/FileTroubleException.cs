namespace Shnor.Telegram;

/// <summary>Carries the trouble of a file past HttpClient, which would take it for trouble of the network.</summary>
internal sealed class FileTroubleException(Exception trouble) : Exception("The file could not be read.", trouble);
