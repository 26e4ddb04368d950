namespace Shnor.Bot.Web;

/// <summary>Puts the calendars under <c>{Web:PublicUrl}/calendar/</c>; without that setting there is no such way.</summary>
internal static class CalendarFeedRoute
{
    public static IServiceCollection AddCalendarFeed(this IServiceCollection services) => services.AddSingleton<CalendarFeedEndpoint>();

    /// <param name="routes">Of the service.</param>
    /// <param name="publicUrl">Ends in «/».</param>
    public static void MapCalendarFeed(this IEndpointRouteBuilder routes, Uri publicUrl) => routes.MapMethods(
        $"{publicUrl.AbsolutePath}calendar/{{secret}}.ics",
        [HttpMethods.Get, HttpMethods.Head],
        http => http.RequestServices.GetRequiredService<CalendarFeedEndpoint>().Serve(http));
}
