using System.Globalization;
using OpenQA.Selenium;
using Shnor.Testing;

namespace Shnor.Browser.Tests.Support;

/// <summary>
/// Pictures for the guides, the same on every day: the town begins on a fixed morning, nothing moves, nothing has the focus. A guide's script
/// opens one, plays its story and takes what it needs.
/// </summary>
internal sealed class Album : IDisposable
{
    /// <summary>A Monday in the school year, far from holidays.</summary>
    private const string Morning = "2026-11-23T08:30";

    private const string Still = """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { animation: none !important; transition: none !important; caret-color: transparent !important; } .toast, .down { display: none !important; }");
        document.adoptedStyleSheets = [sheet];
        document.activeElement.blur();
        """;

    // Codes are random: a picture of one would change every time, and teach nobody anything.
    private const string HideCodes = """
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\b/g, "XXXX-XXXX-XXXX");
        """;

    private readonly Visit _visit;
    private readonly string _folder;

    private Album(Visit visit, string folder) => (_visit, _folder) = (visit, folder);

    /// <summary>Where pictures are wanted: <c>SHNOR_SCREENSHOTS=docs/screenshots</c>, from the repository's root. Null: nowhere.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("SHNOR_SCREENSHOTS") is { Length: > 0 } folder ? Path.Combine(Repository.Root, folder) : null;

    public ChatPage Page => _visit.Page;

    public Visit Visit => _visit;

    /// <summary>Skips the test where nobody asks for pictures.</summary>
    public static async Task<Album> Open()
    {
        Skip.If(Folder is null, "Pictures are taken with SHNOR_SCREENSHOTS=folder, see eng/screenshots.sh.");
        Directory.CreateDirectory(Folder!);
        return new Album(await Visit.Begin($"--Sandbox:Start={Morning}"), Folder!);
    }

    /// <summary>The whole page.</summary>
    public async Task TakePage(string name, int width = 1280, int height = ChatPage.Height)
    {
        await Page.Resize(width, height);
        Hold();
        _visit.Chromium.Driver.GetScreenshot().SaveAsFile(PathOf(name));
    }

    /// <summary>One phone as it looks in a hand, without the clock and the tabs above it.</summary>
    public async Task TakePhone(string name, PhoneOnPage phone, int width = 360, int height = 640)
    {
        await Page.Resize(width, height);
        phone.ComesToFront();
        await Patience.Until(() => phone.Element.Displayed, "bring the phone to the front");
        await Page.Resize(width, (2 * height) - phone.Element.Size.Height); // the clock and the tabs take the rest
        Hold();
        Save(name, phone.Element);
    }

    /// <summary>A part of the page as it is on a desk.</summary>
    public async Task TakePart(string name, IWebElement part, int width = 1280)
    {
        await Page.Resize(width);
        Hold();
        Save(name, part);
    }

    public void Dispose() => _visit.Dispose();

    private void Hold()
    {
        Page.Run<object?>(Still);
        Page.Run<object?>(HideCodes);
        _visit.Chromium.Driver.ExecuteCdpCommand("Input.dispatchMouseEvent", new() { ["type"] = "mouseMoved", ["x"] = 1, ["y"] = 1 }); // no button stays lit under it
        Page.Run<object?>("for (const chat of document.querySelectorAll('.chat')) chat.scrollTop = chat.scrollHeight;");
    }

    private void Save(string name, IWebElement element)
    {
        var (place, size) = (element.Location, element.Size);
        var shot = (Dictionary<string, object>)_visit.Chromium.Driver.ExecuteCdpCommand("Page.captureScreenshot", new()
        {
            ["format"] = "png",
            ["clip"] = new Dictionary<string, object> { ["x"] = place.X, ["y"] = place.Y, ["width"] = size.Width, ["height"] = size.Height, ["scale"] = 1 },
        })!;
        File.WriteAllBytes(PathOf(name), Convert.FromBase64String(Convert.ToString(shot["data"], CultureInfo.InvariantCulture)!));
    }

    private string PathOf(string name) => Path.Combine(_folder, $"{name}.png");
}
