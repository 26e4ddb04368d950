using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>What the bot is told of a chat of several people. A closed family, and nobody's words are in it.</summary>
public abstract record GroupNews
{
    private GroupNews()
    {
    }

    /// <summary>The bot is there and may write.</summary>
    /// <param name="Title">As the messenger has it: untrusted, as everywhere here.</param>
    public sealed record Here(string Title) : GroupNews;

    /// <summary>The bot was put out, or may not write any more.</summary>
    public sealed record Gone : GroupNews;

    public sealed record Renamed(string Title) : GroupNews;

    /// <summary>The chat lives on under another number.</summary>
    public sealed record Moved(ChatAddress From, ChatAddress To) : GroupNews;

    /// <summary>/start or /help: the only words of a group that are looked at.</summary>
    public sealed record Asked(string Title) : GroupNews;
}
