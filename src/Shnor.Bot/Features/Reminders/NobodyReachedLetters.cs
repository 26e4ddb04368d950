using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reminders;

/// <summary>Tells the coordinator, plainly and once, whom no reminder reaches.</summary>
public sealed class NobodyReachedLetters : ILetterWriter
{
    private const int MostRows = 12;

    public string Kind => LetterKinds.NobodyReached;

    public bool GrowsStale => true;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var views = await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct);
        var recipients = new Recipients(request.Db);
        var still = new List<OccurrenceView>();
        foreach (var view in views.Where(view => view.Occurrence.State == OccurrenceState.Open))
        {
            if ((await recipients.Of(RungRecipient.Responsible, view.Activity, ct)).Count == 0) still.Add(view);
        }

        return still.Count == 0 ? null : new Letter.Message(Show(still));
    }

    private static Screen Show(IReadOnlyList<OccurrenceView> views)
    {
        var lines = views.Take(MostRows).Select(view =>
            Markup.Of($"• {OccurrenceLines.Title(view, 90)}\n    <i>{OccurrenceLines.When(view)}; {(view.Responsible.Count == 0 ? "ответственный не указан" : string.Join(", ", view.Responsible))}</i>"));
        var rest = views.Count > MostRows ? Markup.Of($"И ещё {views.Count - MostRows}.") : Markup.Empty;
        return Screen.Of(
            Markup.Paragraphs([
                Markup.Of($"<b>Некому напомнить: {Plural.Of(views.Count, "мероприятие", "мероприятия", "мероприятий")}</b>"),
                .. lines,
                rest,
                Markup.Plain("Ответственные ещё не подключились к боту. Ссылки для них — в списке людей."),
            ]),
            Buttons.People.Labelled("Люди программы", views[0].Occurrence.ProgrammeId));
    }
}
