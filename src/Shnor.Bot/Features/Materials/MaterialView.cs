using Shnor.Domain.Announcements;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Materials;

/// <param name="AddedBy">Untrusted; null: somebody whose data were removed.</param>
/// <param name="IsCoordinators">Seen by a coordinator.</param>
internal sealed record MaterialView(Material Material, string? AddedBy, bool IsCoordinators, LocalClock Clock);

/// <param name="Name">Untrusted; small letters.</param>
/// <param name="Count">How many files have it.</param>
internal sealed record MaterialTag(string Key, string Name, int Count);

/// <summary>What a list shows: all of them, those with a tag, or those that were found.</summary>
/// <param name="Total">On all pages.</param>
/// <param name="IsCut">There are more than are listed.</param>
internal sealed record MaterialList(PageOf<Material> Page, int Total, bool IsCut = false);
