namespace Shnor.Sandbox.Api;

/// <summary>A link as Telegram takes it: a host of two labels or an address, and a scheme it knows.</summary>
internal sealed record WebLink(string Url, string? Fault)
{
    public static WebLink Read(string url)
    {
        var full = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri))
            return new WebLink(url, "Wrong HTTP URL");
        if (uri.Scheme == "tg")
            return new WebLink(full, null);
        if (uri.Scheme is not ("http" or "https"))
            return new WebLink(url, "Unsupported URL protocol");
        // localhost and other names without a dot are refused by Telegram too.
        return uri.Host.Contains('.', StringComparison.Ordinal) || uri.HostNameType == UriHostNameType.IPv6
            ? new WebLink(full, null)
            : new WebLink(url, "Wrong HTTP URL");
    }
}
