using Shnor.Domain.Wording;

namespace Shnor.Bot.Features;

/// <summary>What nobody can be reminded of: the coordinator hears it once, in the digest of the next morning.</summary>
internal static class Unreached
{
    /// <summary>Stands in a digest row's detail where the others have their day.</summary>
    public const string Detail = "nobody";

    private const int MostRows = 12;

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
