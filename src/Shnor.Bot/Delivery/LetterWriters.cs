namespace Shnor.Bot.Delivery;

/// <summary>Who writes which kind of letter. A kind is for people or for groups, never for both.</summary>
public sealed class LetterWriters(IEnumerable<ILetterWriter> writers, IEnumerable<IGroupLetterWriter>? forGroups = null)
{
    private readonly Dictionary<string, ILetterWriter> _writers = writers.ToDictionary(writer => writer.Kind);
    private readonly Dictionary<string, IGroupLetterWriter> _forGroups = (forGroups ?? []).ToDictionary(writer => writer.Kind);

    /// <summary>What cannot wait for the morning of an event that begins in the night; everything else can.</summary>
    public bool MayWake(string kind) => _writers.GetValueOrDefault(kind) is { MayWake: true } || _forGroups.GetValueOrDefault(kind) is { GrowsStale: true };

    public bool GrowsStale(string kind) => _writers.GetValueOrDefault(kind) is { GrowsStale: true } || _forGroups.GetValueOrDefault(kind) is { GrowsStale: true };

    /// <exception cref="InvalidOperationException">A kind that no feature writes.</exception>
    public ILetterWriter Of(string kind) =>
        _writers.TryGetValue(kind, out var writer) ? writer : throw new InvalidOperationException($"Nobody writes letters of the kind «{kind}».");

    /// <exception cref="InvalidOperationException">A kind that no feature writes for groups: what is meant for one person must not be read by several.</exception>
    public IGroupLetterWriter ForGroup(string kind) =>
        _forGroups.TryGetValue(kind, out var writer) ? writer : throw new InvalidOperationException($"Nobody writes letters of the kind «{kind}» for groups.");
}
