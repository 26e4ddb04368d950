using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Shnor.Testing;

namespace Shnor.Browser.Tests.Support;

/// <summary>Debian's Chromium with its own driver; nothing is downloaded, and nothing is kept after a test.</summary>
internal sealed class Chromium : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private const string DriverFolder = "/usr/bin";
    private const string DriverName = "chromedriver";

    private readonly TemporaryFolder _profile = new();

    public Chromium()
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", $"--user-data-dir={_profile.Path}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(DriverFolder, DriverName);
        service.SuppressInitialDiagnosticInformation = true;
        Driver = new ChromeDriver(service, options, Patience.Limit);
    }

    public ChromeDriver Driver { get; }

    public static bool IsInstalled => File.Exists(Browser) && File.Exists(Path.Combine(DriverFolder, DriverName));

    public void Resize(int width, int height) => Driver.ExecuteCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

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
}
