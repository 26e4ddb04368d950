namespace Shnor.Sandbox.Web;

/// <summary>The control API: what the page and a developer's script ask for and do. docs/sandbox.md describes every route.</summary>
internal static class SandboxControl
{
    public static IEnumerable<ControlRoute> Routes(SandboxMessenger messenger) =>
    [
        ControlRoute.Get("/sandbox/state", _ => View.Town(messenger)),
        new("GET", "/sandbox/events", new ChangeStream(messenger).Serve),
        .. new PeopleControl(messenger).Routes,
        .. new GroupControl(messenger).Routes,
        .. new Downloads(messenger).Routes,
        .. new BotControl(messenger).Routes,
        .. new ClockControl(messenger).Routes,
    ];
}
