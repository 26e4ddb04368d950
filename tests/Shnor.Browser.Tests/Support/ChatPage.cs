using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace Shnor.Browser.Tests.Support;

/// <summary>The page with the four phones and the clock above them.</summary>
internal sealed class ChatPage
{
    public const int Height = 800;

    private readonly Chromium _chromium;

    private ChatPage(Chromium chromium)
    {
        _chromium = chromium;
        Coordinator = new PhoneOnPage(this, "Нина Белова");
        Webinars = new PhoneOnPage(this, "Ирина Орлова");
        Seminars = new PhoneOnPage(this, "Марина Соколова");
        Teacher = new PhoneOnPage(this, "Вера Лебедева");
    }

    public PhoneOnPage Coordinator { get; }

    /// <summary>Answers for the weekly webinar.</summary>
    public PhoneOnPage Webinars { get; }

    public PhoneOnPage Seminars { get; }

    public PhoneOnPage Teacher { get; }

    public IReadOnlyList<PhoneOnPage> Phones => [Coordinator, Webinars, Seminars, Teacher];

    public IWebDriver Driver => _chromium.Driver;

    /// <summary>«вс, 22 ноября 2026, 09:33», as the clock bar shows it.</summary>
    public string Clock => Driver.FindElement(By.CssSelector("[data-role=clock-now]")).Text;

    /// <summary>The same to the second.</summary>
    public DateTimeOffset Now => DateTimeOffset.Parse(Driver.FindElement(By.CssSelector("[data-role=clock-now]")).GetAttribute("datetime")!, CultureInfo.InvariantCulture);

    /// <summary>How far the page can be moved sideways, in pixels; nobody should have to.</summary>
    public long SidewaysScroll => Run<long>("return document.scrollingElement.scrollWidth - innerWidth");

    public static async Task<ChatPage> Open(Chromium chromium, Uri address, int width = 1280, int people = 4)
    {
        chromium.Resize(width, Height);
        chromium.Driver.Navigate().GoToUrl(address);
        var page = new ChatPage(chromium);
        await Patience.Until(() => page.Driver.FindElements(By.CssSelector(".phone")).Count == people, $"show {people} phones");
        return page;
    }

    public async Task Resize(int width, int height = Height)
    {
        _chromium.Resize(width, height);
        await Patience.Until(() => Run<long>("return innerWidth") == width, $"become {width} px wide");
    }

    /// <summary>Whose phone it is, by the name above it.</summary>
    public PhoneOnPage PhoneOf(string name) => new(this, name);

    /// <summary>Keys go where the focus is.</summary>
    public void Press(params IReadOnlyList<string> keys)
    {
        var actions = new Actions(Driver);
        foreach (var key in keys) actions.SendKeys(key);
        actions.Perform();
    }

    public void PressWith(string held, string key) => new Actions(Driver).KeyDown(held).SendKeys(key).KeyUp(held).Perform();

    /// <summary>What has the focus: its label or its text.</summary>
    public string Focused => Run<string>("const at = document.activeElement; return at.getAttribute('aria-label') ?? at.textContent.trim()");

    /// <summary>In whose phone the focus is; empty outside of all.</summary>
    public string FocusedPhone => Run<string>("return document.activeElement.closest('.phone')?.querySelector('.phone-name').textContent ?? ''");

    /// <summary>Somebody's line in the list of chats, or their tab.</summary>
    public IWebElement Row(string name) => Driver.FindElements(By.CssSelector("[role=tab]")).Single(row => row.GetAttribute("title") == name);

    /// <summary>The number on their line; empty when all is read.</summary>
    public string UnreadOf(string name) => Row(name).FindElement(By.CssSelector("[data-role=unread]")).Text;

    public IWebElement Role(string role) => Driver.FindElement(By.CssSelector($"[data-role={role}]"));

    /// <summary>Presses a button of the clock bar and waits until the clock has moved.</summary>
    public async Task MoveClock(string button)
    {
        var before = Clock;
        Driver.FindElements(By.CssSelector("[data-role=clock] button")).Single(b => b.Text == button).Click();
        await Patience.Until(() => Clock != before, $"move the clock by «{button}» from {before}");
        await Patience.Until(() => Driver.FindElement(By.CssSelector("[data-role=clock-next]")).Enabled, "let the clock be moved again");
    }

    public T Run<T>(string script, params object[] arguments) => (T)_chromium.Driver.ExecuteScript(script, arguments)!;
}
