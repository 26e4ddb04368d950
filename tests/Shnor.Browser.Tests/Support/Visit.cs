namespace Shnor.Browser.Tests.Support;

/// <summary>Somebody with a fresh clone: a service of their own, a browser, and its page open.</summary>
internal sealed class Visit : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Visit()
    {
    }

    public Chromium Chromium { get; private set; } = null!;

    public RunningService Service { get; private set; } = null!;

    public ChatPage Page { get; private set; } = null!;

    public string Folder => _folder.Path;

    /// <summary>Skips the test, visibly, where there is no browser.</summary>
    /// <param name="settings">As on the command line: <c>--Sandbox:Start=…</c>.</param>
    public static async Task<Visit> Begin(params IReadOnlyList<string> settings)
    {
        Skip.If(Chromium.Missing() is not null, Chromium.Missing());
        var visit = new Visit();
        try
        {
            var service = RunningService.Start(visit.Folder, settings: settings);
            visit.Chromium = new Chromium(); // both take seconds to start: at the same time
            visit.Service = await service;
            visit.Page = await ChatPage.Open(visit.Chromium, visit.Service.Address);
            return visit;
        }
        catch
        {
            visit.Dispose();
            throw;
        }
    }

    /// <summary>The power goes and comes back: another process on the same store and the same port.</summary>
    public void CutPower() => Service.Dispose();

    public async Task RestorePower() => Service = await RunningService.Start(Folder, Service.Address.Port);

    public void Dispose()
    {
        Chromium?.Dispose();
        Service?.Dispose();
        _folder.Dispose();
    }
}
