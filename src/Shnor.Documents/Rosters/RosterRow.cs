using Shnor.Domain.People;

namespace Shnor.Documents.Rosters;

/// <summary>One person of a list, as it is written there.</summary>
/// <param name="Line">The row's number as the document counts it, from 1.</param>
/// <param name="Name">«Светлова Е.А.»</param>
/// <param name="FullName">«Светлова Елена Андреевна»; null where the list has initials only.</param>
/// <param name="School">Null: the list does not say.</param>
/// <param name="Post">Null: the list does not say.</param>
/// <param name="Role">Null: the list does not say, or says it in a word we do not know.</param>
public sealed record RosterRow(int Line, string Name, string? FullName, string? School, string? Post, Role? Role)
{
    /// <summary>See <see cref="PersonName.Key"/>.</summary>
    public string NameKey() => PersonName.TryParse(Name)?.Key ?? throw new InvalidOperationException("A row of a list is made of a name that was read.");
}
