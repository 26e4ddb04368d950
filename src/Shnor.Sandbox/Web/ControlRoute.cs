using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>One route of the control API: JSON in, JSON or nothing out, and a refusal in words.</summary>
internal sealed record ControlRoute(string Verb, string Path, Func<HttpContext, CancellationToken, Task> Serve)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads something.</summary>
    public static ControlRoute Get(string path, Func<HttpContext, object?> read) =>
        new("GET", path, (http, ct) => InWords(http, async () => await Write(http, read(http), ct), ct));

    /// <summary>Changes something; what it returns is written, null is 204.</summary>
    public static ControlRoute Post(string path, Func<HttpContext, CancellationToken, Task<object?>> act) => Change("POST", path, act);

    public static ControlRoute Post<T>(string path, Func<HttpContext, T, object?> act) =>
        Change("POST", path, async (http, ct) => act(http, await Read<T>(http, ct)));

    /// <summary>Changes something and tells nothing.</summary>
    public static ControlRoute Do<T>(string path, Action<HttpContext, T> act) => Post<T>(path, (http, body) =>
    {
        act(http, body);
        return null;
    });

    public static ControlRoute Delete(string path, Action<HttpContext> act) => Change("DELETE", path, (http, _) =>
    {
        act(http);
        return Task.FromResult<object?>(null);
    });

    public static long Id(HttpContext http) => long.Parse((string)http.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);

    public static long? Number(HttpContext http, string name) => http.Request.Query[name].ToString() switch
    {
        "" => null,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw ControlRefusal.BadRequest($"{name}={text} is not a number."),
    };

    public static async Task<T> Read<T>(HttpContext http, CancellationToken ct) =>
        await http.Request.ReadFromJsonAsync<T>(Json, ct) ?? throw new JsonException("The body is a JSON object.");

    private static ControlRoute Change(string verb, string path, Func<HttpContext, CancellationToken, Task<object?>> act) => new(
        verb,
        path,
        (http, ct) => OwnPageOnly.Guard(_ => InWords(http, () => Answer(http, act, ct), ct))(http));

    private static async Task Answer(HttpContext http, Func<HttpContext, CancellationToken, Task<object?>> act, CancellationToken ct)
    {
        if (await act(http, ct) is { } answer)
            await Write(http, answer, ct);
        else
            http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>What cannot be done here (a button that went away, a blocked bot) is a refusal in words, not a crash.</summary>
    private static async Task InWords(HttpContext http, Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
        }
        catch (ControlRefusal refusal)
        {
            await Refuse(http, refusal.Code, refusal.Message, ct);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or JsonException)
        {
            await Refuse(http, StatusCodes.Status409Conflict, e.Message, ct);
        }
    }

    private static Task Refuse(HttpContext http, int code, string text, CancellationToken ct)
    {
        http.Response.StatusCode = code;
        return Write(http, new Refused(text), ct);
    }

    private static Task Write(HttpContext http, object? value, CancellationToken ct) => http.Response.WriteAsJsonAsync(value, Json, ct);

    private sealed record Refused(string Text);
}

/// <summary>A refusal with a code of its own; the page shows its text.</summary>
internal sealed class ControlRefusal(int code, string text) : Exception(text)
{
    public int Code => code;

    public static ControlRefusal NotFound(string text) => new(StatusCodes.Status404NotFound, text);
    public static ControlRefusal BadRequest(string text) => new(StatusCodes.Status400BadRequest, text);
    public static ControlRefusal Conflict(string text) => new(StatusCodes.Status409Conflict, text);
}
