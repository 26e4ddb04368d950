using System.Text;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>An inline keyboard, checked as Telegram checks it.</summary>
internal static class Keyboard
{
    private const int MostButtons = 100;
    private const int LongestData = 64; // bytes (Bot API, InlineKeyboardButton.callback_data)
    private static readonly string[] Styles = ["danger", "success", "primary"];

    public static readonly Shape Shape = Shape.Object(
        "InlineKeyboardMarkup",
        [
            new("inline_keyboard", Shape.Array(Shape.Array(Shape.Object(
                "InlineKeyboardButton",
                [
                    new("text", Shape.Text, Required: true),
                    new("callback_data", Shape.Text),
                    new("url", Shape.Text),
                    new("style", Shape.Text),
                    .. Field.NotPlayed(
                        "icon_custom_emoji_id",
                        "web_app",
                        "login_url",
                        "switch_inline_query",
                        "switch_inline_query_current_chat",
                        "switch_inline_query_chosen_chat",
                        "copy_text",
                        "callback_game",
                        "pay"),
                ]))), Required: true),
        ]);

    public static IReadOnlyList<IReadOnlyList<SandboxButton>> Read(JsonNode? markup)
    {
        if (markup is null)
            return [];
        var rows = markup["inline_keyboard"]!.AsArray();
        if (rows.Sum(row => row!.AsArray().Count) > MostButtons)
            throw ApiRefusal.BadRequest("reply markup is too long");
        // Telegram drops empty rows without a word.
        return [.. rows.Select(row => row!.AsArray()).Where(row => row.Count > 0).Select(ReadRow)];
    }

    private static IReadOnlyList<SandboxButton> ReadRow(JsonArray row) => [.. row.Select(b => ReadButton(b!.AsObject()))];

    private static SandboxButton ReadButton(JsonObject button)
    {
        var (label, data, url) = (button.Text("text")!, button.Text("callback_data"), button.Text("url"));
        if (string.IsNullOrWhiteSpace(label))
            throw CannotParse("Button text is empty");
        if (data is null && url is null)
            throw CannotParse("Text buttons are unallowed in the inline keyboard");
        if (data is not null && url is not null)
            throw CannotParse("Exactly one action field must be used");
        if (button.Text("style") is { } style && !Styles.Contains(style))
            throw CannotParse("Invalid button style specified");
        if (data is not null && Encoding.UTF8.GetByteCount(data) is 0 or > LongestData)
            throw ApiRefusal.BadRequest("BUTTON_DATA_INVALID");
        if (url is null)
            return new SandboxButton(label, data);

        var link = WebLink.Read(url);
        return link.Fault is null
            ? new SandboxButton(label, Url: link.Url)
            : throw ApiRefusal.BadRequest($"inline keyboard button URL '{url}' is invalid: {link.Fault}");
    }

    private static ApiRefusal CannotParse(string why) => ApiRefusal.BadRequest($"can't parse inline keyboard button: {why}");
}
