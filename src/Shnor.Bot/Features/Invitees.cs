using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>Everybody an event invites, and what they have said. Those who answer for it are not among them: they need not be asked.</summary>
internal sealed record Invitees(IReadOnlyList<Invitee> All)
{
    public IReadOnlyList<Invitee> Coming => [.. All.Where(each => each.Answer == OwnAnswer.Coming)];

    public IReadOnlyList<Invitee> NotComing => [.. All.Where(each => each.Answer == OwnAnswer.NotComing)];

    /// <summary>Were asked, or will be, and have not answered.</summary>
    public IReadOnlyList<Invitee> Silent => [.. All.Where(each => each is { Answer: OwnAnswer.None, IsReachable: true })];

    /// <summary>Of the list of people, and the bot cannot write to them.</summary>
    public IReadOnlyList<Invitee> NotReached => [.. All.Where(each => each is { Answer: OwnAnswer.None, IsReachable: false })];

    /// <summary>Of a weekly series nobody is asked week by week: before somebody answers by themselves there is nothing to count.</summary>
    public bool HasAnswers => All.Any(each => each.Answer != OwnAnswer.None);

    /// <summary>«Будут 7, не смогут 2, без ответа 5».</summary>
    public string InWords => string.Join(", ", [
        $"{Plural.Form(Coming.Count, "Будет", "Будут", "Будут")} {Coming.Count}",
        $"{Plural.Form(NotComing.Count, "не сможет", "не смогут", "не смогут")} {NotComing.Count}",
        $"без ответа {Silent.Count}",
    ]);

    /// <param name="db">The tables as they are now.</param>
    /// <param name="view">Loaded with who answers for it.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task<Invitees> To(ShnorDb db, OccurrenceView view, CancellationToken ct)
    {
        var invites = view.Occurrence.Invites;
        if (invites.Who == Audience.Nobody) return new([]);
        var answers = await OwnAnswers.To(db, view.Occurrence, ct);
        var people = await ProgrammePeople.Load(db, view.Occurrence.ProgrammeId, ct);
        return new([.. people
            .Where(person => invites.Includes(person.Role, person.School) && !view.Acting.Concerns(view.Activity.Id, person.Id))
            .Select(person => new Invitee(person.Id, person.Name, person.IsReachable, answers.GetValueOrDefault(person.Id)))]);
    }
}

/// <param name="Name">People's text.</param>
internal sealed record Invitee(PersonId Person, string Name, bool IsReachable, OwnAnswer Answer);
