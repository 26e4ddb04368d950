using Shnor.Domain.People;

namespace Shnor.Bot.Features.Plan;

/// <summary>
/// Everybody a plan under review names, each once, in an order that does not change when somebody is added to a row or taken off one: a
/// button carries the place in it.
/// </summary>
public sealed class NamesInPlan
{
    public const int PerPage = 8;

    private readonly IReadOnlyList<ResponsibleName> _names;

    private NamesInPlan(IReadOnlyList<ResponsibleName> names) => _names = names;

    public int Count => _names.Count;

    public string this[int index] => _names[index].Person?.Display ?? _names[index].Text;

    /// <summary>First those of the document, then those that somebody wrote.</summary>
    internal static NamesInPlan Of(UnderstandPlan understand, PlanReview plan) => new([
        .. plan.Rows.SelectMany(row => understand.NamesOf(row with { People = null }))
            .Concat(plan.Rows.Where(row => row.People is not null).SelectMany(understand.NamesOf))
            .GroupBy(KeyOf)
            .Select(same => same.Aggregate(Clearer)),
    ]);

    public static int PageOf(int index) => index / PerPage;

    public bool Answers(UnderstoodRow row, int index) => row.Responsible.Any(name => KeyOf(name) == KeyOf(_names[index]));

    /// <summary>The row's people with this one added at the end, or without them.</summary>
    internal IReadOnlyList<string> Toggled(IReadOnlyList<ResponsibleName> now, int index)
    {
        var key = KeyOf(_names[index]);
        return now.Any(name => KeyOf(name) == key) ? [.. now.Where(name => KeyOf(name) != key).Select(name => name.Text)] : [.. now.Select(name => name.Text), this[index]];
    }

    private static string KeyOf(ResponsibleName name) => name.Person?.Key ?? name.Text.ToUpperInvariant();

    private static ResponsibleName Clearer(ResponsibleName one, ResponsibleName other) =>
        one.Person is { } a && other.Person is { } b && ReferenceEquals(PersonName.Clearer(a, b), b) ? other : one;
}
