using Shnor.Domain;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>A row of the plan in a list of rows.</summary>
/// <param name="Title">People's text.</param>
/// <param name="Deadline">As the plan writes it; people's text.</param>
/// <param name="Only">Where the row has one date only.</param>
/// <param name="Dates">How many it has.</param>
/// <param name="Next">The nearest that is open.</param>
internal sealed record ListedRow(ActivityId Id, string Title, string Deadline, OccurrenceView? Only, int Dates, int Done, int Late, OccurrenceView? Next);

/// <summary>A page of rows as its screen needs it.</summary>
/// <param name="Head">Under the title; people's text, and how far all of it is.</param>
/// <param name="Count">Of all pages.</param>
/// <param name="At">The button that leads to a page of this very list.</param>
/// <param name="Foot">The last row.</param>
internal sealed record RowList(string Title, Markup Head, string WhenEmpty, int Count, PageOf<ListedRow> Page, Func<string, int, Button> At, IReadOnlyList<Button> Foot);
