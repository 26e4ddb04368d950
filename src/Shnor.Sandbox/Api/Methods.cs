using System.Collections.Frozen;

namespace Shnor.Sandbox.Api;

/// <summary>The methods the sandbox plays. Every name of Telegram's that a method has stands here, played or not.</summary>
internal sealed class Methods(SandboxMessenger messenger)
{
    private static readonly Shape LinkPreview = Shape.Object(
        "LinkPreviewOptions",
        new("is_disabled", Shape.Boolean),
        new("url", Shape.Text),
        new("prefer_small_media", Shape.Boolean),
        new("prefer_large_media", Shape.Boolean),
        new("show_above_text", Shape.Boolean));

    private static readonly Shape Commands = Shape.Array(Shape.Object(
        "BotCommand",
        new("command", Shape.Text, Required: true),
        new("description", Shape.Text, Required: true)));

    private static readonly Shape CommandScope = Shape.Object(
        "BotCommandScope",
        [new("type", Shape.Text, Required: true), new("chat_id", Shape.Chat), .. Field.NotPlayed("user_id")]);

    private static readonly Shape Reply = Shape.Object(
        "ReplyParameters",
        [
            new("message_id", Shape.Integer, Required: true),
            new("allow_sending_without_reply", Shape.Boolean),
            .. Field.NotPlayed("chat_id", "quote", "quote_parse_mode", "quote_entities", "quote_position", "checklist_task_id", "poll_option_id"),
        ]);

    /// <summary>A document or a picture: the fields of both.</summary>
    private static readonly Shape Media = Shape.Array(Shape.Object(
        "InputMedia",
        [
            new("type", Shape.Text, Required: true),
            new("media", Shape.Text, Required: true),
            new("caption", Shape.Text),
            new("parse_mode", Shape.Text),
            new("disable_content_type_detection", Shape.Boolean),
            .. Field.NotPlayed("thumbnail", "caption_entities", "show_caption_above_media", "has_spoiler"),
        ]));

    /// <summary>What every file of its own has beside itself.</summary>
    private static readonly Field[] Captioned =
    [
        new("caption", Shape.Text),
        new("parse_mode", Shape.Text),
        new("disable_notification", Shape.Boolean),
        new("protect_content", Shape.Boolean),
        new("reply_parameters", Reply),
        new("reply_markup", Keyboard.Shape),
        .. Field.NotPlayed(
            "business_connection_id",
            "message_thread_id",
            "direct_messages_topic_id",
            "caption_entities",
            "allow_paid_broadcast",
            "message_effect_id",
            "suggested_post_parameters"),
    ];

    private static readonly Field ChatId = new("chat_id", Shape.Chat, Required: true) { Missing = "chat_id is empty" };

    private static readonly Field MessageId = new("message_id", Shape.Integer, Required: true)
    {
        Missing = "message identifier is not specified",
    };

    private static readonly Field Text = new("text", Shape.Text, Required: true) { Missing = "message text is empty" };

