namespace Shnor.Domain.People;

/// <summary>Where a person can be written to. Ids of both messengers need 64 bits.</summary>
public readonly record struct ChatAddress(Messenger Messenger, long Id);

public enum Messenger
{
    Telegram,
}
