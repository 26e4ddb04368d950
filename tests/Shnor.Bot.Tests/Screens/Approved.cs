using System.Net;
using System.Text.RegularExpressions;
using Shnor.Bot.Screens;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Screens;

/// <summary>
/// Screens as people read them, each in a file that an editor has approved. A screen that reads otherwise leaves a <c>.received.txt</c> beside it
/// and fails; with <c>SHNOR_APPROVE=1</c> the new text is approved.
/// </summary>
internal static partial class Approved
{
    private const int MaxText = 4096; // UTF-16 units after entities parsing (Bot API, sendMessage)
    private const int MaxButtons = 100;

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Shnor.Bot.Tests", "Screens", "Approved");

    public static void Check(string name, Screen screen) =>
        Check(name, WebUtility.HtmlDecode(Tag().Replace(screen.Text.Html, "")), screen.Rows.Select(row => row.Select(button => button.Label)));

    public static void Check(string name, SandboxMessage message) => Check(name, message.Text, message.Rows.Select(row => row.Select(button => button.Label)));

    private static void Check(string name, string text, IEnumerable<IEnumerable<string>> rows)
    {
        Assert.InRange(text.Length, 1, MaxText);
        Assert.InRange(rows.Sum(row => row.Count()), 0, MaxButtons);
        Assert.DoesNotContain(rows.SelectMany(row => row), string.IsNullOrWhiteSpace);

        var lines = rows.Select(row => string.Join(' ', row.Select(label => $"[{label}]")));
        var received = StartCode().Replace($"{text}\n\n{string.Join('\n', lines)}".TrimEnd() + "\n", "start=XXXX-XXXX-XXXX");
        var approvedPath = Path.Combine(Folder, name + ".txt");
        var receivedPath = Path.Combine(Folder, name + ".received.txt");
        if (Environment.GetEnvironmentVariable("SHNOR_APPROVE") == "1")
        {
            File.WriteAllText(approvedPath, received);
            File.Delete(receivedPath);
            return;
        }

        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Equal(approved, received);
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("start=[A-Z0-9-]+")]
    private static partial Regex StartCode();
}
