namespace Shnor.Telegram;

/// <summary>
/// The Bot API server answered 401: nothing will work until the token is replaced. The message is one sentence for the operator;
/// the process ends with it.
/// </summary>
public sealed class TokenRefusedException() : Exception(
    "Telegram не принимает токен бота: возьмите действующий у @BotFather (команда /token), впишите его в Telegram:Token и запустите службу снова.");
