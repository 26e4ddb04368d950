using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features;

/// <summary>
/// «Выполнено 9 из 21»: of what should have been done by today, and what was done ahead of its time. What goes on all the time, was over before the
/// launch, is left out or cancelled does not count. The same rule everywhere: of a programme, a school, a section, a person.
/// </summary>
/// <param name="Due">Never less than <paramref name="Done"/>.</param>
/// <param name="Whole">To the end of the programme.</param>
public sealed record PlanProgress(int Done, int Due, int Whole)
{
    private const int BarLength = 10;

    /// <summary>«▓▓▓▓░░░░░░ 43 %».</summary>
    public string Bar => $"{new string('▓', Share(BarLength))}{new string('░', BarLength - Share(BarLength))} {Share(100)} %";

    public Markup InWords => Due == 0
        ? Markup.Plain(Whole == 0 ? "Сроков и встреч пока нет." : $"Сроки ещё не подошли. Впереди {Things(Whole)}.")
        : Markup.Of($"<b>Выполнено {Done} из {Due}</b>\n{Bar}\n<i>Из того, чей срок уже подошёл. Всего до конца программы — {Things(Whole)}.</i>");

    public static PlanProgress Of(IEnumerable<OccurrenceBrief> occurrences, DateOnly today)
    {
        var (done, due, whole) = (0, 0, 0);
        foreach (var each in occurrences.Where(o => o.Facts.Shape != OccurrenceShape.Ongoing && (o.IsDone || o.State == OccurrenceState.Open)))
        {
            whole++;
            if (each.IsDone) done++;
            if (each.IsDone || each.Day <= today) due++;
        }

        return new(done, due, whole);
    }

    /// <summary>Rounded; all only when everything is done, none only when nothing is.</summary>
    private int Share(int all) => Done == 0 ? 0 : Done == Due ? all : Math.Clamp((int)Math.Round((double)Done * all / Due, MidpointRounding.AwayFromZero), 1, all - 1);

    private static string Things(int count) => Plural.Of(count, "срок или встреча", "срока и встречи", "сроков и встреч");
}
