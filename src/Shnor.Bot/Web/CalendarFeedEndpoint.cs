using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;
using Shnor.Bot.Features.Guests;
using Shnor.Documents.Calendars;
using Shnor.Domain;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Web;

/// <summary>
/// Answers telephones that fetch somebody's calendar. The address is the key: an unknown one is answered like any that leads nowhere, and no line of
/// the log holds one.
/// </summary>
public sealed partial class CalendarFeedEndpoint(Store store, FeedCalendar feed, TownClock clock, ILogger<CalendarFeedEndpoint> log) : IDisposable
{
    private const int MostAtOnce = 4; // beside the bot itself, which has two cores
    private const int MostWaiting = 64;
    private const int MostAnHour = 60; // of one calendar; telephones come every few hours
    private const int LongestSecret = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ConcurrencyLimiter _all = new(new() { PermitLimit = MostAtOnce, QueueLimit = MostWaiting });
    private readonly PartitionedRateLimiter<PersonId> _each = PartitionedRateLimiter.Create<PersonId, long>(person =>
        RateLimitPartition.GetFixedWindowLimiter(person.Value, _ => new() { PermitLimit = MostAnHour, Window = TimeSpan.FromHours(1), QueueLimit = 0 }));

    public async Task Serve(HttpContext http)
    {
        var ct = http.RequestAborted;
        if (http.Request.RouteValues["secret"] is not string { Length: > 0 and <= LongestSecret } secret)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            using var place = await _all.AcquireAsync(1, ct);
            if (!place.IsAcquired) Later(http, StatusCodes.Status503ServiceUnavailable);
            else await Answer(http, secret, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The telephone has hung up: there is nobody to answer.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            LogFailure(error);
            Later(http, StatusCodes.Status503ServiceUnavailable);
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        _each.Dispose();
    }

    private async Task Answer(HttpContext http, string secret, CancellationToken ct)
    {
        if (await store.Read((db, token) => FeedCalendar.WhoseIs(db, secret, token), ct) is not { } person)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var turn = _each.AttemptAcquire(person);
        if (!turn.IsAcquired)
        {
            LogTooOften(person.Value);
            Later(http, StatusCodes.Status429TooManyRequests);
            return;
        }

        await Hand(http, await store.Read((db, token) => feed.Of(db, person, clock.UtcNow, token), ct), ct);
    }

    /// <summary>The same events are the same bytes: a telephone that has them is told so.</summary>
    private static async Task Hand(HttpContext http, byte[] file, CancellationToken ct)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = TimeSpan.Zero, MustRevalidate = true };
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = CalendarFile.ContentType;
        http.Response.ContentLength = file.Length;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(file, ct);
    }

    private static void Later(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = ((int)Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    [LoggerMessage(EventId = 320, Level = LogLevel.Error, Message = "A calendar could not be written")]
    private partial void LogFailure(Exception error);

    [LoggerMessage(EventId = 321, Level = LogLevel.Warning, Message = "The calendar of person {Person} is fetched too often; refused for a while")]
    private partial void LogTooOften(long person);
}
