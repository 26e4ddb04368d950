using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>What people read when an event was moved, cancelled or left out: what is so now first, the reason where somebody gave one.</summary>
internal static class NoticeScreens
{
    private const int MostRows = 8;
    private const int WhyLength = 300;

    public static Screen One(ChangeNews news) => new(Body(news), Actions(news));

    public static Screen OfSeries(SeriesNews news) => new(Body(news), [[Opening(news, "Открыть")]]);

    /// <summary>After a stop of the bot.</summary>
    public static Screen Several(IReadOnlyList<ChangeNews> news, IReadOnlyList<SeriesNews> series)
    {
        var all = news.Select(each => (Body: Body(each), Open: (Func<string, Button>)(label => Opening(each, label)), each.View.Activity.Title))
            .Concat(series.Select(each => (Body: Body(each), Open: (Func<string, Button>)(label => Opening(each, label)), each.Title))).ToList();
        var shown = all.Take(MostRows).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Пока бот молчал, изменилось вот что</b>"),
                .. shown.Select(each => each.Body),
                all.Count > shown.Count ? Markup.Plain($"И ещё {Plural.Of(all.Count - shown.Count, "изменение", "изменения", "изменений")}.") : Markup.Empty,
            ]),
            [.. shown.Select((each, i) => (IReadOnlyList<Button>)[each.Open($"{i + 1}. {PoliteCut.To(each.Title, 40)}")]), [Buttons.Menu.Labelled("Меню", default)]]);
    }

    private static Markup Body(SeriesNews news) => Markup.Lines(
    [
        Markup.Of($"<b>{(news.Next.Count == 0 ? $"{RussianDate.Since(news.From, news.Today)} встреч больше не будет" : $"{RussianDate.Since(news.From, news.Today)} — новое расписание")}</b>"),
        Markup.Plain(PoliteCut.To(news.Title, 220)),
        .. news.Next.Count == 0 ? Array.Empty<Markup>() : [Markup.Of($"Ближайшие встречи: {string.Join("; ", news.Next.Select(start => RussianDate.Moment(start, news.Today)))}")],
    ]);

    private static Button Opening(SeriesNews news, string label) =>
        news.IsGuest ? Buttons.MyEvents.Labelled(news.IsGuest && label == "Открыть" ? "Мои события" : label, default) : Buttons.PlanMonth.Labelled(label == "Открыть" ? "План" : label, (news.Programme, news.From));

    private static Markup Body(ChangeNews news)
    {
        List<Markup> lines =
        [
            Markup.Of($"<b>{Heading(news)}</b>"),
            Markup.Plain(OccurrenceLines.Title(news.View)),
            .. Lines(news),
            news.Why is { } why ? Markup.Of($"Причина: {PoliteCut.To(why, WhyLength)}") : Markup.Empty,
        ];
        return Markup.Lines(lines.Where(line => !line.IsEmpty));
    }

    private static string Heading(ChangeNews news)
    {
        var occurrence = news.View.Occurrence;
        if (news.IsGuest && !news.IsInvited && !news.IsOff) return "Приглашение снято";
        if (news.IsOff && !news.WasOff)
            return occurrence is { State: OccurrenceState.Skipped, StartsAt: { } start } ? $"Встречи {Day(start, news)} не будет" : "Отменено";
        if (!news.IsOff && news.WasOff) return "Снова в плане";
        if (news.IsMoved && occurrence.Shape == OccurrenceShape.Deadline) return "Срок перенесён";
        if (news.IsMoved) return news.Was is null ? "Дата назначена" : "Перенесено";
        return (news.PlaceChanged, news.LinkChanged) switch
        {
            (true, true) => "Новое место и новая ссылка",
            (true, false) => "Новое место",
            _ => "Новая ссылка",
        };
    }

    private static IEnumerable<Markup> Lines(ChangeNews news)
    {
        var (view, occurrence) = (news.View, news.View.Occurrence);
        if (news.IsOff)
        {
            if (occurrence.State == OccurrenceState.Cancelled && Moment(KnownEvent.MomentOf(occurrence), news) is { } off) yield return Markup.Plain(Capital(off));
            if (news.Next is { } next) yield return Markup.Plain($"Следующая — {RussianDate.Moment(next, view.Clock.Today)}");
            yield break;
        }

        if (news.IsGuest && !news.IsInvited)
        {
            yield return Markup.Plain("Приходить не нужно: теперь зовут других.");
            yield break;
        }

        if (news.IsMoved && Moment(news.Was, news) is { } was)
        {
            yield return Markup.Plain($"Было: {was}");
            yield return Markup.Of($"Стало: <b>{OccurrenceLines.When(view)}</b>");
        }
        else
        {
            yield return Markup.Plain(Capital(OccurrenceLines.When(view)));
        }

        yield return OccurrenceLines.Place(view);
        yield return OccurrenceLines.Link(view);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Actions(ChangeNews news)
    {
        var id = news.View.Id;
        IReadOnlyList<Button> menu = [Buttons.Menu.Labelled("Меню", default)];
        if (!news.IsGuest) return [[Buttons.Open.Labelled("Открыть", id)]];
        if (news.IsOff || !news.IsInvited) return [[Buttons.MyEvents.Labelled("Мои события", default)], menu];
        return news.IsMoved || news.WasOff
            ? [InvitationButtons.Row(news.View), [Buttons.Event.Labelled("Открыть", id)]]
            : [[Buttons.Event.Labelled("Открыть", id)]];
    }

    private static Button Opening(ChangeNews news, string label) =>
        news.IsGuest ? Buttons.MyEvents.Labelled(label, default) : Buttons.Open.Labelled(label, news.View.Id);

    private static string? Moment(DateTime? at, ChangeNews news) => at is not { } moment ? null
        : news.View.Occurrence.Shape == OccurrenceShape.Deadline ? $"до {RussianDate.Day(DateOnly.FromDateTime(moment), news.View.Clock.Today)}"
        : RussianDate.Moment(moment, news.View.Clock.Today);

    private static string Day(DateTime at, ChangeNews news) => RussianDate.Day(DateOnly.FromDateTime(at), news.View.Clock.Today);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
