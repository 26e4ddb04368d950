namespace Shnor.Bot.Features.Plan.Views;

/// <summary>A list of occurrences before its page is cut: light enough for thousands.</summary>
/// <param name="WhenEmpty">Says what to do next.</param>
internal sealed record ListContent(string Title, string WhenEmpty, IReadOnlyList<ListedBrief> Items);

/// <param name="Heading">Of its group; empty: the list has no groups.</param>
/// <param name="More">How many others of the same series stand behind it.</param>
internal sealed record ListedBrief(string Heading, OccurrenceBrief Brief, int More = 0);

/// <param name="View">Loaded for the page that is shown.</param>
public sealed record ListedOccurrence(string Heading, OccurrenceView View, int More = 0);

/// <summary>A page of a list as its screen needs it.</summary>
/// <param name="Programme">Its title.</param>
/// <param name="At">The button that leads to a page of this very list.</param>
/// <param name="Foot">The last row.</param>
internal sealed record ListPage(string Title, string Programme, string WhenEmpty, PageOf<ListedOccurrence> Page, Func<string, int, Button> At, IReadOnlyList<Button> Foot);
