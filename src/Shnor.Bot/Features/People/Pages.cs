namespace Shnor.Bot.Features.People;

/// <summary>A long list, a page at a time; whatever number a button carries, there is a page to show.</summary>
internal static class Pages
{
    public static (IReadOnlyList<T> Shown, int At, int Count) Of<T>(IReadOnlyList<T> all, int page, int size)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var at = Math.Clamp(page, 0, count - 1);
        return ([.. all.Skip(at * size).Take(size)], at, count);
    }

    /// <summary>The row that turns the pages; none where there is one page.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Turning(int at, int count, Func<int, Button> back, Func<int, Button> on)
    {
        if (count == 1) yield break;
        yield return [.. at > 0 ? [back(at - 1)] : Array.Empty<Button>(), .. at < count - 1 ? [on(at + 1)] : Array.Empty<Button>()];
    }
}