    private readonly FrozenDictionary<string, ApiMethod> all =
        List(new BotCalls(messenger)).ToFrozenDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);

    public ApiMethod? Find(string name) => all.GetValueOrDefault(name);

    /// <summary>For the test that holds this page against the published API.</summary>
    public static IReadOnlyList<ApiMethod> List(BotCalls calls) =>
    [
        ApiMethod.Of("getMe", _ => calls.GetMe()),
        new(
            "getUpdates",
            [
                new("offset", Shape.Integer),
                new("limit", Shape.Integer),
                new("timeout", Shape.Integer),
                new("allowed_updates", Shape.Array(Shape.Text)),
            ],
            (call, _, ct) => calls.GetUpdates(call, ct)),
        ApiMethod.Of(
            "setMyCommands",
            calls.SetMyCommands,
            new("commands", Commands, Required: true),
            new("scope", CommandScope),
            new("language_code", Shape.Text)),
        ApiMethod.Of(
            "sendMessage",
            calls.SendMessage,
            [
                ChatId,
                Text,
                new("parse_mode", Shape.Text),
                new("link_preview_options", LinkPreview),
                new("disable_notification", Shape.Boolean),
                new("protect_content", Shape.Boolean),
                new("reply_parameters", Reply),
                new("reply_markup", Keyboard.Shape),
                .. Field.NotPlayed(
                    "business_connection_id",
                    "message_thread_id",
                    "direct_messages_topic_id",
                    "entities",
                    "allow_paid_broadcast",
                    "message_effect_id",
                    "suggested_post_parameters"),
            ]).Sending(_ => 1),
        ApiMethod.Of(
            "editMessageText",
            calls.EditMessageText,
            [
                ChatId,
                MessageId,
                Text,
                new("parse_mode", Shape.Text),
                new("link_preview_options", LinkPreview),
                new("reply_markup", Keyboard.Shape),
                .. Field.NotPlayed("business_connection_id", "inline_message_id", "entities", "rich_message"),
            ]),
        ApiMethod.Of(
            "editMessageCaption",
            calls.EditMessageCaption,
            [
                ChatId,
                MessageId,
                new("caption", Shape.Text),
                new("parse_mode", Shape.Text),
                new("reply_markup", Keyboard.Shape),
                .. Field.NotPlayed("business_connection_id", "inline_message_id", "caption_entities", "show_caption_above_media"),
            ]),
        ApiMethod.Of(
            "editMessageReplyMarkup",
            calls.EditMessageReplyMarkup,
            [
                ChatId,
                MessageId,
                new("reply_markup", Keyboard.Shape),
                .. Field.NotPlayed("business_connection_id", "inline_message_id"),
            ]),
        ApiMethod.Of(
            "answerCallbackQuery",
            calls.AnswerCallbackQuery,
            [
                new("callback_query_id", Shape.Text, Required: true),
                new("text", Shape.Text),
                new("show_alert", Shape.Boolean),
                new("cache_time", Shape.Integer),
                .. Field.NotPlayed("url"),
            ]),
        ApiMethod.Of(
            "getFile",
            calls.GetFile,
            new Field("file_id", Shape.Text, Required: true) { Missing = "file_id not specified" }),
        ApiMethod.WithFiles(
            "sendDocument",
            calls.SendDocument,
            [
                ChatId,
                new("document", Shape.File, Required: true) { Missing = "there is no document in the request" },
                new("disable_content_type_detection", Shape.Boolean),
                .. Captioned,
                .. Field.NotPlayed("thumbnail"),
            ]).Sending(_ => 1),
        ApiMethod.WithFiles(
            "sendPhoto",
            calls.SendPhoto,
            [
                ChatId,
                new("photo", Shape.File, Required: true) { Missing = "there is no photo in the request" },
                .. Captioned,
                .. Field.NotPlayed("show_caption_above_media", "has_spoiler"),
            ]).Sending(_ => 1),
        ApiMethod.WithFiles(
            "sendMediaGroup",
            calls.SendMediaGroup,
            [
                ChatId,
                new("media", Media, Required: true) { Missing = "parameter \"media\" is required" },
                new("disable_notification", Shape.Boolean),
                new("protect_content", Shape.Boolean),
                new("reply_parameters", Reply),
                .. Field.NotPlayed(
                    "business_connection_id",
                    "message_thread_id",
                    "direct_messages_topic_id",
                    "allow_paid_broadcast",
                    "message_effect_id"),
            ]).Sending(BotCalls.CountMedia),
        ApiMethod.Of("deleteMessage", calls.DeleteMessage, ChatId, MessageId),
        ApiMethod.Of(
            "sendChatAction",
            calls.SendChatAction,
            [
                ChatId,
                new("action", Shape.Text, Required: true) { Missing = "wrong parameter action in request" },
                .. Field.NotPlayed("business_connection_id", "message_thread_id"),
            ]),
        ApiMethod.Of("getChat", calls.GetChat, ChatId),
        ApiMethod.Of(
            "setWebhook",
            calls.SetWebhook,
            [
                new("url", Shape.Text, Required: true),
                new("max_connections", Shape.Integer),
                new("allowed_updates", Shape.Array(Shape.Text)),
                new("drop_pending_updates", Shape.Boolean),
                new("secret_token", Shape.Text),
                .. Field.NotPlayed("certificate", "ip_address"),
            ]),
        ApiMethod.Of("deleteWebhook", calls.DeleteWebhook, new Field("drop_pending_updates", Shape.Boolean)),
        ApiMethod.Of("getWebhookInfo", _ => calls.GetWebhookInfo()),
    ];
}
