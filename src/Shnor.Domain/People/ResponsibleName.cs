namespace Shnor.Domain.People;

public enum ResponsibleKind
{
    Person,

    /// <summary>A committee, a group, the heads of schools: filled with people once.</summary>
    Body,
}

/// <summary>One of those a row of the plan names as responsible.</summary>
/// <param name="Text">As the cell spells it.</param>
/// <param name="Person">Set exactly when this is one person.</param>
public sealed record ResponsibleName(string Text, PersonName? Person)
{
    public ResponsibleKind Kind => Person is null ? ResponsibleKind.Body : ResponsibleKind.Person;
}
