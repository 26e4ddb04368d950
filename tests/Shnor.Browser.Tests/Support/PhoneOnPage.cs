using System.Text.Json;
using OpenQA.Selenium;

namespace Shnor.Browser.Tests.Support;

internal sealed record MessageOnPage(long Id, bool FromBot, string Text, IReadOnlyList<string> Buttons);

/// <summary>One phone of the page, used as its owner uses it.</summary>
internal sealed class PhoneOnPage(ChatPage page, string name)
{
    // The whole chat in one go: while it is read piece by piece, the page may redraw it.
    private const string ReadChat = """
        const phone = [...document.querySelectorAll(".phone")].find((p) => p.querySelector(".phone-name").textContent === arguments[0]);
        return JSON.stringify([...phone?.querySelectorAll("article") ?? []].map((message) => ({
          id: Number(message.dataset.messageId),
          fromBot: message.dataset.from === "bot",
          text: message.querySelector("[data-role=text]").textContent,
          buttons: [...message.querySelectorAll("[data-role=button]")].map((button) => button.textContent),
        })));
        """;

    /// <summary>The chat at the last press or the last words.</summary>
    private IReadOnlyList<MessageOnPage> _before = [];

    public string Name => name;

    public IReadOnlyList<MessageOnPage> Messages =>
        JsonSerializer.Deserialize<List<MessageOnPage>>(page.Run<string>(ReadChat, name), JsonSerializerOptions.Web)!;

    public IWebElement Element => page.Driver.FindElements(By.CssSelector(".phone")).SingleOrDefault(phone => phone.FindElement(By.CssSelector(".phone-name")).GetAttribute("textContent") == name)
        ?? throw new NoSuchElementException($"{name} has no phone here.");

    /// <summary>The latest message of the bot that has all of this in its text or on its buttons.</summary>
    public MessageOnPage? Find(params string[] parts) =>
        Messages.LastOrDefault(message => message.FromBot && parts.All(part => message.Text.Contains(part, StringComparison.Ordinal) || message.Buttons.Contains(part)));

    public Task<MessageOnPage> Sees(params string[] parts) =>
        Patience.Until(() => Find(parts), $"show {name} a message with «{string.Join("», «", parts)}»", ShowChat);

    /// <summary>
    /// Presses the button in the latest message that has one so labelled, and waits for the bot's answer: whatever is looked for or pressed next is
    /// looked for after it. On a slow machine the screen before still stands there for a while, and may say the same words.
    /// </summary>
    public async Task Presses(string button)
    {
        await Patience.Until(() => Notice.Length == 0, $"take away from {name} what the press before was answered with", () => Notice);
        await Clicks(button);
        await Patience.Until(HasAnswered, $"answer {name}, who has pressed «{button}»", ShowChat);
    }

    /// <summary>The same, of a bot that does not answer by itself.</summary>
    public Task Clicks(string button) => Patience.Until(
        () =>
        {
            if (Find(button) is not { } message) return false;
            var before = Messages;
            ButtonOf(message, button).Click();
            _before = before;
            return true;
        },
        $"let {name} press «{button}»",
        ShowChat);

    public IWebElement ButtonOf(MessageOnPage message, string button) => Element
        .FindElement(By.CssSelector($"[data-message-id='{message.Id}']"))
        .FindElements(By.CssSelector("[data-role=button]")).FirstOrDefault(element => element.Text == button)
        ?? throw new NoSuchElementException($"«{button}» is no longer there.");

    /// <summary>Writes, and waits for the bot's answer.</summary>
    public async Task Writes(string text)
    {
        _before = Messages;
        var last = _before.Count == 0 ? 0 : _before[^1].Id;
        Types(text);
        await Patience.Until(() => Messages.Any(message => message.Id > last && !message.FromBot), $"show what {name} has written", ShowChat);
        await Patience.Until(HasAnswered, $"answer {name}, who has written «{text}»", ShowChat);
    }

    public void Types(string text)
    {
        var input = Element.FindElement(By.CssSelector("[data-role=input]"));
        input.SendKeys(text.Replace("\n", Keys.Shift + Keys.Enter + Keys.Null, StringComparison.Ordinal)); // Enter alone sends
        input.SendKeys(Keys.Enter);
    }

    /// <summary>What a press was answered with, besides the chat; empty when nothing stands there.</summary>
    public string Notice => page.Run<string>("return [...arguments[0].querySelectorAll('[data-role=toast]:not([hidden]), [data-role=alert]:not([hidden]) p')].map((notice) => notice.textContent).join('\\n')", Element);

    /// <summary>The press is taken, and then something is said: another screen in the place of the one before, one more message, or a notice.</summary>
    private bool HasAnswered() =>
        Element.FindElements(By.CssSelector("[aria-busy=true]")).Count == 0
        && (Notice.Length > 0 || Messages.Any(message => message.FromBot && !_before.Any(old => old.Id == message.Id && old.Text == message.Text && old.Buttons.SequenceEqual(message.Buttons))));

    /// <summary>The line above what is new; empty when there is none.</summary>
    public string Line => Element.FindElements(By.CssSelector(".news")).SingleOrDefault()?.Text ?? "";

    /// <summary>Name and size of every file, as shown.</summary>
    public IReadOnlyList<string> Documents => [.. Element.FindElements(By.CssSelector("[data-role=document]")).Select(file => file.Text.ReplaceLineEndings(" "))];

    /// <summary>The words that stand for every picture.</summary>
    public IReadOnlyList<string> Pictures => [.. Element.FindElements(By.CssSelector("[data-role=picture] img")).Select(picture => picture.GetAttribute("alt")!)];

    /// <summary>The beginning of this message is inside the window of its chat.</summary>
    public bool Shows(string text) => page.Run<bool>(
        """
        const [phone, text] = arguments;
        const chat = phone.querySelector(".chat").getBoundingClientRect();
        const message = [...phone.querySelectorAll("article")].find((m) => m.querySelector("[data-role=text]").textContent.startsWith(`${text}\n`));
        const { top } = message.getBoundingClientRect();
        return top >= chat.top - 1 && top < chat.bottom;
        """,
        Element,
        text);

    public IWebElement Role(string role) => Element.FindElement(By.CssSelector($"[data-role={role}]"));

    /// <summary>Through the paperclip.</summary>
    public void Sends(string file) => Element.FindElement(By.CssSelector("[data-role=file]")).SendKeys(file);

    /// <summary>Where one phone is seen at a time, chooses this one.</summary>
    public void ComesToFront()
    {
        page.Row(name).Click();
    }

    private string ShowChat() => string.Join("\n---\n", Messages.Select(m => $"{(m.FromBot ? "bot" : name)}: {m.Text} [{string.Join("] [", m.Buttons)}]"));
}
