using Shnor.Domain.People;

namespace Shnor.Domain.Wording;

/// <summary>A person's role as people call it.</summary>
public static class RoleInWords
{
    public static string Of(Role role) => role switch
    {
        Role.Coordinator => "координатор",
        Role.SchoolHead => "руководитель школы",
        Role.Responsible => "ответственный",
        _ => "педагог",
    };
}
