using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Materials;

/// <param name="IsTags">The tags are asked for, not the title.</param>
public sealed record ChangeTalk(long Programme, long Material, bool IsTags) : IAbout
{
    public static readonly DialogKind<ChangeTalk> Kind = new("material-change", 1);

    object? IAbout.Subject => (new ProgrammeId(Programme), new MaterialId(Material));
}
