namespace Shnor.Bot.Chat;

/// <summary>
/// A dialogue whose data name somebody or something. Every turn of it asks again whether that is still theirs: a role may have been taken
/// away, a programme deleted, since it was opened.
/// </summary>
public interface IAbout
{
    /// <summary>An id, or several in a tuple; null while it is about nothing that has an owner. Implemented explicitly: it is not a part of the stored data.</summary>
    object? Subject { get; }
}
