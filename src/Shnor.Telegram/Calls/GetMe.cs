namespace Shnor.Telegram;

/// <summary>Who the token belongs to; the cheapest way to test it (Bot API, getMe).</summary>
public sealed record GetMe() : ApiCall<User>("getMe");
