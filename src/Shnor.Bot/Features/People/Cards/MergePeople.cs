using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>
/// «Это один и тот же человек…»: two lines of one list become one, asked twice. Two accounts become one person's only where neither is
/// anybody elsewhere: otherwise a coordinator of one programme could hand over the rights of another. Then the person's own word is needed, by a code.
/// </summary>
public sealed class MergePeople(PeopleList list, PeopleCards cards)
{
    public Task<Reply> Pick(Turn turn, (ProgrammeId Programme, PersonId Person, int Page) asked, CancellationToken ct) => cards.IfThere(
        turn,
        (asked.Programme, asked.Person),
        (view, person) => Task.FromResult(Reply.Show(MergeScreens.PickOther(asked.Programme, person, Likely(view, person), asked.Page))),
        ct);

    public Task<Reply> Ask(Turn turn, (ProgrammeId Programme, PersonId One, PersonId Other) asked, CancellationToken ct) =>
        IfTwo(turn, asked, pair => Reply.Show(MergeScreens.Ask(asked.Programme, pair)), ct);

    public Task<Reply> AskAgain(Turn turn, (ProgrammeId Programme, PersonId One, PersonId Other) asked, CancellationToken ct) =>
        IfTwo(turn, asked, pair => Reply.Show(MergeScreens.AskAgain(asked.Programme, pair)), ct);

    public async Task<Reply> Merge(Turn turn, (ProgrammeId Programme, PersonId One, PersonId Other) asked, CancellationToken ct)
    {
        MergePair? found = null;
        var reply = await IfTwo(
            turn,
            asked,
            pair =>
            {
                found = pair;
                return Reply.Silent;
            },
            ct);
        if (found is not { } two) return reply;

        turn.Db.History.Add(new HistoryEntry { ProgrammeId = asked.Programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.HandedOver, Detail = $"{two.Goes.Id.Value} {two.Stays.Id.Value}" });
        await PersonMerge.Into(turn, two.Goes.Id, two.Stays.Id, asked.Programme, ct, OldPhone.ComesAlong);
        await turn.Db.SaveChangesAsync(ct);
        var person = (await list.Load(turn, asked.Programme, ct)).Find(two.Stays.Id)!;
        return Reply.Show(MergeScreens.Done(asked.Programme, person), "Теперь это один человек");
    }

    /// <summary>Same surname first; the rest as in the list.</summary>
    private static List<PersonLine> Likely(PeopleView view, PersonLine person)
    {
        var surname = Surname(person);
        return [.. view.People.Where(p => p.Id != person.Id).OrderByDescending(p => surname is not null && Surname(p) == surname).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value)];

        static string? Surname(PersonLine line) => PersonName.TryParse(line.Name)?.Key.Split(' ')[0];
    }

    private async Task<Reply> IfTwo(Turn turn, (ProgrammeId Programme, PersonId One, PersonId Other) asked, Func<MergePair, Reply> go, CancellationToken ct)
    {
        var view = await list.Load(turn, asked.Programme, ct);
        if (asked.One == asked.Other || view.Find(asked.One) is not { } one || view.Find(asked.Other) is not { } other)
            return Reply.Show(PeopleScreens.List(view, page: 0), "В списке это уже один человек.");
        var (goes, stays) = Stays(one, other) ? (other, one) : (one, other);
        if (goes.IsConnected && stays.IsConnected && (await Elsewhere.Knows(turn, goes.Id, asked.Programme, ct) || await Elsewhere.Knows(turn, stays.Id, asked.Programme, ct)))
            return Reply.Show(MergeScreens.NeedsTheirWord(asked.Programme, goes, stays));
        return go(new(goes, stays, asked.One, await WhatGoes(turn, goes.Id, asked.Programme, ct)));
    }

    /// <summary>The account stays, or the greater role, or the name that a plan would write.</summary>
    private static bool Stays(PersonLine one, PersonLine other)
    {
        var (mine, theirs) = (Weight(one), Weight(other));
        return mine == theirs ? one.Id.Value < other.Id.Value : mine > theirs;

        static int Weight(PersonLine person) => (person.IsConnected ? 100 : 0) + ((int)person.Role * 10) + (PersonName.TryParse(person.Name) is null ? 0 : 1);
    }

    private static async Task<MergedThings> WhatGoes(Turn turn, PersonId person, ProgrammeId programme, CancellationToken ct) => new(
        await turn.Db.Assignees.CountAsync(a => a.PersonId == person && turn.Db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == programme && x.RemovedAt == null), ct),
        await turn.Db.BodyMembers.CountAsync(m => m.PersonId == person && turn.Db.Bodies.Any(b => b.Id == m.BodyId && b.ProgrammeId == programme), ct));
}

/// <param name="Rows">Of the plan.</param>
/// <param name="Bodies">Committees and groups.</param>
public sealed record MergedThings(int Rows, int Bodies);

/// <param name="Asked">From whose card this began.</param>
public sealed record MergePair(PersonLine Goes, PersonLine Stays, PersonId Asked, MergedThings Things);
