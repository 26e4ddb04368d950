using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>How calls and answers look on the wire: snake_case, absent instead of null, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditMessageCaption))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(SendDocument))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(SendMediaGroup))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(GetChat))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(GetWebhookInfo))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(ChatFullInfo))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(File))]
[JsonSerializable(typeof(bool))]
internal sealed partial class TelegramJson : JsonSerializerContext;
