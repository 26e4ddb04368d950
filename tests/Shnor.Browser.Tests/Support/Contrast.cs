using System.Text.Json;

namespace Shnor.Browser.Tests.Support;

/// <summary>Contrast of everything that is to be read on the page now, as WCAG 2.2 counts it (1.4.3, 1.4.11).</summary>
internal static class Contrast
{
    private const string Script = """
        const parse = (colour) => {
          const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
          return { r, g, b, a };
        };
        const over = (top, below) => ({
          r: top.r * top.a + below.r * (1 - top.a),
          g: top.g * top.a + below.g * (1 - top.a),
          b: top.b * top.a + below.b * (1 - top.a),
          a: 1,
        });
        const ground = (element) => {
          const layers = [];
          for (let at = element; at; at = at.parentElement) {
            const colour = parse(getComputedStyle(at).backgroundColor);
            layers.push(colour);
            if (colour.a === 1) break;
          }
          return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
        };
        const light = ({ r, g, b }) => {
          const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * x + 0.7152 * y + 0.0722 * z;
        };
        const ratio = (one, other) => {
          const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
          return (more + 0.05) / (less + 0.05);
        };
        const seen = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest(".unseen");
        const faint = [];
        let looked = 0;
        const look = (element, style, what, least) => {
          const below = ground(element);
          const colour = parse(style.color);
          if (colour.a === 0) return; // hidden on purpose: a spoiler
          looked++;
          const found = ratio(over(colour, below), below);
          if (found < least) faint.push(`${found.toFixed(2)}: ${what} (${style.color}, .${element.className})`);
        };
        const modal = document.querySelector("dialog:modal"); // what is behind it is veiled
        const root = modal ?? document.body;
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode.textContent.trim();
          const element = texts.currentNode.parentElement;
          if (!text || !seen(element)) continue;
          const style = getComputedStyle(element);
          const size = parseFloat(style.fontSize);
          const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
          look(element, style, text.slice(0, 40), large ? 3 : 4.5);
        }
        for (const field of root.querySelectorAll("input, textarea")) {
          if (!seen(field)) continue;
          look(field, getComputedStyle(field), field.value || "value", 4.5);
          if (field.placeholder) look(field, getComputedStyle(field, "::placeholder"), field.placeholder, 4.5);
          const edge = parse(getComputedStyle(field).borderTopColor);
          const found = ratio(edge, ground(field.parentElement));
          if (field.type !== "checkbox" && found < 3) faint.push(`${found.toFixed(2)}: edge of ${field.placeholder || field.dataset.role}`);
        }
        for (const icon of root.querySelectorAll("svg")) if (seen(icon)) look(icon, getComputedStyle(icon), "icon", 3);
        return JSON.stringify({ faint, looked });
        """;

    private sealed record Look(IReadOnlyList<string> Faint, int Looked);

    /// <summary>Fails with everything that is too faint.</summary>
    public static void HoldsOn(ChatPage page)
    {
        var look = JsonSerializer.Deserialize<Look>(page.Run<string>(Script), JsonSerializerOptions.Web)!;
        Assert.NotEqual(0, look.Looked);
        Assert.True(look.Faint.Count == 0, string.Join('\n', look.Faint));
    }
}
