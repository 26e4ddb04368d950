using Shnor.Documents.Rosters;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Roster;

/// <summary>A row that names somebody who asked to have their data removed is not taken, and nothing of it is kept but its number.</summary>
public sealed class ForgottenInRoster(ForgottenNames forgotten)
{
    private const string Sentence = "человек просил удалить свои данные, строку не беру";

    public bool Knows(string name) => PersonName.TryParse(name) is { } known && forgotten.Knows(known);

    /// <returns>The very same preview where it names nobody of them.</returns>
    public RosterPreview Without(RosterPreview preview)
    {
        var theirs = preview.Rows.Where(row => Knows(row.Name)).ToList();
        if (theirs.Count == 0) return preview;
        var lines = theirs.Select(row => row.Line).ToHashSet();
        return preview with
        {
            Rows = [.. preview.Rows.Except(theirs)],
            Unread = [.. preview.Unread.Where(note => !lines.Contains(note.Line)), .. theirs.Select(row => new RosterNote(row.Line, Sentence))],
            Remarks = [.. preview.Remarks.Where(note => !lines.Contains(note.Line))],
            Answers = [.. preview.Answers.Where(answer => !lines.Contains(answer.Line))],
        };
    }
}
