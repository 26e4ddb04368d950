using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>The rows of a plan under review, page by page, and everything about one of them that can be changed before the launch.</summary>
public sealed class EditRows(ReviewPlan review, UnderstandPlan understand)
{
    public Task<Reply> Page(Turn turn, (string Nonce, int Page) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, (_, understood) => RowScreens.Page(understood, asked.Page, asked.Nonce), ct);

    public Task<Reply> Card(Turn turn, (string Nonce, int Row) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, (_, understood) => RowScreens.Card(understood, asked.Row, asked.Nonce), ct);

    public Task<Reply> Kinds(Turn turn, (string Nonce, int Row) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, (_, understood) => RowScreens.Kinds(understood, asked.Row, asked.Nonce), ct);

    public Task<Reply> Audiences(Turn turn, (string Nonce, int Row) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, (_, understood) => RowScreens.Audiences(understood, asked.Row, asked.Nonce), ct);

    public Task<Reply> People(Turn turn, (string Nonce, int Row, int Page) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, (open, understood) => RowScreens.People(understood, asked.Row, NamesInPlan.Of(understand, open), asked.Page, asked.Nonce), ct);

    public Task<Reply> ChangeKind(Turn turn, (string Nonce, int Row, int Kind) asked, CancellationToken ct) => Change(
        turn,
        (asked.Nonce, asked.Row),
        Enum.IsDefined((ActivityKind)asked.Kind),
        row => row with { Kind = (ActivityKind)asked.Kind },
        ct);

    /// <param name="turn">Of the coordinator.</param>
    /// <param name="asked">0: as the kind says; 1: all teachers; 2: nobody but those responsible.</param>
    /// <param name="ct">Cancels the turn.</param>
    public Task<Reply> ChangeAudience(Turn turn, (string Nonce, int Row, int Audience) asked, CancellationToken ct) => Change(
        turn,
        (asked.Nonce, asked.Row),
        asked.Audience < RowScreens.AudienceChoices.Count,
        row => row with { Audience = RowScreens.AudienceChoices[asked.Audience].Audience },
        ct);

    /// <summary>«Убрать строку», and the same button takes it back.</summary>
    public Task<Reply> Remove(Turn turn, (string Nonce, int Row) asked, CancellationToken ct) => Change(turn, asked, true, row => row with { IsRemoved = !row.IsRemoved }, ct);

    /// <summary>Somebody of the plan answers for this row from now on, or no longer.</summary>
    public Task<Reply> ChangePerson(Turn turn, (string Nonce, int Row, int Name) asked, CancellationToken ct) => review.IfCurrent(
        turn,
        asked.Nonce,
        async open =>
        {
            var names = NamesInPlan.Of(understand, open);
            if (asked.Row >= open.Rows.Count || asked.Name >= names.Count || review.Understand(turn, open) is null) return Reply.Show(await review.Card(turn, open, asked.Row, ct));
            var changed = open.WithRow(asked.Row, row => row with { People = names.Toggled(understand.NamesOf(row), asked.Name) });
            var nonce = turn.Dialogs.Open(ReviewPlan.Reviewing, changed);
            return Reply.Show(RowScreens.People(review.Understand(turn, changed)!, asked.Row, names, NamesInPlan.PageOf(asked.Name), nonce));
        },
        ct);

    /// <summary>Asks for words: of a field of a row.</summary>
    public Task<Reply> Write(Turn turn, (string Nonce, int Row, int Field) asked, CancellationToken ct) => review.IfCurrent(
        turn,
        asked.Nonce,
        async open => Reply.Show(asked.Row < open.Rows.Count && Enum.IsDefined((RowField)asked.Field)
            ? await review.Next(turn, open with { Place = new(asked.Row, (RowField)asked.Field, FromRows: true) }, ct)
            : await review.Next(turn, open, ct)),
        ct);

    private Task<Reply> Change(Turn turn, (string Nonce, int Row) asked, bool isKnown, Func<ReviewRow, ReviewRow> change, CancellationToken ct) => review.IfCurrent(
        turn,
        asked.Nonce,
        async open => Reply.Show(await review.Card(turn, isKnown ? open.WithRow(asked.Row, change) : open, asked.Row, ct)),
        ct);

    private Task<Reply> Looking(Turn turn, string nonce, Func<PlanReview, Understood, Screen> show, CancellationToken ct) => review.IfCurrent(
        turn,
        nonce,
        async open => Reply.Show(review.Understand(turn, open) is { } understood ? show(open, understood) : await review.Next(turn, open, ct)),
        ct);
}
