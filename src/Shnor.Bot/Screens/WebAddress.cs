namespace Shnor.Bot.Screens;

/// <summary>A link that people wrote, where it is one a messenger takes: http or https, to a host that has a dot in its name.</summary>
public static class WebAddress
{
    private const int MaxLength = 2048; // units; browsers and proxies take that much

    /// <returns>Null: nothing a button or a word may lead to.</returns>
    public static Uri? Read(string? text) =>
        text is { Length: > 0 and <= MaxLength } && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Contains('.', StringComparison.Ordinal) && uri.AbsoluteUri.Length <= MaxLength
            ? uri
            : null;
}
