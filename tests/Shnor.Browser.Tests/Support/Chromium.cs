using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Shnor.Testing;

namespace Shnor.Browser.Tests.Support;

/// <summary>Debian's Chromium with its own driver; nothing is downloaded, and nothing is kept after a test.</summary>
internal sealed class Chromium : IDisposable
{
    private const string Programs = "/usr/bin";
    private const string BrowserName = "chromium";
    private const string DriverName = "chromedriver";

    private readonly TemporaryFolder _profile = new();

    public Chromium()
    {
        var options = new ChromeOptions { BinaryLocation = Path.Combine(Programs, BrowserName) };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-partial-raster", "--disable-skia-runtime-opts", $"--user-data-dir={_profile.Path}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Programs, DriverName);
        service.SuppressInitialDiagnosticInformation = true;
        Driver = new ChromeDriver(service, options, Patience.Limit);
        // How the stories fare on a slow machine: SHNOR_SLOW_PAGE=10 dotnet test tests/Shnor.Browser.Tests
        if (int.TryParse(Environment.GetEnvironmentVariable("SHNOR_SLOW_PAGE"), NumberStyles.None, CultureInfo.InvariantCulture, out var times)) Throttle(times);
    }

    public ChromeDriver Driver { get; }

    /// <summary>Why no test can run here; null where everything is at hand.</summary>
    public static string? Missing(string programs = Programs)
    {
        var missing = new[] { BrowserName, DriverName }.Where(program => !File.Exists(Path.Combine(programs, program))).ToList();
        return missing.Count == 0 ? null : $"Not installed here: {string.Join(", ", missing)}.";
    }

    public void Resize(int width, int height) => Driver.ExecuteCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>As on a machine that has little time for the page; until what is returned is disposed.</summary>
    public IDisposable Slowly(int times)
    {
        Throttle(times);
        return new AtFullSpeed(this);
    }

    /// <summary>What the page lets people save lands here.</summary>
    public void SaveInto(string folder) => Driver.ExecuteCdpCommand(
        "Browser.setDownloadBehavior",
        new() { ["behavior"] = "allow", ["downloadPath"] = folder });

    /// <summary>Kept under artifacts/screenshots, for people to look at.</summary>
    public void Photograph(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots"));
        Driver.GetScreenshot().SaveAsFile(Path.Combine(folder.FullName, $"{name}.png"));
    }

    /// <summary>What the page complained about since the last time this was asked.</summary>
    public IReadOnlyList<string> Complaints() =>
        [.. Driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    public void Dispose()
    {
        Driver.Quit();
        Driver.Dispose();
        _profile.Dispose();
    }

    private void Throttle(int times) => Driver.ExecuteCdpCommand("Emulation.setCPUThrottlingRate", new() { ["rate"] = times });

    private sealed class AtFullSpeed(Chromium chromium) : IDisposable
    {
        public void Dispose() => chromium.Throttle(1);
    }
}
