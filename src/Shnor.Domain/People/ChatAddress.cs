namespace Shnor.Domain.People;

/// <summary>Where a person can be written to. Ids of both messengers need 64 bits.</summary>
public readonly record struct ChatAddress(Messenger Messenger, long Id)
{
    /// <summary>Several people read it; messengers let less into it than into a chat of one. Telegram gives groups and channels negative ids.</summary>
    public bool IsGroup => Messenger == Messenger.Telegram && Id < 0;
}

public enum Messenger
{
    Telegram,
}
