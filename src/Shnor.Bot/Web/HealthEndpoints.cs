using System.Text.Json;

namespace Shnor.Bot.Web;

/// <summary><c>/health/live</c> and <c>/health/ready</c>: 200 or 503, and a small object that says why.</summary>
public static class HealthEndpoints
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var report = routes.ServiceProvider.GetRequiredService<HealthReport>();
        routes.MapGet(LivePath, context => Answer(context, report.Live(), good: "alive"));
        routes.MapGet(ReadyPath, async context => await Answer(context, await report.Ready(context.RequestAborted), good: "ready"));
    }

    private static Task Answer(HttpContext context, Dictionary<string, object> report, string good)
    {
        context.Response.StatusCode = report["status"] is string status && status == good ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(report), context.RequestAborted).AsTask();
    }
}
