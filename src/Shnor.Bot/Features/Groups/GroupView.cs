using Shnor.Domain;

namespace Shnor.Bot.Features.Groups;

/// <summary>A group chat as its screens need it.</summary>
/// <param name="Whose">«МБОУ «Ключевская ООШ»», «Рабочая группа»; empty: of the whole programme, or of nobody yet.</param>
public sealed record GroupView(GroupChatId Id, string Title, GroupKind Kind, string Whose, bool IsReachable, bool NamesPeople);

public enum GroupKind
{
    Unbound,
    Programme,
    School,
    Body,
}

/// <param name="Title">Of the programme.</param>
public sealed record GroupsView(ProgrammeId Programme, string Title, bool NamesPeople, IReadOnlyList<GroupView> Groups);

/// <summary>A question put to whoever connects a chat.</summary>
/// <param name="Programme">Which it is, or would be, bound to.</param>
public sealed record GroupChoice(ProgrammeId Programme, string ProgrammeTitle, GroupView Group, IReadOnlyList<(SchoolId Id, string Name)> Schools, IReadOnlyList<(BodyId Id, string Name)> Bodies);
