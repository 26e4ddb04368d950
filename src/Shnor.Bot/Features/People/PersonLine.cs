using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.People;

/// <summary>One person of a programme as lists and cards show them.</summary>
/// <param name="Link">How this person comes in; null when they are in, or there is no link that works.</param>
public sealed record PersonLine(PersonId Id, string Name, Role Role, bool IsConnected, bool IsReachable, Uri? Link)
{
    /// <summary>The name, and in brackets what tells namesakes of one programme apart. Untrusted text.</summary>
    public string Told { get; init; } = Name;

    public string? FullName { get; init; }

    public SchoolId? SchoolId { get; init; }

    public string? School { get; init; }

    public string? Post { get; init; }

    public DaySpan? Away { get; init; }

    public string? Deputy { get; init; }

    /// <summary>They have agreed once, and now have no account at all: the messenger said it is deleted.</summary>
    public bool AccountIsGone { get; init; }

    /// <summary>The newest code that nobody has used; also of somebody who is in and changes the telephone.</summary>
    public PersonalCode? Code { get; init; }
}

/// <param name="Text">As it is typed.</param>
/// <param name="Link">Null before the bot knows its own name.</param>
/// <param name="Until">Local time of the programme.</param>
public sealed record PersonalCode(string Text, Uri? Link, DateTime Until, CodeStanding Standing);

public enum CodeStanding
{
    Open,
    Expired,
    Revoked,
}

/// <param name="Bodies">Committees and groups that nobody is in yet.</param>
public sealed record PeopleView(ProgrammeId Programme, string Title, IReadOnlyList<PersonLine> People, IReadOnlyList<string> Bodies, Uri? TeachersLink)
{
    /// <summary>By the programme's clocks.</summary>
    public DateOnly Today { get; init; }

    public PersonLine? Find(PersonId person) => People.FirstOrDefault(p => p.Id == person);
}
