using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>«Кого зовём»: a role, and the schools.</summary>
internal static class AudienceScreens
{
    private const int MostSchools = 60; // with the other buttons below what a message takes

    /// <summary>The number of an <see cref="Audience"/>.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Who)> Choose = new("draft-who");
    public static readonly ButtonKind<(OccurrenceId Id, SchoolId School)> Toggle = new("draft-school");
    public static readonly ButtonKind<OccurrenceId> AllSchools = new("draft-schools");

    public static Screen Ask(OccurrenceView view, EventDraft draft, IReadOnlyList<SchoolChoice> schools)
    {
        var who = draft.Audience;
        IReadOnlyList<Button> Roles(params Audience[] roles) => [.. roles.Select(role => Choose.Labelled((role == who ? "✅ " : "") + Capital(EventPeople.Of(role)), (view.Id, (int)role)))];
        var hasSchools = who != Audience.Nobody && schools.Count > 1;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Кого зовём?</b>\n{OccurrenceLines.Title(view)}"),
                Markup.Plain(who == Audience.Nobody ? "Приглашений не будет: об этом знают только ответственные." : "Ответственные и так всё получат. Приглашение придёт остальным."),
                hasSchools ? Markup.Plain(draft.Schools.Count == 0 ? "Школы: все. Нажмите на школу, чтобы позвать только её." : $"Выбрано школ: {draft.Schools.Count}. Приглашение придёт только туда.") : Markup.Empty),
            [
                Roles(Audience.Nobody, Audience.Teachers),
                Roles(Audience.Heads, Audience.Everyone),
                .. hasSchools ? schools.Take(MostSchools).Select(school => (IReadOnlyList<Button>)[Toggle.Labelled((draft.Schools.Contains(school.Id.Value) ? "✅ " : "") + PoliteCut.To(school.Name, 40), (view.Id, school.Id))]) : [],
                .. hasSchools && draft.Schools.Count > 0 ? [[AllSchools.Labelled("Все школы", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
                [DraftScreens.Part("Далее", DraftStep.Summary, view)],
            ]);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
