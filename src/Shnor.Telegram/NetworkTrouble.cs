using System.Net.Sockets;

namespace Shnor.Telegram;

/// <summary>What HttpClient throws when the far side or the way to it fails, said without the address: the token is in it.</summary>
internal static class NetworkTrouble
{
    public static bool IsOne(Exception exception) =>
        exception is HttpRequestException or IOException or SocketException or OperationCanceledException;

    /// <summary>Kinds only, never an exception's own message.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        OperationCanceledException => "no answer in time",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: var code } } http => $"{http.HttpRequestError} ({code})",
        HttpRequestException { StatusCode: { } status } http => $"{http.HttpRequestError} (HTTP {(int)status})",
        HttpRequestException http => $"{http.HttpRequestError}",
        HttpIOException io => $"{io.HttpRequestError}",
        SocketException socket => $"{socket.SocketErrorCode}",
        _ => "the connection broke",
    };

    /// <summary>These three are reported only while connecting (HttpRequestError), before a byte of the call is written.</summary>
    public static bool NeverLeft(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
    };
}
