using Shnor.Bot.Delivery;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Reminders;

/// <summary>
/// What nobody can be reminded of: the coordinator hears it at 09:00, plainly. The rows are reminders like any other, so that one morning, or one
/// digest, is one message.
/// </summary>
internal static class Unreached
{
    /// <summary>Stands in a row's detail where a rung has its name.</summary>
    public const string Detail = "nobody";

    private const int MostRows = 12;

    /// <summary>Those of the rows about which there is still nobody to remind.</summary>
    public static async Task<IReadOnlyList<OccurrenceView>> Still(LetterRequest request, IEnumerable<OutboxRow> rows, CancellationToken ct)
    {
        var ids = rows.Where(row => row.Detail == Detail).Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        if (ids.Count == 0) return [];
        var views = await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct);
        return [.. views.Where(view => view.Occurrence.State == OccurrenceState.Open && view.Hearing.Count == 0)];
    }

    public static Markup Paragraph(IReadOnlyList<OccurrenceView> views)
    {
        if (views.Count == 0) return Markup.Empty;
        var lines = views.Take(MostRows).Select(view =>
            Markup.Of($"• {OccurrenceLines.Title(view, 90)}\n<i>{OccurrenceLines.When(view)}; {(view.Responsible.Count == 0 ? "ответственный не указан" : OccurrenceLines.Names(view))}</i>"));
        var rest = views.Count > MostRows ? Markup.Of($"И ещё {views.Count - MostRows}.") : Markup.Empty;
        return Markup.Paragraphs([
            Markup.Of($"<b>Некому напомнить: {Plural.Of(views.Count, "мероприятие", "мероприятия", "мероприятий")}</b>"),
            .. lines,
            rest,
            Markup.Plain("Ответственные ещё не подключились к боту или в отпуске, и замены нет. Ссылки и замены — в списке людей."),
        ]);
    }
}
