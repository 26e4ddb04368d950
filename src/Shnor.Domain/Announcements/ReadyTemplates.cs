namespace Shnor.Domain.Announcements;

/// <summary>Words that come with the bot: they can be used as they are, and kept under another name.</summary>
/// <param name="Key">Names it in buttons; never changes.</param>
public sealed record ReadyTemplate(string Key, string Title, AnnouncementContent Content);

/// <summary>Read from a text beside this file, which an editor can change without knowing how to program.</summary>
public static class ReadyTemplates
{
    private const string File = "announcements/ready-templates.txt";
    private const string Head = "== ", Remark = "#";

    private static readonly Lazy<IReadOnlyList<ReadyTemplate>> Loaded = new(Load);

    public static IReadOnlyList<ReadyTemplate> All => Loaded.Value;

    /// <returns>Null for a key that none has.</returns>
    public static ReadyTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);

    private static List<ReadyTemplate> Load()
    {
        using var resource = typeof(ReadyTemplates).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not in the assembly.");
        using var reader = new StreamReader(resource);
        var text = "\n" + string.Join('\n', reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith(Remark, StringComparison.Ordinal)));
        return [.. text.Split("\n" + Head).Skip(1).Select(One)];
    }

    private static ReadyTemplate One(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = text[..end].Split('|', StringSplitOptions.TrimEntries);
        return new(head[0], head[1], new() { Html = text[(end + 1)..].Trim(), AsksAcknowledgement = head[2].Contains("acknowledge", StringComparison.Ordinal), InvitesReplies = head[2].Contains("replies", StringComparison.Ordinal) });
    }
}
